"""Files that were made to be slow: no rule takes more time than they have more letters."""

import pytest

from sayso.engine import run
from sayso.rules import RULES
from tests.growth import grows_evenly
from tests.logs import log_of

SIZE = 40_000
"""Letters."""

pytestmark = pytest.mark.slow

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


def check(path: str, text: str) -> None:
    run(log_of({path: text}), RULES)


@pytest.mark.parametrize("start", ["", "# "])
@pytest.mark.parametrize("part", IN_A_BODY)
def test_body(part: str, start: str) -> None:
    def work(size: int) -> None:
        text = f"{HEAD}{start}{part * (size // len(part))} {{title of a}}"
        check("decisions/a.md", text)

    assert grows_evenly(work, SIZE)


@pytest.mark.parametrize("end", ["\n---\n", ""])
@pytest.mark.parametrize("path", ["decisions/a.md", "owners.yaml"])
@pytest.mark.parametrize("part", IN_FIELDS)
def test_fields(part: str, path: str, end: str) -> None:
    start = "" if end and path == "owners.yaml" else "---\n"

    def work(size: int) -> None:
        check(path, f"{start}{part * (size // len(part))}{end if start else ''}")

    assert grows_evenly(work, SIZE)
