"""Goals and quarters: why now, and what not."""

from sayso.rule import Rule
from sayso.rules.goals.carried_twice import carried_twice
from sayso.rules.goals.closed_without_lesson import closed_without_lesson
from sayso.rules.goals.goals_in_a_circle import goals_in_a_circle
from sayso.rules.goals.missing_why import missing_why
from sayso.rules.goals.moved_goal import moved_goal
from sayso.rules.goals.quarter_over import quarter_over
from sayso.rules.goals.quarter_without_not_doing import quarter_without_not_doing
from sayso.rules.goals.quarter_without_why import quarter_without_why
from sayso.rules.goals.quiet_goal import quiet_goal
from sayso.rules.goals.supports_closed_goal import supports_closed_goal
from sayso.rules.goals.thin_why import thin_why
from sayso.rules.goals.too_many_goals import too_many_goals
from sayso.rules.goals.unserved_goal import unserved_goal

RULES: tuple[Rule, ...] = (
    missing_why,
    thin_why,
    quarter_without_why,
    quarter_without_not_doing,
    too_many_goals,
    moved_goal,
    quiet_goal,
    quarter_over,
    closed_without_lesson,
    carried_twice,
    unserved_goal,
    goals_in_a_circle,
    supports_closed_goal,
)
