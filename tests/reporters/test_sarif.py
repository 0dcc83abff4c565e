"""SARIF, held against what its standard asks and applied as a reader would."""

from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given

from sayso.diagnostics import Fix, Place, Rewrite, Span
from sayso.fixes import apply_fixes
from sayso.reporters.report import Report
from sayso.reporters.sarif import SCHEMA
from sayso.rules import RULES
from sayso.source import Source
from sayso.text import BYTE_ORDER_MARK
from tests.reporters.formats import AWKWARD, report_of, reports, told, valid, wrong_examples

MARK = BYTE_ORDER_MARK.encode()


def results(report: Report) -> list[dict[str, Any]]:
    (run,) = valid("sarif", report)["runs"]
    found: list[dict[str, Any]] = run["results"]
    return found


def offset(source: Source, line: int, column: int) -> int:
    """The offset in bytes of a place that SARIF names, which does not count a mark."""
    lines = source.text.removeprefix(BYTE_ORDER_MARK).split("\n")
    before = "\n".join([*lines[: line - 1], lines[line - 1][: column - 1]])
    assert column <= len(lines[line - 1]) + 1
    start = len(MARK) if source.text.startswith(BYTE_ORDER_MARK) else 0
    return start + len(before.encode())


def edit(one: dict[str, Any], source: Source) -> tuple[int, int, bytes]:
    where, content = one["deletedRegion"], one["insertedContent"]
    if "byteOffset" in where:
        start = where["byteOffset"]
        return start, start + where["byteLength"], b64decode(content["binary"])
    start = offset(source, where["startLine"], where["startColumn"])
    return start, offset(source, where["endLine"], where["endColumn"]), content["text"].encode()


def applied(fix: dict[str, Any], report: Report) -> Iterator[tuple[str, str]]:
    """The files as a reader of SARIF would leave them."""
    for change in fix["artifactChanges"]:
        path = unquote(change["artifactLocation"]["uri"], errors="surrogateescape")
        source = report.sources[path]
        data = source.text.encode()
        for start, end, new in sorted(
            (edit(one, source) for one in change["replacements"]), reverse=True
        ):
            data = data[:start] + new + data[end:]
        yield path, data.decode()


def hold_fixes(report: Report) -> int:
    """Holds every fix against what `sayso fix` makes of it alone; returns how many there were."""
    count = 0
    for one, result in zip(report.diagnostics, results(report), strict=True):
        expected = apply_fixes([one.fix], report.sources) if one.fix else {}
        fixes = result.get("fixes", [])
        assert bool(fixes) == bool(expected)
        for fix in fixes:
            assert dict(applied(fix, report)) == expected
            count += 1
    return count


@given(reports())
def test_whatever_is_found_is_valid_and_mends_as_fix_does(report: Report) -> None:
    hold_fixes(report)


@pytest.mark.slow
def test_fixes_of_real_rules_mend_as_fix_does() -> None:
    assert hold_fixes(report_of(AWKWARD))
    for report in wrong_examples():
        assert hold_fixes(report)


def test_every_finding_is_told_once_with_its_rule() -> None:
    report = report_of(AWKWARD)
    (run,) = valid("sarif", report)["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == [rule.code for rule in RULES]
    assert [
        (one["ruleId"], rules[one["ruleIndex"]]["id"], one["partialFingerprints"]["sayso/v1"])
        for one in run["results"]
    ] == [(one.code, one.code, one.fingerprint) for one in report.diagnostics]


def test_nothing_found_is_a_run_without_results() -> None:
    assert results(Report([], {}, 0)) == []
    assert SCHEMA in told("sarif", Report([], {}, 0))


def test_rule_is_told_from_its_page() -> None:
    (run,) = valid("sarif", Report([], {}, 0, RULES))["runs"]
    for rule, one in zip(RULES, run["tool"]["driver"]["rules"], strict=True):
        assert one["name"] == rule.name
        assert one["shortDescription"]["text"] == rule.summary
        assert 20 < len(one["fullDescription"]["text"]) <= 1024
        assert one["help"]["markdown"].startswith(rule.summary[:20])
        assert one["defaultConfiguration"]["level"] == rule.severity.word
        assert one["properties"]["fixable"] == rule.fixable


def test_path_is_a_uri_that_leads_back_to_the_file() -> None:
    report = report_of(AWKWARD)
    for one, result in zip(report.diagnostics, results(report), strict=True):
        (location,) = result["locations"]
        artifact = location["physicalLocation"]["artifactLocation"]
        assert unquote(artifact["uri"]) == one.where.path
        assert artifact["uriBaseId"] == "%SRCROOT%"


def test_related_places_have_numbers_and_messages() -> None:
    again = {"decisions/2026-03-10-a.md": "---\ntitle: A\nowner: linh\nowner: minh\n---\n"}
    related = [
        one["relatedLocations"] for one in results(report_of(again)) if "relatedLocations" in one
    ]
    assert related
    for places in related:
        assert [one["id"] for one in places] == list(range(1, len(places) + 1))
        assert all(one["message"]["text"] for one in places)


@pytest.mark.parametrize("text", ["\ufeffowner: linh\n", "owner: linh\n"])
def test_columns_take_no_notice_of_a_byte_order_mark(text: str) -> None:
    source = Source("a.md", text)
    start = text.index("linh")
    where = source.locate(Place("a.md", span=Span(start, start + 4)))
    removal = Fix("remove it", (Rewrite("a.md", Span(0, start), ""),))
    whole = report_of({"decisions/a.md": "---\nstatus: x\n---\n"})
    one = replace(whole.diagnostics[0], where=where, related=(), fix=removal)
    report = Report([one], {"a.md": source}, 1)
    (result,) = results(report)
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"]) == (8, 12)
    assert hold_fixes(report) == 1


def test_label_and_title_show_control_characters_as_escapes() -> None:
    whole = report_of({"decisions/2026-03-10-a.md": "---\nstatus: propsed\n---\n"})
    (one, *_) = [one for one in whole.diagnostics if one.fix]
    place = replace(one.where, label="the \x1b\udcff")
    fix = replace(one.fix or Fix("", ()), title="write \x00")
    (result,) = results(Report([replace(one, related=(place,), fix=fix)], whole.sources, 1))
    assert result["relatedLocations"][0]["message"]["text"] == r"the \x1b\udcff"
    assert result["fixes"][0]["description"]["text"] == r"write \x00"


def test_file_with_an_unfinished_merge_is_not_offered_a_fix() -> None:
    merge = "---\nstatus: propsed\n---\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n"
    report = report_of({"decisions/2026-03-10-a.md": merge})
    fixable = [one for one in report.diagnostics if one.fix]
    assert fixable
    for result in results(Report(fixable, report.sources, 1)):
        assert "fixes" not in result
