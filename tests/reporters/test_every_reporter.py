"""What must hold for every way of telling findings."""

import pytest

from sayso.engine import run
from sayso.reporters import REPORTERS
from sayso.reporters.report import Report
from sayso.rules import RULES
from tests.logs import log_of

each_reporter = pytest.mark.parametrize("name", list(REPORTERS))

UGLY = {
    "decisions/a%2C,b:c.md": "---\ntitle: 'x\x1b[31m'\nstatus: nö\towner: 1\n---\n",
    "decisions/wide.md": "---\ntitle: 決定 🎉 é\nstatus: 完了\nowner: 山田\n---\n## Context\n",
    "decisions/long.md": f"---\ntitle: {'x ' * 400}\nstatus: nope\nowner: linh\n---\n",
    "decisions/empty.md": "",
    "decisions/bytes.md": "\udcff\udcfe",
    "owners.yaml": "people: {linh: {name: [}\n",
}


def report(files: dict[str, str]) -> Report:
    log = log_of(files)
    return Report(run(log, RULES), log.sources, len(files))


@each_reporter
def test_whatever_is_found_can_be_told(name: str) -> None:
    whole = report(UGLY)
    assert whole.diagnostics
    text = REPORTERS[name](whole, color=False)
    assert text.endswith("\n")
    assert "\x1b[31m" not in text
    for one in whole.diagnostics:
        assert one.code in text


@each_reporter
def test_nothing_found_breaks_nothing(name: str) -> None:
    text = REPORTERS[name](Report([], {}, 0), color=True)
    assert "SO" not in text
    assert text == "" or text.endswith("\n")


@each_reporter
def test_same_report_same_text(name: str) -> None:
    assert REPORTERS[name](report(UGLY), color=True) == REPORTERS[name](report(UGLY), color=True)
