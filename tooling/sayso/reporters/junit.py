"""JUnit's XML, which nearly every CI shows as tests.

A failed test is what fails the run: an error or, where they count, a warning. Anything else
that was found is a skipped test, which CI shows and does not fail on.
decisions/2026-11-22-fail-in-junit-what-fails-the-run.md
"""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from sayso.diagnostics import Diagnostic
from sayso.reporters.distinct import distinct
from sayso.reporters.report import Report, counted, lines_of
from sayso.reporters.tally import beside, counts
from sayso.text import shown


def render(report: Report, *, color: bool = False) -> str:  # noqa: ARG001  # the shape of all reporters
    """A suite with one passed test that tells of the whole, and one for each file with findings."""
    found = report.diagnostics
    failed = sum(1 for one in found if one.severity >= report.least)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="sayso" tests="{len(found) + 1}" failures="{failed}" errors="0">',
        *_whole(report),
        *_suites(report),
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _whole(report: Report) -> Iterator[str]:
    """A test of one name in every run, with what is counted nowhere else: known and waived."""
    told = f"{counts(report)} in {counted(report.records, 'record')}"
    said = "; beside that: ".join(filter(None, [told, beside(report)]))
    yield '  <testsuite name="sayso" tests="1" failures="0" errors="0" skipped="0">'
    yield '    <testcase name="what was checked" classname="sayso">'
    yield f"      <system-out>{said}</system-out>"
    yield "    </testcase>"
    yield "  </testsuite>"


def _suites(report: Report) -> Iterator[str]:
    ordered = sorted(report.diagnostics, key=lambda one: one.where.path)
    for path, alike in groupby(ordered, lambda one: one.where.path):
        found = list(alike)
        failed = sum(1 for one in found if one.severity >= report.least)
        numbers = f'failures="{failed}" errors="0" skipped="{len(found) - failed}"'
        name = _attribute(path)
        yield f'  <testsuite name={name} file={name} tests="{len(found)}" {numbers}>'
        for one, title in zip(found, distinct(map(_title, found)), strict=True):
            yield from _case(one, title, "failure" if one.severity >= report.least else "skipped")
        yield "  </testsuite>"


def _case(one: Diagnostic, title: str, outcome: str) -> Iterator[str]:
    start = one.where.start
    lines = [f"{one.where.path}:{start.line}:{start.column}: {one.severity.word}", *lines_of(one)]
    text = "\n".join(escape(shown(line), quote=False) for line in lines)
    yield f"    <testcase name={_attribute(title)} classname={_attribute(one.where.path)}>"
    said = f"type={_attribute(one.code)} message={_attribute(one.message)}"
    yield f"      <{outcome} {said}>{text}</{outcome}>"
    yield "    </testcase>"


def _title(one: Diagnostic) -> str:
    return f"{one.code} {one.name}: {one.message}"


def _attribute(text: str) -> str:
    return f'"{escape(shown(text))}"'
