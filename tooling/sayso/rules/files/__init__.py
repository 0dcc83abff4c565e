"""Files and YAML: what keeps a record from being read, or from being read right."""

from sayso.rule import Rule
from sayso.rules.files.duplicate_key import duplicate_key

RULES: tuple[Rule, ...] = (duplicate_key,)
