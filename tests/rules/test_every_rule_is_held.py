"""A rule whose body is taken out makes the test of its examples fail."""

from collections.abc import Iterator

import pytest

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import Rule
from tests.rules.test_every_rule import each_rule, test_wrong_example_is_found_with_a_place

look_at_the_wrong_example = test_wrong_example_is_found_with_a_place
del test_wrong_example_is_found_with_a_place  # it is run where it stands


def _nothing(_log: Log) -> Iterator[Finding]:
    return
    yield


@each_rule
def test_emptied_rule_is_noticed(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    look_at_the_wrong_example(rule)
    # The function itself is emptied, for whoever holds the rule.
    monkeypatch.setattr(rule.check, "__code__", _nothing.__code__)
    with pytest.raises(AssertionError):
        look_at_the_wrong_example(rule)
