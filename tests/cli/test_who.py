"""`sayso who`: who owns a path, who is there in their stead, and which line says so."""

import io
import json
from textwrap import dedent
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sayso.schema import schema
from tests.app.repository import decision
from tests.cli.shell import Shell

ROSTER = dedent("""\
    people:
      linh: {name: Linh Tran, github: linh-t, team: platform}
      minh: {name: Minh Le, team: platform}
      hoa: {name: Hoa Pham, team: platform}
      duc: {name: Duc Pham, team: platform, left-on: 2026-01-31, successor: linh}
      an: {name: An Vo, away: [{from: 2026-03-18, to: 2026-03-22, deputy: minh}]}
      vy: {name: Vy Do, left-on: 2026-01-31}
    teams:
      platform: {name: Platform, lead: hoa}
    areas:
      everything: {owner: hoa, paths: ["*"]}
      job-queue:
        owner: linh
        paths:
          - src/jobs/**
          - "!src/jobs/README.md"
      retries: {owner: duc, team: platform, paths: [src/jobs/retry.py]}
      web: {owner: an, paths: [web/]}
      lost: {owner: vy, paths: [lost/]}
      stranger: {owner: nobody-here, paths: [strange/]}
    unowned: [src/vendor/]
    """)


@pytest.fixture
def roster(log: Shell) -> Shell:
    log.write("owners.yaml", ROSTER)
    log.write("src/jobs/retry.py", "")
    log.write("decisions/2026-03-10-use-sqs.md", decision(owner="minh"))
    log.write("decisions/2026-03-09-use-redis.md", decision(owner="minh", status="rejected"))
    return log


def told(shell: Shell, *paths: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(shell.fine("who", *paths, "--format", "json"))
    Draft202012Validator(schema("who")).validate(found)
    return found


def one(shell: Shell, path: str) -> dict[str, Any]:
    (found,) = told(shell, path)
    return found


def test_closest_pattern_wins_and_its_line_is_told(roster: Shell) -> None:
    assert roster.fine("who", "src/jobs/queue.py") == dedent("""\
        src/jobs/queue.py  is not there, and is answered as if it were
          owner   Linh Tran (linh), area job-queue
          because owners.yaml:15 `src/jobs/**`
          net     team Platform, led by Hoa Pham (hoa)
          also    Hoa Pham (hoa), area everything, wider: owners.yaml:11 `*`
        """)


@pytest.mark.parametrize(
    "path, owner, line",
    [
        ("src/jobs/retry.py", "duc", 17),
        ("src/jobs", "linh", 15),
        ("src/jobs/", "linh", 15),
        ("src/jobs/README.md", "hoa", 11),
        ("src", "hoa", 11),
        (".", "hoa", 11),
        ("strange/x", "nobody-here", 20),
        ("decisions/2026-03-10-use-sqs.md", "minh", 4),
        ("decisions/2026-03-09-use-redis.md", "hoa", 11),
        ("src/vendor/x.c", None, 21),
    ],
)
def test_owner_and_line(roster: Shell, path: str, owner: str | None, line: int) -> None:
    found = one(roster, path)
    assert (found["owner"], found["because"]["line"]) == (owner, line)
    assert found["on-purpose"] == (owner is None)


def test_net_under_an_owner(roster: Shell) -> None:
    gone = one(roster, "src/jobs/retry.py")
    assert gone["asked"] == {
        "person": "linh",
        "name": "Linh Tran",
        "why": "took over from Duc Pham",
    }
    assert gone["net"] == {
        "deputy": None,
        "successor": "linh",
        "team": "platform",
        "lead": "hoa",
    }
    away = one(roster, "web/index.html")
    assert (away["asked"]["person"], away["net"]["deputy"]) == ("minh", "minh")
    assert "ask     Minh Le (minh), who stands in for An Vo" in roster.fine("who", "web/x")
    assert one(roster, "lost/x")["asked"] is None
    assert "ask     nobody yet" in roster.fine("who", "lost/x")


def test_days_are_an_input(roster: Shell) -> None:
    found = roster.fine("who", "web/x", "--as-of", "2026-04-01")
    assert "ask" not in found


def test_nobody_is_said_with_a_way_out(log: Shell) -> None:
    said = log.fine("who", "src/x")
    assert "owner   nobody" in said
    assert "try     add a path to an area in owners.yaml" in said
    found = one(log, "src/x")
    assert (found["owner"], found["because"], found["on-purpose"]) == (None, None, False)


def test_paths_are_meant_from_where_a_person_stands(roster: Shell) -> None:
    folder = roster.folder
    roster.go("src/jobs")
    paths = ["retry.py", "../other.py", f"{folder}/src/jobs/retry.py", "/elsewhere", "../../.."]
    found = told(roster, *paths)
    assert [each["path"] for each in found[:3]] == [
        "src/jobs/retry.py",
        "src/other.py",
        "src/jobs/retry.py",
    ]
    assert [each["outside"] for each in found] == [False, False, False, True, True]
    assert [each["exists"] for each in found[:2]] == [True, False]


@pytest.mark.parametrize("how", ["-", "--stdin"])
def test_many_paths_from_standard_input(
    roster: Shell, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("src/jobs/retry.py\n\nweb/x\r\n"))
    assert [each["owner"] for each in told(roster, how)] == ["duc", "an"]


def test_no_path_is_wrong_use(roster: Shell) -> None:
    said = roster("who")
    assert (said.code, said.out) == (2, "")
    assert "--stdin" in said.err


def test_two_that_claim_it_as_closely_are_both_told(log: Shell) -> None:
    areas = "areas:\n  a: {owner: linh, paths: [src/]}\n  b: {owner: minh, paths: [src/]}\n"
    log.write("owners.yaml", "people:\n  linh: {name: L}\n  minh: {name: M}\n" + areas)
    assert one(log, "src/x")["contested"]
    assert "area a, as closely: owners.yaml:5 `src/`" in log.fine("who", "src/x")
