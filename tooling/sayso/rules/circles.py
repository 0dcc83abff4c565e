"""Circles among things that name each other."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

Graph = Mapping[str, Sequence[str]]
"""For each name the names it leads to."""


def circles(graph: Graph) -> Iterator[tuple[str, ...]]:
    """Circles, one for each knot of names that all lead to each other, in linear time.

    Each begins with the first of its knot by name, and is a shortest one through it.
    """
    for _ in range(_ROUNDS):
        graph = _without_first_beginnings(graph)
    graph = _without_beginnings(graph)
    for knot in _knots(graph):
        way = _way_back(graph, min(knot), knot)
        if way:
            yield way


_ROUNDS = 6
"""In so many, all at once, little is left of most graphs; a long row would take as many."""


def _without_first_beginnings(graph: Graph) -> Graph:
    leading = frozenset().union(*graph.values())
    return {name: others for name, others in graph.items() if name in leading}


def _without_beginnings(graph: Graph) -> Graph:
    """What is left when names that nothing leads to are taken away, again and again.

    That is nothing at all where there is no circle, as nearly everywhere.
    """
    leading = Counter(chain.from_iterable(graph.values()))
    left = dict(graph)
    beginnings = [name for name in graph if name not in leading]
    for name in beginnings:
        for one in left.pop(name):
            leading[one] -= 1
            if not leading[one] and one in left:
                beginnings.append(one)
    return left


def _way_back(graph: Graph, first: str, knot: frozenset[str]) -> tuple[str, ...]:
    """A shortest way from a name back to itself within a knot; empty if there is none."""
    came_from: dict[str, str] = {}
    reached = [first]
    for name in reached:
        for following in graph.get(name, ()):
            if following == first:
                return _retraced(came_from, first, name)
            if following in knot and following not in came_from:
                came_from[following] = name
                reached.append(following)
    return ()


def _retraced(came_from: Mapping[str, str], first: str, last: str) -> tuple[str, ...]:
    way = [last]
    while way[-1] != first:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))


def _knots(graph: Graph) -> Iterator[frozenset[str]]:
    """The sets of names that all lead to each other, by two walks (Kosaraju's)."""
    left = _as_left(graph)
    at = {name: number for number, name in enumerate(left)}
    leads_back = (at[one] >= at[name] for name, others in graph.items() for one in others)
    if not any(leads_back):
        return
    back: dict[str, list[str]] = {}
    for name, following in graph.items():
        for one in following:
            back.setdefault(one, []).append(name)
    done: set[str] = set()
    for name in reversed(left):
        if name not in done:
            yield frozenset(_reached(back, name, done))


def _as_left(graph: Graph) -> list[str]:
    """The names in the order in which a walk is finished with them."""
    left: list[str] = []
    seen: set[str] = set()
    for start in graph:
        trail = [] if start in seen else [(start, iter(graph[start]))]
        seen.add(start)
        while trail:
            name, ahead = trail[-1]
            following = next((one for one in ahead if one not in seen), None)
            if following is None:
                left.append(name)
                trail.pop()
            else:
                seen.add(following)
                trail.append((following, iter(graph.get(following, ()))))
    return left


def _reached(graph: Graph, start: str, done: set[str]) -> list[str]:
    """The names that a walk comes to, itself included, without those it has done."""
    done.add(start)
    reached = [start]
    for name in reached:
        for one in graph.get(name, ()):
            if one not in done:
                done.add(one)
                reached.append(one)
    return reached


def round_trip(circle: Sequence[str]) -> str:
    """The stations of a circle after its first, as the end of a sentence."""
    return f" via {', '.join(f'`{one}`' for one in circle[1:])}" if len(circle) > 1 else ""
