"""GitLab's code quality, held against what GitLab documents."""

from dataclasses import replace

from hypothesis import given

from sayso.diagnostics import Severity
from sayso.reporters.report import Report
from tests.reporters.formats import AWKWARD, report_of, reports, told, valid


@given(reports())
def test_whatever_is_found_is_valid_and_told_once(report: Report) -> None:
    issues = valid("gitlab", report)
    assert len({one["fingerprint"] for one in issues}) == len(report.diagnostics)
    assert [one["check_name"] for one in issues] == [
        f"{one.code} {one.name}" for one in report.diagnostics
    ]


def test_real_findings_are_valid() -> None:
    report = report_of(AWKWARD)
    issues = valid("gitlab", report)
    assert [(one["check_name"][:5], one["location"]["path"]) for one in issues] == [
        (one.code, one.where.path) for one in report.diagnostics
    ]


def test_two_findings_with_one_fingerprint_are_two_issues() -> None:
    one = report_of(AWKWARD).diagnostics[0]
    first, second, third = valid("gitlab", Report([one, one, one], {}, 1))
    assert first["fingerprint"] == one.fingerprint
    assert second["fingerprint"] == f"{one.fingerprint}-2"
    assert third["fingerprint"] == f"{one.fingerprint}-3"


def test_severity_is_in_gitlabs_words() -> None:
    one = report_of(AWKWARD).diagnostics[0]
    found = [replace(one, severity=severity) for severity in Severity]
    issues = valid("gitlab", Report(found, {}, 1))
    assert [issue["severity"] for issue in issues] == ["info", "minor", "major"]


def test_hint_and_notes_follow_the_message() -> None:
    one = replace(report_of(AWKWARD).diagnostics[0], message="a", hint="b", notes=("c", "d"))
    (issue,) = valid("gitlab", Report([one], {}, 1))
    assert issue["description"] == "a; b; c; d"


def test_nothing_found_is_an_empty_list() -> None:
    assert told("gitlab", Report([], {}, 0)) == "[]\n"
