"""Whole processes timed from outside, in turns, so that a machine's moods hit all alike."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.weighing import Scales

KIB = 1024
SAYSO = (sys.executable, "-m", "sayso")


@dataclass(frozen=True, slots=True)
class Work:
    """A command in a folder; `before` readies each of its runs and is not timed.

    `makes` is the folder that it leaves behind, where its size is of interest.
    """

    command: Sequence[str]
    folder: Path
    before: Callable[[], object] = lambda: None
    environment: Mapping[str, str] = field(default_factory=dict)
    makes: Path | None = None


@dataclass(frozen=True, slots=True)
class Rounds:
    """How often works take turns: at least, at most, and until so many seconds are spent."""

    least: int
    most: int
    seconds: float
    weighed: bool = False
    """Whether the round that does not count sums the memory of all processes of each work."""


@dataclass(frozen=True, slots=True)
class Runs:
    """What the runs of one work took: seconds by the clock, and of the processor.

    `peak` is the most memory, in MiB; `size` what it left behind, in bytes.
    """

    seconds: tuple[float, ...]
    cpu: tuple[float, ...]
    peak: float
    size: int = 0

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def median_cpu(self) -> float:
        return statistics.median(self.cpu)


def in_turns(works: Mapping[str, Work], rounds: Rounds) -> dict[str, Runs]:
    """Runs works A B A B …; the first round does not count, unless no other could follow it."""
    taken: dict[str, list[tuple[float, float, float]]] = {name: [] for name in works}
    weights = dict.fromkeys(works, 0.0)
    if rounds.least > 1 or rounds.weighed:
        for name, work in works.items():
            weights[name] = once(work, weighed=rounds.weighed)[2]
    began = time.perf_counter()
    for turn in range(rounds.most):
        if turn >= rounds.least and time.perf_counter() - began > rounds.seconds:
            break
        for name, work in works.items():
            taken[name].append(once(work))
    return {name: _runs(works[name], taken[name], weights[name]) for name in works}


def once(work: Work, *, weighed: bool = False) -> tuple[float, float, float]:
    """One run: seconds, seconds of the processor, MiB."""
    work.before()
    began = time.perf_counter()
    process = subprocess.Popen(
        work.command,
        cwd=work.folder,
        env=os.environ | work.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    with Scales(process.pid if weighed else None) as scales:
        said = _heard(process)
        _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        shown = " ".join(map(str, work.command))[:200]
        raise RuntimeError(f"{shown} ended with {process.returncode}:\n{said.decode()[-2000:]}")
    # The largest of its processes; never less than ours, since a fork begins as a copy of us.
    unit = KIB * KIB if sys.platform == "darwin" else KIB
    return took, usage.ru_utime + usage.ru_stime, max(usage.ru_maxrss / unit, scales.heaviest)


def _heard(process: subprocess.Popen[bytes]) -> bytes:
    if process.stderr is None:
        return b""
    with process.stderr as told:
        return told.read()


def _runs(work: Work, taken: Sequence[tuple[float, float, float]], weight: float) -> Runs:
    seconds, cpu, peaks = zip(*taken, strict=True)
    return Runs(seconds, cpu, max(*peaks, weight), _size(work.makes) if work.makes else 0)


def _size(folder: Path) -> int:
    return sum(place.stat().st_size for place in folder.rglob("*") if place.is_file())
