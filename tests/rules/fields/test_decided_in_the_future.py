from datetime import date

import pytest

from sayso.engine import run
from sayso.rules.fields.decided_in_the_future import decided_in_the_future
from tests.logs import log_of
from tests.rules.checking import decision, findings, goal, messages


@pytest.mark.parametrize(
    "field,name",
    [
        ("opened-on: 2026-03-22", "opened-on"),
        ("decided-on: 2026-03-22", "decided-on"),
        ("date: 2026-03-22", "date"),
        ("done-on: 2026-03-22", "done-on"),
        ("done-when:\n  - a\n  - {text: b, met-on: 2026-03-22}", "done-when.met-on"),
        ("done-when:\n  - {text: b, met-on: 2026-03-22}", "done-when.met-on"),
        ("outcome: {on: 2026-03-22, result: mixed}", "outcome.on"),
        ("handoffs:\n  - {on: 2026-03-22, from: linh, to: minh}", "handoffs.on"),
        ("amendments:\n  - {on: 2026-03-22, what: a, why: b}", "amendments.on"),
    ],
)
def test_what_has_happened_has_a_day_that_has_come(field: str, name: str) -> None:
    (found,) = findings(decided_in_the_future, decision(field))
    assert found.message == f"`{name}` `2026-03-22` has not come yet"
    assert found.hint == "today is 2026-03-20"


@pytest.mark.parametrize("name", ["check-ins", "moved"])
def test_goals_are_read_too(name: str) -> None:
    files = goal("2026-Q1/a", f"{name}:\n  - {{on: 2026-03-22, status: on-track}}")
    assert messages(decided_in_the_future, files) == [f"`{name}.on` `2026-03-22` has not come yet"]
    files = goal("2026-Q1/a", "closed: {on: 2026-03-22, result: missed}")
    assert messages(decided_in_the_future, files) == ["`closed.on` `2026-03-22` has not come yet"]


@pytest.mark.parametrize(
    "field",
    [
        "decided-on: 2026-03-21",
        "review-by: 2062-03-22",
        "decided-on: someday",
        "decided-on: 9999-99-99",
        "decided-on: [2062-03-22]",
        "outcome: [{result: mixed}]",
    ],
)
def test_tomorrow_has_begun_for_somebody_and_plans_are_for_the_future(field: str) -> None:
    assert messages(decided_in_the_future, decision(field)) == []


def test_finding_stays_the_same_from_day_to_day() -> None:
    prints = {
        one.fingerprint
        for day in (20, 21)
        for one in run(
            log_of(decision("done-on: 2027-01-01"), today=date(2026, 3, day)),
            [decided_in_the_future],
        )
    }
    assert len(prints) == 1
