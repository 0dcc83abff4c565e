"""`sayso show` as a person or a program runs it."""

import json
from textwrap import dedent
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sayso.schema import schema
from tests.cli.shell import Shell
from tests.logs import OWNERS

SQS = dedent("""\
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-12
    goals: [2026-Q1/no-lost-jobs]
    supersedes: 0041-use-redis
    consulted: [minh, platform]
    formerly: 0099-sqs
    done-when:
      - {text: All 6 jobs run, from: 0, to: 6, now: 6, unit: jobs, met-on: 2026-03-18,
         evidence: https://example.com/runs}
      - Redis is switched off
    concerns:
      - {concern: It costs more, by: minh, answer: Less than one incident, outcome: kept}
      - Who is on call?
    ---
    ## Context
    Redis loses jobs on failover.
    """)

REDIS = dedent("""\
    ---
    title: Use Redis
    status: superseded
    owner: minh
    superseded-by: 2026-03-10-use-sqs
    depends-on: [0001-gone]
    imported: {format: nygard, path: docs/adr/0041-use-redis.md, status: Superseded}
    ---
    ## Context
    It was there.
    """)

GOAL = dedent("""\
    ---
    title: No lost jobs
    status: active
    owner: linh
    supporter: minh
    why: Lost jobs cost us two customers in the winter.
    check-ins:
      - {on: 2026-03-16, status: on-track, note: Half of the jobs}
    ---
    """)

FILES = {
    "owners.yaml": OWNERS + "areas:\n  jobs: {owner: linh, team: platform, purpose: Runs jobs}\n",
    "decisions/2026-03-10-use-sqs.md": SQS,
    "decisions/0041-use-redis.md": REDIS,
    "decisions/2026-03-11-broken.md": "no front matter\n",
    "goals/2026-Q1/no-lost-jobs.md": GOAL,
    "goals/2026-Q1/README.md": "---\ntheme: Jobs we can trust\nnot-doing: [A scheduler]\n---\n",
}


@pytest.fixture
def log(shell: Shell) -> Shell:
    for path, text in FILES.items():
        shell.write(path, text)
    return shell


def shown(shell: Shell, *arguments: str) -> dict[str, Any]:
    one: dict[str, Any] = json.loads(shell.fine("show", "--json", *arguments))
    Draft202012Validator(schema("show")).validate(one)
    return one


def related(one: dict[str, Any]) -> list[tuple[str, str]]:
    return [(each["relation"], each["id"]) for each in one["relations"]]


def test_decision_for_people(log: Shell) -> None:
    assert log.fine("show", "sqs") == dedent("""\
        Use SQS for the job queue
        decision 2026-03-10-use-sqs in decisions/2026-03-10-use-sqs.md

        status      accepted
        owner       Linh Tran (linh, Platform)
        decided on  2026-03-12
        consulted   Minh Le (minh, Platform)
                    platform
        formerly    0099-sqs

        Done when
          [x] All 6 jobs run (from 0, to 6, now 6 jobs)
              met on 2026-03-18
              evidence: https://example.com/runs
          [ ] Redis is switched off

        Concerns
          - It costs more (minh)
            kept: Less than one incident
          - Who is on call?
            not answered yet

        Related
          serves      2026-Q1/no-lost-jobs  active      No lost jobs
          supersedes  0041-use-redis        superseded  Use Redis

        ## Context
        Redis loses jobs on failover.
        """)


def test_decision_for_programs(log: Shell) -> None:
    one = shown(log, "2026-03-10-use-sqs")
    assert (one["kind"], one["status"], one["body"]) == (
        "decision",
        "accepted",
        "## Context\nRedis loses jobs on failover.\n",
    )
    assert one["fields"]["consulted"] == ["minh", "platform"]
    assert one["criteria"][0] == {
        "text": "All 6 jobs run",
        "from": "0",
        "to": "6",
        "now": "6",
        "unit": "jobs",
        "met-on": "2026-03-18",
        "evidence": ["https://example.com/runs"],
    }
    assert one["concerns"][1] == {
        "concern": "Who is on call?",
        "by": None,
        "answer": None,
        "outcome": None,
    }
    assert one["relations"][1] == {
        "relation": "supersedes",
        "id": "0041-use-redis",
        "kind": "decision",
        "title": "Use Redis",
        "status": "superseded",
    }


@pytest.mark.parametrize(
    "part,id_",
    [
        ("41", "0041-use-redis"),
        ("0099", "2026-03-10-use-sqs"),
        ("use-s", "2026-03-10-use-sqs"),
        ("goals/2026-Q1/README.md", "2026-Q1"),
        ("linh@example.com", "linh"),
        ("jobs", "jobs"),
    ],
)
def test_any_part_will_do(log: Shell, part: str, id_: str) -> None:
    assert shown(log, part)["id"] == id_


def test_relations_are_told_from_both_sides(log: Shell) -> None:
    assert related(shown(log, "redis")) == [
        ("superseded-by", "2026-03-10-use-sqs"),
        ("depends-on", "0001-gone"),
    ]
    assert related(shown(log, "no-lost")) == [("served-by", "2026-03-10-use-sqs")]
    assert related(shown(log, "2026-Q1")) == [("goal", "2026-Q1/no-lost-jobs")]
    assert "0001-gone" in log.fine("show", "redis")
    assert "is not there" in log.fine("show", "redis")


def test_person_with_what_is_theirs_and_no_figure(log: Shell) -> None:
    assert related(shown(log, "linh")) == [
        ("owns", "jobs"),
        ("owns", "2026-03-10-use-sqs"),
        ("owns", "2026-Q1/no-lost-jobs"),
    ]
    assert related(shown(log, "minh")) == [
        ("owns", "0041-use-redis"),
        ("supports", "2026-Q1/no-lost-jobs"),
        ("asked", "2026-03-10-use-sqs"),
    ]
    assert log.fine("show", "hoa") == dedent("""\
        Hoa Pham
        person hoa in owners.yaml

        email  hoa@example.com
        team   platform

        Related
          leads  platform  Platform
        """)


def test_team_and_area(log: Shell) -> None:
    team = shown(log, "platform")
    assert related(team) == [
        ("member", "linh"),
        ("member", "minh"),
        ("member", "hoa"),
        ("stands-behind", "jobs"),
    ]
    assert "lead  Hoa Pham (hoa, Platform)" in log.fine("show", "platform")
    assert "owner    Linh Tran (linh, Platform)" in log.fine("show", "jobs")


def test_teams_above_and_below(log: Shell) -> None:
    log.write(
        "owners.yaml",
        "teams:\n  all: {name: All}\n"
        "  one: {name: One, parent: all}\n  two: {name: Two, parent: x}\n",
    )
    assert related(shown(log, "all")) == [("holds", "one")]
    assert related(shown(log, "one")) == [("part-of", "all")]
    assert related(shown(log, "two")) == [("part-of", "x")]


def test_team_that_a_goal_names_pursues_it(log: Shell) -> None:
    log.write("goals/2026-Q1/no-lost-jobs.md", GOAL.replace("owner:", "team: platform\nowner:"))
    assert related(shown(log, "platform"))[-1] == ("pursues", "2026-Q1/no-lost-jobs")


def test_goal_and_its_check_ins(log: Shell) -> None:
    out = log.fine("show", "no-lost")
    assert "check ins  2026-03-16, status: on-track, note: Half of the jobs\n" in out
    assert "supporter  Minh Le (minh, Platform)\n" in out


def test_imported_record_names_its_source(log: Shell) -> None:
    assert "imported  nygard, docs/adr/0041-use-redis.md\n" in log.fine("show", "redis")


def test_unreadable_record_is_shown_as_it_is(log: Shell) -> None:
    one = shown(log, "broken")
    assert (one["status"], one["body"]) == ("unreadable", "no front matter\n")
    out = log.fine("show", "broken")
    assert "status  unreadable; `sayso check` says why" in out
    assert "no front matter" in out


@pytest.mark.parametrize(
    "arguments,problem,way_out",
    [
        (["use"], "`use` could mean `0041-use-redis`, `2026-03-10-use-sqs`", "say more"),
        (["use-sqz"], "nothing here is called `use-sqz`", "did you mean"),
        (["zzz"], "nothing here is called `zzz`", "`sayso list`"),
        (["sqs", "--kind", "goal"], "no goal is called `sqs`", "--kind goal"),
        ([], "Missing argument 'ID'", "--help"),
    ],
)
def test_wrong_use(log: Shell, arguments: list[str], problem: str, way_out: str) -> None:
    said = log("show", *arguments)
    assert (said.code, said.out) == (2, "")
    assert problem in said.err
    assert way_out in said.err


@pytest.mark.parametrize("columns", [45, 50, 55])
def test_long_fields_are_wrapped_beside_their_names(log: Shell, columns: int) -> None:
    log.set("COLUMNS", str(columns))
    lines = log.fine("show", "no-lost").splitlines()
    assert max(map(len, lines[2:])) <= columns
    assert any(line.startswith(" " * 11) for line in lines)


def test_body_cannot_speak_to_the_terminal(log: Shell) -> None:
    log.write("decisions/2026-03-18-x.md", "---\ntitle: X\nstatus: proposed\n---\na\x1b[31mb\tc\n")
    assert log.fine("show", "2026-03-18-x").endswith("a [31mb\tc\n")
