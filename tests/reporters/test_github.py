"""What GitHub is told of a check: no more lines than it shows, and the rest in its summary."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from sayso.diagnostics import Diagnostic, Severity
from sayso.reporters import step_summary as module
from sayso.reporters.report import Report
from sayso.reporters.step_summary import step_summary
from sayso.suppress.waivers import Waived
from tests.reporters.formats import AWKWARD, report_of, reports, told

ONE = report_of(AWKWARD).diagnostics[0]


def many(errors: int, warnings: int, notes: int) -> Report:
    """Findings with the lightest first."""
    numbers = {Severity.NOTE: notes, Severity.WARNING: warnings, Severity.ERROR: errors}
    found: list[Diagnostic] = [
        replace(ONE, severity=severity, message=f"{severity.word} {number}", hint="", notes=())
        for severity, count in numbers.items()
        for number in range(count)
    ]
    return Report(found, {}, 1)


def commands(report: Report) -> list[str]:
    return [line.split(" ", 1)[0].split("::", 2)[1] for line in told("github", report).splitlines()]


def test_what_github_shows_is_told_with_the_errors_first() -> None:
    assert commands(many(10, 10, 9)) == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 9


def test_what_github_would_drop_is_told_as_a_number() -> None:
    text = told("github", many(12, 11, 10))
    lines = text.splitlines()
    assert len(lines) == 30
    assert lines[-1] == "::notice::and 2 errors, 1 warning, 1 note more, see the job summary"
    assert [line.rsplit("::", 1)[1] for line in lines[:2]] == ["error 0", "error 1"]


def test_what_does_not_count_is_told_in_the_same_line() -> None:
    report = replace(many(11, 0, 0), known=[ONE, ONE], waived=[Waived(ONE, "because")])
    lines = told("github", report).splitlines()
    beside = "beside that: 2 known, 1 waived"
    assert len(lines) == 11
    assert lines[-1] == f"::notice::and 1 error more, see the job summary; {beside}"
    assert told("github", replace(report, diagnostics=[])) == "::notice::2 known, 1 waived\n"


def rows(text: str) -> list[list[str]]:
    """The cells of a summary's table as a reader sees them."""
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    assert not re.search(r"<(?!/?(h2|table|thead|tbody|tr|th|td|br|p)\b)", html)
    return [re.findall(r"<td>(.*?)</td>", row, re.DOTALL) for row in html.split("<tr>")[2:]]


@given(reports())
def test_summary_tells_every_finding_once_and_nothing_in_it_is_markup(report: Report) -> None:
    text = step_summary(report)
    text.encode("utf-8")
    found = rows(text)
    assert len(found) == len(report.diagnostics)
    assert all(len(cells) == 3 for cells in found)


def test_summary_counts_and_puts_errors_first() -> None:
    text = step_summary(many(1, 2, 0))
    assert text.startswith("## Sayso: 1 error, 2 warnings in 1 record\n\n")
    assert [cells[0] for cells in rows(text)] == ["error", "warning", "warning"]


def test_summary_of_real_findings_reads_as_written() -> None:
    cells = rows(step_summary(report_of({"decisions/a|b.md": "---\nstatus: '<b>|*x*'\n---\n"})))
    assert any("decisions/a|b.md:" in where for _, where, _ in cells)
    assert any("`&lt;b&gt;|*x*`" in what for _, _, what in cells)


def test_summary_of_nothing_says_so() -> None:
    assert step_summary(Report([], {}, 3)) == "## Sayso: nothing found in 3 records\n\n"


def test_summary_tells_what_does_not_count() -> None:
    report = Report([], {}, 3, compared=True, known=[ONE], baselined=[ONE], fixed=[ONE])
    assert step_summary(report) == (
        "## Sayso: nothing new found in 3 records\n\nBeside that: 2 known, 1 fixed here.\n\n"
    )


def test_summary_stays_below_what_github_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 600)
    text = step_summary(many(30, 0, 0))
    assert len(text.encode()) < 700
    shown = text.count("\n| error |")
    assert text.rstrip().endswith(f"And {30 - shown} more, for which there is no room here.")
