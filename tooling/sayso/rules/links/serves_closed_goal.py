"""SO608."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Decision, Goal, Log, Reference
from sayso.rule import WARNING, rule


@rule("SO608", "serves-closed-goal", WARNING, across=True)
def serves_closed_goal(log: Log) -> Iterator[Finding]:
    """A decision that is not done serves a goal that is closed.

    ## Why

    The goal was the reason to do it now. It is over, or was dropped: either the work has
    another reason by now, or nobody would miss it.

    ## Wrong

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No lost jobs
    status: closed
    owner: linh
    why: Lost jobs cost us two customers in the winter.
    done-when:
      - No job was lost for 14 days
    closed:
      on: 2026-03-16
      result: dropped
      lesson: The two customers had left for another reason.
      next: drop
    ---
    ```

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    goals: [2026-Q1/no-lost-jobs]
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## Right

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No lost jobs
    status: closed
    owner: linh
    why: Lost jobs cost us two customers in the winter.
    done-when:
      - No job was lost for 14 days
    closed:
      on: 2026-03-16
      result: dropped
      lesson: The two customers had left for another reason.
      next: drop
    ---
    ```

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover, and the on-call engineer pays for it.
    ```

    ## How to mend it

    If it is worth doing without the goal, say why in the context and leave the goal out. If
    the goal went on in another quarter, name that one. Otherwise withdraw the decision.

    ## What it cannot know

    Whether the work is nearly done.
    """
    if not any(one.status == "closed" for one in log.goals):
        return
    carried = {one.text("carried-from"): one for one in log.goals if "carried-from" in one.values}
    for decision in log.decisions:
        if "goals" in decision.relations and _is_ahead(decision):
            for one in decision.references:
                goal = log.goal(one.id) if one.relation == "goals" else None
                if goal and goal.status == "closed":
                    yield _finding(decision, one, goal, carried.get(goal.id))


def _is_ahead(decision: Decision) -> bool:
    over = "done-on" in decision.values or "no-action" in decision.values
    return not over and decision.status in {"proposed", "accepted"}


def _finding(decision: Decision, named: Reference, goal: Goal, later: Goal | None) -> Finding:
    as_what = f", as {goal.result}" if goal.result else ""
    return Finding(
        decision.at(*named.route),
        f"goal `{named.id}` is closed{as_what}",
        hint=f"it went on as `{later.id}`" if later else "",
        related=(goal.at("status", label="closed"),),
        subject=f"serves {named.id}",
    )
