"""Choosing what to list."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sayso.app.finding import KINDS, RECORDS, Kind, Named, everything
from sayso.app.quarters import quarter_named
from sayso.app.reading.rows import LEFT, UNREADABLE, Row, newest_first, row_of
from sayso.app.spelling import searchable
from sayso.errors import UserError
from sayso.model import Log
from sayso.schema import schema
from sayso.source import Source
from sayso.text import closest


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a row must be to be listed; what is empty does not matter.

    One of the kinds and one of the statuses must fit, all of the tags and all of the words.
    """

    kinds: Collection[Kind] = ()
    statuses: Collection[str] = ()
    owner: str | None = None
    team: str | None = None
    quarter: str | None = None
    tags: Collection[str] = ()
    words: Collection[str] = ()


def listing(log: Log, wanted: Wanted) -> list[Row]:
    """The rows of a log that are wanted: decisions newest first, then goals, quarters, owners.

    A `UserError` where an owner, a team or a status is wanted that nothing bears.
    """
    kinds = wanted.kinds or RECORDS
    found = [one for one in everything(log) if one.kind in kinds]
    found.sort(key=lambda one: (one.id, one.signs))
    found.sort(key=lambda one: newest_first(log, one), reverse=True)
    found.sort(key=lambda one: KINDS.index(one.kind))
    pairs = [(row_of(log, one), one) for one in found]
    fits = _Filter(log, wanted, [row for row, _ in pairs])
    return [row for row, one in pairs if fits(row, one)]


class _Filter:
    """What is wanted, with its names looked up once."""

    def __init__(self, log: Log, wanted: Wanted, rows: list[Row]) -> None:
        self._statuses = {_status(one, rows) for one in wanted.statuses}
        self._owner = _owner(log, wanted.owner, rows) if wanted.owner else None
        self._team = _team(log, wanted.team, rows) if wanted.team else None
        self._quarter = quarter_named(wanted.quarter) if wanted.quarter else None
        self._tags = {tag.casefold() for tag in wanted.tags}
        self._words = [searchable(part) for word in wanted.words for part in word.split()]

    def __call__(self, row: Row, named: Named) -> bool:
        return (
            (not self._statuses or row.status in self._statuses)
            and self._owner in {None, row.owner}
            and self._team in {None, row.team}
            and self._quarter in {None, row.quarter}
            and self._tags <= {tag.casefold() for tag in row.tags}
            and (not self._words or self._says(row, named))
        )

    def _says(self, row: Row, named: Named) -> bool:
        text = searchable("\n".join((row.title, *named.ids, *named.signs, _body(named))))
        return all(word in text for word in self._words)


def _body(named: Named) -> str:
    thing = named.thing
    if isinstance(thing, Source):
        return thing.text
    source: Source | None = getattr(thing, "source", None)
    return source.body if source is not None else ""


def _status(given: str, rows: Iterable[Row]) -> str:
    known = {LEFT, UNREADABLE, *(row.status for row in rows if row.status)}
    for kind in ("decision", "goal"):
        known.update(schema(kind)["properties"]["status"]["enum"])
    if given.casefold() in known:
        return given.casefold()
    if given in known:
        return given
    near = closest(given, sorted(known))
    way_out = f"did you mean `{near}`?" if near else f"known: {', '.join(sorted(known))}"
    raise UserError(f"no status is called `{given}`", way_out)


def _owner(log: Log, given: str, rows: Iterable[Row]) -> str:
    person = log.owners.by_sign(given)
    if person is not None:
        return person.id
    plain = given.strip().removeprefix("@")
    return _named(plain, "owner", {row.owner for row in rows}, log.owners.people, "person")


def _team(log: Log, given: str, rows: Iterable[Row]) -> str:
    plain = given.strip().removeprefix("@").casefold()
    for team in log.owners.teams.values():
        if plain in {name.casefold() for name in (team.id, team.name, *team.previously)}:
            return team.id
    return _named(given, "team", {row.team for row in rows}, log.owners.teams, "team")


def _named(
    given: str, what: str, borne: Collection[str | None], known: Iterable[str], kind: Kind
) -> str:
    """A name that owners.yaml does not know is good where some record bears it."""
    if given in borne:
        return given
    near = closest(given, known)
    way_out = f"did you mean `{near}`?" if near else f"`sayso list --kind {kind}` shows them"
    raise UserError(f"no {what} is called `{given}`", way_out)
