"""Pictures of decisions that hang together: a list by day, with lines beside it."""

from collections.abc import Collection, Sequence
from functools import lru_cache

from markupsafe import Markup, escape

from sayso.model import Decision
from sayso.renderers.bonds import KINDS, Bond, newest_first
from sayso.renderers.here import Here
from sayso.renderers.pictures.drawing import key, lines
from sayso.renderers.pictures.lanes import Way, lanes

MOST_ROWS = 40
"""A picture of more decisions than these is no help any more."""

_MOST_LANES = 12
_NEAR = 12  # decisions in the picture on the page of one of them


def local_graph(here: Here, decision: Decision) -> Markup:
    """What a decision replaces, amends or depends on, and the other way round, as a picture.

    Empty where nothing of that kind is known.
    """
    bonds = here.edition.bonds
    sides = [side for one in bonds.of(decision) for side in (one.source, one.target)]
    near = newest_first(tuple(dict.fromkeys(one for one in sides if one is not decision)))
    if not near:
        return Markup("")
    shown = newest_first((decision, *near[: _NEAR - 1]))
    return picture(here, shown, bonds.among(shown)) or Markup("")


def picture(here: Here, rows: Sequence[Decision], bonds: Sequence[Bond]) -> Markup | None:
    """Some decisions and their bonds as a picture, None where it would be too large to read."""
    if len(rows) > MOST_ROWS:
        return None
    place = {one.id: row for row, one in enumerate(rows)}
    ways = (Way(one.kind, place[one.source.id], place[one.target.id]) for one in bonds)
    drawn = _drawn(tuple(ways), len(rows))
    if drawn is None:
        return None
    listed = "\n".join(_row(here, one) for one in rows)
    return Markup(  # noqa: S704  # numbers, and HTML from here
        '<div class="sayso-bonds">\n<div class="sayso-bonds-picture">\n'
        f"{drawn}\n<ol>\n{listed}\n</ol>\n</div>\n"
        f"{in_words(here, bonds)}\n</div>"
    )


@lru_cache(maxsize=1 << 10)
def _drawn(ways: tuple[Way, ...], rows: int) -> str | None:
    """The lines beside some rows; of decisions that hang together alike, drawn once."""
    placed = lanes(ways)
    too_many = any(lane.number >= _MOST_LANES for lane in placed)
    return None if too_many else lines(placed, rows)


def in_words(here: Here, bonds: Sequence[Bond]) -> Markup:
    """Bonds as sentences, folded away."""
    told = "\n".join(sentence(here, one) for one in bonds)
    return Markup(  # noqa: S704  # HTML from here
        '<details class="sayso-words">\n<summary>In words</summary>\n'
        f"<ul>\n{told}\n</ul>\n</details>"
    )


def sentence(here: Here, bond: Bond) -> Markup:
    """A bond as a line of a list."""
    source, target = here.record(bond.source), here.record(bond.target)
    return Markup(f"<li>{source} <em>{KINDS[bond.kind]}</em> {target}</li>")  # noqa: S704  # HTML


def legend(kinds: Collection[str]) -> Markup:
    """What the lines of some kinds mean."""
    return _legend(frozenset(kinds))


@lru_cache(maxsize=1 << len(KINDS))
def _legend(kinds: frozenset[str]) -> Markup:
    return Markup(" ").join(
        Markup('<span class="sayso-legend">{} {}</span>').format(
            Markup(key(kind)),  # noqa: S704  # drawn by us
            word,
        )
        for kind, word in KINDS.items()
        if kind in kinds
    )


def _row(here: Here, one: Decision) -> Markup:
    state = f" {escape(one.status or 'no status')}" if one.status != "accepted" else ""
    is_here = here.source is one.source
    current = ' aria-current="true"' if is_here else ""
    shown = Markup(f"<strong>{here.title(one)}</strong>") if is_here else here.record(one)  # noqa: S704
    return Markup(f"<li{current}><span>{shown}<small>{state}</small></span></li>")  # noqa: S704
