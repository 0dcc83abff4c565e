"""How the rules on history are broken: by a past that the records of today do not fit."""

from collections.abc import Callable, Iterator, Mapping

from sayso.corruptions.damage import Corruption, Damage
from sayso.corruptions.material import decisions, goals, quarter_of, two_people
from sayso.corruptions.rewriting import (
    BODY,
    CRITERION,
    Values,
    accepted,
    active,
    beside,
    day,
    proposed,
)
from sayso.corruptions.rewriting import moved as later
from sayso.model import Decision, Log

Text = Callable[[Log, Decision, Values, str], str]

Two = Callable[[Log], tuple[Values, Values]]
"""The values of a record at the base, and today."""

_LINE = "All 6 nightly jobs have run for 2 days"


def _decision(text: Text, values: Two, bodies: tuple[str, str] = (BODY, BODY)) -> Corruption:
    """Writes a decision as it was and as it is."""

    def corrupt(log: Log) -> Iterator[Damage]:
        for one in decisions(log):
            before, after = values(log)
            was, now = text(log, one, before, bodies[0]), text(log, one, after, bodies[1])
            yield Damage({one.path: now}, versions=({one.path: was},))

    return corrupt


def _handed_over(supports: bool) -> Two:  # noqa: FBT001  # told by the name of the function
    def values(log: Log) -> tuple[Values, Values]:
        giver, taker = two_people(log)
        return {"owner": giver}, {"owner": taker, **({"supporter": giver} if supports else {})}

    return values


def _put_off(log: Log) -> Iterator[Damage]:
    for one in decisions(log):
        days = [proposed(log, one, {"decide-by": day(log, number)}) for number in range(1, 5)]
        *earlier, today = [{one.path: text} for text in days]
        yield Damage(today, versions=tuple(earlier))


def _taken_back(log: Log) -> Iterator[Damage]:
    for one in decisions(log):
        was, now = accepted(log, one, {}), proposed(log, one, {})
        yield Damage({one.path: now}, versions=({one.path: was},))


def _moved(log: Log) -> Iterator[Damage]:
    for one in goals(log):
        starts = quarter_of(log, one).starts
        if starts is not None:
            now = active(log, one, {"done-when": [_LINE]})
            was = {one.path: active(log, one, {})}
            yield Damage({one.path: now}, today=later(starts, 30), versions=(was,))


def _number_taken(log: Log) -> Iterator[Damage]:
    one = decisions(log)[0]
    (path, _), (other, _) = beside(one, "999998-selftest"), beside(one, "999998-selftest-other")
    yield Damage({path: proposed(log, one, {})}, versions=({},), elsewhere=(other,))


def _with(key: str, before: str, after: str) -> Two:
    return lambda _: ({key: before}, {key: after})


_NEW_LINE: Values = {"text": "The 3 dashboards show it", "evidence": "https://example.com/812"}

HISTORY: Mapping[str, Corruption] = {
    "SO208": _decision(proposed, _handed_over(supports=True)),
    "SO209": _decision(proposed, _handed_over(supports=False)),
    "SO302": _put_off,
    "SO311": _taken_back,
    "SO312": _decision(accepted, _with("expected", "It costs 100 a month", "It costs 400")),
    "SO313": _decision(accepted, lambda _: ({}, {}), (BODY, BODY.replace("other", "third"))),
    "SO409": _decision(accepted, lambda _: ({}, {"done-when": [_LINE]})),
    "SO410": _decision(accepted, lambda _: ({}, {"done-when": [CRITERION, dict(_NEW_LINE)]})),
    "SO506": _moved,
    "SO603": _number_taken,
}
