"""The summary of a job on GitHub, as `sayso check` writes it."""

from pathlib import Path

import pytest

from sayso.cli import exits
from sayso.cli.program import run

SLIP = "---\ntitle: Use it\nstatus: propsed\nowner: linh\n---\n"


@pytest.fixture
def summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "decisions").mkdir()
    (tmp_path / "decisions" / "2026-03-10-use-it.md").write_text(SLIP, "utf-8")
    (tmp_path / "owners.yaml").write_text("people:\n  linh: {name: Linh}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
    return path


def test_findings_go_behind_what_is_there(summary: Path) -> None:
    summary.write_text("# Before\n", "utf-8")
    assert run(["check", "--format", "github"]) == exits.FINDINGS
    text = summary.read_text("utf-8")
    assert text.startswith("# Before\n## Sayso: ")
    assert "SO103" in text


def test_other_formats_leave_it_alone(summary: Path) -> None:
    run(["check", "--format", "sarif"])
    assert not summary.exists()


def test_nothing_is_written_where_no_file_is_named(
    summary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY")
    assert run(["check", "--format", "github"]) == exits.FINDINGS
    assert not summary.exists()


def test_summary_that_cannot_be_written_changes_nothing_else(
    summary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    summary.mkdir()
    assert run(["check", "--format", "github"]) == exits.FINDINGS
    out, err = capsys.readouterr()
    assert "::error " in out
    assert "the job summary could not be written: " in err
