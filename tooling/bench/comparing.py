"""Whether ratios got worse than the last that were committed."""

import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.days import FOLDER, Day, Figure, from_text

WORSE = 4 / 3
"""From here on a ratio counts as worse: by a third."""

RATIOS = ("time", "memory", "size")
"""What travels from one machine to another. Seconds do not, and an exponent of two small sizes
says little: both are told and not held."""

Key = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Worsened:
    """A ratio that is a third worse than it was; `of` says of what it is one."""

    key: Key
    of: str
    was: float
    now: float

    def __str__(self) -> str:
        name, _, size = self.key
        more = self.now / self.was
        return f"{name} at {size:,}: {self.of} {self.was:.3g} → {self.now:.3g} ({more:.2f} times)"


def last(days: Sequence[Day]) -> dict[Key, Figure]:
    """The newest figure of each row and size; days are given with the oldest first."""
    return {one.key: one for day in days for one in day.rows}


def worsened(now: Iterable[Figure], before: Mapping[Key, Figure]) -> list[Worsened]:
    """All ratios that are a third worse, by the clock or of the processor."""
    found = []
    for figure in now:
        was = before.get(figure.key)
        if was is None or figure.measure not in RATIOS:
            continue
        pairs = {"ratio": (was.value, figure.value), "ratio of CPU time": (was.cpu, figure.cpu)}
        found += [
            Worsened(figure.key, of, old, new)
            for of, (old, new) in pairs.items()
            if old and new and new > old * WORSE
        ]
    return found


def worsened_twice(first: Iterable[Worsened], again: Iterable[Worsened]) -> list[Worsened]:
    """What was a third worse in both of two runs: a machine has its moods."""
    both = {(one.key, one.of) for one in first}
    return [one for one in again if (one.key, one.of) in both]


def committed(root: Path) -> list[Day]:
    """All days as they stand in the last commit, the oldest first."""
    folder = FOLDER.relative_to(root).as_posix()
    names = _git(root, "ls-tree", "--name-only", "HEAD", f"{folder}/").split()
    kept = sorted(name.removesuffix(".json") for name in names if name.endswith(".json"))
    return [from_text(_git(root, "show", f"HEAD:{name}.json")) for name in kept]


def _git(root: Path, *question: str) -> str:
    answer = subprocess.run(["git", *question], cwd=root, check=True, capture_output=True)
    return answer.stdout.decode()
