import pytest

from sayso.rules.done.done_without_evidence import done_without_evidence
from tests.rules.checking import findings, messages
from tests.rules.done.made import accepted, goal

DONE = "done-on: 2026-03-19\n"
CLOSED = "closed: {on: 2026-03-19, result: achieved}\n"
SHOWN = "closed: {on: 2026-03-19, result: achieved, evidence: report.md}\n"


def said(files: dict[str, str]) -> list[str]:
    return messages(done_without_evidence, files)


def test_one_finding_that_shows_every_line() -> None:
    lines = "- All 6 jobs run\n- {text: Redis is off, evidence: log.md}\n- {text: Mail runs}"
    (found,) = findings(done_without_evidence, accepted(lines, DONE))
    assert found.message == "done on `2026-03-19`, with no evidence for 2 of 3 lines"
    assert found.where.start.line == 10
    assert [one.start.line for one in found.related] == [7, 9]


def test_a_number_that_is_short_is_not_met() -> None:
    lines = "- {text: Jobs moved, from: 0, to: 6, now: 5, evidence: log.md}"
    assert said(accepted(lines, DONE)) == ["done on `2026-03-19`, with 1 of 1 lines not met"]


def test_a_decision_with_evidence_need_not_repeat_its_numbers() -> None:
    assert said(accepted("- {text: Jobs moved, from: 0, to: 6, evidence: log.md}", DONE)) == []


def test_nothing_to_do_needs_nothing_to_show() -> None:
    files = accepted("- x", DONE)
    assert (
        said(
            {
                path: text.replace("done-when:\n  - x", "no-action: as it is")
                for path, text in files.items()
            }
        )
        == []
    )


def test_what_is_wrongly_written_is_told_elsewhere() -> None:
    assert said(accepted("- {text: Redis is off, evidence: {a: b}}", DONE)) == []
    assert said(accepted("- [nested]", DONE)) == []


@pytest.mark.parametrize(
    "lines, more, expected",
    [
        ("- Redis is off", CLOSED, ["result is `achieved`, with no evidence"]),
        ("- Redis is off", SHOWN, []),
        ("- {text: Redis is off, evidence: log.md}", CLOSED, []),
        (
            "- {text: Moved, from: 0, to: 6}",
            SHOWN,
            ["result is `achieved`, with 1 of 1 lines not met"],
        ),
        ("- {text: Moved, from: 0, to: 6, now: 7}", SHOWN, []),
        ("- {text: Moved, from: 0, to: 6, met-on: 2026-03-01}", SHOWN, []),
        ("- {text: Moved, from: 0, to: all, now: most}", SHOWN, []),
        (
            "- {text: Moved, from: 0, to: 6, now: 5}\n- Redis is off",
            CLOSED,
            ["result is `achieved`, with no evidence and 1 of 2 lines not met"],
        ),
    ],
)
def test_goals(lines: str, more: str, expected: list[str]) -> None:
    assert said(goal(lines, more, status="closed")) == expected


@pytest.mark.parametrize("result", ["partial", "missed", "dropped"])
def test_other_results_claim_nothing(result: str) -> None:
    files = goal("- Redis is off", CLOSED.replace("achieved", result), status="closed")
    assert said(files) == []


def test_a_goal_without_lines_still_shows_something() -> None:
    files = goal("- x", CLOSED, status="closed")
    bare = {path: text.replace("done-when:\n  - x\n", "") for path, text in files.items()}
    assert said(bare) == ["result is `achieved`, with no evidence"]
