import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

import sayso.app.selftesting
from sayso.cli import exits
from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import Rule
from sayso.rules import RULES
from sayso.schema import schema
from tests.app.test_selftesting import COMPLETE, DECISION
from tests.cli.shell import Shell


@pytest.fixture
def whole(log: Shell) -> Shell:
    """A log on the disk that holds something for every rule."""
    for path, text in COMPLETE.items():
        log.write(path, text)
    return log


def test_table_has_a_row_for_every_rule(whole: Shell) -> None:
    said = whole("selftest")
    assert said.code == exits.CLEAN
    rows = said.out.splitlines()
    assert [row.split()[0] for row in rows] == [rule.code for rule in RULES]
    assert f"SO301 overdue-decision             proven                    {DECISION}:6:" in said.out
    assert said.err.startswith(f"{len(RULES)} rules: {len(RULES)} proven · in ")


def test_object_keeps_to_its_schema(whole: Shell) -> None:
    Draft202012Validator.check_schema(schema("selftest"))
    said = json.loads(whole.fine("selftest", "--json"))
    Draft202012Validator(schema("selftest")).validate(said)
    assert said["summary"] == {
        "rules": len(RULES), "proven": len(RULES), "not-possible": 0, "not-firing": 0,
    }  # fmt: skip


def test_rule_that_has_nothing_to_speak_of_is_named(log: Shell) -> None:
    said = log("selftest", "--select", "SO507")
    assert said.code == exits.CLEAN
    row = "SO507 quiet-goal                   could not be made to fire no goal in this log\n"
    assert said.out == row


def test_rule_that_stays_silent_fails(whole: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(_: Log) -> Iterator[Finding]:
        return
        yield

    def broken(*_: object) -> list[Rule]:
        return [replace(rule, check=silent) for rule in RULES if rule.code == "SO301"]

    monkeypatch.setattr(sayso.app.selftesting, "chosen_rules", broken)
    said = whole("selftest")
    assert said.code == exits.FINDINGS
    assert "SO301 overdue-decision             NOT FIRING" in said.out
    program = json.loads(whole("selftest", "--json").out)
    Draft202012Validator(schema("selftest")).validate(program)
    assert program["rules"][0]["state"] == "not-firing"


def test_nothing_is_written(whole: Shell) -> None:
    def files() -> dict[str, bytes]:
        found = (path for path in whole.folder.rglob("*") if path.is_file())
        return {str(path): path.read_bytes() for path in found if ".git" not in path.parts}

    before = files()
    whole.fine("selftest")
    assert files() == before


def test_day_may_be_given(whole: Shell) -> None:
    assert "proven" in whole.fine("selftest", "--as-of", "2031-01-01", "--select", "SO508")
