"""`sayso handoff`, `leave`, `away`: open duties move, and nothing else does."""

import pytest

from tests.app.repository import decision
from tests.cli.shell import Shell

OWNERS = """\
# who is here
people:
  linh: {name: Linh Tran, email: [linh@example.com], team: platform}   # queue
  minh:
    name: Minh Le
    team: platform
    successor: linh
    left-on: 2026-01-31
  hoa:
    name: Hoa Pham
    team: platform
    away: [{from: 2026-04-01, to: 2026-04-14, deputy: linh}]
  duc: {name: Duc Vo, team: platform}
teams:
  platform: {name: Platform, lead: hoa}
areas:
  job-queue:
    owner: linh   # since the rewrite
    paths: [src/**]
"""
OPEN = "decisions/2026-03-10-sqs.md"
PAST = "decisions/2026-01-10-redis.md"
GOAL = "goals/2026-Q1/no-lost-jobs.md"
GOAL_TEXT = """\
---
title: No background job is lost
status: active
owner: linh
supporter: hoa
why: Two customers left us in February after they lost orders.
done-when: All 6 nightly jobs run for 14 days without a loss
---
"""


@pytest.fixture
def team(shell: Shell) -> Shell:
    """A log in which Linh has something open everywhere, and something settled."""
    shell.repository()
    shell.write("owners.yaml", OWNERS)
    shell.write("src/jobs.py", "")
    shell.write(OPEN, decision(supporter="duc"))
    shell.write(PAST, decision(status="rejected", decided_on="2026-01-12", decide_by=""))
    shell.write(
        "goals/2026-Q1/README.md", "---\ntheme: Jobs\nwhy: We lost two customers to them.\n---\n"
    )
    shell.write(GOAL, GOAL_TEXT)
    shell.commit()
    return shell


def changed(shell: Shell) -> list[str]:
    patch = shell.git("diff", "--unified=0", "--no-color").splitlines()
    return [line for line in patch if line[:1] in "+-" and not line.startswith(("+++", "---"))]


def test_one_thing_is_handed_over_with_the_reason(team: Shell) -> None:
    said = team("handoff", "--from", "linh", "--to", "minh", "--why", "x")
    assert "left on 2026-01-31" in said.err
    team.fine("handoff", "--from", "linh", "--to", "hoa", "--only", "sqs", "--why", "She knows AWS")
    assert changed(team) == [
        "-owner: linh",
        "+owner: hoa",
        "+handoffs:",
        "+  - on: 2026-03-20",
        "+    from: linh",
        "+    to: hoa",
        "+    why: She knows AWS",
    ]
    assert team("check", "--base", "HEAD").code == 0


def test_all_that_is_open_moves_and_what_is_settled_stays(team: Shell) -> None:
    team.fine("handoff", "--from", "linh", "--to", "duc", "--why", "Linh moves to billing")
    files = team.git("diff", "--name-only").split()
    assert files == [OPEN, GOAL, "owners.yaml"]
    lines = changed(team)
    assert "-supporter: duc" in lines  # nobody supports their own
    assert "-    owner: linh   # since the rewrite" in lines
    assert "+    owner: duc   # since the rewrite" in lines
    assert "+    away: [{from: 2026-04-01, to: 2026-04-14, deputy: duc}]" in lines
    assert "+    successor: duc" in lines
    assert team("check", "--base", "HEAD").code == 0
    again = team("handoff", "--from", "linh", "--to", "duc", "--why", "again")
    assert "nothing is open in the name of Linh Tran" in again.err


@pytest.mark.parametrize(
    "given, problem",
    [
        (("--from", "linh", "--to", "linh", "--why", "x"), "has it already"),
        (("--from", "linh", "--to", "platform", "--why", "x"), "is a team"),
        (("--from", "nobody", "--to", "duc", "--why", "x"), "is nobody in owners.yaml"),
        (("--from", "linh", "--to", "duc"), "says why"),
        (("--from", "linh", "--to", "duc", "--why", "x", "--only", "redis"), "not open in their"),
        (("--from", "linh", "--to", "hoa", "--why", "x"), "cannot be their own deputy"),
        (("--from", "duc", "--to", "linh", "--why", "x", "--on", "2026-05-01"), "not come yet"),
    ],
)
def test_a_handoff_that_cannot_be_says_why(
    team: Shell, given: tuple[str, ...], problem: str
) -> None:
    said = team("handoff", *given)
    assert said.code == 2
    assert problem in said.err
    assert changed(team) == []


def test_leaving_proposes_somebody_for_everything_and_writes_nothing(team: Shell) -> None:
    said = team("leave", "linh", "--on", "2026-03-31")
    assert said.code == 0
    assert said.out.splitlines() == [
        "2026-03-10-sqs: Duc Vo (supports it)",
        "2026-Q1/no-lost-jobs: Hoa Pham (supports it)",
        "the area job-queue: Hoa Pham (leads Platform)",
        "successor of the person minh: Hoa Pham (leads Platform)",
        "deputy of the person hoa: nobody yet",
    ]
    assert "--successor HANDLE" in said.err
    assert changed(team) == []
    refused = team("leave", "linh", "--on", "2026-03-31", "--yes")
    assert refused.code == 2
    assert "nobody is proposed for deputy of the person hoa" in refused.err


def test_leaving_is_one_edit_after_which_nothing_is_orphaned(team: Shell) -> None:
    options = ("--on", "2026-03-31", "--successor", "duc", "--give", "job-queue=hoa", "--yes")
    team.fine("leave", "linh", *options)
    lines = changed(team)
    assert "+    owner: hoa   # since the rewrite" in lines
    assert (
        "+  linh: {name: Linh Tran, email: [linh@example.com], team: platform, "
        "left-on: 2026-03-31, successor: duc}   # queue" in lines
    )
    assert team("check", "--base", "HEAD").code == 0
    team.commit()
    later = team("check", "--as-of", "2026-04-02", "--select", "SO2,SO8")
    assert "linh" not in later.out
    assert "left on" not in later.out
    assert "left on 2026-03-31" in team("leave", "linh", "--on", "2026-04-01").err


def test_an_absence_has_a_deputy_who_is_here(team: Shell) -> None:
    assert "is away from" in team("away", "linh", "2026-04-10", "2026-04-12", "--deputy", "hoa").err
    assert "comes before" in team("away", "linh", "2026-04-10", "2026-04-02").err
    assert "already" in team("away", "hoa", "2026-04-10", "2026-04-12").err
    team.fine("away", "linh", "2026-05-04", "2026-05-08", "--deputy", "duc")
    assert changed(team)[1].endswith(
        "team: platform, away: [{from: 2026-05-04, to: 2026-05-08, deputy: duc}]}   # queue"
    )
    assert team("check", "--base", "HEAD").code == 0
