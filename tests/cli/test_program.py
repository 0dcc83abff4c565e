"""The command line as a whole: wrong use, our bugs, and being stopped."""

import subprocess
import sys
from pathlib import Path

import pytest

import sayso.app.reporting
from sayso import __version__
from sayso.cli import exits
from sayso.cli.overview import COMMANDS
from sayso.cli.program import program, run


@pytest.mark.parametrize(
    "arguments,said",
    [
        ([], "Commands:"),
        (["chek"], "No such command 'chek'"),
        (["check", "--nothing"], "No such option"),
        (["check", "--format", "xml"], "'xml' is not one of"),
        (["check", "--as-of", "2026-02-30"], "`2026-02-30` is not a day"),
        (["explain", "SO9999"], "no rule is called `SO9999`"),
        (["check", "--select", "XX"], "no rule is called `XX`"),
    ],
)
def test_wrong_use_ends_with_2_and_a_way_out(
    arguments: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "owners.yaml").write_text("people: {}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == exits.WRONG_USE
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert "Traceback" not in err


def test_folder_that_is_no_log_says_so_and_names_init(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in (["check"], ["fix"], ["list"], ["show", "x"], ["build"], ["import", "."]):
        assert run(command) == exits.WRONG_USE
        assert "`sayso init`" in capsys.readouterr().err


def test_our_bug_is_told_as_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "owners.yaml").write_text("people: {}\n", "utf-8")
    monkeypatch.chdir(tmp_path)

    def broken(*_: object) -> None:
        message = "out of cheese"
        raise RuntimeError(message)

    monkeypatch.setattr(sayso.app.reporting, "find_root", broken)
    assert run(["check"]) == exits.OUR_BUG
    err = capsys.readouterr().err
    assert "a bug in sayso" in err
    assert "out of cheese" in err
    assert "Traceback" not in err
    assert run(["--debug", "check"]) == exits.OUR_BUG
    assert "Traceback" in capsys.readouterr().err


def test_every_command_has_help_and_its_module() -> None:
    context = program.make_context(
        "sayso",
        ["--help-me-not"],
        ignore_unknown_options=True,
        allow_extra_args=True,
        resilient_parsing=True,
    )
    for name in COMMANDS:
        command = program.get_command(context, name)
        assert command is not None
        assert command.name == name
        assert command.help


def test_version_is_answered_before_anything_is_loaded() -> None:
    code = (
        "import sys; from sayso.cli import main; sys.argv[1:] = ['--version']; main();"
        "print(sorted(m for m in sys.modules if m.split('.')[0] in {'click', 'yaml', 'json'}))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert answer == f"sayso {__version__}\n[]\n"


def test_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "owners.yaml").write_text("people: {}\n", "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "sayso", "explain"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate()
    assert b"Traceback" not in err
    assert b"bug" not in err
