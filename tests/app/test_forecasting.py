"""What the clock will find, day by day, is what a check of that day finds."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from sayso.app.checking import judged
from sayso.app.forecasting import Forecast, forecast
from sayso.app.opening import open_log
from sayso.engine import judge
from sayso.rule import Rule
from sayso.rules import RULES
from tests.app.repository import Repository, decision
from tests.logs import log_of
from tests.rules.pages import Page

TODAY = date(2026, 3, 20)
CLOCK = [rule for rule in RULES if rule.kind == "clock"]


@pytest.fixture
def log(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def coming(log: Repository, days: int = 30, *select: str) -> Forecast:
    return forecast(log.root, TODAY, days, select)


def told(found: Forecast) -> list[tuple[str, list[str]]]:
    return [(str(one.day), [each.code for each in one.findings]) for one in found.days]


AWAY = """people:
  linh: {name: Linh, away: [{from: 2026-03-24, to: 2026-03-27}]}
  minh: {name: Minh, left-on: 2026-04-10}
"""


def test_what_comes_up_and_goes_again_is_told(log: Repository) -> None:
    log.write("owners.yaml", AWAY)
    log.write("decisions/2026-03-01-a.md", decision(decide_by="2026-03-26"))
    log.write("decisions/2026-03-02-b.md", decision(owner="minh", decide_by="2026-05-26"))
    assert told(coming(log)) == [
        ("2026-03-24", ["SO206"]),
        ("2026-03-27", ["SO301"]),
        ("2026-04-10", ["SO205"]),
    ]


def test_what_is_found_today_is_not_told_again(log: Repository) -> None:
    log.write("decisions/2026-03-01-a.md", decision(decide_by="2026-03-12"))
    assert told(coming(log)) == []


def test_waiver_that_ends_is_told_with_what_it_waived(log: Repository) -> None:
    waive = "\n  - {rule: SO301, reason: we wait for May, until: 2026-03-31}"
    log.write("decisions/2026-03-01-a.md", decision(decide_by="2026-03-12", waive=waive))
    log.write("decisions/2026-03-02-b.md", decision(owner="zoe", waive=waive.replace("301", "202")))
    assert told(coming(log, 11)) == [("2026-03-25", ["SO301"])]
    assert told(coming(log)) == [
        ("2026-03-25", ["SO301"]),
        ("2026-04-01", ["SO301", "SO901", "SO901"]),
    ]


def test_every_day_is_what_a_check_of_that_day_would_say(log: Repository) -> None:
    log.write("owners.yaml", AWAY)
    for number in range(1, 9):
        due = TODAY + timedelta(days=number * 4)
        log.write(f"decisions/2026-03-0{number}-a.md", decision(decide_by=str(due)))
    log.write("goals/2026-Q1/README.md", "---\ntheme: x\nwhy: y\nnot-doing: [z]\n---\n")
    log.write(
        "goals/2026-Q1/a.md",
        "---\ntitle: No lost jobs\nstatus: active\nowner: linh\nwhy: Two customers left us for it\n"
        "done-when: 6 jobs run\ncheck-ins: [{on: 2026-03-04, status: on-track}]\n---\n",
    )
    found = coming(log, 40)
    opened = open_log(log.root, TODAY).log
    seen = {one.fingerprint for one in judged(opened, RULES).open}
    expected = []
    for ahead in range(1, 41):
        day = TODAY + timedelta(days=ahead)
        new = [
            one
            for one in judged(replace(opened, today=day), RULES).open
            if one.fingerprint not in seen and one.code in {rule.code for rule in CLOCK}
        ]
        seen |= {one.fingerprint for one in new}
        expected += [(str(day), [one.code for one in new])] if new else []
    assert told(found) == expected
    assert {code for _, each in expected for code in each} == {"SO206", "SO301", "SO507", "SO508"}


@pytest.mark.parametrize("rule", CLOCK, ids=lambda rule: rule.code)
def test_finding_of_the_clock_is_the_same_one_on_the_next_day(rule: Rule) -> None:
    """Otherwise a forecast would tell it anew each day, and a check with a base too."""
    today = log_of(Page(rule.page).files("Wrong"))
    tomorrow = replace(today, today=today.today + timedelta(days=1))
    first, second = judge(today, [rule]).open, judge(tomorrow, [rule]).open
    assert first
    assert {one.fingerprint for one in second} <= {one.fingerprint for one in first}
    assert second


def test_calendar_has_a_last_day(log: Repository) -> None:
    log.write("decisions/2026-03-01-a.md", decision())
    assert forecast(log.root, date.max, 30).until == date.max
