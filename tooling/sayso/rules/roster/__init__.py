"""The people, teams and areas of owners.yaml."""

from sayso.rule import Rule

RULES: tuple[Rule, ...] = ()
