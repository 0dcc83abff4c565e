"""Bringing units up to date: those are made anew whose journal tells of another log."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.app.site.press.compiled import keep_templates
from sayso.app.site.press.heads import Head, as_rows, from_rows, head_of
from sayso.app.site.press.keeping import Keeping, Kept, Lost, as_mapping, compressed
from sayso.app.site.press.making import Made, Maker, packed
from sayso.app.site.press.spreading import FEW, spread
from sayso.app.site.press.telling_words import keep_words, packed_words
from sayso.renderers.prints import Prints
from sayso.renderers.site import Unit
from sayso.renderers.templating import load_templates
from sayso.renderers.watching import DECISIONS, GOALS, OWNERS

UNIT_ROW = "unit "
_LAST = "last time"
_RESTS_ON = {
    "id": (DECISIONS, GOALS),
    "path": (DECISIONS, GOALS),
    "person": (OWNERS,),
    "team": (OWNERS,),
    "ties": (DECISIONS,),
}
"""What each of some kinds of keys is about: where none of that changed, no such key did."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """The heads of all units in their order, those from before, and what was made anew.

    `words` are those of the pages of a unit, as the search keeps them.
    """

    heads: Mapping[str, Head]
    before: Mapping[str, Head]
    fresh: Mapping[str, bytes]
    words: Mapping[str, bytes]


def renewed(
    units: Iterable[Unit],
    maker: Maker,
    kept: Keeping,
    stamp: str,
    navigation: Mapping[str, str],
) -> Renewed:
    """All units of a site, made where what is kept does not hold; the rows are kept."""
    before = _known(kept)
    settled = _Settled(maker.prints, stamp, kept)
    wanted = {one.name: one for one in units}
    held = {
        name: head
        for name, head in before.items()
        if name in wanted and head.stamp == stamp and holds(head, maker.prints, settled.kinds)
    }
    missing = [one for name, one in wanted.items() if name not in held]

    def make(unit: Unit) -> tuple[Head, bytes, bytes]:
        made: Made = maker.make(unit)
        head = head_of(made, stamp, navigation)
        return head, compressed(packed(made)), packed_words(made.texts)

    if missing:
        keep_templates()
    if len(missing) > FEW:
        load_templates()
    made = dict(zip((one.name for one in missing), spread(make, missing), strict=True))
    kept.put(Kept(UNIT_ROW + name, as_rows(head), body) for name, (head, body, _) in made.items())
    kept.drop(UNIT_ROW + name for name in before if name not in wanted)
    words = {name: told for name, (_, _, told) in made.items()}
    keep_words(kept, words, [name for name in before if name not in wanted])
    settled.keep(kept)
    heads = {name: made[name][0] if name in made else held[name] for name in wanted}
    return Renewed(heads, before, {name: body for name, (_, body, _) in made.items()}, words)


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


def body_of(name: str, renewed: Renewed, kept: Keeping) -> bytes:
    """A unit as it is kept; `Lost` where that is not whole."""
    body = renewed.fresh.get(name) or kept.body(UNIT_ROW + name)
    if body is None:
        raise Lost
    return body


def _known(kept: Keeping) -> dict[str, Head]:
    found = {}
    for name, rows in kept.heads(UNIT_ROW):
        try:
            found[name.removeprefix(UNIT_ROW)] = from_rows(rows)
        except (TypeError, ValueError):  # of another version that counted the same
            continue
    return found
