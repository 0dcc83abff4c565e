"""What a rule is: a declaration on a pure generator from the log to findings.

The generator's docstring is the rule's page. decisions/2026-11-22-a-rule-is-one-file.md
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.declared import page_in
from sayso.diagnostics import Diagnostic, Finding, Severity
from sayso.errors import UserError
from sayso.model import Log

Check = Callable[[Log], Iterator[Finding]]

Class = Literal["static", "clock", "history"]

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

CODE = re.compile(r"SO[0-9]{3}")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as declared.

    `kind` says what it is decided by: the files alone, the clock, or git's history.
    `fixable` rules offer a fix for some of their findings at least. What other rules say of a
    decision is settled by its own file, by goals and owners, the settings and the day; those
    that look `across` the log ask of other decisions or of the repository too.
    decisions/2026-11-22-remember-who-had-nothing-to-say.md
    """

    code: str
    name: str
    severity: Severity
    check: Check
    since: str = "0.1.0"
    kind: Class = "static"
    fixable: bool = False
    across: bool = False

    @property
    def page(self) -> str:
        """The rule's page, in Markdown."""
        return page_in(self.check.__doc__ or "")

    @property
    def summary(self) -> str:
        """The first sentence of the page."""
        return self.page.split("\n\n", 1)[0].replace("\n", " ").strip()


def rule(  # noqa: PLR0913  # as many as there are things to declare
    code: str,
    name: str,
    severity: Severity,
    *,
    since: str = "0.1.0",
    kind: Class = "static",
    fixable: bool = False,
    across: bool = False,
) -> Callable[[Check], Rule]:
    """Declares a generator as a rule; its name reads well after the word "allow"."""

    def declare(check: Check) -> Rule:
        return Rule(code, name, severity, check, since, kind, fixable, across)

    return declare


def told(log: Log, name: str) -> Iterator[Finding]:
    """What others found under a rule's name: who loads the files, or who applies waivers."""
    yield from log.problems.get(name, ())


def means(given: str, one: Rule | Diagnostic) -> bool:
    """Whether a name, a code or the beginning of one means a rule, or the rule of a finding."""
    return one.name == given or one.code.startswith(given.upper())


def choose(rules: Sequence[Rule], select: Iterable[str], ignore: Iterable[str]) -> list[Rule]:
    """The rules whose codes or names are selected, all where none is, and not ignored.

    A beginning of a code means all that begin so; one that means none is a `UserError`.
    """
    wanted, unwanted = list(select), list(ignore)
    for given in (*wanted, *unwanted):
        if not any(means(given, one) for one in rules):
            raise UserError(f"no rule is called `{given}`", "`sayso explain` lists them")
    return [
        one
        for one in rules
        if (not wanted or any(means(given, one) for given in wanted))
        and not any(means(given, one) for given in unwanted)
    ]
