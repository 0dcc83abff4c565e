"""`sayso close-quarter`: shows what is open, hands out a sheet, and writes it all in one edit."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sayso.schema import schema
from tests.cli.shell import Shell

WHY = "why: Two customers left us in February after they lost orders.\n"
MET = (
    "  - {text: All 6 nightly jobs run for 14 days, met-on: 2026-03-01, "
    "evidence: https://ci.example.com/1}\n"
)
LOST = f"""\
---
title: No background job is lost
status: active
owner: linh
{WHY}done-when:
{MET}  - Every lost job raises an alarm within 5 minutes
check-ins:
  - {{on: 2026-03-10, status: at-risk, note: The alarm waits for the new provider}}
---
Kept by hand.
"""
DONE = f"---\ntitle: Jobs are paid for\nstatus: active\nowner: minh\n{WHY}done-when:\n{MET}---\n"
DRAFT = "---\ntitle: Jobs have a page each\nstatus: draft\nowner: hoa\n---\n"


@pytest.fixture
def quarter(log: Shell) -> Shell:
    """A quarter with a goal half reached, one reached, and one never begun."""
    log.write(
        "goals/2026-Q1/README.md", "---\ntheme: Jobs\nwhy: We lost two customers to them.\n---\n"
    )
    for name, text in (("lost", LOST), ("paid", DONE), ("pages", DRAFT)):
        log.write(f"goals/2026-Q1/{name}.md", text)
    log.commit()
    return log


def test_it_proposes_a_result_for_each_goal_and_writes_nothing(quarter: Shell) -> None:
    said = quarter.fine("close-quarter", "2026-q1")
    assert "proposed: partial (1 of 2 lines are met; last word 2026-03-10: at-risk)" in said
    assert "proposed: achieved (every line is met)" in said
    assert "proposed: dropped (it was never begun)" in said
    assert quarter.git("status", "--porcelain") == ""
    whole = json.loads(quarter.fine("close-quarter", "2026-Q1", "--format", "json"))
    assert list(Draft202012Validator(schema("close-quarter")).iter_errors(whole)) == []
    assert [one["proposed"] for one in whole["open"]] == ["partial", "dropped", "achieved"]


def test_the_sheet_as_it_is_printed_asks_for_what_is_missing(quarter: Shell) -> None:
    quarter.write("sheet.yaml", quarter.fine("close-quarter", "2026-Q1", "--sheet"))
    said = quarter("close-quarter", "2026-Q1", "--from", "sheet.yaml")
    assert said.code == 2
    assert "what do we know now" in said.err
    assert quarter.git("status", "--porcelain", "goals") == ""


def test_a_filled_sheet_is_written_whole_and_carries_only_what_it_says(quarter: Shell) -> None:
    quarter.write(
        "sheet.yaml",
        """\
- goal: 2026-Q1/lost
  result: partial
  cause: The provider changed its limits
  lesson: Ask for the limits first
  carry: yes
- {goal: 2026-Q1/paid, result: achieved, lesson: Small steps work}
- {goal: 2026-Q1/pages, result: dropped, lesson: Nobody asked for it}
""",
    )
    said = quarter("close-quarter", "2026-Q1", "--from", "sheet.yaml", "--on", "2026-03-19")
    assert said.code == 0, said
    assert "next: sayso begin 2026-Q2/lost" in said.err
    assert "sayso new quarter 2026-Q2" in said.err
    carried = Path("goals/2026-Q2/lost.md").read_text("utf-8")
    assert carried == (
        f"---\ntitle: No background job is lost\nstatus: draft\nowner: linh\n{WHY}"
        "carried-from: 2026-Q1/lost\ndone-when:\n"
        "  - Every lost job raises an alarm within 5 minutes\n---\nKept by hand.\n"
    )
    assert not Path("goals/2026-Q2/paid.md").exists()
    numbers = quarter.git("diff", "--numstat", "goals").splitlines()
    assert numbers == [
        "7\t1\tgoals/2026-Q1/lost.md",
        "5\t1\tgoals/2026-Q1/pages.md",
        "5\t1\tgoals/2026-Q1/paid.md",
    ]
    assert quarter.fine("close-quarter", "2026-Q1") == "nothing of 2026-Q1 is open\n"
    assert quarter("check", "--base", "HEAD").code == 0


@pytest.mark.parametrize(
    "row, problem",
    [
        ("- {goal: 2026-Q1/paid, result: achieved, lesson: x, carry: yes}", "carried on"),
        ("- {goal: 2026-Q1/paid, result: won, lesson: x}", "`won` is no result"),
        ("- {goal: 2026-Q1/pages, result: partial, lesson: x, cause: y}", "was never begun"),
        ("- {goal: 2026-Q1/nothing, result: dropped, lesson: x}", "called `2026-Q1/nothing`"),
        ("- {goal: 2026-Q1/paid, result: achieved, lesson: x, carry: maybe}", "carry: maybe"),
        ("- {goal: 2026-Q1/paid, outcome: achieved}", "has a key `outcome`"),
        ("- {goal: 2026-Q1/paid}", "lacks `result`"),
        ("goal: 2026-Q1/paid", "not a list"),
    ],
)
def test_a_sheet_that_cannot_be_says_why_and_writes_nothing(
    quarter: Shell, row: str, problem: str
) -> None:
    quarter.write(
        "sheet.yaml",
        "- {goal: 2026-Q1/lost, result: dropped, lesson: none}\n" + row
        if row.startswith("-")
        else row,
    )
    said = quarter("close-quarter", "2026-Q1", "--from", "sheet.yaml")
    assert said.code == 2
    assert problem in said.err
    assert quarter.git("status", "--porcelain", "goals") == ""


def test_a_quarter_that_is_not_there_is_told(quarter: Shell) -> None:
    assert "there is no 2031-Q1" in quarter("close-quarter", "2031-Q1").err
    assert "is not a quarter" in quarter("close-quarter", "spring").err
