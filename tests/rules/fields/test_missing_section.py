import pytest

from sayso.rules.fields.missing_section import missing_section
from tests.rules.checking import DECISION, findings


def told(body: str, status: str = "accepted") -> list[tuple[str, int]]:
    text = f"---\ntitle: Use SQS\nstatus: {status}\n---\n{body}"
    found = findings(missing_section, {DECISION: text})
    return [(one.message, one.where.start.line) for one in found]


CONTEXT = "## Context\nRedis loses jobs.\n"


@pytest.mark.parametrize("status", ["accepted", "rejected", "deprecated", "superseded"])
def test_decision_is_asked_for_once_there_was_one(status: str) -> None:
    assert told(CONTEXT, status) == [("there is no section `Decision`", 3)]


@pytest.mark.parametrize("status", ["proposed", "withdrawn", "unknown", "acepted"])
def test_context_is_enough_before(status: str) -> None:
    assert told(CONTEXT, status) == []
    assert told("", status) == [("there is no section `Context`", 2)]


@pytest.mark.parametrize(
    "body",
    [
        "## Context and Problem Statement\nA b c.\n## Decision Outcome\nA b c.\n",
        "# context\na\n# DECISION\nb\n",
        "### 1. Context\na\n### 2) **Decision**\nb\n",
        "## Context\r\nA b c d e.\r\n\r\n## Decision\r\nA b c d e.\r\n",
        "## Context\n### Why now\nA b c.\n## Decision\n```\nuse sqs\n```\n",
        "## Context\n\n<!-- a --> so it is\n## Decisions\n- one\n",
        "Context\n-------\na\n\nDecision\n========\nb\n",
        "## Context\n## Context\na\n## Decision\nb\n",
        "## 📝 Context (背景)\n因为\n## Decision\n用\n",
    ],
)
def test_headings_may_say_more_than_the_word(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    "body",
    [
        f"{CONTEXT}## Decision Drivers\n- cost\n",
        f"{CONTEXT}## Decision makers\n- linh\n",
        f"{CONTEXT}#### Decision\nb\n",
        f"{CONTEXT}## The decision\nb\n",
        f"{CONTEXT}```\n## Decision\nb\n```\n",
        f"{CONTEXT}<!--\n## Decision\nb\n-->\n",
        f"{CONTEXT}## Decisiveness\nb\n",
    ],
)
def test_other_headings_do_not_stand_for_it(body: str) -> None:
    assert told(body) == [("there is no section `Decision`", 3)]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "<!-- why? -->\n", "### Background\n\n### Forces\n<!-- a -->\n"]
)
def test_empty_section_is_placed_at_its_heading(text: str) -> None:
    assert told(f"## Context\n{text}", "proposed") == [("section `Context` is empty", 5)]


@pytest.mark.parametrize(
    "text", ["TBD\n", "\nTODO: write it\n", "{Describe the context, in two sentences.}\n", "…\n"]
)
def test_placeholder_is_no_answer(text: str) -> None:
    (found,) = told(f"## Context\n{text}", "proposed")
    assert found == (
        "section `Context` only holds the place of an answer",
        6 + text.startswith("\n"),
    )


def test_reason_is_asked_for() -> None:
    text = f"---\ntitle: Use SQS\nstatus: accepted\n---\n{CONTEXT}"
    (found,) = findings(missing_section, {DECISION: text})
    assert found.hint == "required because of this"
    assert found.notes == ("ask: what was chosen?",)
