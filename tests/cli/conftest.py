"""What the tests of the commands run in."""

import os
from pathlib import Path

import pytest

from tests.cli.shell import Shell
from tests.logs import OWNERS

TODAY = "2026-03-20"
NOON = "1774008000"
"""Seconds: noon of TODAY in UTC."""


@pytest.fixture
def shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shell:
    """An empty folder on 2026-03-20, on a machine whose git knows nobody."""
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    for name in ("GIT_DIR", "GIT_AUTHOR_EMAIL", "EMAIL", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    folder = tmp_path / "log"
    folder.mkdir()
    return Shell(folder, capsys, monkeypatch)


@pytest.fixture
def log(shell: Shell) -> Shell:
    """A repository of Linh's that holds a log with people and no record."""
    shell.repository()
    shell.write("owners.yaml", OWNERS)
    return shell
