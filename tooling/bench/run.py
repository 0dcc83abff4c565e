"""`make bench`: how fast the check is, beside what cannot be avoided, and how right the lint.

Ratios in one run on one machine; a figure from another day is no peer.
"""

import compileall
import math
import subprocess
import sys
import tempfile
from pathlib import Path

from decisions_index import measure as measure_decisions_index
from history import write_history
from made_log import write_log
from ownership import measure as measure_ownership
from processes import Runs, in_turns

SIZES = (100, 1_000, 5_000, 20_000)
ROUNDS = {100: 9, 1_000: 9, 5_000: 7, 20_000: 3}
FLOOR = Path(__file__).parent / "floor.py"
PROJECT = Path(__file__).parents[2]

RECORDS, COMMITS, TURNS = 5_000, 50, 7
"""The log with a history that is compared with its last commit but one."""
SAYSO = (sys.executable, "-m", "sayso")


def main() -> None:
    """Prints the tables."""
    # Compiled, as an installed package is; some environments write no compiled files themselves.
    compileall.compile_dir(PROJECT / "tooling" / "sayso", quiet=1)
    print(f"Python {sys.version.split()[0]}, medians of whole processes\n")
    _start_up()
    print("\n`sayso check` beside reading every file and composing its YAML with libyaml")
    print(f"{'records':>8} {'check':>9} {'floor':>9} {'ratio':>6} {'records/s':>10} {'peak':>8}")
    medians = {size: _check(size) for size in SIZES}
    first, last = SIZES[1], SIZES[-1]
    print(f"\ngrowth exponent, {first:,} to {last:,} records: {_growth(medians, first, last):.2f}")
    print(
        f"growth exponent, {SIZES[2]:,} to {last:,} records: {_growth(medians, SIZES[2], last):.2f}"
    )
    _with_base()
    measure_ownership()
    measure_decisions_index()
    _vagueness()


def _start_up() -> None:
    commands = {
        "sayso --version": (str(Path(sys.executable).with_name("sayso")), "--version"),
        "python -c pass": (sys.executable, "-c", "pass"),
    }
    runs = in_turns(commands, Path.cwd(), 15)
    for name, one in runs.items():
        print(f"{name:<16} {one.median * 1000:6.1f} ms")
    ours, theirs = runs.values()
    print(f"{'ratio':<16} {ours.median / theirs.median:6.2f}")


def _with_base() -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_history(Path(folder), RECORDS, COMMITS)
        commands = {
            "sayso check": (*SAYSO, "check"),
            "--base HEAD~1": (*SAYSO, "check", "--base", "HEAD~1"),
        }
        runs = in_turns(commands, Path(folder), TURNS)
    print(f"\n`sayso check --base` on {RECORDS:,} records with {COMMITS} commits, in turns")
    for name, one in runs.items():
        print(f"{name:<16} {one.median:>6.3f} s {one.peak:>4.0f} MiB")
    plain, compared = runs.values()
    print(f"{'ratio':<16} {compared.median / plain.median:>6.2f}", flush=True)


def _vagueness() -> None:
    # The labelled lines and their scores belong to the tests, which hold the page to them.
    scoring = (sys.executable, "-m", "tests.rules.done.scoring")
    subprocess.run(scoring, cwd=PROJECT, check=True)


def _check(size: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder)
        write_log(log, size)
        commands = {
            "check": (*SAYSO, "check"),
            "floor": (sys.executable, str(FLOOR), "."),
        }
        runs = in_turns(commands, log, ROUNDS[size])
    _row(size, runs["check"], runs["floor"])
    return runs["check"].median


def _row(size: int, check: Runs, floor: Runs) -> None:
    print(
        f"{size:>8,} {check.median:>7.3f} s {floor.median:>7.3f} s "
        f"{check.median / floor.median:>6.2f} {size / check.median:>10,.0f} {check.peak:>4.0f} MiB",
        flush=True,
    )


def _growth(medians: dict[int, float], first: int, last: int) -> float:
    return math.log(medians[last] / medians[first]) / math.log(last / first)


if __name__ == "__main__":
    main()
