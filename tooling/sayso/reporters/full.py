"""For people: every finding with its lines, what is meant, and the way out."""

from collections.abc import Iterator

from sayso.diagnostics import Diagnostic, Location, Severity
from sayso.reporters.excerpt import excerpt
from sayso.reporters.paint import BLUE, BOLD, CYAN, GREEN, RED, YELLOW, Paint
from sayso.reporters.report import Report
from sayso.text import shown

_COLORS = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.NOTE: CYAN}


def render(report: Report, *, color: bool = False) -> str:
    """The findings one below the other, an empty line between them."""
    paint = Paint(color)
    return "".join("\n".join(_lines(one, report, paint)) + "\n\n" for one in report.diagnostics)


def _lines(one: Diagnostic, report: Report, paint: Paint) -> Iterator[str]:
    tone = _COLORS[one.severity]
    head = paint(f"{one.severity.word}[{one.code}]", BOLD + tone)
    yield f"{head} {paint(one.message, BOLD)}"
    numbers = [one.where.start.line, *(place.start.line for place in _beside(one))]
    margin = " " * len(str(max(numbers)))
    yield f"{margin} {paint('-->', BLUE)} {_address(one.where)}"
    source = report.sources.get(one.where.path)
    if source is not None and source.text:
        yield from excerpt(source.lines, one, _beside(one), margin, paint, tone)
    for place in one.related:
        if place.path != one.where.path:
            label = f" {place.label}" if place.label else ""
            yield f"{margin} {paint('-->', BLUE)} {_address(place)}{label}"
    for note in one.notes:
        yield f"{margin} {paint('=', BLUE)} {note}"
    if one.fix is not None:
        yield f"{margin} {paint('=', BLUE)} {paint('fix:', GREEN)} {_fix(one)}"


def _beside(one: Diagnostic) -> list[Location]:
    """The related places that stand in the same file."""
    return [place for place in one.related if place.path == one.where.path]


def _address(where: Location) -> str:
    return f"{shown(where.path)}:{where.start.line}:{where.start.column}"


def _fix(one: Diagnostic) -> str:
    if one.fix is None:
        return ""
    flag, kind = ("", "safe") if one.fix.safe else (" --unsafe", "look at it first")
    return f"{one.fix.title} (`sayso fix --select {one.code}{flag}`, {kind})"
