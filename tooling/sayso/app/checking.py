"""Checking a log."""

from collections.abc import Sequence

from sayso.diagnostics import Diagnostic, Severity
from sayso.engine import run
from sayso.model import Log
from sayso.rule import Rule, choose
from sayso.rules import RULES
from sayso.settings import Settings


def check(log: Log, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Diagnostic]:
    """What the chosen rules find; the settings choose where the call does not.

    A `UserError` where a code means no rule.
    """
    return run(log, chosen_rules(log.settings, select, ignore))


def chosen_rules(
    settings: Settings, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> list[Rule]:
    """The rules a call asks for, or the settings where it does not say."""
    return choose(RULES, select or settings.select_rules, (*settings.ignore_rules, *ignore))


def fails(diagnostics: Sequence[Diagnostic], least: Severity = Severity.ERROR) -> bool:
    """Whether anything weighs enough to fail a run."""
    return any(one.severity >= least for one in diagnostics)
