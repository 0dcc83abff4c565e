"""Rules that do not look across the log: what they say of a decision is settled by its own file.

A check relies on it: it does not ask them again about a decision of which they had nothing to
say, whatever happened to other decisions. Each log that any rule's page shows is tried.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest

from sayso.diagnostics import Finding
from sayso.model import Decision, Log, Mention
from sayso.rule import Rule
from sayso.rules import RULES
from tests.rules.pages import Page

LOGS = [
    replace(Page(rule.page).log(part), past=None) for rule in RULES for part in ("Wrong", "Right")
]

pytestmark = pytest.mark.slow
"""Every rule is asked of every log, each of which has a test of its own that is measured."""

alone = pytest.mark.parametrize(
    "rule",
    [one for one in RULES if not one.across],
    ids=lambda rule: f"{rule.code}-{rule.name}",
)


class NoTree:
    """A repository that nobody may ask about."""

    def exists(self, path: str) -> bool:
        raise AssertionError(path)

    def files(self) -> Sequence[str]:
        raise AssertionError

    def text(self, path: str) -> str | None:
        raise AssertionError(path)

    def mentions(self, pattern: str) -> Sequence[Mention]:
        raise AssertionError(pattern)


def holding(log: Log, kept: Iterable[Decision]) -> Log:
    """The log with some of its decisions and all of its other files."""
    left = tuple(kept)
    gone = {one.path for one in log.decisions} - {one.path for one in left}
    problems = {
        name: tuple(one for one in found if one.place.path not in gone)
        for name, found in log.problems.items()
    }
    sources = {path: one for path, one in log.sources.items() if path not in gone}
    return replace(log, decisions=left, sources=sources, problems=problems, tree=NoTree())


def found(rule: Rule, log: Log) -> Counter[Finding]:
    return Counter(rule.check(log))


@alone
def test_what_is_said_of_a_decision_is_settled_by_its_own_file(rule: Rule) -> None:
    for log in LOGS:
        without = found(rule, holding(log, ()))
        of_each = [(one.path, found(rule, holding(log, [one])) - without) for one in log.decisions]
        together = sum((said for _, said in of_each), without)
        assert found(rule, holding(log, log.decisions)) == together
        assert all(one.place.path == path for path, said in of_each for one in said)


def test_rules_that_look_across_are_those_that_have_to() -> None:
    """A rule that could be asked of one decision at a time would be asked of all for nothing."""
    needing = {one.code for one in RULES if one.across and any(_needs_others(one, x) for x in LOGS)}
    assert {"SO601", "SO604", "SO605", "SO606", "SO607"} <= needing


def _needs_others(rule: Rule, log: Log) -> bool:
    try:
        without = found(rule, holding(log, ()))
        each = sum((found(rule, holding(log, [one])) - without for one in log.decisions), without)
        return found(rule, holding(log, log.decisions)) != each
    except AssertionError:
        return True
