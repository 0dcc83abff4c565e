"""What git knows of the folder a log stands in; nothing where there is no git.

The only place that runs git. Every question is one process, never one for each record.
"""

import os
import subprocess
from pathlib import Path

_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


def ask(root: Path, *question: str) -> str | None:
    """What `git <question>` answers in a folder; None where it fails or there is no git.

    Paths come unquoted: `core.quotePath` is off.
    """
    try:
        answer = subprocess.run(  # git, with a list of arguments and no shell
            ["git", "-c", "core.quotePath=off", *question],  # the user's own git
            cwd=root,
            env=os.environ | _QUIET,
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except OSError:
        return None
    return answer.stdout.decode("utf-8", "replace") if answer.returncode == 0 else None


def top(root: Path) -> Path | None:
    """The folder of the working tree that a folder lies in."""
    found = ask(root, "rev-parse", "--show-toplevel")
    return Path(found.rstrip("\n")) if found else None


def tracked(root: Path) -> list[str] | None:
    """The files below a folder that git tracks, or would track, by path relative to it."""
    found = ask(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    return None if found is None else sorted(set(found.split("\0")) - {""})


def changed(root: Path) -> frozenset[str]:
    """The tracked files below a folder that differ from the last commit."""
    found = ask(
        root, "diff", "--name-only", "-z", "--relative", "--diff-filter=MR", "HEAD", "--", "."
    )
    return frozenset((found or "").split("\0")) - {""}


def author_email(root: Path) -> str | None:
    """The address git would put on a commit made here."""
    found = ask(root, "config", "--get", "user.email")
    return found.strip() or None if found else None


def author_name(root: Path) -> str | None:
    """The name git would put on a commit made here."""
    found = ask(root, "config", "--get", "user.name")
    return found.strip() or None if found else None


def grep(root: Path, pattern: str, leave_out: tuple[str, ...]) -> list[tuple[str, int, int, str]]:
    """Where an extended regular expression matches in tracked text files, some folders left out.

    Gives path, line and column (both from 1; columns in bytes) and the words matched.
    """
    found = ask(
        root,
        "grep",
        "-I",
        "-z",
        "-n",
        "--column",
        "-o",
        "-E",
        "-e",
        pattern,
        "--",
        ".",
        *(f":(exclude){folder}" for folder in leave_out),
    )
    rows = [row.split("\0") for row in (found or "").split("\n") if row]
    return [(row[0], int(row[1]), int(row[2]), row[3]) for row in rows if len(row) == 4]  # noqa: PLR2004
