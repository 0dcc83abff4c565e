"""`sayso forecast`: what comes up with no commit at all."""

import json

from jsonschema import Draft202012Validator

from sayso.schema import schema
from tests.app.repository import decision
from tests.cli.shell import Shell

FIRST = "decisions/2026-03-01-first.md"
SECOND = "decisions/2026-03-02-second.md"


def test_every_day_is_told_with_what_it_brings(log: Shell) -> None:
    log.write(FIRST, decision(decide_by="2026-03-24"))
    log.write(SECOND, decision(decide_by="2026-04-02"))
    said = log("forecast")
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "2026-03-25 Wed\n"
        f"  {FIRST}:5: SO301 to be decided by `2026-03-24`, yesterday, and still proposed\n"
        "\n"
        "2026-04-03 Fri\n"
        f"  {SECOND}:5: SO301 to be decided by `2026-04-02`, yesterday, and still proposed\n"
    )


def test_nothing_is_one_line(log: Shell) -> None:
    log.write(FIRST, decision(decide_by="2026-03-24"))
    assert log.fine("forecast", "--days", "4") == "nothing comes up until 2026-03-24\n"
    assert log.fine("forecast", "--days", "5").startswith("2026-03-25")
    assert log.fine("forecast", "--ignore", "SO3") == "nothing comes up until 2026-04-19\n"
    assert log.fine("forecast", "--select", "SO1") == "nothing comes up until 2026-04-19\n"


def test_day_is_an_input(log: Shell) -> None:
    log.write(FIRST, decision(decide_by="2026-03-24"))
    ahead = log.fine("forecast", "--as-of", "2026-03-24", "--days", "1")
    assert ahead.startswith("2026-03-25")
    assert log.fine("forecast", "--as-of", "2026-03-25").startswith("nothing")
    log.set("SOURCE_DATE_EPOCH", "1774353600")  # 2026-03-24
    assert log.fine("forecast", "--days", "1") == ahead
    assert log("forecast", "--as-of", "9999-12-31").code == 0
    assert log("forecast", "--days", "0").code == 2


def test_programs_get_it_under_a_schema(log: Shell) -> None:
    log.write(FIRST, decision(decide_by="2026-03-24"))
    whole = json.loads(log.fine("forecast", "--json"))
    Draft202012Validator(schema("forecast")).validate(whole)
    assert (whole["from"], whole["until"]) == ("2026-03-20", "2026-04-19")
    (day,) = whole["days"]
    assert (day["day"], day["findings"][0]["code"]) == ("2026-03-25", "SO301")
    later = json.loads(log("check", "--as-of", "2026-03-25", "--format", "json").out)
    (found,) = later["findings"]
    assert day["findings"] == [{key: found[key] for key in day["findings"][0]}]
    empty = json.loads(log.fine("forecast", "--json", "--days", "1"))
    Draft202012Validator(schema("forecast")).validate(empty)
    assert empty["days"] == []


def test_paths_for_programs_begin_at_the_top_of_the_repository(shell: Shell) -> None:
    shell.repository()
    shell.write("docs/log/owners.yaml", "people:\n  linh: {name: Linh}\n")
    shell.write(f"docs/log/{FIRST}", decision(decide_by="2026-03-24"))
    shell.go("docs/log")
    whole = json.loads(shell.fine("forecast", "--json"))
    assert whole["days"][0]["findings"][0]["path"] == f"docs/log/{FIRST}"
    assert f"  {FIRST}:" in shell.fine("forecast")
