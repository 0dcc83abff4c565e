"""Links and ids: nothing leads nowhere."""

from sayso.rule import Rule

RULES: tuple[Rule, ...] = ()
