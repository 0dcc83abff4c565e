"""What a site is made from besides its log, where git may not see it.

That is pages which people wrote for it, and what the engine's configuration inherits from.
This imports next to nothing, for it comes first.
"""

import os
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sayso.app.site.press.kept.looking import SLACK, digest_at, look


def looked(root: Path, names: Sequence[str]) -> dict[str, Any]:
    """How the files of these names look, and all those in folders of these names.

    To be asked before they are read. What is so young that it could change and look the same is
    told by what it holds.
    """
    now = time.time_ns()
    files = {path: _sign(root / path, now - SLACK) for path in _files(root, names)}
    return {"names": list(names), "files": files}


def holds(root: Path, before: Mapping[str, Any]) -> bool:
    """Whether all of it is as it was."""
    files = before.get("files", {})
    there = set(_files(root, before.get("names", ())))
    return there == files.keys() and all(_same(root / path, one) for path, one in files.items())


def _files(root: Path, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        yield name
        for inside, _, found in os.walk(root / name):
            yield from (os.path.relpath(f"{inside}/{one}", root) for one in found)


def _sign(place: Path, since: int) -> str:
    try:
        stat = place.stat()
    except OSError:
        return look(place)
    young = max(stat.st_mtime_ns, stat.st_ctime_ns) >= since
    return digest_at(place) if young and place.is_file() else look(place)


def _same(place: Path, before: str) -> bool:
    return before == (look(place) if " " in before else digest_at(place))
