"""Ways that lead back to where they began."""

from collections.abc import Iterator, Mapping


def circles(onward: Mapping[str, str]) -> Iterator[list[str]]:
    """The circles of a map that leads from each name to one other: each once, first name first."""
    seen: set[str] = set()
    for start in onward:
        way: list[str] = []
        at = start
        while at in onward and at not in seen:
            seen.add(at)
            way.append(at)
            at = onward[at]
        if at in way:
            circle = way[way.index(at) :]
            first = circle.index(min(circle))
            yield circle[first:] + circle[:first]


def round_trip(circle: list[str]) -> str:
    """The stations of a circle after its first, as the end of a sentence."""
    return f" via {', '.join(f'`{one}`' for one in circle[1:])}" if len(circle) > 1 else ""
