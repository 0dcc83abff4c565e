"""`sayso baseline`, and what the check says once there is one."""

import json
import re
from datetime import date, timedelta

import pytest
from jsonschema import Draft202012Validator

from sayso.reporters import REPORTERS
from sayso.schema import schema
from tests.app.repository import decision
from tests.cli.shell import Shell
from tests.reporters.formats import SCHEMAS

OLD = "decisions/2026-03-01-old.md"
BASELINE = ".sayso/baseline.json"


def codes(log: Shell) -> list[str]:
    return re.findall(r"\bSO\d{3}(?= )", log("check", "--format", "concise").out)


@pytest.fixture
def adopted(log: Shell) -> Shell:
    log.write(OLD, decision(owner="zoe", strange="x", decide_by="2026-03-12"))
    return log


def test_check_is_silent_but_for_the_clock_once_all_is_known(adopted: Shell) -> None:
    assert adopted("check").code == 1
    said = adopted("baseline")
    assert said.out == f"2 findings added to {BASELINE}: 2 known\n"
    assert said.err == "1 finding of the clock not taken in; none fails a check\n"
    check = adopted("check", "--format", "concise")
    assert (check.code, codes(adopted)) == (0, ["SO301"])
    assert check.err.startswith("1 warning · 2 known · 1 record in ")
    assert adopted.fine("baseline") == "nothing to add: 2 known\n"
    assert adopted.read(BASELINE).count("\n") == 7


def test_mended_entries_are_told_and_pruned(adopted: Shell) -> None:
    adopted.fine("baseline")
    adopted.write(OLD, decision(owner="zoe"))
    assert codes(adopted) == ["SO901"]
    assert adopted("baseline").err.endswith(
        "1 entry finds nothing any more: `sayso baseline --prune`\n"
    )
    assert adopted.fine("baseline", "--prune") == f"1 entry dropped from {BASELINE}: 1 known\n"
    assert adopted.fine("baseline", "--prune") == "nothing to drop: 1 known\n"
    assert codes(adopted) == []


def test_log_without_findings_needs_none(log: Shell) -> None:
    log.write(OLD, decision())
    assert log.fine("baseline") == "nothing to add\n"
    assert log.fine("baseline", "--prune") == "nothing to drop\n"
    assert BASELINE not in log.files()


def test_rules_are_selected(adopted: Shell) -> None:
    assert adopted.fine("baseline", "--select", "SO1").startswith("1 finding added")
    assert codes(adopted) == ["SO202", "SO301"]
    assert adopted("baseline", "--select", "SO0000").code == 2


def test_git_that_ignores_it_is_told_of_and_init_lets_it_through(adopted: Shell) -> None:
    adopted.write(".gitignore", "/.sayso/*\n")
    assert f"git ignores {BASELINE}" in adopted("baseline").err
    adopted.fine("init", "--bare")
    assert "git ignores" not in adopted("baseline").err
    adopted.git("add", ".")
    assert BASELINE in adopted.git("ls-files")


def test_baseline_that_is_none_is_wrong_use(adopted: Shell) -> None:
    adopted.write(BASELINE, "{}")
    for command in ("check", "baseline"):
        said = adopted(command)
        assert said.code == 2
        assert f"{BASELINE}: `" in said.err


@pytest.fixture
def set_aside(adopted: Shell) -> Shell:
    """A log with one finding that is known and one that is waived."""
    waive = "\n  - {rule: SO202, reason: 'Zoe joins {in} May'}\n  - {rule: SO301, reason: so be it}"
    adopted.write(OLD, decision(owner="zoe", strange="x", decide_by="2026-03-12", waive=waive))
    adopted.fine("baseline")
    return adopted


def test_summary_counts_what_is_known_and_waived(set_aside: Shell) -> None:
    said = set_aside("check")
    assert (said.code, said.out) == (0, "")
    assert said.err.startswith("nothing found · 1 known, 2 waived · 1 record in ")


def test_json_says_which_and_why(set_aside: Shell) -> None:
    whole = json.loads(set_aside("check", "--format", "json").out)
    Draft202012Validator(schema("check")).validate(whole)
    assert (whole["summary"]["known"], whole["summary"]["waived"]) == (1, 2)
    assert {(one["code"], one["state"], one["reason"]) for one in whole["findings"]} == {
        ("SO102", "known", ""),
        ("SO202", "waived", "Zoe joins {in} May"),
        ("SO301", "waived", "so be it"),
    }


@pytest.mark.parametrize("base", [[], ["--base", "HEAD"]])
def test_sarif_carries_suppressions(set_aside: Shell, base: list[str]) -> None:
    set_aside.commit()
    whole = json.loads(set_aside("check", "--format", "sarif", *base).out)
    validator = Draft202012Validator(json.loads((SCHEMAS / "sarif.json").read_text("utf-8")))
    validator.validate(whole)
    results = whole["runs"][0]["results"]
    assert {(one["ruleId"], *one["suppressions"][0].values()) for one in results} == {
        ("SO102", "external", f"known in {BASELINE}"),
        ("SO202", "inSource", "Zoe joins {in} May"),
        ("SO301", "inSource", "so be it"),
    }


@pytest.mark.parametrize("form", sorted({*REPORTERS} - {"json", "sarif"}))
def test_other_formats_tell_nothing_of_it(set_aside: Shell, form: str) -> None:
    said = set_aside("check", "--format", form)
    assert said.code == 0
    assert not re.search(r"SO\d{3}", said.out)


def test_day_that_passes_fails_no_check(log: Shell) -> None:
    waive = "\n  - {rule: SO202, reason: Zoe joins in May, until: 2026-03-24}"
    log.write(OLD, decision(owner="zoe", decide_by="2026-06-24", waive=waive))
    day = date(2026, 3, 20)
    for ahead in range(0, 60, 4):
        assert log("check", "--as-of", str(day + timedelta(days=ahead))).code == 0
    assert "nothing found · 1 waived" in log("check", "--as-of", "2026-03-24").err
    assert "2 warnings · 1 record" in log("check", "--as-of", "2026-03-25").err


def test_sarif_tells_new_from_known_beside_what_is_suppressed(set_aside: Shell) -> None:
    set_aside.commit()
    set_aside.write("decisions/2026-03-11-new.md", decision(owner="zoe"))
    whole = json.loads(set_aside("check", "--format", "sarif", "--base", "HEAD").out)
    states = [one.get("baselineState") for one in whole["runs"][0]["results"]]
    assert states == ["new", None, None, None]
