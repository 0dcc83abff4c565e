"""Fields: what a record must say, and in which shape."""

from sayso.rule import Rule

RULES: tuple[Rule, ...] = ()
