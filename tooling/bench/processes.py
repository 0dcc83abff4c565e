"""Whole processes timed from outside, in turns, so that a machine's moods hit all alike."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

KIB = 1024


@dataclass(frozen=True, slots=True)
class Runs:
    """What the runs of one command took: wall seconds of each, and the largest memory in MiB."""

    seconds: tuple[float, ...]
    peak: float

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


def in_turns(commands: Mapping[str, Sequence[str]], folder: Path, rounds: int) -> dict[str, Runs]:
    """Runs commands A B A B … in a folder, after one round that does not count."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    peaks = dict.fromkeys(commands, 0.0)
    for turn in range(rounds + 1):
        for name, command in commands.items():
            took, peak = _timed(command, folder)
            if turn:
                seconds[name].append(took)
                peaks[name] = max(peaks[name], peak)
    return {name: Runs(tuple(seconds[name]), peaks[name]) for name in commands}


def _timed(command: Sequence[str], folder: Path) -> tuple[float, float]:
    began = time.perf_counter()
    process = subprocess.Popen(  # our own commands
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    said = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{said.decode()}")
    unit = KIB * KIB if sys.platform == "darwin" else KIB
    return took, usage.ru_maxrss / unit
