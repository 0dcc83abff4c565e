"""`sayso check --base`, and what programs are told of a log inside a repository."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sayso.cli import exits
from sayso.cli.program import run
from sayso.schema import schema
from tests.app.repository import Repository, decision

OLD = "decisions/2026-03-01-old.md"
NEW = "decisions/2026-03-10-new.md"
WRONG = decision(owner="zoe")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = Repository(tmp_path, "docs/log")
    made.write(OLD, WRONG)
    made.commit()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773964800")  # 2026-03-20
    monkeypatch.chdir(made.root)
    return made


def test_known_findings_fail_nothing_and_are_counted(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write(NEW, decision(title="Use SQS for mail"))
    assert run(["check"]) == exits.FINDINGS
    capsys.readouterr()
    assert run(["check", "--base", "main"]) == exits.CLEAN
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("nothing new found · 1 known · 2 records in ")


def test_new_findings_fail_and_mended_ones_are_praised(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write(NEW, WRONG)
    repository.write(OLD, decision())
    assert run(["check", "--base", "main", "--format", "concise"]) == exits.FINDINGS
    out, err = capsys.readouterr()
    assert out.startswith(f"{NEW}:4:8: SO202 ")
    assert err.startswith("1 new error · 1 fixed here · 2 records in ")


def test_json_tells_both_and_keeps_to_its_schema(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write(NEW, WRONG)
    run(["check", "--base", "main", "--format", "json"])
    whole = json.loads(capsys.readouterr().out)
    Draft202012Validator(schema("check")).validate(whole)
    assert [(one["state"], one["path"]) for one in whole["findings"]] == [
        ("new", f"docs/log/{NEW}"),
        ("known", f"docs/log/{OLD}"),
    ]


@pytest.mark.parametrize("form", ["github", "json", "sarif", "gitlab", "rdjson"])
def test_programs_get_paths_from_the_top_of_the_repository(
    form: str, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert repository.root.name == "log"
    run(["check", "--format", form])
    assert f"docs/log/{OLD}" in capsys.readouterr().out
    run(["check", "--format", "concise"])
    assert capsys.readouterr().out.startswith(OLD)


def test_missing_base_is_wrong_use(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write(NEW, WRONG)
    assert run(["check", "--base", "origin/main"]) == exits.WRONG_USE
    assert "fetch-depth: 0" in capsys.readouterr().err
