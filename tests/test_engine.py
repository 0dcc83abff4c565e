"""Weighing, placing and fingerprints."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from sayso.diagnostics import Diagnostic, Finding, Position, Severity
from sayso.engine import run
from sayso.errors import UserError
from sayso.model import Log
from sayso.rule import ERROR, choose, rule
from sayso.settings import Settings
from tests.logs import log_of


@rule("SO999", "any-owner", ERROR)
def any_owner(log: Log) -> Iterator[Finding]:
    """Every decision has something at its owner."""
    for decision in log.decisions:
        yield Finding(decision.at("owner"), f"`{decision.owner}` owns it")


def decision(**fields: str) -> str:
    given = {"title": "Use SQS", "status": "proposed", "owner": "linh"} | fields
    lines = "".join(f"{key}: {value}\n" for key, value in given.items())
    return f"---\n{lines}---\n## Context\nText.\n"


def found(text: str, settings: Settings | None = None, name: str = "2026-03-10-x") -> Diagnostic:
    (one,) = run(log_of({f"decisions/{name}.md": text}, settings=settings), [any_owner])
    return one


def test_finding_is_placed_by_its_route() -> None:
    one = found(decision())
    assert (one.where.start, one.where.end) == (Position(4, 8), Position(4, 12))
    assert one.record == "2026-03-10-x"


@pytest.mark.parametrize(
    "status,severity",
    [
        ("proposed", Severity.ERROR),
        ("accepted", Severity.ERROR),
        ("unknown", Severity.ERROR),
        ("rejected", Severity.WARNING),
        ("withdrawn", Severity.WARNING),
        ("deprecated", Severity.WARNING),
        ("superseded", Severity.WARNING),
    ],
)
def test_findings_weigh_less_where_the_decision_no_longer_binds(
    status: str, severity: Severity
) -> None:
    assert found(decision(status=status)).severity is severity


def test_older_records_get_notes_until_they_change() -> None:
    strict = Settings(strict_from=date(2026, 3, 15))
    old = decision(**{"opened-on": "2026-03-10"})
    assert found(old, strict).severity is Severity.NOTE
    assert found(decision(**{"opened-on": "2026-03-15"}), strict).severity is Severity.ERROR
    assert found(decision(), strict, "no-day").severity is Severity.ERROR
    assert found(decision(imported="{format: madr}"), strict, "x").severity is Severity.NOTE


def test_fingerprint_stays_when_lines_come_and_go_and_changes_with_the_text() -> None:
    one = found(decision())
    moved = found(decision().replace("---\ntitle", "---\n# a comment\n\ntitle", 1))
    assert moved.where != one.where
    assert moved.fingerprint == one.fingerprint
    assert found(decision(owner="minh")).fingerprint != one.fingerprint
    assert found(decision(), name="2026-03-11-y").fingerprint != one.fingerprint


def test_choosing_rules_by_code_beginning_and_name() -> None:
    assert choose([any_owner], ["SO9"], []) == [any_owner]
    assert choose([any_owner], ["any-owner"], []) == [any_owner]
    assert choose([any_owner], [], ["so999"]) == []
    with pytest.raises(UserError, match="no rule is called `SO1`"):
        choose([any_owner], ["SO1"], [])


@rule("SO998", "any-goal", ERROR)
def any_goal(log: Log) -> Iterator[Finding]:
    """Every goal and every quarter has something at its first line."""
    for record in (*log.goals, *log.quarters):
        yield Finding(record.at(), "there it is")


@pytest.mark.parametrize(
    "page,day,severity",
    [
        ("", date(2025, 12, 31), Severity.ERROR),
        ("", date(2026, 1, 1), Severity.NOTE),
        ("ends: 2026-01-31", date(2026, 1, 31), Severity.ERROR),
        ("ends: 2026-01-31", date(2026, 2, 1), Severity.NOTE),
    ],
)
def test_goals_are_older_once_their_quarter_was_over_before_the_rules_began(
    page: str, day: date, severity: Severity
) -> None:
    files = {"goals/2025-Q4/a.md": "---\ntitle: A\nstatus: draft\n---\n"}
    files |= {"goals/2025-Q4/README.md": f"---\ntheme: x\n{page}\n---\n"} if page else {}
    log = log_of(files, settings=Settings(strict_from=day), standing=False)
    assert {one.severity for one in run(log, [any_goal])} == {severity}
    touched = replace(log, touched=frozenset(files))
    assert {one.severity for one in run(touched, [any_goal])} == {Severity.ERROR}
