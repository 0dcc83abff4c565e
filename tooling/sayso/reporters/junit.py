"""JUnit's XML, which nearly every CI shows as tests.

Only an error is a failed test: a warning or a note is a skipped one, which CI shows and
does not fail on.
"""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from sayso.diagnostics import Diagnostic, Severity
from sayso.reporters.distinct import distinct
from sayso.reporters.report import Report, counted, lines_of
from sayso.text import shown


def render(report: Report, *, color: bool = False) -> str:  # noqa: ARG001  # the shape of all reporters
    """A suite for each file with findings; one passed test where there are none."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="sayso" {_counts(report.diagnostics)}>',
        *(_suites(report.diagnostics) if report.diagnostics else _clean(report)),
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _clean(report: Report) -> Iterator[str]:
    name = f"nothing found in {counted(report.records, 'record')}"
    yield '  <testsuite name="sayso" tests="1" failures="0" errors="0" skipped="0">'
    yield f'    <testcase name="{name}" classname="sayso"/>'
    yield "  </testsuite>"


def _suites(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    ordered = sorted(diagnostics, key=lambda one: one.where.path)
    for path, alike in groupby(ordered, lambda one: one.where.path):
        found = list(alike)
        skipped = len(found) - _failures(found)
        name = _attribute(path)
        yield f'  <testsuite name={name} file={name} {_counts(found)} skipped="{skipped}">'
        for one, title in zip(found, distinct(map(_title, found)), strict=True):
            yield from _case(one, title)
        yield "  </testsuite>"


def _case(one: Diagnostic, title: str) -> Iterator[str]:
    element = "failure" if one.severity == Severity.ERROR else "skipped"
    start = one.where.start
    lines = [f"{one.where.path}:{start.line}:{start.column}: {one.severity.word}", *lines_of(one)]
    text = "\n".join(escape(shown(line), quote=False) for line in lines)
    yield f"    <testcase name={_attribute(title)} classname={_attribute(one.where.path)}>"
    said = f"type={_attribute(one.code)} message={_attribute(one.message)}"
    yield f"      <{element} {said}>{text}</{element}>"
    yield "    </testcase>"


def _title(one: Diagnostic) -> str:
    return f"{one.code} {one.name}: {one.message}"


def _counts(found: Sequence[Diagnostic]) -> str:
    return f'tests="{len(found) or 1}" failures="{_failures(found)}" errors="0"'


def _failures(found: Sequence[Diagnostic]) -> int:
    return sum(1 for one in found if one.severity == Severity.ERROR)


def _attribute(text: str) -> str:
    return f'"{escape(shown(text))}"'
