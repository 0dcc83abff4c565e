"""Every rule, once. A test compares this list with the folders."""

from sayso.rule import Rule
from sayso.rules import decisions, done, fields, files, goals, itself, links, owners, roster

RULES: tuple[Rule, ...] = (
    *files.RULES,
    *fields.RULES,
    *owners.RULES,
    *decisions.RULES,
    *done.RULES,
    *goals.RULES,
    *links.RULES,
    *roster.RULES,
    *itself.RULES,
)
