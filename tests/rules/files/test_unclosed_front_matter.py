import pytest

from sayso.rules.files.unclosed_front_matter import unclosed_front_matter
from tests.rules.checking import DECISION, findings, mended

FIELDS = "---\ntitle: Use SQS\nstatus: proposed\n"
BODY = "## Context\nRedis loses jobs.\n"


def closed(text: str) -> str | None:
    return mended(unclosed_front_matter, {DECISION: text}, safe=False).get(DECISION)


@pytest.mark.parametrize("line", ["----", "--", "...", " ---", "___", "\u2014", "==="])
def test_line_that_was_meant_as_a_fence_becomes_one(line: str) -> None:
    assert closed(f"{FIELDS}{line}\n{BODY}") == f"{FIELDS}---\n{BODY}"


def test_fence_is_put_below_the_last_field() -> None:
    assert closed(FIELDS + BODY) == f"{FIELDS}---\n{BODY}"
    listed = f"{FIELDS}tags:\n  - a\n- b: c\n"
    assert closed(listed + BODY) is None
    listed = f"{FIELDS}tags:\n  - a\n# why not\n\n"
    assert closed(f"{listed}# Use SQS\n") == f"{FIELDS}tags:\n  - a\n---\n# why not\n\n# Use SQS\n"


def test_line_ends_stay_as_they_are() -> None:
    text = (FIELDS + BODY).replace("\n", "\r\n")
    assert closed(text) == f"{FIELDS}---\n{BODY}".replace("\n", "\r\n")


def test_last_line_without_an_end_gets_one() -> None:
    assert closed(FIELDS.rstrip()) == f"{FIELDS}---\n"


@pytest.mark.parametrize("text", ["---", "---\n", "---\n# Title\n", f"{FIELDS}owner: @x\n{BODY}"])
def test_nothing_is_offered_where_the_record_could_not_be_read_after_it(text: str) -> None:
    (found,) = findings(unclosed_front_matter, {DECISION: text})
    assert found.fix is None


def test_fix_is_one_to_look_at_first() -> None:
    (found,) = findings(unclosed_front_matter, {DECISION: FIELDS + BODY})
    assert found.fix is not None
    assert not found.fix.safe
