"""Fields: what a record must say, and in which shape."""

from sayso.rule import Rule
from sayso.rules.fields.dates_out_of_order import dates_out_of_order
from sayso.rules.fields.decided_in_the_future import decided_in_the_future
from sayso.rules.fields.heading_differs import heading_differs
from sayso.rules.fields.impossible_date import impossible_date
from sayso.rules.fields.long_title import long_title
from sayso.rules.fields.missing_field import missing_field
from sayso.rules.fields.missing_section import missing_section
from sayso.rules.fields.unknown_key import unknown_key
from sayso.rules.fields.value_not_allowed import value_not_allowed
from sayso.rules.fields.wrong_shape import wrong_shape

RULES: tuple[Rule, ...] = (
    missing_field,
    unknown_key,
    value_not_allowed,
    wrong_shape,
    impossible_date,
    dates_out_of_order,
    decided_in_the_future,
    long_title,
    missing_section,
    heading_differs,
)
