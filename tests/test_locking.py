"""One command at a time, and no lock left behind."""

import subprocess
import sys
from errno import ENOLCK
from pathlib import Path

import pytest

from sayso import locking
from sayso.errors import UserError
from sayso.locking import alone

HOLD = """
import sys
from errno import ENOLCK
from pathlib import Path
from sayso.locking import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(folder: Path) -> "subprocess.Popen[str]":
    """Another process that has the lock by now, and keeps it until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_second_one_stops_with_a_clear_message(tmp_path: Path) -> None:
    with holder(tmp_path) as process:
        with pytest.raises(UserError, match="another command is writing"), alone(tmp_path, 0.1):
            pytest.fail("two at once")
        process.communicate()


def test_lock_of_a_process_that_was_killed_is_none(tmp_path: Path) -> None:
    with holder(tmp_path) as process:
        process.kill()
        process.wait()
        with alone(tmp_path, 0.1):
            assert process.returncode != 0


def test_lock_leaves_nothing_in_the_folder(tmp_path: Path) -> None:
    with alone(tmp_path):
        assert list(tmp_path.iterdir()) == []
    with alone(tmp_path, 0):
        assert list(tmp_path.iterdir()) == []


def test_other_folders_are_not_locked(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    entered = []
    with alone(tmp_path / "a"), alone(tmp_path / "b", 0):
        entered.append("both")
    assert entered == ["both"]


def test_where_nothing_can_be_locked_work_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError(ENOLCK, "no locks here")

    monkeypatch.setattr(locking, "_lock", refuse)
    worked = []
    with alone(tmp_path, 0):
        worked.append("still")
    assert worked == ["still"]
