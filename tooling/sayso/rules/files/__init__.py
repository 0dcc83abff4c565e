"""Files and YAML: what keeps a record from being read, or from being read right."""

from sayso.rule import Rule
from sayso.rules.files.byte_order_mark import byte_order_mark
from sayso.rules.files.cut_value import cut_value
from sayso.rules.files.duplicate_key import duplicate_key
from sayso.rules.files.invalid_yaml import invalid_yaml
from sayso.rules.files.merge_conflict import merge_conflict
from sayso.rules.files.missing_front_matter import missing_front_matter
from sayso.rules.files.stray_file import stray_file
from sayso.rules.files.template_leftover import template_leftover
from sayso.rules.files.unclosed_front_matter import unclosed_front_matter
from sayso.rules.files.unreadable_file import unreadable_file
from sayso.rules.files.yaml_anchor import yaml_anchor

RULES: tuple[Rule, ...] = (
    unreadable_file,
    missing_front_matter,
    unclosed_front_matter,
    byte_order_mark,
    invalid_yaml,
    duplicate_key,
    cut_value,
    yaml_anchor,
    stray_file,
    template_leftover,
    merge_conflict,
)
