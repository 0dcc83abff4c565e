"""Writing a file that is not there yet, with a word for what can go wrong on a disk."""

from pathlib import Path

from sayso.errors import UserError
from sayso.writing import create


def write_new(root: Path, path: str, text: str) -> None:
    """Writes a new file of the log; a `UserError` where it is there or cannot be written."""
    try:
        create(root / path, text)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"{path} cannot be written: {reason}", "look at the folder") from error
