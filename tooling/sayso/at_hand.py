"""Contents of blobs, of which most lie in the working tree: reading them there is quicker."""

import hashlib
import os
import stat
from collections.abc import Mapping
from pathlib import Path

from sayso import history

_SHA1 = 40  # digits of a blob's name; a repository of SHA-256 has more


def blobs_at(root: Path, wanted: Mapping[str, str]) -> dict[str, bytes]:
    """The contents of blobs, each with a path below a folder where it may lie as it is.

    A file is taken only where its bytes make up the blob's name, as git counts it.
    """
    read = ((blob, _read(f"{root}/{path}")) for blob, path in wanted.items())
    found = {blob: data for blob, data in read if data is not None and _name(data, blob) == blob}
    return found | history.blobs(root, wanted.keys() - found.keys())


def _read(place: str) -> bytes | None:
    """What a file holds; None where there is none, or something that one cannot just read."""
    try:
        if not stat.S_ISREG(os.stat(place).st_mode):  # noqa: PTH116  # for thousands of files
            return None
        with open(place, "rb") as file:  # noqa: PTH123
            return file.read()
    except OSError:
        return None


def _name(data: bytes, like: str) -> str:
    """The name that git gives a blob, with a digest like another name's."""
    made = hashlib.sha1 if len(like) == _SHA1 else hashlib.sha256
    return made(b"blob %d\0%b" % (len(data), data), usedforsecurity=False).hexdigest()
