from pathlib import Path

import pytest

from sayso.cli.program import run
from tests.app.adopting import MADR, NYGARD, everything, put
from tests.logs import OWNERS


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A log one stands in, with foreign records beside it."""
    put(tmp_path / "old", {"0001-a.md": MADR, "0002-b.md": NYGARD, "README.md": "# Old\n"})
    folder = put(tmp_path / "log", {"owners.yaml": OWNERS})
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "100")
    return folder


def test_one_table_and_the_next_command(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", "../old", "--as-of", "2026-03-20"]) == 0
    told = capsys.readouterr()
    assert "left out: old/README.md is a page about the records" in told.out
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in told.out.splitlines()]
    assert ["came in", "2", "madr 1, nygard 1"] in rows
    assert ["accepted", "2", ""] in rows
    assert ["without an owner", "1", "0002-b"] in rows
    assert ["left out", "1", "named above"] in rows
    assert ["names to add to owners.yaml", "1", "Stranger"] in rows
    assert any(row[:1] == ["strict from 2026-03-20"] for row in rows)
    assert told.err == "2 records came in; next: `sayso check`\n"
    assert sorted(everything(root)) == [
        "decisions/0001-a.md",
        "decisions/0002-b.md",
        "owners.yaml",
        "sayso.toml",
    ]


def test_a_dry_run_shows_what_would_be_written(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = everything(root)
    assert run(["import", "../old", "--dry-run"]) == 0
    told = capsys.readouterr()
    assert "would write decisions/0001-a.md, from old/0001-a.md\n    ---\n    title" in told.out
    assert told.err == "next: `sayso import ../old` writes them\n"
    assert everything(root) == before


def test_the_second_time_says_that_nothing_is_new(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["import", "../old"])
    put(root.parent / "old", {"0002-b.md": NYGARD + "More.\n"})
    capsys.readouterr()
    assert run(["import", "../old"]) == 0
    told = capsys.readouterr()
    assert "decisions/0002-b.md: differs from its source old/0002-b.md, left as it is" in told.out
    assert told.err == "nothing new came in; next: `sayso check`\n"


def test_texts_of_records_are_no_markup_of_the_terminal(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "---\nstatus: draft\ndeciders: '[bold]x[/bold]'\n---\n# [red]X[/red] :smile:\n"
    put(root.parent / "more" / "adr", {"0001-[red].md": text})
    assert run(["import", "../more", "--dry-run"]) == 0
    told = capsys.readouterr().out
    assert "0001-[red]" in told
    assert ":smile:" in told


@pytest.mark.parametrize("given", [["nowhere"], ["."], []])
def test_wrong_calls_exit_with_2(
    root: Path, given: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert sorted(everything(root)) == ["owners.yaml"]
    assert run(["import", *given]) == 2
    assert "error:" in capsys.readouterr().err


def test_a_folder_that_is_no_log_names_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["import", "."]) == 2
    assert "sayso init" in capsys.readouterr().err


def test_what_stays_among_the_records_is_named_for_the_settings(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = root / "decisions"
    folder.mkdir(exist_ok=True)
    (folder / "0001-use-sqs.md").write_text(
        "# 1. Use SQS\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nJobs.\n",
        "utf-8",
    )
    (folder / "template.md").write_text("# {title}\n\n## Status\n\n{status}\n", "utf-8")
    monkeypatch.chdir(root)
    assert run(["import", "decisions"]) == 0
    said = "".join(capsys.readouterr())
    assert 'ignore = ["decisions/template.md"]' in said
