"""Of bytes that somebody made to be slow, four times as many take about four times as long."""

import pytest

from sayso.importers import FORMATS, ForeignFile
from sayso.importers.no_record import why_no_record
from sayso.source import LARGEST
from tests.growth import grows_evenly

pytestmark = pytest.mark.slow

HEAD = "# 1. X\n\n## Status\n\n"
SLOW = {
    "brackets": HEAD + "Superseded by " + "[" * LARGEST,
    "phrases": HEAD + "Superseded by " * LARGEST,
    "links": HEAD + "Superseded by " + "[a](b)" * LARGEST,
    "sentences": HEAD + "Accepted\n\n" + "this adr a b " * LARGEST,
    "comments": HEAD + "<!--" * LARGEST,
    "blocks": HEAD + "```\n" * LARGEST,
    "spaces": HEAD + "Superseded" + " " * LARGEST,
    "stars": "# X\n\n- **Status: " + "*" * LARGEST,
}


BRACES = "---\nstatus: {}{}\n---\n# X\n"


@pytest.mark.parametrize("kind", SLOW)
def test_no_text_takes_long(kind: str) -> None:
    assert grows_evenly(lambda size: read(SLOW[kind][:size]), LARGEST)


def test_no_braces_take_long() -> None:
    def work(size: int) -> None:
        half = size // 2 - len(BRACES)
        read(BRACES.format("{" * half, "}" * half))

    assert grows_evenly(work, LARGEST)


def read(text: str) -> None:
    file = ForeignFile("adr/0001-x.md", text.encode())
    why_no_record(file)
    for form in FORMATS:
        form.recognises(file)
        form.read(file)
