"""Commands on a small log, where starting up is most of it."""

import sys
from functools import partial
from pathlib import Path

from bench.made_log import write_log
from bench.processes import Work

_AREA = "areas:\n  queue:\n    owner: linh\n    paths:\n      - src/queue/**\n"


def works(folder: Path, size: int, _wanted: set[str]) -> dict[str, Work]:
    """The commands that somebody waits for at a prompt, and the interpreter alone."""
    write_log(folder, size)
    with (folder / "owners.yaml").open("a", encoding="utf-8") as file:
        file.write(_AREA)
    sayso = str(Path(sys.executable).with_name("sayso"))
    added = partial(_remove_new, folder / "decisions")
    new = (sayso, "new", "decision", "Use a new cache", "--owner", "linh")
    return {
        "pass": Work((sys.executable, "-c", "pass"), folder),
        "version": Work((sayso, "--version"), folder),
        "help": Work((sayso, "--help"), folder),
        "explain": Work((sayso, "explain", "SO203"), folder),
        "who": Work((sayso, "who", "src/queue/run.py"), folder),
        "new": Work(new, folder, before=added),
    }


def _remove_new(decisions: Path) -> None:
    for place in decisions.glob("*-use-a-new-cache*.md"):
        place.unlink()
