"""Runs rules over a log: weighs, places and sorts what they find."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from sayso.diagnostics import Diagnostic, Finding, Location, Place, Severity
from sayso.model import Decision, Goal, Log, Quarter, Record
from sayso.rule import Rule
from sayso.source import Source
from sayso.suppress import NEEDLESS, Sifted, sift
from sayso.suppress.baseline import Baseline, baseline_in
from sayso.suppress.scope import Scope
from sayso.text import shown

Named = Mapping[str, str]
"""What fingerprints call the file of a path; the record's id, else the path, where it is none."""


def run(log: Log, rules: Iterable[Rule], named: Named | None = None) -> list[Diagnostic]:
    """What the rules find in a log and nothing suppresses, in the order of files and lines."""
    return judge(log, rules, named=named).open


def judge(
    log: Log,
    rules: Iterable[Rule],
    *,
    every: Sequence[Rule] | None = None,
    named: Named | None = None,
    baseline: Baseline | None = None,
) -> Sifted:
    """The same, beside what records waive and what the baseline knows.

    `every` are all rules there are, where `rules` are not; `named` is for a log of the past,
    whose records may have other names today; `baseline` counts in place of the log's own.
    """
    ran, names = tuple(rules), named or {}
    known = baseline_in(log.tree) if baseline is None else baseline
    sifted = sift(log, _found(log, ran, names), Scope(ran, every or ran), known)
    telling = [one for one in ran if one.name == NEEDLESS]
    if not (telling and sifted.needless):
        return sifted
    # What suppresses nothing is known only now: told to the rule as loading tells its problems.
    late = _found(replace(log, problems={NEEDLESS: sifted.needless}), telling, names)
    return replace(sifted, open=sorted([*sifted.open, *late], key=_order))


def _found(log: Log, rules: Iterable[Rule], named: Named) -> list[Diagnostic]:
    found = {
        _diagnostic(log, rule, finding, named)
        for rule in rules
        for finding in rule.check(log if rule.across else log.loud)
    }
    return sorted(found, key=_order)


_order = attrgetter("order")


def _diagnostic(log: Log, rule: Rule, finding: Finding, named: Named) -> Diagnostic:
    path = finding.place.path
    record = log.by_path.get(path)
    name = record.id if record else path
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=_weighed(log, finding.severity or rule.severity, record),
        where=_located(log, finding.place),
        message=shown(finding.message),
        hint=shown(finding.hint),
        notes=tuple(map(shown, finding.notes)),
        related=tuple(_located(log, place) for place in finding.related),
        fix=finding.fix,
        record=name,
        fingerprint=_fingerprint(rule, finding, named.get(path, name)),
    )


def _located(log: Log, place: Place) -> Location:
    return log.source(place.path).locate(place)


def _weighed(log: Log, severity: Severity, record: Record | None) -> Severity:
    """The one place where a record's state changes how much its findings weigh."""
    if record is None:
        return severity
    if _older_than_the_rules(log, record):
        return Severity.NOTE
    return severity.softened() if record.softened else severity


def _older_than_the_rules(log: Log, record: Record) -> bool:
    """Whether a record is from before `strict-from` and has not been touched since."""
    start = log.settings.strict_from
    if start is None or record.path in log.touched:
        return False
    day = _day(log, record)
    return day < start if day else bool(record.imported)


def _day(log: Log, record: Record) -> date | None:
    """The day that says whether a record is older; of goals the last one of their quarter."""
    if isinstance(record, Decision):
        return record.day_of_record
    if isinstance(record, Goal):
        named = record.quarter
        return (log.quarter(named) or Quarter(named, Source("", ""))).ends
    return record.ends if isinstance(record, Quarter) else None


_SPACE = re.compile(r"\s+")


def _fingerprint(rule: Rule, finding: Finding, where: str) -> str:
    """What stays the same of a finding when lines around it come and go."""
    route = "/".join(str(part) for part in finding.place.route)
    said = _SPACE.sub(" ", finding.subject or finding.message).strip().casefold()
    text = f"{rule.code}\n{where}\n{route}\n{said}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
