"""Decisions: made in time, with care where there is no way back, and looked at again."""

from sayso.rule import Rule
from sayso.rules.decisions.brushed_off_concern import brushed_off_concern
from sayso.rules.decisions.hasty_one_way_door import hasty_one_way_door
from sayso.rules.decisions.heavy_two_way_door import heavy_two_way_door
from sayso.rules.decisions.illegal_step import illegal_step
from sayso.rules.decisions.missing_reason import missing_reason
from sayso.rules.decisions.outcome_without_next import outcome_without_next
from sayso.rules.decisions.overdue_decision import overdue_decision
from sayso.rules.decisions.postponed_decision import postponed_decision
from sayso.rules.decisions.rewritten_decision import rewritten_decision
from sayso.rules.decisions.rewritten_expectation import rewritten_expectation
from sayso.rules.decisions.silent_one_way_door import silent_one_way_door
from sayso.rules.decisions.unanswered_concern import unanswered_concern
from sayso.rules.decisions.unreviewed_decision import unreviewed_decision

RULES: tuple[Rule, ...] = (
    overdue_decision,
    postponed_decision,
    hasty_one_way_door,
    heavy_two_way_door,
    unanswered_concern,
    brushed_off_concern,
    silent_one_way_door,
    unreviewed_decision,
    outcome_without_next,
    missing_reason,
    illegal_step,
    rewritten_expectation,
    rewritten_decision,
)
