"""Reports of every format held against the published schema of the format."""

import copy
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft4Validator, Draft7Validator
from xmlschema import XMLSchema

from sayso.reporters.report import Report
from sayso.suppress.waivers import Waived
from tests.published import FROM_NPM, SHARE, published
from tests.reporters.formats import (
    AWKWARD,
    is_valid,
    report_of,
    reports,
    told,
    wrong_examples,
)

SARIF = FROM_NPM / "@microsoft" / "jest-sarif" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json"
JUNIT = SHARE / "junit-10.xsd"
RDJSON = SHARE / "rdjson.json"
CODE_CLIMATE = SHARE / "code-climate.json"

each_format = pytest.mark.parametrize("name", ["sarif", "gitlab", "junit", "rdjson"])


@cache
def sarif() -> Draft4Validator:
    schema = json.loads(published(SARIF).read_text("utf-8"))
    assert schema["title"].startswith("Static Analysis Results Format (SARIF) Version 2.1.0")
    Draft4Validator.check_schema(schema)
    return Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)


@cache
def junit() -> XMLSchema:
    return XMLSchema(published(JUNIT))


@cache
def rdjson() -> Draft7Validator:
    """Reviewdog's format, from the package that validates it."""
    schema = json.loads(published(RDJSON).read_text("utf-8"))
    assert schema["$id"].endswith("proto/rdf/reviewdog.proto")
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


@cache
def code_climate() -> Draft7Validator:
    """Lists of issues of Code Climate, of which GitLab reads a part, from their published types.

    Without fingerprint and severity GitLab drops an issue, so both are asked for.
    """
    schema = json.loads(published(CODE_CLIMATE).read_text("utf-8"))
    issue = schema["definitions"]["Issue"]
    assert issue["properties"]["type"]["const"] == "issue"
    issue["required"] += ["fingerprint", "severity"]
    whole = {
        "definitions": schema["definitions"],
        "type": "array",
        "items": {"$ref": "#/definitions/Issue"},
    }
    Draft7Validator.check_schema(whole)
    return Draft7Validator(whole)


PUBLISHED: dict[str, Callable[[str], bool]] = {
    "sarif": lambda text: sarif().is_valid(json.loads(text)),
    "gitlab": lambda text: code_climate().is_valid(json.loads(text)),
    "junit": lambda text: junit().is_valid(text),
    "rdjson": lambda text: rdjson().is_valid(json.loads(text)),
}


def in_every_state(report: Report) -> Report:
    """The same findings once more as known at a base, fixed there, in the baseline and waived."""
    found = report.diagnostics
    return replace(
        report,
        compared=True,
        known=found,
        fixed=found,
        baselined=found,
        waived=[Waived(one, "why {0} [x](y)") for one in found],
    )


def real_reports() -> Iterator[Report]:
    yield Report([], {}, 0)
    for report in (report_of(AWKWARD), *wrong_examples()):
        yield report
        yield in_every_state(report)


@pytest.mark.slow
@each_format
def test_what_rules_find_is_as_published(name: str) -> None:
    for report in real_reports():
        assert PUBLISHED[name](told(name, report))


@pytest.mark.slow
@each_format
def test_whatever_is_found_is_as_published(name: str) -> None:
    valid = PUBLISHED[name]

    @given(reports())
    def hold(report: Report) -> None:
        assert valid(told(name, report))
        assert valid(told(name, in_every_state(report)))

    hold()


@pytest.mark.parametrize(
    "name, right, wrong",
    [
        ("sarif", '"level": "error"', '"level": "fatal"'),
        ("sarif", '"startLine": 1,', '"startLine": 0,'),
        ("sarif", '"driver"', '"engine"'),
        ("gitlab", '"severity": "major"', '"severity": "error"'),
        ("gitlab", '"type": "issue"', '"type": "finding"'),
        ("gitlab", '"Clarity"', '"Ownership"'),
        ("gitlab", '"fingerprint"', '"print"'),
        ("gitlab", '"positions"', '"place"'),
        ("rdjson", '"severity": "ERROR"', '"severity": "FATAL"'),
        ("rdjson", '"line": 1,', '"line": 0,'),
        ("rdjson", '"diagnostics"', '"findings"'),
        ("rdjson", '"message"', '"text"'),
        ("junit", "<testcase name=", "<testcase title="),
        ("junit", ' errors="0" skipped', " skipped"),
        ("junit", "</failure>", "<b/></failure>"),
    ],
)
def test_published_schema_refuses_what_is_wrong(name: str, right: str, wrong: str) -> None:
    text = told(name, report_of(AWKWARD))
    assert right in text
    assert not PUBLISHED[name](text.replace(right, wrong))


Route = Sequence[str | int]

# What the files that both hosts read reports with ask, which no package brings: each as a place
# and something wrong for it.
ASKED: dict[str, list[tuple[Route, Any]]] = {
    "gitlab": [
        ((0, "description"), None),
        ((0, "description"), 1),
        ((0, "fingerprint"), None),
        ((0, "fingerprint"), 1),
        ((0, "severity"), None),
        ((0, "severity"), 3),
        ((0, "location"), None),
        ((0, "location"), "decisions/a.md:1"),
        ((0, "location", "path"), 1),
        ((0, "location", "positions"), 1),
        ((0, "location", "positions", "begin"), 1),
        ((0, "location", "positions", "begin", "line"), "1"),
        ((0,), "a"),
    ],
    "rdjson": [
        (("source",), "sayso"),
        (("source", "name"), 1),
        (("diagnostics",), {}),
        (("diagnostics", 0), "a"),
        (("diagnostics", 0, "message"), 1),
        (("diagnostics", 0, "location"), "decisions/a.md:1"),
        (("diagnostics", 0, "location", "path"), 1),
        (("diagnostics", 0, "location", "range"), 1),
        (("diagnostics", 0, "location", "range", "start"), 1),
        (("diagnostics", 0, "location", "range", "start", "line"), "1"),
        (("diagnostics", 0, "location", "range", "end", "column"), 1.5),
        (("diagnostics", 0, "severity"), "NOTE"),
        (("diagnostics", 0, "severity"), 4),
        (("diagnostics", 0, "code"), "SO103"),
        (("diagnostics", 0, "code", "value"), 103),
        (("diagnostics", 0, "suggestions"), {}),
        (("diagnostics", 0, "suggestions", 0, "range"), 1),
        (("diagnostics", 0, "suggestions", 0, "text"), 1),
    ],
}


@pytest.mark.parametrize(
    "name, route, wrong", [(name, *one) for name, asked in ASKED.items() for one in asked]
)
def test_our_words_refuse_what_the_hosts_refuse(name: str, route: Route, wrong: object) -> None:
    fields = "title: Use SQS\nstatus: propsed\nowner: linh\ndecide-by: 2026-03-24\n"
    slip = f"---\n{fields}---\n## Context\nJobs are lost.\n"
    whole = json.loads(told(name, report_of({"decisions/2026-03-10-a.md": slip})))
    assert is_valid(name, whole)
    assert not is_valid(name, _with(whole, route, wrong))


def _with(whole: Any, route: Route, value: object) -> Any:  # noqa: ANN401  # what JSON holds
    """A copy with another value at a place; without the key where the value is None."""
    changed = copy.deepcopy(whole)
    at = changed
    for step in route[:-1]:
        at = at[step]
    if value is None:
        del at[route[-1]]
    else:
        at[route[-1]] = value
    return changed
