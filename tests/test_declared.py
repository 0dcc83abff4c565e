"""Rules as their files declare them: the same as the rules themselves."""

import pytest

from sayso.declared import declared
from sayso.rule import Rule
from sayso.rules import RULES

# Its name is a word of the engine's, which is not written out in its file.
LEFT_TO_THE_RULES = {"SO901"}


@pytest.mark.parametrize("rule", RULES, ids=lambda one: str(one.code))
def test_file_says_what_the_rule_is(rule: Rule) -> None:
    found = declared(rule.code)
    if rule.code in LEFT_TO_THE_RULES:
        assert found is None
        return
    assert found is not None
    assert found == declared(rule.name) == declared(rule.code.lower())
    assert (found.code, found.name, found.severity) == (rule.code, rule.name, rule.severity.word)
    assert (found.page, found.since, found.kind) == (rule.page, rule.since, rule.kind)
    assert (found.fixable, found.across) == (rule.fixable, rule.across)


@pytest.mark.parametrize("sign", ["", "SO", "SO9999", "rule", "told", '", "'])
def test_what_is_no_rule_is_not_found(sign: str) -> None:
    assert declared(sign) is None
