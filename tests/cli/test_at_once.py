"""What is answered before click is loaded: the same, letter for letter, as click would say."""

import os
import subprocess
import sys

import pytest

from sayso.cli import at_once, exits, main
from sayso.cli.overview import NARROW, page
from sayso.rules import RULES
from tests.app.repository import decision
from tests.cli.shell import Shell

HEAVY = (
    *("click", "json", "jinja2", "yaml", "jsonschema_rs", "subprocess"),
    *("dataclasses", "inspect", "pathlib"),
)


@pytest.mark.parametrize("columns", [NARROW, 81, 90, 99, 100, 101, 300])
def test_overview_is_laid_out_as_click_does(columns: int, log: Shell) -> None:
    log.set("COLUMNS", str(columns))
    assert page(columns) == log.fine("--help")


def test_overview_is_left_to_click_where_somebody_says_how_wide_it_is(log: Shell) -> None:
    log.set("COLUMNS", "120")
    assert at_once.answer(["--help"]) is None


@pytest.mark.parametrize("sign", ["SO203", "so203", "owner-not-a-person", "SO901"])
def test_page_of_a_rule_is_what_the_command_says(sign: str, log: Shell) -> None:
    assert at_once.answer(["explain", sign]) == (log.fine("explain", sign), "")


@pytest.mark.parametrize(
    "paths",
    [
        ["src/jobs/retry.py"],
        ["src", "web/x", "../elsewhere"],
        ["decisions/2026-03-10-use-sqs.md", "src/jobs"],
    ],
)
@pytest.mark.parametrize("colored", ["", "1"])
def test_owner_of_a_path_is_who_the_command_says(
    paths: list[str], colored: str, log: Shell
) -> None:
    areas = "areas:\n  jobs: {owner: linh, paths: [src/jobs]}\n  web: {owner: an, paths: [web/]}\n"
    log.write("owners.yaml", f"people:\n  linh: {{name: Linh Tran}}\n{areas}")
    log.write("decisions/2026-03-10-use-sqs.md", decision(owner="linh"))
    log.set("FORCE_COLOR", colored)
    said = log.fine("who", *paths)
    assert at_once.answer(["who", *paths]) == (said, "")
    assert "Linh Tran" in said or "nobody" in said
    assert ("\x1b[1m" in said) == bool(colored)


def test_owner_is_told_without_reading_records_or_settings(log: Shell) -> None:
    log.write("decisions/2026-03-10-use-sqs.md", decision(owner="linh"))
    log.write("sayso.toml", "no-such-setting = true\n")
    assert at_once.answer(["who", "src/x"]) == (log.fine("who", "src/x"), "")
    assert log("who", "decisions/2026-03-10-use-sqs.md").code == exits.WRONG_USE


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["who"],
        ["who", "-"],
        ["who", "src", "--format", "json"],
        ["explain"],
        ["explain", "--help"],
        ["explain", "SO9999"],
        ["explain", "SO203", "SO204"],
        ["check"],
        ["--debug", "--help"],
    ],
)
def test_everything_else_is_left_to_click(arguments: list[str]) -> None:
    assert at_once.answer(arguments) is None


@pytest.mark.parametrize(
    "call", [["--version"], ["--help"], ["explain", "SO203"], ["who", "src/jobs/retry.py"]]
)
def test_nothing_heavy_is_loaded(call: list[str], log: Shell) -> None:
    log.write("owners.yaml", "people:\n  linh:\n    name: Linh Tran\n")
    code = (
        f"import sys; from sayso.cli import main; sys.argv[1:] = {call!r}; main();"
        f"print(sorted({{*sys.modules}} & {set(HEAVY)!r}), file=sys.stderr)"
    )
    around = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=around, capture_output=True, text=True, check=True
    )
    assert done.stdout
    assert done.stderr == "[]\n"


def test_what_standard_output_has_no_letters_for_is_left_to_click(
    log: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.write(
        "owners.yaml", "people:\n  a:\n    name: Lê An\nareas:\n  b: {owner: a, paths: [x/]}\n"
    )
    assert at_once.answer(["who", "x/y"]) is not None
    monkeypatch.setattr("sayso.cli.talk.can_say", str.isascii)
    assert at_once.answer(["who", "x/y"]) is None
    assert at_once.answer(["who", "y"]) is not None


def test_folder_that_has_gone_is_left_to_click(log: Shell) -> None:
    log.go("gone")
    (log.folder / "gone").rmdir()
    assert at_once.answer(["who", "x"]) is None
    assert at_once.answer(["new", "decision", "Use SQS", "--owner", "linh"]) is None


def test_whoever_stops_it_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("gc.disable", lambda: None)  # these tests go on
    monkeypatch.setattr(at_once, "answer", stop)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == exits.INTERRUPTED
    assert capsys.readouterr().err == "stopped\n"


def test_reader_who_has_seen_enough_is_no_error() -> None:
    asked = [sys.executable, "-m", "sayso", "explain", "SO203"]
    process = subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate()
    assert err == b""
    assert process.returncode == 0


def test_every_rule_is_known_by_code_and_by_name(log: Shell) -> None:
    for rule in RULES:
        assert f"# {rule.code} {rule.name}\n" in log.fine("explain", rule.code)
        assert log.fine("explain", rule.name) == log.fine("explain", rule.code)
