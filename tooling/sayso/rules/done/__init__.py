"""Done: how somebody else will know."""

from sayso.rule import Rule

RULES: tuple[Rule, ...] = ()
