import pytest

from sayso.engine import run
from sayso.rules import RULES
from sayso.rules.fields.missing_field import missing_field
from tests.logs import log_of
from tests.rules.checking import DECISION, findings, mended

FIELDS = "status: proposed\nowner: linh\ndecide-by: 2026-03-24\n"


def untitled(heading: str, fields: str = FIELDS) -> dict[str, str]:
    return {DECISION: f"---\n{fields}---\n{heading}\n\n## Context\nRedis loses jobs.\n"}


def first_line(heading: str, fields: str = FIELDS) -> str:
    text = mended(missing_field, untitled(heading, fields)).get(DECISION, "")
    return text.split("\n")[1] if text else ""


@pytest.mark.parametrize(
    "heading,line",
    [
        ("# Use SQS", "title: Use SQS"),
        ("# 12. Use SQS", "title: Use SQS"),
        ("# ADR-0012: Use SQS", "title: Use SQS"),
        ("# ADR 12 Use SQS", "title: Use SQS"),
        ("# Use `SQS` for **all** [jobs](a.md)", "title: Use SQS for all jobs"),
        ("# Use SQS: why", "title: 'Use SQS: why'"),
        ("# 2-step login", "title: 2-step login"),
        ("# Use snake_case in _all_ names", "title: Use snake_case in all names"),
    ],
)
def test_title_is_taken_from_the_heading(heading: str, line: str) -> None:
    assert first_line(heading) == line


@pytest.mark.parametrize(
    "heading", ["## Use SQS", "Use SQS", "# {short title}", "# TBD", "# ``", "# Abstract"]
)
def test_title_is_never_made_up(heading: str) -> None:
    (found,) = findings(missing_field, untitled(heading))
    assert found.message == "`title` is missing"
    assert found.fix is None


def test_comments_stay_above_the_new_field() -> None:
    text = mended(missing_field, untitled("# Use SQS", f"# a comment\n\n{FIELDS}"))[DECISION]
    assert text.startswith(f"---\n# a comment\n\ntitle: Use SQS\n{FIELDS}")


def test_empty_field_is_filled_in() -> None:
    text = mended(missing_field, untitled("# Use SQS", f"{FIELDS}title:\n"))[DECISION]
    assert text.startswith(f"---\n{FIELDS}title: Use SQS\n---\n")


def test_front_matter_without_a_field_gets_one() -> None:
    assert first_line("# Use SQS", "") == "title: Use SQS"


def test_line_that_asks_for_a_field_is_shown() -> None:
    fields = "title: Use SQS\nstatus: accepted\nowner: linh\nno-action: We only say so\n"
    (found,) = findings(missing_field, untitled("", fields))
    assert found.message == "`decided-on` is missing"
    assert found.where.start.line == 3
    assert found.hint == "required because of this"
    assert found.notes == ("ask: on which day was it decided?",)


def test_madr_record_is_one_step_nearer_after_the_fix() -> None:
    fields = "status: accepted\ndate: 2026-03-10\ndecision-makers: [linh]\nno-action: None\n"
    before = run(log_of(untitled("# Use SQS", fields)), RULES)
    after = run(log_of(mended(missing_field, untitled("# Use SQS", fields))), RULES)
    assert {one.message for one in before} - {one.message for one in after} == {
        "`title` is missing"
    }


def test_heading_of_a_section_is_no_title() -> None:
    (found,) = findings(missing_field, untitled("# Where we stand\n\n# What we do"))
    assert found.fix is None
