"""JUnit's XML, held against what its readers ask."""

from dataclasses import replace
from functools import cache
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from xmlschema import XMLSchema

from sayso.diagnostics import Location, Position, Severity
from sayso.reporters.report import Report
from sayso.suppress.waivers import Waived
from tests.reporters.formats import AWKWARD, SCHEMAS, report_of, reports, told


@cache
def schema() -> XMLSchema:
    return XMLSchema(SCHEMAS / "junit.xsd")


def suites(report: Report) -> list[Element]:
    text = told("junit", report)
    schema().validate(text)
    root = fromstring(text.encode())  # noqa: S314  # written a line above
    assert_counts(root, [case for suite in root for case in suite])
    for suite in root:
        assert_counts(suite, list(suite))
        assert int(suite.attrib["skipped"]) == len(suite.findall("testcase/skipped"))
    (whole,) = root[0]
    assert whole.attrib == {"classname": "sayso", "name": "what was checked"}
    return list(root)[1:]


def told_of_the_whole(report: Report) -> str | None:
    suites(report)
    root = fromstring(told("junit", report).encode())  # noqa: S314  # it is our own
    return root[0][0].findtext("system-out")


def assert_counts(element: Element, cases: list[Element]) -> None:
    failed = [case for case in cases if case.find("failure") is not None]
    counts = [int(element.attrib[name]) for name in ("tests", "failures", "errors")]
    assert counts == [len(cases), len(failed), 0]


@pytest.mark.slow
@given(reports())
def test_whatever_is_found_is_valid_and_told_once(report: Report) -> None:
    found = suites(report)
    assert len({suite.attrib["name"] for suite in found}) == len(found)
    cases = [case for suite in found for case in suite]
    assert len(cases) == len(report.diagnostics)
    names = [(case.attrib["classname"], case.attrib["name"]) for case in cases]
    assert len(set(names)) == len(names)


def test_real_findings_stand_in_a_suite_for_each_file() -> None:
    report = report_of(AWKWARD)
    found = suites(report)
    assert len({suite.attrib["name"] for suite in found}) == len(found)
    assert sum(len(suite) for suite in found) == len(report.diagnostics)
    names = {suite.attrib["file"] for suite in found}
    assert "decisions/決定 🎉 é.md" in names
    assert "decisions/line\\nbreak.md" in names


def test_file_has_one_suite_in_whatever_order_it_is_found() -> None:
    one = report_of(AWKWARD).diagnostics[0]
    places = [Location(path, Position(1, 1), Position(1, 1)) for path in ("b.md", "a.md", "b.md")]
    found = suites(Report([replace(one, where=where) for where in places], {}, 2))
    assert [(suite.attrib["name"], len(suite)) for suite in found] == [("a.md", 1), ("b.md", 2)]


def test_only_an_error_fails() -> None:
    one = report_of(AWKWARD).diagnostics[0]
    where = Location("a.md", Position(3, 7), Position(3, 9))
    found = [replace(one, severity=each, where=where, message='<a> & "b"') for each in Severity]
    (suite,) = suites(Report(found, {}, 1))
    outcomes = [case[0] for case in suite]
    assert [outcome.tag for outcome in outcomes] == ["skipped", "skipped", "failure"]
    assert {outcome.attrib["message"] for outcome in outcomes} == {'<a> & "b"'}
    assert (outcomes[2].text or "").startswith('a.md:3:7: error\n<a> & "b"')


def test_control_character_is_seen_as_an_escape() -> None:
    where = Location("a\x00\x1b\ufffe.md", Position(1, 1), Position(1, 1))
    one = replace(report_of(AWKWARD).diagnostics[0], where=where)
    (suite,) = suites(Report([one], {}, 1))
    assert suite.attrib["name"] == r"a\x00\x1b\ufffe.md"


def test_strict_run_fails_for_warnings_too_and_for_no_note() -> None:
    one = report_of(AWKWARD).diagnostics[0]
    found = [replace(one, severity=each) for each in Severity]
    (suite,) = suites(Report(found, {}, 1, least=Severity.WARNING))
    assert [case[0].tag for case in suite] == ["skipped", "failure", "failure"]


def test_nothing_found_is_one_passed_test() -> None:
    report = Report([], {}, 3)
    assert suites(report) == []
    assert told_of_the_whole(report) == "nothing found in 3 records"


def test_what_does_not_count_is_told_as_numbers() -> None:
    one, two, three, *_ = report_of(AWKWARD).diagnostics
    waived = [Waived(three, "because")]
    told = replace(Report([one], {}, 3), compared=True, known=[two], waived=waived)
    text = "1 new error in 3 records; beside that: 1 known, 1 waived"
    assert told_of_the_whole(told) == text
    assert len(suites(told)) == 1
