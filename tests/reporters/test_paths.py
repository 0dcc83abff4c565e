"""Paths that are no text: every format tells them, and what it tells is UTF-8."""

import pytest

from sayso.reporters import REPORTERS
from tests.reporters.formats import report_of


@pytest.mark.parametrize("name", list(REPORTERS))
def test_path_of_raw_bytes_can_be_told(name: str) -> None:
    report = report_of({"decisions/\udcff.md": "---\nstatus: propsed\n---\n"})
    text = REPORTERS[name](report, color=False)
    text.encode("utf-8")
    assert any(path in text for path in ("s/\ufffd.md", "s/%FF.md", r"s/\udcff.md"))
