"""Checking a log."""

from collections.abc import Sequence

from sayso.diagnostics import Diagnostic, Severity
from sayso.engine import Named, judge
from sayso.model import Log
from sayso.rule import Rule, choose
from sayso.rules import RULES
from sayso.settings import Settings
from sayso.suppress import Sifted
from sayso.suppress.baseline import Baseline


def check(log: Log, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Diagnostic]:
    """What the chosen rules find and nothing suppresses; the settings choose where no call does.

    A `UserError` where a code means no rule.
    """
    return judged(log, chosen_rules(log.settings, select, ignore)).open


def judged(
    log: Log,
    rules: Sequence[Rule],
    named: Named | None = None,
    baseline: Baseline | None = None,
) -> Sifted:
    """What some of the rules find, beside what is waived and what the baseline knows."""
    return judge(log, rules, every=RULES, named=named, baseline=baseline)


def chosen_rules(
    settings: Settings, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> list[Rule]:
    """The rules a call asks for, or the settings where it does not say."""
    return choose(RULES, select or settings.select_rules, (*settings.ignore_rules, *ignore))


def fails(diagnostics: Sequence[Diagnostic], least: Severity = Severity.ERROR) -> bool:
    """Whether anything weighs enough to fail a run."""
    return any(one.severity >= least for one in diagnostics)
