"""Goals and quarters: why now, and what not."""

from sayso.rule import Rule

RULES: tuple[Rule, ...] = ()
