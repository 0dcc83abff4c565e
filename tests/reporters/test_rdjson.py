"""Reviewdog's format, held against what it asks and applied as a reader would."""

from collections.abc import Iterator
from typing import Any

from hypothesis import given

from sayso.fixes import apply_fixes
from sayso.reporters.report import Report
from tests.reporters.formats import AWKWARD, report_of, reports, valid, wrong_examples

SLIP = "---\ntitle: 決定 🎉\nstatus: propsed\nowner: linh\ndecide-by: 2026-03-24\n---\n"


def found(report: Report) -> list[dict[str, Any]]:
    whole: dict[str, list[dict[str, Any]]] = valid("rdjson", report)
    return whole["diagnostics"]


def offset(data: bytes, place: dict[str, int]) -> int:
    lines = data.split(b"\n")
    assert place["column"] <= len(lines[place["line"] - 1]) + 1
    return sum(len(line) + 1 for line in lines[: place["line"] - 1]) + place["column"] - 1


def applied(suggestion: dict[str, Any], text: str) -> str:
    data = text.encode()
    start, end = (offset(data, suggestion["range"][side]) for side in ("start", "end"))
    new: str = suggestion["text"]
    return (data[:start] + new.encode() + data[end:]).decode()


def held(report: Report) -> Iterator[str]:
    """Holds every suggestion against what `sayso fix` makes of the fix alone; yields its path."""
    for one, told in zip(report.diagnostics, found(report), strict=True):
        path = one.where.path
        mended = apply_fixes([one.fix], report.sources) if one.fix else {}
        assert bool(told.get("suggestions")) == (set(mended) == {path})
        for suggestion in told.get("suggestions", []):
            assert applied(suggestion, report.sources[path].text) == mended[path]
            yield path


@given(reports())
def test_whatever_is_found_is_valid_and_mends_as_fix_does(report: Report) -> None:
    list(held(report))


def test_fixes_of_real_rules_mend_as_fix_does() -> None:
    for report in (report_of(AWKWARD), *wrong_examples()):
        assert list(held(report))


def test_every_finding_is_told_once() -> None:
    report = report_of(AWKWARD)
    assert [(one["code"]["value"], one["location"]["path"]) for one in found(report)] == [
        (one.code, one.where.path) for one in report.diagnostics
    ]


def test_columns_count_bytes() -> None:
    flow = "people: {é🎉: {name: x, nmae: y}}\n"
    report = report_of({"owners.yaml": flow})
    ranges = [one["location"]["range"] for one in found(report)]
    expected = len("people: {é🎉: {name: x, ".encode()) + 1
    assert expected in {one["start"]["column"] for one in ranges}


def test_fix_is_one_suggestion_for_the_reader_to_take() -> None:
    (one,) = found(report_of({"decisions/2026-03-10-a.md": SLIP + "## Context\nJobs are lost.\n"}))
    (suggestion,) = one["suggestions"]
    assert suggestion["text"] == "proposed"
    assert suggestion["range"] == one["location"]["range"]


def test_path_that_is_not_unicode_can_still_be_told() -> None:
    (first, *_) = found(report_of({"decisions/\udcff.md": "---\nstatus: x\n---\n"}))
    assert first["location"]["path"] == "decisions/\ufffd.md"
