"""All writing to the disk: whole files or nothing, and never over somebody's work."""

import os
from pathlib import Path
from stat import S_IMODE

from sayso.errors import UserError

CONFLICT_MARKS = (b"<<<<<<< ", b">>>>>>> ")


def create(path: Path, text: str) -> None:
    """Writes a new file, whole; a `UserError` where something is there already.

    The text is written elsewhere first and then linked into place, so that neither a crash
    nor another command at the same moment leaves half a file or loses one.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = _whole_file(path, text)
    try:
        os.link(whole, path)
    except FileExistsError:
        raise UserError(f"{path} is there already", "choose another name") from None
    except OSError:  # a file system without links
        _create_in_place(path, text)
    finally:
        whole.unlink()


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
    whole = _whole_file(path, text)
    try:
        whole.chmod(S_IMODE(path.stat().st_mode))
        whole.replace(path.resolve())
    except BaseException:
        whole.unlink(missing_ok=True)
        raise


def has_conflict(data: bytes) -> bool:
    """Whether a merge has left its marks in a file."""
    return all(data.startswith(mark) or b"\n" + mark in data for mark in CONFLICT_MARKS)


def _whole_file(path: Path, text: str) -> Path:
    whole = path.resolve().with_name(f".sayso-{os.urandom(8).hex()}")
    try:
        with whole.open("xb") as file:
            file.write(text.encode())
    except BaseException:
        whole.unlink(missing_ok=True)
        raise
    return whole


def _create_in_place(path: Path, text: str) -> None:
    try:
        with path.open("xb") as file:
            file.write(text.encode())
    except FileExistsError:
        raise UserError(f"{path} is there already", "choose another name") from None
