"""SO511."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Goal, Log
from sayso.model.standing import days_in, last_word
from sayso.rule import NOTE, rule
from sayso.rules.goals.pace import is_served

DAYS = 30


@rule("SO511", "unserved-goal", NOTE, kind="clock", across=True)
def unserved_goal(log: Log) -> Iterator[Finding]:
    """A quarter is well under way, and nothing shows that one of its goals was taken up.

    ## Why

    Some goals stay on the page because nobody wants to be the one to strike them out. Those
    who read the page count on them.

    ## Wrong

    ```goals/2026-Q1/known-costs.md
    ---
    title: Every queue has a known cost
    status: draft
    owner: hoa
    why: The bill grew by a third and nobody could say where.
    done-when: All 4 queues show their cost on one page
    ---
    ```

    ## Right

    ```goals/2026-Q1/known-costs.md
    ---
    title: Every queue has a known cost
    status: active
    owner: hoa
    why: The bill grew by a third and nobody could say where.
    done-when: All 4 queues show their cost on one page
    check-ins: [{on: 2026-03-16, status: on-track}]
    ---
    ```

    ## How to mend it

    Take it up: make it active, and name it under `goals` in the decisions that serve it. Or
    move it to the next quarter, or name it under `not-doing` and be free of it.

    ## What it cannot know

    When a draft was written, or what is being done for it without a decision. It asks about
    drafts after 30 days of the quarter; where an active goal has gone quiet, `quiet-goal` says
    that no decision serves it.
    """
    for goal in log.goals:
        # `quiet-goal` weighs more, and speaks sooner, about every active goal that this means.
        if goal.status == "draft":
            yield from _unserved(log, goal)


def _unserved(log: Log, goal: Goal) -> Iterator[Finding]:
    days = days_in(log.quarter_of(goal), log.today)
    last = last_word(goal)
    if days is None or days <= DAYS or (last and (log.today - last).days <= DAYS):
        return
    if not is_served(log, goal):
        yield Finding(
            goal.at("status"),
            f"goal is a `draft` that no decision serves, {days} days into {goal.quarter}",
            notes=("ask: is it for this quarter, or for the next?",),
            subject="unserved",
        )
