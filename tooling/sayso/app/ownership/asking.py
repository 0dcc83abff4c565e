"""Paths as somebody standing in a folder gives them → paths as the log names them."""

import os
from collections.abc import Iterable, Iterator

from sayso.data_classes import dataclass
from sayso.history import Folder
from sayso.model import Tree


@dataclass(frozen=True)
class Asked:
    """A path that is asked about, from the root of the log; a folder's ends with `/`.

    `path` is None for what lies outside of the log, and empty for its root.
    """

    given: str
    path: str | None
    exists: bool = True

    @property
    def shown(self) -> str:
        return self.given if self.path is None else self.path or "./"


def asked(top: Folder, tree: Tree, here: Folder, given: Iterable[str]) -> Iterator[Asked]:
    """The paths below the root of a log that are meant, wherever somebody stands.

    They need not be there.
    """
    root = os.fspath(top)
    base = os.path.relpath(os.path.realpath(here), root)
    for one in given:
        yield _asked(tree, one, _from_root(root, base, one))


def _from_root(root: str, base: str, given: str) -> str:
    if not os.path.isabs(given):  # a thousand paths, most of them plain text
        return os.path.normpath(os.path.join(base, given)).replace(os.sep, "/")
    from pathlib import Path  # noqa: PLC0415  # slow to load; few give whole paths

    path = os.path.normpath(given)
    if not Path(path).is_relative_to(root):
        path = os.fspath(Path(path).parent.resolve() / Path(path).name)
    return os.path.relpath(path, root).replace(os.sep, "/")


def _asked(tree: Tree, given: str, path: str) -> Asked:
    if path == ".":
        return Asked(given, "")
    if path == ".." or path.startswith("../"):
        return Asked(given, None, exists=False)
    if given.endswith(("/", os.sep)) or tree.exists(f"{path}/"):
        path += "/"
    return Asked(given, path, tree.exists(path))
