"""What is found and does not count: what a record waives, and what the baseline knows.

Rules know nothing of either: this is applied to what they found. Nothing is lost by it,
and what is no longer needed is told. decisions/2026-11-22-waive-after-the-rules-ran.md
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.diagnostics import Diagnostic, Finding
from sayso.model import Log
from sayso.suppress.baseline import Baseline
from sayso.suppress.scope import Scope
from sayso.suppress.waivers import Waived, apply_waivers

NEEDLESS = "needless-waiver"
"""The rule under whose name it is told what is no longer needed."""


@dataclass(frozen=True, slots=True)
class Sifted:
    """Findings that count, those that a record waives, those that the baseline knows.

    `needless` are findings about the waivers and entries that had nothing to do.
    """

    open: list[Diagnostic]
    waived: list[Waived]
    known: list[Diagnostic]
    needless: tuple[Finding, ...] = ()


def sift(log: Log, found: Sequence[Diagnostic], scope: Scope, baseline: Baseline) -> Sifted:
    """Sorts what the rules of a scope found."""
    after = apply_waivers(log, found, scope)
    rest, known, unused = baseline.sift(after.open)
    entries = tuple(baseline.needless(unused, scope))
    return Sifted(rest, after.waived, known, (*after.needless, *entries))
