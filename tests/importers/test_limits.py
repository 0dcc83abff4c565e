"""Bytes that somebody made to be slow are read in about the time that honest ones take."""

import time

import pytest

from sayso.importers import FORMATS, ForeignFile
from sayso.importers.no_record import why_no_record
from sayso.source import LARGEST

HEAD = "# 1. X\n\n## Status\n\n"
SLOW = {
    "brackets": HEAD + "Superseded by " + "[" * LARGEST,
    "phrases": HEAD + "Superseded by " * LARGEST,
    "links": HEAD + "Superseded by " + "[a](b)" * LARGEST,
    "sentences": HEAD + "Accepted\n\n" + "this adr a b " * LARGEST,
    "comments": HEAD + "<!--" * LARGEST,
    "braces": "---\nstatus: " + "{" * (LARGEST // 2) + "}" * (LARGEST // 2 - 99) + "\n---\n# X\n",
    "blocks": HEAD + "```\n" * LARGEST,
    "spaces": HEAD + "Superseded" + " " * LARGEST,
    "stars": "# X\n\n- **Status: " + "*" * LARGEST,
}


@pytest.mark.parametrize("kind", SLOW)
def test_no_text_takes_long(kind: str) -> None:
    file = ForeignFile("adr/0001-x.md", SLOW[kind][:LARGEST].encode())
    began = time.perf_counter()
    why_no_record(file)
    for form in FORMATS:
        form.recognises(file)
        form.read(file)
    assert time.perf_counter() - began < 20
