"""What an import would write, and what it has to tell; nothing is read or written here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from sayso.app.adopt.composing import compose
from sayso.app.adopt.gathering import Found, Gathered
from sayso.app.adopt.known import Known, is_record
from sayso.app.adopt.linking import Entry, Index
from sayso.app.adopt.naming import name_all, package_of
from sayso.app.adopt.people import People, find_people
from sayso.app.adopt.relating import Related, relate
from sayso.app.adopt.reporting import AlreadyIn, CameIn, LeftOut, Report
from sayso.importers import Draft, format_of
from sayso.importers.log4brains import packages
from sayso.importers.no_record import why_no_record, why_unreadable
from sayso.model import Log
from sayso.source import LARGEST


@dataclass(frozen=True, slots=True)
class Writing:
    """A file to write: new, or in place of what it says before."""

    path: str
    text: str
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The files to write, and the report on them."""

    writings: tuple[Writing, ...]
    report: Report


@dataclass(frozen=True)
class Candidate:
    """A foreign record that is to come in; `place` is where it stands in the log, if it does."""

    found: Found
    draft: Draft

    @property
    def place(self) -> str:
        return self.found.place

    @cached_property
    def text(self) -> str:
        return self.found.file.data.decode("utf-8")


def plan(gathered: Gathered, log: Log, taken: Iterable[str]) -> Plan:
    """The plan for all that was found; `taken` are names of files in `decisions/`, lower case."""
    left_out: list[LeftOut] = []
    already_in: list[AlreadyIn] = []
    candidates = _sift(gathered.found, log, left_out, already_in)
    folders = {folder: name for one in gathered.settings for folder, name in packages(one).items()}
    came_in, writings = _adopt_all(candidates, log, taken, folders, left_out)
    report = Report(came_in, tuple(already_in), tuple(sorted(left_out, key=lambda one: one.source)))
    return Plan(writings, report)


def _sift(
    found: Sequence[Found], log: Log, left_out: list[LeftOut], already_in: list[AlreadyIn]
) -> list[Candidate]:
    """The files that are to come in; the others go to one of the two lists."""
    known = Known(log)
    places = {one.place for one in found}
    candidates: list[Candidate] = []
    for one in sorted(found, key=lambda one: one.file.path):
        reason = _why_not(one)
        form = None if reason else format_of(one.file)
        if form is None:
            left_out.append(
                LeftOut(one.file.path, reason or "is no record of adr-tools, MADR or log4brains")
            )
            continue
        draft = form.read(one.file)
        earlier = None if one.place else known.find(draft)
        if earlier is not None:
            already_in.append(earlier)
        elif not one.place and (broken := known.broken(draft)) and broken not in places:
            left_out.append(LeftOut(one.file.path, f"may be in: `{broken}` cannot be read"))
        else:
            candidates.append(Candidate(one, draft))
    return candidates


def _why_not(one: Found) -> str:
    if one.trouble:
        return one.trouble
    if unreadable := why_unreadable(one.file):
        return unreadable
    if one.place and is_record(one.place, one.file.data):
        return "is a record of this log already"
    return why_no_record(one.file)


def _adopt_all(
    candidates: list[Candidate],
    log: Log,
    taken: Iterable[str],
    folders: Mapping[str, str],
    left_out: list[LeftOut],
) -> tuple[tuple[CameIn, ...], tuple[Writing, ...]]:
    ids = _ids(candidates, log, taken, folders)
    drafts = {ids[one.draft.path]: one.draft for one in candidates}
    entries = [
        Entry(id_, draft.path, package_of(draft.path, folders)) for id_, draft in drafts.items()
    ]
    related = relate(drafts, Index([*entries, *Known(log).entries]), log)
    adopted = [
        _adopt(one, ids[one.draft.path], related[ids[one.draft.path]], log, folders)
        for one in candidates
    ]
    large = {came.source for came, writing in adopted if len(writing.text.encode()) > LARGEST}
    if large:
        left_out += [LeftOut(path, f"would be over {LARGEST // 1024} KiB") for path in large]
        rest = [one for one in candidates if one.draft.path not in large]
        return _adopt_all(rest, log, taken, folders, left_out)
    return tuple(came for came, _ in adopted), tuple(writing for _, writing in adopted)


def _ids(
    candidates: Sequence[Candidate], log: Log, taken: Iterable[str], folders: Mapping[str, str]
) -> dict[str, str]:
    """The id of each candidate by its path; one that stands in the log keeps its name."""
    in_place = {one.draft.path: PurePosixPath(one.place).stem for one in candidates if one.place}
    holders = {stem.casefold(): "" for stem in taken} | Known(log).paths
    holders |= {id_.casefold(): path for path, id_ in in_place.items()}
    others = (one.draft.path for one in candidates if not one.place)
    return in_place | name_all(others, folders, holders)


def _adopt(
    one: Candidate, id_: str, related: Related, log: Log, folders: Mapping[str, str]
) -> tuple[CameIn, Writing]:
    draft = one.draft
    people = find_people(draft, log.owners)
    head, body = compose(draft, people, related, package_of(draft.path, folders))
    path = one.place or f"decisions/{id_}.md"
    came = CameIn(
        id=id_,
        path=path,
        source=draft.path,
        format=draft.format,
        status="superseded" if related.superseded else draft.status,
        head=head,
        lacks=_lacks(draft, people),
        unknown_names=people.unknown,
        loose_links=tuple(edge.target for edge in related.loose),
        notes=(*draft.notes, *related.notes),
    )
    return came, Writing(path, head + body, one.text if one.place else None)


def _lacks(draft: Draft, people: People) -> tuple[str, ...]:
    lacks = {
        "owner": people.owner is None,
        "status": draft.status == "unknown",
        "date": draft.day is None and draft.named_on is None,
    }
    return tuple(what for what, lacking in lacks.items() if lacking)
