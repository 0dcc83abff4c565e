"""Done: how somebody else will know."""

from sayso.rule import Rule
from sayso.rules.done.contradictory_numbers import contradictory_numbers
from sayso.rules.done.criterion_met_on_arrival import criterion_met_on_arrival
from sayso.rules.done.done_without_evidence import done_without_evidence
from sayso.rules.done.missing_done_when import missing_done_when
from sayso.rules.done.missing_evidence import missing_evidence
from sayso.rules.done.not_carried_out import not_carried_out
from sayso.rules.done.placeholder_criterion import placeholder_criterion
from sayso.rules.done.restated_title import restated_title
from sayso.rules.done.too_many_criteria import too_many_criteria
from sayso.rules.done.vague_criterion import vague_criterion
from sayso.rules.done.weakened_criterion import weakened_criterion

RULES: tuple[Rule, ...] = (
    missing_done_when,
    placeholder_criterion,
    too_many_criteria,
    restated_title,
    vague_criterion,
    done_without_evidence,
    missing_evidence,
    contradictory_numbers,
    weakened_criterion,
    criterion_met_on_arrival,
    not_carried_out,
)
