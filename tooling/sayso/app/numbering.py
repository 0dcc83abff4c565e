"""The next free number for a decision, wherever the last one was taken."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from sayso import lineage
from sayso.model import Log
from sayso.model.numbering import next_after
from sayso.model.values import as_texts


def next_number(root: Path, log: Log) -> str:
    """One more than any number in the log or on a branch that git knows, as wide as those."""
    return next_after(_names(root, log))


def _names(root: Path, log: Log) -> Iterator[str]:
    yield from (_stem(path) for path in log.sources if path.startswith("decisions/"))
    yield from (old for one in log.decisions for old in as_texts(one.values.get("formerly")))
    for files in lineage.on_branches(root, "decisions").values():
        yield from map(_stem, files)


def _stem(path: str) -> str:
    return PurePosixPath(path).name.removesuffix(".md")
