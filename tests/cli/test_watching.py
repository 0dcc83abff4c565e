"""`sayso check --watch`, as a process that somebody works beside."""

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.cli import exits
from sayso.cli.program import run
from tests.app.repository import decision
from tests.logs import OWNERS

PATIENCE = 30.0
"""Seconds; a machine on which nobody else works takes half a second."""

RECORD = "decisions/2026-03-10-use-sqs.md"


class Watch:
    """A running command, and what it has said since it was last asked."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        self._process = subprocess.Popen(
            [sys.executable, "-m", "sayso", "check", "--watch", *options],
            cwd=folder,
            env=os.environ | {"SOURCE_DATE_EPOCH": "1774008000", "NO_COLOR": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self._said: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self._process.stdout or ():
            self._said.put(line)

    def until(self, word: str) -> str:
        """What it says up to a line that holds a word."""
        said = ""
        while word not in said.rpartition("\n")[0].rpartition("\n")[2]:
            said += self._said.get(timeout=PATIENCE)
        return said

    def write(self, path: str, text: str) -> None:
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")

    def end(self, how: signal.Signals) -> int:
        self._process.send_signal(how)
        return self._process.wait(timeout=PATIENCE)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()


@pytest.fixture
def log(tmp_path: Path) -> Path:
    (tmp_path / "decisions").mkdir()
    (tmp_path / "owners.yaml").write_text(OWNERS, "utf-8")
    (tmp_path / RECORD).write_text(decision(), "utf-8")
    return tmp_path


@pytest.fixture
def watching(log: Path) -> Iterator[Watch]:
    watch = Watch(log)
    yield watch
    watch.kill()


def test_saves_are_followed_and_the_new_is_told_first(watching: Watch) -> None:
    assert "nothing found" in watching.until("record in")
    watching.write(RECORD, decision(status="propsed"))
    assert "error[SO103] `status` `propsed`" in watching.until("record in")
    watching.write(RECORD, decision(status="propsed", supporter="linh"))
    said = watching.until("record in")
    assert "SO103" in said
    assert said.index("warning[SO207]") < said.index(f"{RECORD}:3:9: SO103")
    assert "error[SO103]" not in said
    watching.write(RECORD, decision())
    assert "nothing found" in watching.until("record in")


def test_broken_files_and_folders_that_go_are_survived(watching: Watch) -> None:
    watching.until("record in")
    watching.write(RECORD, "---\ntitle: [\n")
    assert "SO00" in watching.until("record in")
    shutil.rmtree(watching.folder / "decisions")
    assert "nothing found" in watching.until("0 records in")
    watching.write("sayso.toml", "active-goals = x\n")
    assert "sayso.toml cannot be read" in watching.until("waiting for the next save")
    watching.write("sayso.toml", "active-goals = 2\n")
    assert "nothing found" in watching.until("0 records in")
    (watching.folder / "sayso.toml").unlink()
    (watching.folder / "owners.yaml").unlink()
    assert "is in no log" in watching.until("waiting for the next save")
    watching.write("owners.yaml", OWNERS)
    watching.write(RECORD, decision(status="propsed"))
    assert "error[SO103]" in watching.until("1 record in")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_ending_it_is_an_interruption(watching: Watch, how: signal.Signals) -> None:
    watching.until("record in")
    assert watching.end(how) == exits.INTERRUPTED
    assert "stopped" in watching.until("stopped")


def test_programs_are_told_to_ask_once(
    log: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(log)
    assert run(["check", "--watch", "--format", "json"]) == exits.WRONG_USE
    assert "`--watch` is for people" in capsys.readouterr().err


def test_where_there_is_no_log_there_is_nothing_to_watch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["check", "--watch"]) == exits.WRONG_USE
    assert "is in no log" in capsys.readouterr().err
