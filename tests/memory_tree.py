"""A repository that exists only in a test's memory."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from sayso.model import Mention


class MemoryTree:
    """The files of a test, by path, as the rules may ask about them."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self._texts = dict(files)
        self._folders = {str(parent) for path in files for parent in PurePosixPath(path).parents}

    def exists(self, path: str) -> bool:
        return path.rstrip("/") in self._texts or path.rstrip("/") in self._folders

    def files(self) -> Sequence[str]:
        return sorted(self._texts)

    def text(self, path: str) -> str | None:
        return self._texts.get(path)

    def mentions(self, pattern: str) -> Sequence[Mention]:
        return [
            Mention(path, number, len(line[: found.start()].encode()) + 1, found.group())
            for path, text in sorted(self._texts.items())
            if not path.startswith(("decisions/", "goals/"))
            for number, line in enumerate(text.split("\n"), 1)
            for found in re.finditer(pattern, line)
        ]
