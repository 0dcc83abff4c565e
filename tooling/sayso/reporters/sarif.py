"""SARIF 2.1.0, which code scanning and many editors read."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sayso import __version__
from sayso.diagnostics import Diagnostic, Fix, Location
from sayso.reporters.fixing import edits_by_path
from sayso.reporters.paths import as_uri
from sayso.reporters.report import Report, lines_of
from sayso.reporters.sarif_region import region, replacement
from sayso.reporters.sarif_rule import descriptor
from sayso.source import Source
from sayso.suppress.baseline import BASELINE
from sayso.text import shown

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

_ROOT = "%SRCROOT%"


def render(report: Report, *, color: bool = False) -> str:  # noqa: ARG001  # the shape of all reporters
    """The findings and the rules behind them as one run."""
    numbers = {rule.code: number for number, rule in enumerate(report.rules)}
    driver = {
        "name": "sayso",
        "version": __version__,
        "rules": [descriptor(rule, report.page_of(rule.code)) for rule in report.rules],
    }
    run = {
        "tool": {"driver": driver},
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder the log begins in."}}},
        "columnKind": "unicodeCodePoints",
        "results": _results(report, numbers),
    }
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _results(report: Report, numbers: Mapping[str, int]) -> list[dict[str, Any]]:
    return [
        _result(one, report, numbers) | state for found, state in _told(report) for one in found
    ]


def _told(report: Report) -> Iterator[tuple[Sequence[Diagnostic], dict[str, Any]]]:
    """Findings with what SARIF says of their state: against the base, or why they do not count."""
    yield report.diagnostics, {"baselineState": "new"} if report.compared else {}
    yield report.known, {"baselineState": "unchanged"}
    yield report.baselined, _suppressed("external", f"known in {BASELINE}")
    for one in report.waived:
        yield [one.diagnostic], _suppressed("inSource", one.reason)


def _suppressed(kind: str, why: str) -> dict[str, Any]:
    said = {"justification": shown(why)} if why else {}
    return {"suppressions": [{"kind": kind, **said}]}


def _result(one: Diagnostic, report: Report, numbers: Mapping[str, int]) -> dict[str, Any]:
    sources = report.sources
    related = [
        {"id": number, **_location(place, sources)} for number, place in enumerate(one.related, 1)
    ]
    fixes = _fixes(one.fix, sources)
    return {
        "ruleId": one.code,
        **({"ruleIndex": numbers[one.code]} if one.code in numbers else {}),
        "level": one.severity.word,
        "message": _message("\n".join(lines_of(one))),
        "locations": [_location(one.where, sources)],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {"sayso/v1": one.fingerprint},
        **({"fixes": fixes} if fixes else {}),
    }


def _location(place: Location, sources: Mapping[str, Source]) -> dict[str, Any]:
    physical = {
        "artifactLocation": _artifact(place.path),
        "region": region(place.start, place.end, sources.get(place.path)),
    }
    said = {"message": _message(shown(place.label))} if place.label else {}
    return {"physicalLocation": physical, **said}


def _artifact(path: str) -> dict[str, str]:
    return {"uri": as_uri(path), "uriBaseId": _ROOT}


def _message(text: str) -> dict[str, str]:
    """A message in which nothing that a user wrote is a placeholder or a link."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _fixes(fix: Fix | None, sources: Mapping[str, Source]) -> list[dict[str, Any]]:
    changes = [
        {
            "artifactLocation": _artifact(path),
            "replacements": [replacement(edit, sources[path]) for edit in edits],
        }
        for path, edits in edits_by_path(fix, sources).items()
    ]
    if fix is None or not changes:
        return []
    title = _message(shown(fix.title))
    return [{"description": title, "artifactChanges": changes, "properties": {"safe": fix.safe}}]
