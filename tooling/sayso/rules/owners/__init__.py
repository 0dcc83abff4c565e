"""Owners: one named person for everything, whom the log knows."""

from sayso.rule import Rule
from sayso.rules.owners.supporter_is_owner import supporter_is_owner

RULES: tuple[Rule, ...] = (supporter_is_owner,)
