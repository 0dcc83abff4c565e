"""Writing files that are not there yet: whole or not at all, and never over another."""

import os

from sayso.errors import UserError
from sayso.history import Folder


def create(path: Folder, text: str) -> None:
    """Writes a new file, whole; a `UserError` where something is there already.

    The text is written elsewhere first and then linked into place, so that neither a crash
    nor another command at the same moment leaves half a file or loses one.
    """
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    whole = whole_file(path, text)
    try:
        os.link(whole, path)
    except FileExistsError:
        raise UserError(f"{path} is there already", "choose another name") from None
    except OSError:  # a file system without links
        _create_in_place(path, text)
    finally:
        os.unlink(whole)


def whole_file(path: Folder, text: str) -> str:
    """A file of no name that matters beside another one, which holds a text from end to end."""
    folder = os.path.dirname(os.path.realpath(path))
    whole = os.path.join(folder, f".sayso-{os.urandom(8).hex()}")
    try:
        with open(whole, "xb") as file:
            file.write(text.encode())
    except BaseException:
        if os.path.lexists(whole):
            os.unlink(whole)
        raise
    return whole


def _create_in_place(path: Folder, text: str) -> None:
    try:
        with open(path, "xb") as file:
            file.write(text.encode())
    except FileExistsError:
        raise UserError(f"{path} is there already", "choose another name") from None
