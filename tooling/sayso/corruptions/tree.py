"""The repository around a log, with files that are only imagined."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from sayso.model import Mention, Tree


class ImaginedTree:
    """Files laid over a repository.

    Only the imagined ones are searched: what the others mention is there with a corruption
    and without it.
    """

    def __init__(self, ground: Tree, texts: Mapping[str, str]) -> None:
        self._ground, self._texts = ground, texts
        self._folders = {str(parent) for path in texts for parent in PurePosixPath(path).parents}

    def exists(self, path: str) -> bool:
        plain = path.rstrip("/")
        return plain in self._texts or plain in self._folders or self._ground.exists(path)

    def files(self) -> Sequence[str]:
        return sorted({*self._ground.files(), *self._texts})

    def text(self, path: str) -> str | None:
        return self._texts[path] if path in self._texts else self._ground.text(path)

    def mentions(self, pattern: str) -> Sequence[Mention]:
        return [
            Mention(path, number, len(line[: found.start()].encode()) + 1, found.group())
            for path, text in sorted(self._texts.items())
            for number, line in enumerate(text.split("\n"), 1)
            for found in re.finditer(pattern, line)
        ]
