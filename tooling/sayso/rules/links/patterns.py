"""Which files a path pattern covers, by the rules of .gitignore."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from sayso.model import Tree
from sayso.model.patterns import matcher

_OF_THE_LOG = ("decisions/", "goals/", "owners.yaml", "sayso.toml", "README", "LICENSE", ".git")
_WILD = re.compile(r"[*?\[\\]")


class Covered:
    """The files of a repository, to hold patterns against; each pattern is tried once."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._known: dict[str, bool] = {}

    @cached_property
    def nothing_but_the_log(self) -> bool:
        """Whether the repository has no files that a pattern could be about."""
        return all(path.startswith(_OF_THE_LOG) for path in self._files)

    def any_file(self, pattern: str) -> bool:
        """Whether a pattern matches a file; true where that cannot be told from here."""
        found = self._known.get(pattern)
        if found is None:
            found = self._known[pattern] = self._matches(pattern)
        return found

    def _matches(self, pattern: str) -> bool:
        # An exclusion only takes away, and what lies above the log cannot be seen from it.
        if not pattern.strip() or pattern.startswith(("!", "#", "../")):
            return True
        bare = pattern.strip().lstrip("/")
        begin = _WILD.split(bare, maxsplit=1)[0]
        if "/" not in pattern.strip().rstrip("/"):
            return self._first(pattern, self._files)
        if begin == bare.removesuffix("**"):
            return self._holds(bare)
        return self._first(pattern, self._beginning(begin))

    def _holds(self, path: str) -> bool:
        """Whether a path without wildcards, a last `/**` aside, is a file or a folder with one."""
        folder = path.removesuffix("**").rstrip("/")
        inside = next(self._beginning(f"{folder}/"), None)
        return inside is not None or (folder == path and folder in self._beginning(folder))

    def _beginning(self, begin: str) -> Iterator[str]:
        """The files whose paths begin so."""
        for index in range(bisect_left(self._files, begin), len(self._files)):
            if not self._files[index].startswith(begin):
                return
            yield self._files[index]

    def _first(self, pattern: str, files: Iterable[str]) -> bool:
        return any(map(matcher(pattern), files))

    @cached_property
    def _files(self) -> Sequence[str]:
        return self._tree.files()
