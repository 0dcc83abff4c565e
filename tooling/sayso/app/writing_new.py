"""Writing a file that is not there yet, with a word for what can go wrong on a disk."""

import os

from sayso.creating import create
from sayso.errors import UserError
from sayso.history import Folder


def write_new(root: Folder, path: str, text: str) -> None:
    """Writes a new file of the log; a `UserError` where it is there or cannot be written."""
    try:
        create(os.path.join(root, path), text)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"{path} cannot be written: {reason}", "look at the folder") from error
