"""What changed, as the digest tells it: a line for each thing, what binds before the rest."""

from collections.abc import Container, Iterable, Sequence

from sayso.events import Event
from sayso.renderers.digest.line import Line

_NEW = frozenset(("proposed", "drafted", "opened", "formed"))

WEIGHTY = (
    "reversed",
    "reopened",
    "accepted",
    "rejected",
    "withdrawn",
    "deprecated",
    "superseded",
    "closed",
    "handed-over",
    "left",
    "rewritten",
    "criterion-weakened",
    "amended",
    "proposed",
    "opened",
)
"""The kinds of events that are told before the rest, where there is little room."""


def changed(happened: Iterable[Event], told: Container[tuple[str, str]]) -> list[Line]:
    """What happened, all that happened to one thing in one line, the weightiest first.

    That something is new goes without saying where it is told already what it needs.
    """
    said: dict[tuple[str, str], list[Event]] = {}
    for one in happened:
        about = one.thing, one.id
        if not one.is_quiet and not (one.kind in _NEW and about in told):
            said.setdefault(about, []).append(one)
    return [
        Line(thing, id_, each[0].path, each[0].title, ", ".join(one.says for one in each))
        for (thing, id_), each in sorted(said.items(), key=lambda item: _weight(item[1]))
    ]


def _weight(happened: Sequence[Event]) -> int:
    return min(WEIGHTY.index(one.kind) if one.kind in WEIGHTY else len(WEIGHTY) for one in happened)
