"""The site of the same records by log4brains and by Sayso, with search, as both come.

log4brains reads the titles, states and days of records from their bodies, and asks git when
each changed. It was made for an older Node, of whose ways it has to be reminded.
"""

import os
import subprocess
from functools import partial
from pathlib import Path

from bench import installing
from bench.made_log import write_log
from bench.processes import Work, once
from bench.scenes.check import forget
from bench.scenes.site import BUILD, copying

_FEW = 5
_SETTINGS = "project:\n  name: Bench\n  tz: Etc/UTC\n  adrFolder: ./docs/adr\n"
_HEAD = """\
# {title}

- Status: accepted
- Deciders: {owner}
- Date: {day}
- Tags: queue
"""


def works(folder: Path, size: int, _wanted: set[str]) -> dict[str, Work]:
    """Both, each on records in its own format.

    One run of log4brains takes minutes, and there is no round that would not count. So both have
    built a few records before: neither has to wait for its own files from the disk.
    """
    for one in _both(folder / "few", _FEW).values():
        one.before()
        once(one)
    return _both(folder, size)


def _both(folder: Path, size: int) -> dict[str, Work]:
    ours, theirs = folder / "ours", folder / "theirs"
    ours.mkdir(parents=True)
    write_log(ours, size, long=True)
    _write_theirs(ours, theirs)
    for log in (ours, theirs):
        _commit(log)
    path = f"{installing.COMMANDS}{os.pathsep}{os.environ.get('PATH', '')}"
    around = {"PATH": path, "NODE_OPTIONS": "--openssl-legacy-provider"}
    command = (installing.log4brains(), "build", "--out", "site")
    return {
        "cold": Work(BUILD, ours, partial(forget, ours)),
        "copy": copying(ours),
        "log4brains": Work(command, theirs, partial(forget, theirs), around),
    }


def _write_theirs(ours: Path, theirs: Path) -> None:
    records = theirs / "docs/adr"
    records.mkdir(parents=True)
    (theirs / ".log4brains.yml").write_text(_SETTINGS, "utf-8")
    (records / "index.md").write_text("# The log\n", "utf-8")
    for place in (ours / "decisions").iterdir():
        _, front, body = place.read_text("utf-8").split("---\n", 2)
        fields = dict(line.split(": ", 1) for line in front.splitlines() if ": " in line)
        head = _HEAD.format(title=fields["title"], owner=fields["owner"], day=fields["opened-on"])
        (records / place.name).write_text(head + body.partition("\n")[2], "utf-8")


def _commit(log: Path) -> None:
    names = ("-c", "user.name=Bench", "-c", "user.email=bench@example.com")
    for words in (
        ("init", "--quiet"),
        ("add", "--all"),
        (*names, "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "All of it"),
    ):
        subprocess.run(("git", *words), cwd=log, check=True)
