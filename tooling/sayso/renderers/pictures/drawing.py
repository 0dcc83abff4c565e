"""Drawing lanes beside rows as SVG, in whatever colours the style sheet gives."""

from collections.abc import Iterator, Mapping, Sequence

from sayso.renderers.pictures.lanes import Lane, ports

_ROW, _LANE, _ROUND = 32, 14, 6  # in units of the picture
_ROOM = 22  # between the rows and the first lane, for the arrow
_EM = 2.8 / _ROW  # a row is as high as `looks/bonds.css` makes it

Heights = Mapping[tuple[int, Lane], float]


def lines(placed: Sequence[Lane], rows: int) -> str:
    """The lanes beside so many rows; what they say has to be said in words too."""
    width = max((lane.number for lane in placed), default=0) + 1
    broad, high = width * _LANE + _ROOM, rows * _ROW
    heights = _heights(placed)
    drawn = [part for lane in placed for part in _lane(lane, heights, broad)]
    drawn += [_stop(row, heights, broad) for row in range(rows)]
    return (
        f'<svg class="sayso-lines" aria-hidden="true" width="{broad * _EM:.2f}em" '
        f'height="{high * _EM:.2f}em" viewBox="0 0 {broad} {high}">{"".join(drawn)}</svg>'
    )


def key(kind: str) -> str:
    """What a line of a kind looks like, as small as a word."""
    return (
        '<svg class="sayso-lines" aria-hidden="true" width="3em" height="1em" viewBox="0 0 48 16">'
        f'<path class="sayso-{kind}" d="M2 8H39"/><path class="sayso-tip" d="M39 4L46 8L39 12Z"/>'
        "</svg>"
    )


def _heights(placed: Sequence[Lane]) -> Heights:
    """Where each lane touches a row, so that no two do at one point."""
    found: dict[tuple[int, Lane], float] = {}
    for row, touching in ports(placed).items():
        apart = min(6.0, (_ROW - 12) / max(1, len(touching) - 1))
        top = (row + 0.5) * _ROW - apart * (len(touching) - 1) / 2
        for number, lane in enumerate(touching):
            found[row, lane] = top + apart * number
    return found


def _lane(lane: Lane, heights: Heights, broad: int) -> Iterator[str]:
    """A lane: the line along it, a way in from each source, and the way out with its arrow."""
    across, edge = broad - _ROOM - lane.number * _LANE, broad - 8
    end = heights[lane.target, lane]
    line = [_turn(across, edge - 6, end, down=lane.target == lane.first)]
    line += [
        _turn(across, edge, heights[source, lane], down=source < lane.target)
        for source in lane.sources
    ]
    top, bottom = heights[lane.first, lane], heights[lane.last, lane]
    line.append(f"M{across} {top + _ROUND:g}V{bottom - _ROUND:g}")
    yield f'<path class="sayso-{lane.kind}" d="{"".join(line)}"/>'
    tip = f"M{edge - 7} {end - 4:g}L{edge} {end:g}L{edge - 7} {end + 4:g}Z"
    yield f'<path class="sayso-tip" d="{tip}"/>'


def _turn(across: int, edge: int, height: float, *, down: bool) -> str:
    """From the rows into a lane and on, downwards or upwards."""
    bend = height + (_ROUND if down else -_ROUND)
    return f"M{edge} {height:g}H{across + _ROUND}Q{across} {height:g} {across} {bend:g}"


def _stop(row: int, heights: Heights, broad: int) -> str:
    """The place at a row where its lines end."""
    touched = [height for (where, _), height in heights.items() if where == row]
    top = min(touched, default=(row + 0.5) * _ROW) - 4
    high = max(touched, default=(row + 0.5) * _ROW) + 4 - top
    return (
        f'<rect class="sayso-tip" x="{broad - 8}" y="{top:g}" width="5" height="{high:g}" rx="2"/>'
    )
