"""A CODEOWNERS file → areas of `owners.yaml` that give every path the owners it had."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso import history
from sayso.app.editing import Plan
from sayso.app.opening import Opened
from sayso.app.ownership.area_keys import area_key
from sayso.app.ownership.handles import Handles
from sayso.diagnostics import AddEntry, AddItem, Change, Fields
from sayso.errors import UserError
from sayso.model import Log, Owners
from sayso.model.owners import OWNERS
from sayso.model.patterns import steps
from sayso.ownership.codeowners import Codeowners, Owned, meant, read_codeowners
from sayso.ownership.deriving import PLACES, is_derived
from sayso.ownership.ordering import Entry, by_closeness
from sayso.ownership.signs import Host

_OWED = frozenset({"SO807", "SO808"})
"""Nobody owns an area of which no single person was named, and only the team can say who."""


@dataclass(frozen=True, slots=True)
class Import:
    """What would be written, and what is to be told of lines; 0 stands for the whole file."""

    file: str
    plan: Plan
    remarks: tuple[tuple[int, str], ...]


def take_in(opened: Opened, given: Path | None, host: Host | None) -> Import:
    """The areas that a CODEOWNERS file comes to; nothing is written yet."""
    log = opened.log
    if OWNERS not in log.sources:
        raise UserError(f"this log has no {OWNERS}", "`sayso init` writes one")
    top = Path(history.top(opened.root) or opened.root).resolve()
    place = given or _found(top)
    text = _text(place)
    folder = os.path.relpath(opened.root, top).replace(os.sep, "/")
    folder = "" if folder == "." else f"{folder}/"
    changes, remarks = taken_in(log, text, host or _host(place, text), folder)
    then = ("`sayso owners export --replace` derives the file from now on",) if changes else ()
    plan = Plan(changes, then=then, owed=_OWED)
    return Import(os.path.relpath(place, Path.cwd()), plan, remarks)


def taken_in(
    log: Log, text: str, host: Host, folder: str = ""
) -> tuple[tuple[Change, ...], tuple[tuple[int, str], ...]]:
    """The changes to `owners.yaml` that a file comes to, and what is to be told by line."""
    file = read_codeowners(text, host)
    remarks = [*file.remarks]
    owned = Owned(file)

    def deciding(path: str) -> list[int]:
        return [rule.line for rule in owned.rules(f"{folder}{path}")]

    ordered = by_closeness(list(_entries(file, folder, remarks)), log.tree.files(), deciding)
    remarks += ordered.remarks
    handles = Handles(log.owners, host)
    known = _claimed(log.owners)
    new = [one for one in ordered.entries if steps(one.pattern) not in known]
    areas = dict(_areas(new, handles, log.owners, remarks))
    unowned = tuple(one.pattern for one in new if not one.owners)
    remarks += [(0, f"`{key}` is new among the people") for key in handles.new]
    if any(line.lstrip().startswith("#") for line in text.split("\n")):
        remarks.append((0, "comments are not taken over"))
    changes = tuple(_changes(log.owners, handles, areas, unowned))
    return changes, tuple(sorted(dict.fromkeys(remarks)))


def _found(top: Path) -> Path:
    for place in PLACES:
        if (top / place).is_file():
            return top / place
    raise UserError("no CODEOWNERS is here", "name the file")


def _text(place: Path) -> str:
    try:
        text = place.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{place} cannot be read", "name a text file") from error
    if is_derived(text):
        raise UserError(f"{place} was derived from this log", f"{OWNERS} says it already")
    return text.replace("\r\n", "\n")


def _host(place: Path, text: str) -> Host:
    """GitLab where the file lies in its folder, or has headings of sections."""
    headed = any(line.startswith(("[", "^[")) for line in text.split("\n"))
    return "gitlab" if headed or place.parent.name == ".gitlab" else "github"


def _entries(file: Codeowners, folder: str, remarks: list[tuple[int, str]]) -> Iterator[Entry]:
    for rule in file.rules:
        pattern = meant(rule, file.host)
        if rule.invalid:
            words = ", ".join(f"`{word}`" for word in rule.invalid)
            remarks.append((rule.line, f"{words} is nobody a host could know"))
        if pattern is None:
            remarks.append((rule.line, f"`{rule.pattern}` is left out, as the host does"))
            continue
        inside = _below(pattern, folder)
        if inside is None:
            remarks.append((rule.line, f"`{rule.pattern}` lies outside of this log"))
        else:
            yield Entry(rule.line, inside, rule.owners, rule.section)


def _below(pattern: str, folder: str) -> str | None:
    """A pattern as the log reads it, which lies in a folder of the repository."""
    if not folder or steps(pattern)[:1] == ("**",):
        return pattern
    plain = pattern.removeprefix("/")
    if plain.startswith(folder):
        return f"/{plain.removeprefix(folder) or '**'}"
    return "**" if folder.startswith(f"{plain.rstrip('*').rstrip('/')}/") else None


def _claimed(owners: Owners) -> set[tuple[str, ...]]:
    listed = [pattern for area in owners.areas.values() for pattern in area.paths]
    return {steps(pattern) for pattern in (*listed, *owners.unowned)}


def _areas(
    entries: Sequence[Entry], handles: Handles, owners: Owners, remarks: list[tuple[int, str]]
) -> Iterator[tuple[str, Fields]]:
    """An area for lines that follow each other and name the same owners."""
    taken = set(owners.areas)
    for group in _groups(entries):
        named = handles.read(group[0].owners)
        if named.owner is None:
            told = "names no single person: its area waits for an owner"
            remarks += ((line, told) for line in sorted({one.line for one in group}))
        key = area_key(group[0].pattern, taken)
        taken.add(key)
        paths = tuple(one.pattern for one in group)
        fields = {"owner": named.owner, "team": named.team, "paths": paths}
        yield key, Fields.of({**fields, "reviewers": named.reviewers})


def _groups(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """Entries by the lines they come from, those of neighbours with the same owners as one."""
    group: list[Entry] = []
    for one in sorted(entries, key=lambda entry: entry.line):
        if group and (one.owners, one.section) != (group[-1].owners, group[-1].section):
            yield group
            group = []
        if one.owners:
            group.append(one)
    if group:
        yield group


def _changes(
    owners: Owners, handles: Handles, areas: dict[str, Fields], unowned: tuple[str, ...]
) -> Iterator[Change]:
    for key, name in handles.learned.items():
        yield AddEntry(OWNERS, handles.host, name, ("name", "email"), ("people", key))
    yield from _added("people", handles.new, there=bool(owners.people))
    yield from _added("areas", areas, there=bool(owners.areas))
    if unowned and not owners.unowned:
        yield AddEntry(OWNERS, "unowned", unowned, ("people", "teams", "areas"))
    elif unowned:
        yield from (AddItem(OWNERS, ("unowned",), one) for one in unowned)


def _added(section: str, entries: dict[str, Fields], *, there: bool) -> Iterator[Change]:
    if there:
        yield from (AddEntry(OWNERS, key, one, (), (section,)) for key, one in entries.items())
    elif entries:
        yield AddEntry(OWNERS, section, Fields(tuple(entries.items())), ("people", "teams"))
