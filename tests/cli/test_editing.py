"""What all commands that edit share: trying it first, and telling programs."""

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from tests.cli.deciding import ACCEPTED, PROPOSED, RUNS, SQS_FILE, committed
from tests.cli.shell import Shell
from tests.cli.terminal import at_a_terminal

EDITS = [
    ["decide", "sqs", "accepted", "--done-when", RUNS],
    ["concern", "sqs", "It costs more"],
    ["answer", "doubted", "It is 70 euros a month", "--outcome", "kept"],
    ["done", "taken", "--criterion", "1", "--evidence", "https://ci.example.com/812"],
    ["review", "taken", "--result", "better"],
    ["amend", "taken", "--what", "Less", "--why", "It is enough"],
]


def logged(log: Shell) -> Shell:
    doubted = PROPOSED.replace("---\n## Context", "concerns: [It costs]\n---\n## Context")
    committed(log)
    log.write("decisions/2026-03-03-doubted.md", doubted)
    return committed(log, {"decisions/2026-03-04-taken.md": ACCEPTED})


@pytest.mark.parametrize("arguments", EDITS, ids=lambda one: str(one[0]))
def test_dry_run_shows_a_patch_that_makes_the_same_change(log: Shell, arguments: list[str]) -> None:
    logged(log)
    before = log.files()
    patch = log.fine(*arguments, "--dry-run")
    assert log.files() == before
    log.write("tried.patch", patch)
    log.git("apply", "tried.patch")
    (log.folder / "tried.patch").unlink()
    tried = log.files()
    log.git("checkout", "--quiet", ".")
    log.fine(*arguments)
    assert log.files() == tried


@pytest.mark.parametrize("arguments", EDITS, ids=lambda one: str(one[0]))
def test_answer_for_programs_keeps_to_its_schema(log: Shell, arguments: list[str]) -> None:
    logged(log)
    schema = json.loads((files("sayso") / "schemas" / "edit.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    tried = json.loads(log.fine(*arguments, "--format", "json", "--dry-run"))
    made = json.loads(log.fine(*arguments, "--format", "json"))
    Draft202012Validator(schema).validate(made)
    assert (tried.pop("written"), made.pop("written")) == (False, True)
    assert tried == made
    changed = set(log.git("diff", "--name-only").split())
    assert {one["path"] for one in made["files"]} == changed
    assert all(one["changes"] for one in made["files"])


def test_what_the_check_asks_for_next_is_told(log: Shell) -> None:
    logged(log)
    said = log("decide", "sqs", "accepted", "--done-when", "The queue is robust")
    assert "What `sayso check` asks for next:" in said.err
    assert f"{SQS_FILE}:" in said.err


def test_broken_record_is_named(log: Shell) -> None:
    committed(log, {SQS_FILE: "---\ntitle: [\n---\n"})
    assert "`sayso check` says why" in log("concern", "sqs", "Hm").err


@pytest.mark.parametrize(
    "arguments, answers, written",
    [
        (["done", "taken", "--criterion", "1"], ["owners.yaml"], "evidence: owners.yaml\n"),
        (["decide", "sqs", "accepted"], [RUNS], f"done-when:\n  - {RUNS}\n"),
        (["decide", "sqs", "rejected"], ["It costs too much"], "reason: It costs too much\n"),
        (["concern", "sqs"], ["It costs more"], "  - concern: It costs more\n"),
    ],
)
def test_what_is_missing_is_asked_for_at_a_terminal(
    log: Shell, arguments: list[str], answers: list[str], written: str
) -> None:
    logged(log)
    screen, code = at_a_terminal(log.folder, arguments, answers)
    assert code == 0, screen
    assert written in log.git("diff").replace("\n+", "\n")


def test_what_is_said_twice_is_written_once(log: Shell) -> None:
    logged(log)
    early = ["review", "taken", "--result", "too-early"]
    log.fine(*early)
    said = log(*early)
    assert (said.code, said.out) == (0, "")
    assert "the log says so already, and nothing was written" in said.err
