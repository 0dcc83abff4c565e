"""Files that were made to be slow: no rule needs much longer for them than for a long record."""

import time

import pytest

from sayso.engine import run
from sayso.rules import RULES
from tests.logs import log_of

SIZE = 60_000
"""Letters; what grows with the square of it would take minutes."""

SECONDS = 5.0
"""Of this process, for the machine may be busy, and without measuring what is covered."""

pytestmark = pytest.mark.no_cover

HEAD = """---
title: x
status: accepted
owner: linh
decided-on: 2026-03-10
no-action: We only say so
---
"""

IN_A_BODY = (
    *("{a ", "[a ", "[a] ", "{a b} ", "` ", "``` ", " | ", "<!--", "<!-- -->\n", "# ", "# a\n"),
    *("<!-- optional -->\n", "```\n# a\n```\n", "yes | no | low\n\n", "=======\n", ">>>>>>> a\n"),
    *(" ", "TBD ", "TODO:\n", "## Context\n", "context\n", "[a](b) ", "[a]: b\n", "*", "_", "\t"),
    *("\r", "\u00a0", "…", "<", "<<<<<<< a\n=======\n"),
)

IN_FIELDS = (
    *("a: @x\n", "a: 'x\n", "a: b: c\n", "a: [x\n", "\t- a\n", "x: y #2\n", "a: b\n", "a: [", "- "),
    *("{a: ", ": ", "# x #y\n", "  - a: b\n", "'", '"', "&a ", "{{", "a:" + " " * 500 + "b\n"),
)


def seconds(files: dict[str, str]) -> float:
    begin = time.process_time()
    run(log_of(files), RULES)
    return time.process_time() - begin


@pytest.mark.parametrize("start", ["", "# "])
@pytest.mark.parametrize("part", IN_A_BODY)
def test_body(part: str, start: str) -> None:
    text = f"{HEAD}{start}{part * (SIZE // len(part))} {{title of a}}"
    assert seconds({"decisions/a.md": text}) < SECONDS


@pytest.mark.parametrize("path", ["decisions/a.md", "owners.yaml"])
@pytest.mark.parametrize("part", IN_FIELDS)
def test_fields(part: str, path: str) -> None:
    fields = part * (SIZE // len(part))
    text = fields if path == "owners.yaml" else f"---\n{fields}\n---\n"
    assert seconds({path: text}) < SECONDS
    assert seconds({path: f"---\n{fields}"}) < SECONDS
