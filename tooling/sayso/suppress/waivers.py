"""Waivers: a record says which rule does not apply to it, why, and until when."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.diagnostics import Diagnostic, Finding, Place, Severity
from sayso.model import Log, Record
from sayso.model.values import as_day, as_list, as_map, as_text
from sayso.rule import means
from sayso.suppress.scope import Scope

UNWAIVABLE = frozenset(("needless-waiver", "waiver-without-reason"))
"""What is said of waivers, which a waiver for all rules would silence along with the rest."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """One entry of a record's `waive`; `until` is the last day on which it holds."""

    path: str
    index: int
    rule: str
    reason: str
    until: date | None

    def covers(self, one: Diagnostic) -> bool:
        return one.name not in UNWAIVABLE and means(self.rule, one)

    def has_ended(self, today: date) -> bool:
        return self.until is not None and self.until < today

    def at(self, key: str) -> Place:
        return Place(self.path, ("waive", self.index, key))


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that does not count, and the reason that the record gives."""

    diagnostic: Diagnostic
    reason: str


@dataclass(frozen=True, slots=True)
class AfterWaivers:
    """What waivers leave to count, what they take away, and what is said of those unneeded."""

    open: list[Diagnostic]
    waived: list[Waived]
    needless: list[Finding]


def apply_waivers(log: Log, found: Sequence[Diagnostic], scope: Scope) -> AfterWaivers:
    """Sorts findings by what the records they stand in waive."""
    waivers = _by_path(log)
    if not waivers:
        return AfterWaivers(list(found), [], [])
    after = AfterWaivers([], [], [])
    used: set[tuple[str, int]] = set()
    for one in found:
        covering = [waiver for waiver in waivers.get(one.where.path, ()) if waiver.covers(one)]
        used.update((waiver.path, waiver.index) for waiver in covering)
        holding = [waiver for waiver in covering if not waiver.has_ended(log.today)]
        if holding:
            after.waived.append(Waived(one, holding[0].reason))
        else:
            after.open.append(_returned(log, one) if covering else one)
    for waiver in (waiver for of_record in waivers.values() for waiver in of_record):
        after.needless.extend(_needless(waiver, log.today, used, scope))
    return after


def _by_path(log: Log) -> Mapping[str, list[Waiver]]:
    return {one.path: list(waivers_of(one)) for one in log.loud.records if "waive" in one.values}


def waivers_of(record: Record) -> Iterator[Waiver]:
    """What a record waives, entry by entry."""
    for index, item in enumerate(as_list(record.values.get("waive"))):
        fields = as_map(item)
        rule = as_text(fields.get("rule"))
        if rule:
            reason = as_text(fields.get("reason")) or ""
            yield Waiver(record.path, index, rule, reason, as_day(fields.get("until")))


def _returned(log: Log, one: Diagnostic) -> Diagnostic:
    """A finding whose waiver has ended: the day alone fails no run, but work on the record may."""
    if one.where.path in log.touched:
        return one
    return replace(one, severity=min(one.severity, Severity.WARNING))


def _needless(
    waiver: Waiver, today: date, used: set[tuple[str, int]], scope: Scope
) -> Iterator[Finding]:
    if not scope.meant(waiver.rule):
        yield Finding(
            waiver.at("rule"),
            f"no rule is called `{waiver.rule}`",
            notes=("`sayso explain` lists them",),
        )
    elif waiver.has_ended(today):
        yield Finding(
            waiver.at("until"),
            f"waiver of `{waiver.rule}` held until `{waiver.until}`",
            notes=("ask: does the reason still hold, or can it be mended now?",),
        )
    elif (waiver.path, waiver.index) not in used and scope.settles(waiver.rule):
        yield Finding(waiver.at("rule"), f"waiver of `{waiver.rule}` has nothing to waive")
