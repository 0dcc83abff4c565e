"""`sayso check`, `fix` and `explain` as a person runs them."""

import json
from pathlib import Path

import pytest

from sayso.cli import exits
from sayso.cli.program import run
from sayso.reporters import REPORTERS
from sayso.rules import RULES

OWNERS = "people:\n  linh: {name: Linh}\n"
QUARTER = "---\ntheme: x\nwhy: y\nnot-doing: [z]\n---\n"
GOOD = """---
title: Use SQS for the job queue
status: proposed
owner: linh
decide-by: 2026-03-24
---
## Context
Redis loses jobs on failover.
"""


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "decisions").mkdir()
    (tmp_path / "owners.yaml").write_text(OWNERS, "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773964800")  # 2026-03-20
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(log: Path, text: str, name: str = "2026-03-10-use-sqs") -> None:
    (log / "decisions" / f"{name}.md").write_text(text, "utf-8")


def test_clean_log_ends_with_0(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(log, GOOD)
    assert run(["check"]) == exits.CLEAN
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("nothing found · 1 record in ")


def test_errors_end_with_1_and_findings_go_to_standard_output(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(log, GOOD.replace("proposed", "propsed"))
    assert run(["check", "--format", "concise"]) == exits.FINDINGS
    out, err = capsys.readouterr()
    assert out == (
        "decisions/2026-03-10-use-sqs.md:3:9: SO103 `status` `propsed` is not a known one\n"
    )
    assert err.startswith("1 error · 1 record in ")


def test_warnings_fail_only_a_strict_run(log: Path) -> None:
    put(log, GOOD.replace("owner: linh", "owner: linh\nsupporter: linh"))
    assert run(["check"]) == exits.CLEAN
    assert run(["check", "--strict"]) == exits.FINDINGS


STALE = "# Derived by `sayso owners export` (github) from owners.yaml and the records.\n/src/ @a\n"


@pytest.mark.parametrize("form", list(REPORTERS))
def test_every_format_tells_a_fix_of_a_file_beside_the_log(
    log: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    (log / ".github").mkdir()
    (log / ".github" / "CODEOWNERS").write_text(STALE, "utf-8")
    assert run(["check", "--select", "SO904", "--format", form]) == exits.FINDINGS
    out = capsys.readouterr().out
    assert "SO904" in out
    assert ("Edits made here are lost" in out) == (form in {"json", "sarif", "rdjson"})


@pytest.mark.parametrize("given, failures", [([], "0"), (["--strict"], "1")])
def test_junit_fails_where_the_run_fails(
    log: Path, capsys: pytest.CaptureFixture[str], given: list[str], failures: str
) -> None:
    put(log, GOOD.replace("owner: linh", "owner: linh\nsupporter: linh"))
    failed = run(["check", "--format", "junit", *given]) == exits.FINDINGS
    assert failed == (failures != "0")
    assert f'<testsuites name="sayso" tests="2" failures="{failures}"' in capsys.readouterr().out


def test_rules_are_selected_and_ignored(log: Path) -> None:
    put(log, GOOD.replace("proposed", "propsed"))
    assert run(["check", "--ignore", "SO103"]) == exits.CLEAN
    assert run(["check", "--select", "SO2,SO4"]) == exits.CLEAN
    assert run(["check", "--select", "SO1"]) == exits.FINDINGS


def test_settings_choose_rules_where_the_call_does_not(log: Path) -> None:
    put(log, GOOD.replace("proposed", "propsed"))
    (log / "sayso.toml").write_text('ignore-rules = ["SO103"]\n', "utf-8")
    assert run(["check"]) == exits.CLEAN


def test_log_is_found_from_a_folder_inside(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(log, GOOD.replace("proposed", "propsed"))
    monkeypatch.chdir(log / "decisions")
    assert run(["check"]) == exits.FINDINGS


def test_json_goes_alone_to_standard_output(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(log, GOOD)
    run(["check", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["summary"]["records"] == 1


def test_day_is_an_input(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(
        log,
        GOOD.replace("status: proposed", "status: rejected\ndecided-on: 2026-03-12").replace(
            "---\n##", "reason: too dear\n---\n##"
        )
        + "\n## Decision\nWe stay with Redis.\n",
    )
    assert run(["check", "--as-of", "2026-03-12", "--strict"]) == exits.CLEAN
    assert run(["check", "--as-of", "2026-03-01", "--strict"]) == exits.FINDINGS
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772323200")  # 2026-03-01
    assert run(["check", "--strict"]) == exits.FINDINGS
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert run(["check"]) == exits.WRONG_USE


def test_fix_shows_a_diff_and_then_mends(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(log, GOOD.replace("proposed", "propsed"))
    assert run(["fix", "--diff"]) == exits.FINDINGS
    out = capsys.readouterr().out
    assert "-status: propsed\n+status: proposed\n" in out
    assert "propsed" in (log / "decisions" / "2026-03-10-use-sqs.md").read_text("utf-8")
    assert run(["fix"]) == exits.CLEAN
    assert capsys.readouterr().out == "fixed decisions/2026-03-10-use-sqs.md\n"
    assert (log / "decisions" / "2026-03-10-use-sqs.md").read_text("utf-8") == GOOD
    assert run(["fix"]) == exits.CLEAN
    assert capsys.readouterr() == ("", "nothing to fix\n")


def test_fix_with_errors_left_ends_with_1(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(log, GOOD.replace("owner: linh\n", ""))
    assert run(["fix"]) == exits.FINDINGS
    assert "1 finding left for a person" in capsys.readouterr().err


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_can_be_explained(rule: object, capsys: pytest.CaptureFixture[str]) -> None:
    code = getattr(rule, "code")  # noqa: B009  # the table holds rules
    assert run(["explain", code.lower()]) == exits.CLEAN
    out = capsys.readouterr().out
    assert out.startswith(f"# {code} ")
    out.encode("utf-8")


def test_without_a_code_every_rule_has_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain"]) == exits.CLEAN
    assert [line[:5] for line in capsys.readouterr().out.splitlines()] == [
        rule.code for rule in RULES
    ]
