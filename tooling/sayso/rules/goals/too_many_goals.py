"""SO505."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Goal, Log, Owners
from sayso.rule import WARNING, rule


@rule("SO505", "too-many-goals", WARNING)
def too_many_goals(log: Log) -> Iterator[Finding]:
    """A team has more active goals in a quarter than the log's settings allow.

    ## Why

    Every goal takes a share of the same weeks. With many goals each one waits most of the
    time, and at the end of the quarter several are nearly done.

    ## Wrong

    ```goals/2026-Q1/fast-retries.md
    ---
    title: A failed job is tried again within 60 seconds
    status: active
    owner: minh
    why: Support waits for retries on every second ticket.
    done-when: 99 of 100 failed jobs start again within 60 seconds
    check-ins: [{on: 2026-03-16, status: on-track}]
    ---
    ```

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

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: active
    owner: linh
    why: Two customers left us in February after they lost orders.
    done-when: All 6 nightly jobs run for 14 days without a loss
    check-ins: [{on: 2026-03-16, status: on-track}]
    ---
    ```

    ```goals/2026-Q1/one-dashboard.md
    ---
    title: One page shows all 4 queues
    status: active
    owner: minh
    why: On call we open four pages to find one stuck job.
    done-when: A stuck job is found within 2 minutes in 5 drills
    check-ins: [{on: 2026-03-16, status: on-track}]
    ---
    ```

    ## Right

    ```goals/2026-Q1/fast-retries.md
    ---
    title: A failed job is tried again within 60 seconds
    status: active
    owner: minh
    why: Support waits for retries on every second ticket.
    done-when: 99 of 100 failed jobs start again within 60 seconds
    check-ins: [{on: 2026-03-16, status: on-track}]
    ---
    ```

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: active
    owner: linh
    why: Two customers left us in February after they lost orders.
    done-when: All 6 nightly jobs run for 14 days without a loss
    check-ins: [{on: 2026-03-16, status: on-track}]
    ---
    ```

    ## How to mend it

    Choose together. Put a goal back to `draft`, move it to the next quarter, or close it as
    `dropped` and name it under `not-doing`. `active-goals` in the settings is the limit.

    ## What it cannot know

    How large a goal is.
    """
    limit = log.settings.active_goals
    for (quarter, team), goals in _active(log).items():
        if len(goals) > limit:
            others = (one for one in goals if one is not goals[limit])
            yield Finding(
                goals[limit].at("status"),
                f"{f'`{team}`' if team else 'the team'} has {len(goals)} active goals in"
                f" {quarter}, expected at most {limit}",
                notes=("ask: which of these can wait?",),
                related=tuple(one.at("title", label="active too") for one in others),
                subject=f"{quarter} {team}",
            )


def _active(log: Log) -> dict[tuple[str, str], list[Goal]]:
    """The active goals by quarter and team, in the order of their ids."""
    found: dict[tuple[str, str], list[Goal]] = {}
    for goal in sorted(log.goals, key=lambda one: one.id):
        team = _team(log.owners, goal) if goal.status == "active" else None
        if team is not None:
            found.setdefault((goal.quarter, team), []).append(goal)
    return found


def _team(owners: Owners, goal: Goal) -> str | None:
    """The team's key; empty where the log has no teams, None where nobody knows the team."""
    named = goal.text("team")
    if named is None:
        owner = owners.person(goal.owner)
        named = owner.team if owner else None
    if named is None:
        return "" if owners.known and not owners.teams else None
    team = owners.team(named)
    return team.id if team else named
