"""Records to hold against the rules of done."""

from textwrap import indent

DECISION = "decisions/2026-03-10-use-sqs.md"
GOAL = "goals/2026-Q1/no-lost-jobs.md"


def accepted(done_when: str, more: str = "", *, on: str = "2026-03-10") -> dict[str, str]:
    """An accepted decision with these lines under `done-when`."""
    return {
        DECISION: (
            "---\ntitle: Use SQS for the job queue\nstatus: accepted\nowner: linh\n"
            f"decided-on: {on}\ndone-when:\n{indent(done_when, '  ')}\n{more}---\n"
            "## Context\nRedis loses jobs on failover.\n\n## Decision\nThe queue moves.\n"
        )
    }


def goal(done_when: str, more: str = "", *, status: str = "active") -> dict[str, str]:
    """A goal with these lines under `done-when`."""
    return {
        GOAL: (
            f"---\ntitle: No lost jobs\nstatus: {status}\nowner: linh\n"
            "why: Lost jobs cost us two customers in the winter.\n"
            f"done-when:\n{indent(done_when, '  ')}\n{more}---\n"
        )
    }
