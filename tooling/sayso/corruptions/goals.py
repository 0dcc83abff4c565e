"""How the rules on goals and quarters are broken."""

from collections.abc import Iterator, Mapping

from sayso.corruptions.damage import Corruption, Damage
from sayso.corruptions.material import goals, quarter_of, quarters
from sayso.corruptions.rewriting import Values, active, beside, day, moved, rewritten
from sayso.model import Log

OTHER = "selftest-goal"


def _goal(values: Values) -> Corruption:
    """Writes values into a goal that is active."""

    def corrupt(log: Log) -> Iterator[Damage]:
        for one in goals(log):
            yield Damage({one.path: active(log, one, values)})

    return corrupt


def _page_without(key: str) -> Corruption:
    """Takes a field from a quarter's page."""

    def corrupt(log: Log) -> Iterator[Damage]:
        for one in quarters(log):
            yield Damage({one.path: rewritten(one, {}, without=(key,))})

    return corrupt


def _on_day(distance: int, values: Values, *, from_end: bool = False) -> Corruption:
    """Adds a goal, and reads the log so many days after its quarter began, or ended."""

    def corrupt(log: Log) -> Iterator[Damage]:
        for one in goals(log):
            page = quarter_of(log, one)
            start = page.ends if from_end else page.starts
            path, _ = beside(one, OTHER)
            if start is not None:
                yield Damage({path: active(log, one, values)}, today=moved(start, distance))

    return corrupt


def _too_many(log: Log) -> Iterator[Damage]:
    one = goals(log)[0]
    # A quarter's goals are counted by team, and this one is nobody's else.
    text = active(log, one, {"team": "selftest"})
    names = [f"{OTHER}-{number}" for number in range(log.settings.active_goals + 1)]
    yield Damage({beside(one, name)[0]: text for name in names})


def _without_lesson(log: Log) -> Iterator[Damage]:
    closed: Values = {"on": day(log, -1), "result": "dropped"}
    yield from _goal({"status": "closed", "closed": dict(closed)})(log)


def _closed_above(log: Log) -> Iterator[Damage]:
    closed: Values = {"on": day(log, -1), "result": "dropped", "lesson": "It was not needed"}
    yield from _beside({"status": "closed", "closed": dict(closed)}, "supports")(log)


def _beside(values: Values, relation: str) -> Corruption:
    """Adds a goal in a state, and lets another name it."""

    def corrupt(log: Log) -> Iterator[Damage]:
        for one in goals(log):
            path, id_ = beside(one, OTHER)
            mine = active(log, one, {relation: id_})
            yield Damage({path: active(log, one, values), one.path: mine})

    return corrupt


def _circle(log: Log) -> Iterator[Damage]:
    for one in goals(log):
        yield Damage({one.path: active(log, one, {"supports": one.id})})


GOALS: Mapping[str, Corruption] = {
    "SO501": _goal({"why": ""}),
    "SO502": _goal({"why": "We want it"}),
    "SO503": _page_without("why"),
    "SO504": _page_without("not-doing"),
    "SO505": _too_many,
    "SO507": _on_day(40, {}),
    "SO508": _on_day(9, {}, from_end=True),
    "SO509": _without_lesson,
    "SO510": _beside({"carried-from": "2020-Q1/selftest-first"}, "carried-from"),
    "SO511": _on_day(40, {"status": "draft"}),
    "SO512": _circle,
    "SO513": _closed_above,
}
