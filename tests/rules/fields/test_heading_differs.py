import pytest

from sayso.rules.fields.heading_differs import heading_differs
from tests.rules.checking import DECISION, findings, goal, mended, messages


def headed(heading: str, title: str = "Use SQS for jobs") -> dict[str, str]:
    return {DECISION: f"---\ntitle: {title}\nstatus: proposed\n---\n{heading}\n\n## Context\na\n"}


@pytest.mark.parametrize(
    "heading",
    [
        "# Use SQS for jobs",
        "# use sqs  for jobs",
        "# 12. Use SQS for jobs",
        "# 0012 - Use SQS for jobs",
        "# ADR-0012: Use SQS for jobs",
        "# ADR 12 Use SQS for jobs",
        "# Use `SQS` for **jobs**",
        "# Use [SQS](https://example.com) for jobs.",
        "# Use SQS for jobs #",
        "## Something else",
        "Something else",
        "```\n# Something else\n```",
        "## First\n# Something else",
        "# Abstract",
        "# Where we stand\n\n# What we do",
    ],
)
def test_same_words_are_the_same(heading: str) -> None:
    assert messages(heading_differs, headed(heading)) == []


def test_number_of_the_heading_stays() -> None:
    after = mended(heading_differs, headed("# ADR-0012: Use Kafka"))[DECISION]
    assert "\n# ADR-0012: Use SQS for jobs\n" in after


@pytest.mark.parametrize("title", ["Use C#", "Use |\n  SQS", "'Say \"no\"'", "Use `uv` in 2026"])
def test_fix_says_what_the_title_says(title: str) -> None:
    after = mended(heading_differs, headed("# Use Kafka", title))
    assert messages(heading_differs, after) == []


def test_title_that_no_heading_can_hold_is_left_to_the_author() -> None:
    (found,) = findings(heading_differs, headed("# Use Kafka", "'Use C #'"))
    assert found.fix is None


def test_place_is_the_heading_s_text() -> None:
    (found,) = findings(heading_differs, headed("#  Use Kafka  ##"))
    assert (found.where.start.column, found.where.end.column) == (4, 13)
    assert found.related[0].label == "the title"


def test_goals_are_read_too() -> None:
    files = goal("2026-Q1/a", "status: draft")
    files["goals/2026-Q1/a.md"] += "# Some jobs are lost\n"
    assert len(messages(heading_differs, files)) == 1
