"""What another process sees of a log's files while this one still loads what it needs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.app.recalling import ahead
from sayso.app.recalling.ahead import Seen, look_now, looking_ahead
from sayso.app.spreading import EndedError
from sayso.errors import UserError
from sayso.recall.stamps import BOOK, stamp_of


@pytest.fixture
def log(tmp_path: Path) -> Path:
    for path in ("owners.yaml", "decisions/a.md", "decisions/deep/b.md", "goals/c.md", BOOK):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path, "utf-8")
    (tmp_path / "decisions/link.md").symlink_to("a.md")
    return tmp_path


@pytest.fixture(autouse=True)
def apart(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Tests run in threads, where no process may begin as a copy: the work itself stands in."""
    begun: list[str] = []

    def meanwhile(work: object) -> object:
        begun.append("begun")
        return work

    monkeypatch.setattr(ahead, "is_helped", lambda: True)
    monkeypatch.setattr(ahead, "meanwhile", meanwhile)
    return begun


def test_files_of_decisions_are_seen_as_a_check_stamps_them(log: Path) -> None:
    with looking_ahead(log / "decisions", wanted=True) as look:
        found = look()
    with os.scandir(log / "decisions") as first, os.scandir(log / "decisions/deep") as second:
        entries = {f"decisions/{one.name}": one for one in first if one.name == "a.md"}
        entries |= {f"decisions/deep/{one.name}": one for one in second}
        assert found.stamps == {path: stamp_of(one) for path, one in entries.items()}
    assert found.began <= look_now().began


@pytest.mark.parametrize("why", ["not wanted", "no book", "no log", "alone"])
def test_nobody_looks_where_it_is_of_no_use(
    log: Path, apart: list[str], monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    if why == "no book":
        (log / BOOK).unlink()
    elif why == "no log":
        (log / "owners.yaml").unlink()
    elif why == "alone":
        monkeypatch.setattr(ahead, "is_helped", lambda: False)
    with looking_ahead(log, wanted=why != "not wanted") as look:
        assert look().stamps == {}
    assert not apart


def test_a_log_inside_another_is_looked_at_by_itself(log: Path, apart: list[str]) -> None:
    (log / "inner/decisions").mkdir(parents=True)
    (log / "inner/owners.yaml").touch()
    with looking_ahead(log / "inner", wanted=True) as look:
        assert look().stamps == {}
    assert not apart


def test_a_look_that_nobody_asks_for_is_waited_for(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[Path] = []

    def meanwhile(_: object) -> object:
        def failing() -> Seen:
            waited.append(log)
            raise OSError

        return failing

    monkeypatch.setattr(ahead, "meanwhile", meanwhile)
    with pytest.raises(UserError), looking_ahead(log, wanted=True):
        raise UserError("no", "way")
    assert waited == [log]


def test_a_look_that_came_to_nothing_is_taken_again(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(_: object) -> object:
        def ended() -> Seen:
            raise EndedError

        return ended

    monkeypatch.setattr(ahead, "meanwhile", meanwhile)
    with looking_ahead(log, wanted=True) as look:
        assert look().stamps == {}


def test_another_process_sees_the_same(log: Path) -> None:
    told = subprocess.run(
        (sys.executable, "-c", _ASK, str(log)), capture_output=True, text=True, check=True
    )
    assert told.stdout == "True\n"


_ASK = """
import sys
from pathlib import Path
from sayso.app.recalling import ahead
ahead.is_helped = lambda: True
with ahead.looking_ahead(Path(sys.argv[1]), wanted=True) as look:
    found = look().stamps
print(found == dict(ahead._stamps(sys.argv[1], "decisions")) != {})
"""
