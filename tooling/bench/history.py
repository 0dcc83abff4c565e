"""A made-up log with a made-up past, in a real repository."""

import subprocess
from pathlib import Path

from bench.made_log import write_log

CHANGED_LATER = 10
"""Older records to which each commit adds a sentence."""


def write_history(folder: Path, records: int, commits: int, *, long: bool = False) -> None:
    """Writes a log of so many decisions in so many commits, each with its share of them."""
    _git(folder, "init", "--quiet", "--initial-branch=main")
    write_log(folder, records, long=long)
    # In the order in which they refer to each other: a record names earlier ones alone.
    paths = sorted((folder / "decisions").iterdir(), key=_number)
    share = -(-len(paths) // commits)
    _git(folder, "add", "owners.yaml", "sayso.toml", "goals")
    for number in range(commits):
        new = paths[number * share : (number + 1) * share]
        old = paths[: number * share : max(1, number * share // CHANGED_LATER)]
        for path in old:
            with path.open("a", encoding="utf-8") as file:
                file.write(f"\nLooked at again in round {number}.\n")
        _commit(folder, [*new, *old], number)


def _number(path: Path) -> int:
    return int(path.stem.rpartition("-")[2])


def _commit(folder: Path, paths: list[Path], number: int) -> None:
    listed = "".join(f"{path.relative_to(folder)}\n" for path in paths)
    _git(folder, "update-index", "--add", "--stdin", given=listed)
    names = ("-c", "user.name=Bench", "-c", "user.email=bench@example.com")
    _git(folder, *names, "-c", "commit.gpgsign=false", "commit", "-q", "-m", f"Round {number}")


def _git(folder: Path, *question: str, given: str = "") -> None:
    subprocess.run(["git", *question], cwd=folder, check=True, input=given, text=True)
