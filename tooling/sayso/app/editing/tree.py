"""The repository around a log, as it will be once an edit is written."""

from collections.abc import Mapping, Sequence

from sayso.model import Mention, Tree


class TreeToBe:
    """A tree in which some files are gone, and others say something new."""

    def __init__(self, tree: Tree, gone: frozenset[str], texts: Mapping[str, str]) -> None:
        self._tree, self._gone, self._texts = tree, gone, texts

    def exists(self, path: str) -> bool:
        return path in self._texts or (path not in self._gone and self._tree.exists(path))

    def files(self) -> Sequence[str]:
        kept = (path for path in self._tree.files() if path not in self._gone)
        return sorted({*kept, *self._texts})

    def text(self, path: str) -> str | None:
        if path in self._texts:
            return self._texts[path]
        return None if path in self._gone else self._tree.text(path)

    def mentions(self, pattern: str) -> Sequence[Mention]:
        return self._tree.mentions(pattern)
