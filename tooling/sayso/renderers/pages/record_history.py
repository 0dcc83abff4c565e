"""How a record came to be what it is: what commits did to it, and what it tells of itself."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from sayso.events import Entry, Event
from sayso.model import Record
from sayso.model.values import as_day, as_list, as_map, as_text
from sayso.plain_yaml import Value
from sayso.renderers.edition import gathered
from sayso.renderers.here import Here
from sayso.renderers.telling import in_words, source

_NO_COMMIT = Markup("")
_ON_PAPER = 12  # figures of a commit's name: hosts find a commit by its beginning
_GONE = frozenset(("removed", "unreadable"))


@dataclass(frozen=True, slots=True)
class Step:
    """What happened to a record on a day; what no commit tells is the record's own word."""

    day: date | None
    says: tuple[Markup, ...]
    source: Markup = _NO_COMMIT


@dataclass(frozen=True, slots=True)
class Permalink:
    """The lasting address of a file, and one that leads there too and takes a line of paper."""

    href: str
    on_paper: str


def history(here: Here, record: Record) -> list[Step]:
    """All steps, the oldest first; edits that change nothing of what is said are left out."""
    known = [one for one in here.edition.story.get(record.path, ()) if one[1].kind != "edited"]
    told = {(event.kind, event.day) for _, event in known}
    days = gathered((_moment(*one), one) for one in known)
    steps = [*_own(here, record, told), *(_step(here, found) for found in days.values())]
    return sorted(steps, key=lambda one: one.day or date.min)


def _moment(entry: Entry, event: Event) -> tuple[str, date]:
    return entry.commit, event.day or entry.day


def permalink(here: Here, record: Record) -> Permalink | None:
    """Where the file stays as its last commit left it; nothing where nothing is known of it."""
    known = here.edition.story.get(record.path, ())
    if not known or known[-1][1].kind in _GONE:
        return None
    commit, repository = known[-1][0].commit, here.edition.publication.repository
    href = repository.staying(record.path, commit)
    return Permalink(href, repository.staying(record.path, commit[:_ON_PAPER])) if href else None


def _step(here: Here, found: Sequence[tuple[Entry, Event]]) -> Step:
    """What one commit tells of one day."""
    entry, first = found[0]
    says = tuple(in_words(here, event) for _, event in found)
    return Step(first.day or entry.day, says, source(here, entry))


def _own(here: Here, record: Record, told: Collection[tuple[str, date | None]]) -> Iterator[Step]:
    """Amendments and handovers that came into the log together with the record."""
    for one in _entries(record.values.get("amendments")):
        day = as_day(one.get("on"))
        if ("amended", day) not in told:
            what, why = as_text(one.get("what")) or "", as_text(one.get("why"))
            words = f"amended: {what}" + (f" ({why})" if why else "")
            yield Step(day, (here.line(words),))
    for one in _entries(record.values.get("handoffs")):
        day = as_day(one.get("on"))
        if ("handed-over", day) not in told:
            yield Step(day, (_handed(here, one),))


def _handed(here: Here, one: Mapping[str, Value]) -> Markup:
    giver, taker = as_text(one.get("from")) or "nobody", as_text(one.get("to")) or "nobody"
    words = Markup("handed over from {} to {}").format(here.person(giver), here.person(taker))
    why = as_text(one.get("why"))
    return words + Markup(": {}").format(here.line(why)) if why else words


def _entries(value: Value | None) -> list[Mapping[str, Value]]:
    return [found for item in as_list(value) if (found := as_map(item))]
