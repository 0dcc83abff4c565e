import pytest

from sayso.diagnostics import Severity
from sayso.rules.done.emptiness import is_placeholder
from sayso.rules.done.placeholder_criterion import placeholder_criterion
from tests.rules.checking import findings
from tests.rules.done.made import accepted, goal

PLACEHOLDERS = (
    *("TBD", "tbd.", "ToDo", "to do", "?", "???", "...", "…", "-", "n/a", "N/A.", "none"),
    *("to be defined", "To be determined.", "TBD: ask Minh", "TODO: write this down"),
    *("[criterion]", "{…}", "{what somebody else could check}", "<metric>", "Criterion 1"),
    *("Lorem ipsum dolor sit amet", "At least {…} customers", "[...] jobs run from SQS"),
)

WRITTEN = (
    *("All jobs run", "TODO comments are gone from src/", "The todo list shows 3 items"),
    *("GET /jobs/{id} answers", "[the report](report.md)", "<https://ci.example.com/812>"),
    *("Pending jobs are under 10", "None of the 6 jobs is lost", "Nobody waits... at all"),
)


@pytest.mark.parametrize("text", PLACEHOLDERS)
def test_placeholder(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize("text", WRITTEN)
def test_written(text: str) -> None:
    assert not is_placeholder(text)


def test_every_line_is_told_at_its_own_place() -> None:
    files = accepted("- All 6 jobs run\n- text: '?'\n  to: 5\n- tbd")
    found = findings(placeholder_criterion, files)
    assert [(one.where.start.line, one.where.start.column) for one in found] == [(8, 11), (10, 5)]


def test_in_a_draft_it_is_a_note() -> None:
    found = findings(placeholder_criterion, goal("- tbd", status="draft"))
    assert [one.severity for one in found] == [Severity.NOTE]
