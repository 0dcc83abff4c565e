"""Fixing: whole, once, and nothing beside it."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from sayso.app.checking import check
from sayso.app.fixing import fix, write_mended
from sayso.app.opening import read_log
from sayso.errors import UserError
from sayso.settings import Settings

TODAY = date(2026, 3, 20)

RECORD = """---
# kept as it is
title:   "Use SQS"
onwer: linh     # a slip
status: propsed
decide-by: 2026-03-24
x-team: ours
---
## Context\r
Redis loses jobs.
no line end"""

MENDED = RECORD.replace("onwer", "owner").replace("propsed", "proposed")


@pytest.fixture
def log(tmp_path: Path) -> Path:
    (tmp_path / "decisions").mkdir()
    (tmp_path / "owners.yaml").write_text("people:\n  linh: {name: Linh}\n", "utf-8")
    record(tmp_path).write_bytes(RECORD.encode())
    return tmp_path


def record(log: Path) -> Path:
    return log / "decisions" / "2026-03-10-use-sqs.md"


def test_fix_touches_no_byte_outside_its_edits(log: Path) -> None:
    write_mended(log, fix(log, Settings(), TODAY))
    assert record(log).read_bytes() == MENDED.encode()


def test_fixing_twice_is_fixing_once(log: Path) -> None:
    write_mended(log, fix(log, Settings(), TODAY))
    again = fix(log, Settings(), TODAY)
    assert again.after == {}


def test_nothing_is_written_before_it_is_asked_for(log: Path) -> None:
    mended = fix(log, Settings(), TODAY)
    assert mended.after == {"decisions/2026-03-10-use-sqs.md": MENDED}
    assert record(log).read_bytes() == RECORD.encode()


def test_only_selected_rules_are_fixed(log: Path) -> None:
    mended = fix(log, Settings(), TODAY, select=["SO103"])
    assert list(mended.after.values()) == [RECORD.replace("propsed", "proposed")]


def test_file_in_the_middle_of_a_merge_is_left_alone(log: Path) -> None:
    text = RECORD.replace(
        "x-team: ours\n", "<<<<<<< HEAD\nx-team: a\n=======\nx-team: b\n>>>>>>> c\n"
    )
    record(log).write_bytes(text.encode())
    assert fix(log, Settings(), TODAY, unsafe=True).after == {}


def test_file_that_changed_meanwhile_is_not_overwritten(log: Path) -> None:
    mended = fix(log, Settings(), TODAY)
    record(log).write_text("somebody else's work", "utf-8")
    with pytest.raises(UserError, match="has changed meanwhile"):
        write_mended(log, mended)
    assert record(log).read_text("utf-8") == "somebody else's work"


def test_mode_of_a_file_stays_and_nothing_is_left_beside_it(log: Path) -> None:
    record(log).chmod(0o640)
    write_mended(log, fix(log, Settings(), TODAY))
    assert record(log).stat().st_mode & 0o777 == 0o640
    assert [path.name for path in (log / "decisions").iterdir()] == [record(log).name]


def test_record_that_a_link_leads_to_is_fixed_in_its_own_place(log: Path) -> None:
    """A team may keep a record elsewhere in the repository and link it in."""
    kept = log / "docs" / "use-sqs.md"
    kept.parent.mkdir()
    record(log).rename(kept)
    record(log).symlink_to(kept)
    write_mended(log, fix(log, Settings(), TODAY))
    assert record(log).is_symlink()
    assert kept.read_bytes() == MENDED.encode()


def test_old_record_is_held_to_the_rules_once_it_is_touched(log: Path) -> None:
    """`strict-from` spares what is older until somebody works on it."""
    strict = Settings(strict_from=date(2026, 3, 20))
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@example.com", *command],
            cwd=log,
            check=True,
        )
    settled = check(read_log(log, strict, TODAY), ["SO103"])
    assert [one.severity.word for one in settled] == ["note"]
    record(log).write_bytes(RECORD.replace("ours", "theirs").encode())
    touched = check(read_log(log, strict, TODAY), ["SO103"])
    assert [one.severity.word for one in touched] == ["error"]
