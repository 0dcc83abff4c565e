"""Links and ids: nothing leads nowhere."""

from sayso.rule import Rule
from sayso.rules.links.broken_link import broken_link
from sayso.rules.links.cites_retired_decision import cites_retired_decision
from sayso.rules.links.decisions_in_a_circle import decisions_in_a_circle
from sayso.rules.links.duplicate_id import duplicate_id
from sayso.rules.links.leans_on_retired import leans_on_retired
from sayso.rules.links.number_taken import number_taken
from sayso.rules.links.one_sided_supersession import one_sided_supersession
from sayso.rules.links.pattern_without_files import pattern_without_files
from sayso.rules.links.serves_closed_goal import serves_closed_goal
from sayso.rules.links.unknown_reference import unknown_reference

RULES: tuple[Rule, ...] = (
    unknown_reference,
    duplicate_id,
    number_taken,
    one_sided_supersession,
    decisions_in_a_circle,
    leans_on_retired,
    broken_link,
    serves_closed_goal,
    pattern_without_files,
    cites_retired_decision,
)
