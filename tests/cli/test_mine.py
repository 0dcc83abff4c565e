"""`sayso mine`: what is open for one person, the most pressing first, each with its command."""

import json
import shlex

import pytest
from jsonschema import Draft202012Validator

from sayso.schema import schema
from tests.app.repository import decision
from tests.cli.shell import Shell

OWNERS = """\
people:
  linh: {name: Linh Tran, email: [linh@example.com], team: platform}
  minh:
    name: Minh Le
    team: platform
    away:
      - {from: 2026-03-18, to: 2026-03-27, deputy: linh}
      - {from: 2026-06-01, to: 2026-06-02, deputy: linh}
  hoa: {name: Hoa Pham}
  duc: {name: Duc Pham, left-on: 2026-01-31, successor: hoa}
teams:
  platform: {name: Platform, lead: linh}
areas:
  jobs: {owner: minh, paths: [src/**], purpose: Runs every job}
"""
GOAL = "---\ntitle: {}\nstatus: {}\nowner: linh\nsupporter: hoa\n---\n"


@pytest.fixture
def full(log: Shell) -> Shell:
    log.write("owners.yaml", OWNERS)
    log.write("decisions/2026-03-01-late.md", decision(title="Late", decide_by="2026-03-12"))
    log.write("decisions/2026-03-02-soon.md", decision(title="Soon", approver="hoa"))
    log.write(
        "decisions/2026-03-03-doubt.md",
        decision(title="Doubt", concerns="[Too dear]", decide_by="2026-04-30"),
    )
    log.write("decisions/2026-03-04-away.md", decision(title="Away", owner="minh"))
    log.write("decisions/2026-01-04-gone.md", decision(title="Gone", owner="duc", decide_by=""))
    log.write(
        "decisions/2026-01-05-two words.md",
        decision(
            title="Old", status="accepted", review_by="2026-03-19", decide_by="", done_when="[It]"
        ),
    )
    log.write("goals/2026-Q1/heard.md", GOAL.format("Heard of", "active"))
    log.write("goals/2025-Q4/over.md", GOAL.format("Over", "active"))
    log.write("goals/2026-Q2/draft.md", GOAL.format("Draft", "draft"))
    return log


def test_all_that_is_yours_with_what_moves_it(full: Shell) -> None:
    said = full("mine")
    assert (said.code, said.err) == (0, "")
    assert (
        said.out
        == """\
On the plate
  Over: a goal of 2025-Q4, which is over: how did it end?
    sayso close 2025-Q4/over --result …
  Late: to be decided, due 2026-03-12, 8 days ago
    sayso decide 2026-03-01-late accepted
  Soon: to be decided, due 2026-03-24
    sayso decide 2026-03-02-soon accepted
  Heard of: a goal, due 2026-03-31, no word yet
    sayso check-in 2026-Q1/heard --status …
  Doubt: to be decided, due 2026-04-30
    sayso decide 2026-03-03-doubt accepted
  Draft: a goal that nobody has begun, due 2026-06-30
    sayso begin 2026-Q2/draft
  Old: decided, and not done yet
    sayso done '2026-01-05-two words'

Waits for a word
  Old: to be looked back at, due 2026-03-19, yesterday
    sayso review '2026-01-05-two words' --result …
  Doubt: “Too dear” has no answer, due 2026-04-30
    sayso answer 2026-03-03-doubt --outcome …

In the place of others
  Away: to be decided, due 2026-03-24; Minh Le is away
    sayso decide 2026-03-04-away accepted
  Runs every job: an area to look after; Minh Le is away
    sayso show jobs

Looks after
  Minh Le: to stand in for
    sayso show minh
  Minh Le: to stand in for, from 2026-06-01
    sayso show minh
  Platform: a team to lead
    sayso show platform
"""
    )


def test_others_by_any_name(full: Shell) -> None:
    out = full.fine("mine", "Hoa Pham")
    assert out == full.fine("mine", "hoa")
    assert "Waits for a word\n  Soon: waits for the last word on it, due 2026-03-24\n" in out
    assert "In the place of others\n  Gone: to be decided; Duc Pham has left\n" in out
    assert "Helps with\n  Over: a goal, due 2025-12-31" in out
    assert "On the plate" not in out


def test_deputy_has_it_only_while_somebody_is_away(full: Shell) -> None:
    assert "Minh Le is away" in full.fine("mine", "--as-of", "2026-03-27")
    assert "Minh Le is away" not in full.fine("mine", "--as-of", "2026-03-28")


def test_deputy_has_the_last_word_too(full: Shell) -> None:
    full.write("decisions/2026-03-06-word.md", decision(title="Word", approver="minh", owner="hoa"))
    assert "  Word: waits for the last word on it, due 2026-03-24; Minh Le is away\n" in full.fine(
        "mine"
    )


def test_nobody_is_in_their_own_place(full: Shell) -> None:
    alone = OWNERS.replace(", deputy: linh", "").replace("lead: linh", "lead: minh")
    full.write("owners.yaml", alone)
    out = full.fine("mine", "minh")
    assert "  Away: to be decided" in out
    assert "In the place of others" not in out


def test_programs_get_the_same_under_a_schema(full: Shell) -> None:
    found = json.loads(full.fine("mine", "--format", "json"))
    Draft202012Validator(schema("mine")).validate(found)
    assert (found["person"], found["day"]) == ("linh", "2026-03-20")
    assert [part["part"] for part in found["parts"]] == ["plate", "waits", "covers", "keeps"]
    (away, _) = found["parts"][2]["things"]
    assert (away["instead-of"], away["due"], away["task"]) == ("minh", "2026-03-24", "decide")


def test_nothing_open_is_one_line(full: Shell) -> None:
    full.write("owners.yaml", OWNERS.replace("teams:", "  an: {name: An Vo}\nteams:"))
    assert full.fine("mine", "an") == "nothing is open in the name of An Vo\n"


def test_whom_git_does_not_know_is_asked_to_name_somebody(full: Shell) -> None:
    full.git("config", "user.email", "zoe@example.com")
    full.git("config", "user.name", "Zoe")
    said = full("mine")
    assert (said.code, said.out) == (2, "")
    assert "nobody in owners.yaml has the address zoe@example.com" in said.err
    assert "sayso mine PERSON" in said.err
    assert full("mine", "zoe").code == 2


def test_every_command_that_is_named_is_one_to_run(full: Shell) -> None:
    """With something in the place of the ellipsis, each of them knows what is meant."""
    named = [
        line.strip() for line in full.fine("mine").splitlines() if line.startswith("    sayso ")
    ]
    assert {line.split()[1] for line in named} == {
        *("answer", "begin", "check-in", "close", "decide", "done", "review", "show")
    }
    filled = {"close": "missed", "check-in": "on-track", "review": "mixed", "answer": "kept"}
    for line in named:
        _, command, *rest = shlex.split(line.replace("…", filled.get(line.split()[1], "…")))
        said = full(command, *rest, *(() if command == "show" else ("--dry-run",)))
        for phrase in ("No such", "is called", "no decision", "no goal", "Usage"):
            assert phrase not in said.err, (line, said)
