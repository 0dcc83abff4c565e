"""All writing to the disk: whole files or nothing, and never over somebody's work."""

import os
from collections.abc import Iterable
from pathlib import Path
from stat import S_IMODE

from sayso.creating import create, whole_file
from sayso.data_classes import dataclass
from sayso.errors import UserError

__all__ = ["Write", "create", "has_conflict", "replace", "write_all"]

CONFLICT_MARKS = (b"<<<<<<< ", b">>>>>>> ")


def replace(path: Path, text: str, *, expected: str) -> None:
    """Writes a file anew, whole, if it still says what it said when it was read.

    Raises a `UserError` where somebody else wrote to it meanwhile, or where a merge has
    left its marks in it.
    """
    before = path.read_bytes()
    if before != expected.encode():
        raise UserError(f"{path} has changed meanwhile", "run the command again")
    if has_conflict(before):
        raise UserError(f"{path} holds marks of an unfinished merge", "finish the merge first")
    whole = Path(whole_file(path, text))
    try:
        whole.chmod(S_IMODE(path.stat().st_mode))
        whole.replace(path.resolve())
    except BaseException:
        whole.unlink(missing_ok=True)
        raise


@dataclass(frozen=True)
class Write:
    """What a file says now and what it is to say; None where there is no file."""

    path: Path
    before: str | None
    after: str | None

    @property
    def undone(self) -> "Write":
        return Write(self.path, self.after, self.before)


def write_all(writes: Iterable[Write]) -> None:
    """Writes several files or none: where one of them fails, those before it are put back.

    Raises a `UserError` where a file does not say what it said when it was read.
    """
    wanted = list(writes)
    for one in wanted:
        _require_as_read(one)
    done: list[Write] = []
    try:
        for one in wanted:
            _write(one)
            done.append(one)
    except BaseException as error:
        for one in reversed(done):
            _write(one.undone)
        if isinstance(error, OSError):
            reason = (error.strerror or str(error)).lower()
            raise UserError(f"nothing was written: {reason}", "look at the folder") from error
        raise


def _write(one: Write) -> None:
    if one.after is None:
        one.path.unlink()
    elif one.before is None:
        create(one.path, one.after)
    else:
        replace(one.path, one.after, expected=one.before)


def _require_as_read(one: Write) -> None:
    if one.before is None:
        if os.path.lexists(one.path):
            raise UserError(f"{one.path} is there already", "choose another name")
        return
    now = one.path.read_bytes() if one.path.is_file() else None
    if now != one.before.encode():
        raise UserError(f"{one.path} has changed meanwhile", "run the command again")


def has_conflict(data: bytes) -> bool:
    """Whether a merge has left its marks in a file."""
    return all(data.startswith(mark) or b"\n" + mark in data for mark in CONFLICT_MARKS)
