"""Bringing units up to date: those are made anew whose journal tells of another log."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from sayso.app.site.press.kept.compiled import keep_templates
from sayso.app.site.press.kept.keeping import Keeping, Kept, Lost, as_mapping, keeping
from sayso.app.site.press.units.heads import Head, as_rows, brief, from_rows, head_of
from sayso.app.site.press.units.making import Maker, packed
from sayso.app.site.press.units.telling_words import keep_words, packed_words
from sayso.app.spreading import FEW, as_done
from sayso.renderers.prints import Prints
from sayso.renderers.templating import load_templates
from sayso.renderers.units import Unit
from sayso.renderers.watching import DECISIONS, GOALS, OWNERS

UNIT_ROW = "unit "
_LAST = "last time"
_AT_ONCE = 200  # rows
_RESTS_ON = {
    "id": (DECISIONS, GOALS),
    "path": (DECISIONS, GOALS),
    "person": (OWNERS,),
    "team": (OWNERS,),
    "ties": (DECISIONS,),
}
"""What each of some kinds of keys is about: where none of that changed, no such key did."""


Seen = Callable[[Mapping[str, Head]], None]


@dataclass(frozen=True, slots=True)
class Renewed:
    """The heads of all units in their order, those from before, and what became of all.

    `words` are those of the pages of units that were made anew, as the search keeps them.
    """

    heads: Mapping[str, Head]
    before: Mapping[str, Head]
    bodies: "Bodies"
    words: Mapping[str, bytes]


class Bodies:
    """What was made of units, as it is kept; each process reads it for itself.

    `held` are those that could not be kept.
    """

    def __init__(self, place: Path | None, held: Mapping[str, bytes]) -> None:
        self._place, self._held = place, held
        self._reader, self._open = 0, ExitStack()

    def of(self, name: str) -> bytes:
        """One of them; `Lost` where it is not whole."""
        body = self._held.get(name)
        if body is None and self._place is not None:
            body = self._kept(self._place).body(UNIT_ROW + name)
        if body is None:
            raise Lost
        return body

    def _kept(self, place: Path) -> Keeping:
        if self._reader != os.getpid():
            self._reader, self._open = os.getpid(), ExitStack()
            self._reading = self._open.enter_context(keeping(place))
        return self._reading


def renewed(
    units: Iterable[Unit], making: "Making", kept: Keeping, seen: Seen = lambda _: None
) -> Renewed:
    """All units of a site, made where what is kept does not hold; the rows are kept.

    `seen` is told from time to time what has been made anew, as soon as only records are left.
    """
    before = _known(kept)
    maker, stamp = making.maker, making.stamp
    settled = _Settled(maker.prints, stamp, kept)
    wanted = {one.name: one for one in units}
    held = {
        name: head
        for name, head in before.items()
        if name in wanted and head.stamp == stamp and holds(head, maker.prints, settled.kinds)
    }
    missing = [one for name, one in wanted.items() if name not in held]
    # What is not about one record comes first: it takes longest, and looks at all of them.
    missing.sort(key=lambda one: bool(one.about))
    others = {one.name for one in missing if not one.about}
    _make_ready(maker, len(missing))
    done = _done(missing, making, together=len(others))
    made, fresh, words = _put_away(done, kept, _beyond(others, seen))
    gone = [name for name in before if name not in wanted]
    kept.drop(UNIT_ROW + name for name in gone)
    keep_words(kept, words, gone)
    settled.keep(kept)
    heads = {name: made[name] if name in made else held[name] for name in wanted}
    return Renewed(heads, before, Bodies(kept.place, fresh), words)


def _beyond(units: AbstractSet[str], seen: Seen) -> Seen:
    """Tells nothing until some units are made."""
    return lambda heads: seen(heads) if heads.keys() >= units else None


def _make_ready(maker: Maker, number: int) -> None:
    """Does what many units, or any, have in common; other processes begin with it."""
    if number:
        keep_templates()
    if number > FEW:
        load_templates()
        maker.ready()


@dataclass(frozen=True, slots=True)
class Making:
    """How a unit is made: its head, its body, and the words that are found on its pages.

    By so many `processes` at the most, or by as many as there are processors.
    """

    maker: Maker
    stamp: str
    navigation: Mapping[str, str]
    processes: int | None = None

    def __call__(self, unit: Unit) -> tuple[Head, bytes, bytes]:
        made = self.maker.make(unit)
        head = head_of(made, self.stamp, self.navigation)
        return head, packed(made), packed_words(made.texts)


def _done(
    units: Sequence[Unit], making: Making, together: int
) -> Iterator[tuple[str, Head, bytes, bytes]]:
    for place, made in as_done(making, units, making.processes, together):
        yield units[place].name, *made


def _put_away(
    done: Iterable[tuple[str, Head, bytes, bytes]], kept: Keeping, seen: Seen
) -> tuple[dict[str, Head], dict[str, bytes], dict[str, bytes]]:
    """Keeps units as they are made; holds heads, words, and the bodies that cannot be kept."""
    heads: dict[str, Head] = {}
    bodies: dict[str, bytes] = {}
    words: dict[str, bytes] = {}
    known: dict[Any, Any] = {}
    every = iter(done)
    while some := tuple(islice(every, _AT_ONCE)):
        kept.put(Kept(UNIT_ROW + name, as_rows(head), body) for name, head, body, _ in some)
        heads |= {name: brief(head, known) for name, head, _, _ in some}
        if kept.head(UNIT_ROW + some[-1][0]) is None:
            bodies |= {name: body for name, _, body, _ in some}
        words |= {name: told for name, _, _, told in some}
        seen(heads)
    return heads, bodies, words


def holds(head: Head, prints: Prints, settled: frozenset[str] = frozenset()) -> bool:
    """Whether a unit would be made the same again; what went wrong with one is tried again.

    Keys of the kinds that are settled need not be looked at.
    """
    return not head.notes and all(
        key.partition(":")[0] in settled or prints.of(key) == sign
        for key, sign in head.journal.items()
    )


class _Settled:
    """The kinds of keys that stand for what they stood for the last time, all of them.

    Whatever was kept held then, so that it holds now as far as these go.
    """

    def __init__(self, prints: Prints, stamp: str, kept: Keeping) -> None:
        self._now = {name: prints.of(name) for names in _RESTS_ON.values() for name in names}
        self._now["stamp"] = stamp
        then = as_mapping(kept.head(_LAST))
        same = {name for name, sign in self._now.items() if then.get(name) == sign}
        kinds = (kind for kind, names in _RESTS_ON.items() if {*names, "stamp"} <= same)
        self.kinds = frozenset(kinds)

    def keep(self, kept: Keeping) -> None:
        """Comes after all that was made anew is kept."""
        kept.put([Kept(_LAST, self._now, b"")])


def _known(kept: Keeping) -> dict[str, Head]:
    found = {}
    for name, rows in kept.heads(UNIT_ROW):
        try:
            found[name.removeprefix(UNIT_ROW)] = from_rows(rows)
        except (TypeError, ValueError):  # of another version that counted the same
            continue
    return found
