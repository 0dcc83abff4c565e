"""`sayso serve`, in a process of its own, until it is interrupted."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.cli.shell import Shell
from tests.ports import free_port
from tests.renderers.sampling import SAMPLE

PAGE = "decisions/2026-11-02-keep-one-repository"
WAIT = 30  # seconds


def read(address: str) -> str:
    try:
        with urlopen(address, timeout=WAIT) as page:  # noqa: S310  # this machine's own server
            text: str = page.read().decode()
            return text
    except (URLError, ConnectionError):
        return ""


def until(said: Callable[[], bool]) -> bool:
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        if said():
            return True
        time.sleep(0.1)
    return False


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SAMPLE, tmp_path / "log")
    return tmp_path / "log"


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def serving(folder: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", "from sayso.cli import main; main()"]
    process = subprocess.Popen(
        [*command, "serve", "--port", str(port)],
        cwd=folder,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


@pytest.mark.slow
def test_it_follows_changes_and_ends_cleanly(
    folder: Path, port: int, serving: subprocess.Popen[str]
) -> None:
    address = f"http://127.0.0.1:{port}/{PAGE}.html"
    assert until(lambda: "Three services share" in read(address))
    record = folder / f"{PAGE}.md"
    record.write_text(record.read_text("utf-8").replace("Three", "Four"), "utf-8")
    assert until(lambda: "Four services share" in read(address))
    record.write_text("---\ntitle: [\n---\n", "utf-8")
    assert until(lambda: "cannot be read" in read(address))
    serving.send_signal(signal.SIGINT)
    _, said = serving.communicate(timeout=WAIT)
    assert serving.returncode == 130
    assert said.splitlines()[0] == f"the site is at http://127.0.0.1:{port}/ (Ctrl-C ends)"
    assert read(address) == ""


def test_a_port_that_is_taken(shell: Shell) -> None:
    shutil.copytree(SAMPLE, shell.folder, dirs_exist_ok=True)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        said = shell("serve", "--port", str(other.getsockname()[1]))
    assert said.code == 2
    assert "already in use" in said.err
