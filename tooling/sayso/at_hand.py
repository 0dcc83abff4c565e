"""Contents of blobs, of which most lie in the working tree: reading them there is quicker."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sayso import history
from sayso.workspace import read_file

_SHA1 = 40  # digits of a blob's name; a repository of SHA-256 has more


class Blobs:
    """Blobs, each with a path below a folder where it may lie as it is; each read when asked for.

    A file is taken only where its bytes make up the blob's name, as git counts it.
    """

    def __init__(self, root: Path, paths: Mapping[str, str], store: history.Store) -> None:
        self._root, self._paths, self._store = root, paths, store

    def get(self, blob: str) -> bytes | None:
        """What a blob holds; None where nobody has it."""
        path = self._paths.get(blob)
        if path is not None and os.path.isfile(f"{self._root}/{path}"):  # noqa: PTH113  # for thousands
            data = read_file(self._root, path).data
            if _name(data, blob) == blob:
                return data
        return self._store.get(blob)


@contextmanager
def blobs_at(root: Path, paths: Mapping[str, str]) -> Iterator[Blobs]:
    """Blobs by the paths where they may lie; git is asked about those that do not."""
    with history.store(root) as store:
        yield Blobs(root, paths, store)


def _name(data: bytes, like: str) -> str:
    """The name that git gives a blob, with a digest like another name's."""
    made = hashlib.sha1 if len(like) == _SHA1 else hashlib.sha256
    return made(b"blob %d\0%b" % (len(data), data), usedforsecurity=False).hexdigest()
