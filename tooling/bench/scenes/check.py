"""The check beside what cannot be avoided, and beside a general checker of schemas."""

import itertools
import json
import shutil
import sys
from collections.abc import Iterator
from functools import partial
from importlib.resources import files
from pathlib import Path

from bench import installing
from bench.made_log import write_log
from bench.processes import SAYSO, Work, once

FLOOR = (sys.executable, str(Path(__file__).parents[1] / "floor.py"), ".")
CHECK = (*SAYSO, "check")


def works(folder: Path, size: int, wanted: set[str]) -> dict[str, Work]:
    """Two logs of the same records, so that what the one keeps is not what the other lacks."""
    cold, kept, bare = folder / "cold", folder / "kept", folder / "bare"
    cold.mkdir()
    write_log(cold, size)
    made = {
        "floor": Work(FLOOR, cold),
        "cold": Work(CHECK, cold, before=partial(forget, cold)),
    }
    if "changed" in wanted:
        shutil.copytree(cold, kept)
        once(Work(CHECK, kept))
        made["changed"] = Work(CHECK, kept, before=edits(kept).__next__)
    if "schema" in wanted:
        made["schema"] = Work((installing.check_jsonschema(), *_front_matter(cold, bare)), bare)
    return made


def forget(log: Path) -> None:
    """Takes away all that Sayso keeps between runs, and the site."""
    put_aside(log, ".sayso", "site")


def put_aside(folder: Path, *names: str) -> None:
    """Moves folders out of the way, to be removed at the end of all.

    Where thousands of files were just removed, some disks are slow to make new ones for minutes,
    which the work that comes next is not to answer for.
    """
    aside = folder.parent / "aside"
    aside.mkdir(exist_ok=True)
    for name in names:
        if (folder / name).exists():
            (folder / name).rename(aside / str(sum(1 for _ in aside.iterdir())))


def edits(log: Path) -> Iterator[Path]:
    """Changes the text of one record, and of another each time it is asked for the next."""
    records = sorted((log / "decisions").iterdir())
    for number in itertools.count(1):
        place = records[number * 7919 % len(records)]  # far from the one before
        with place.open("a", encoding="utf-8") as file:
            file.write(f"\nLooked at again, for the {number}th time.\n")
        yield place


def _front_matter(log: Path, bare: Path) -> list[str]:
    """The arguments with which a checker that reads YAML files checks the decisions."""
    bare.mkdir()
    schema = files("sayso.schemas").joinpath("decision.json").read_text("utf-8")
    (bare / "decision.json").write_text(json.dumps(json.loads(schema)), "utf-8")
    names = []
    for place in sorted((log / "decisions").iterdir()):
        _, front, _ = place.read_text("utf-8").split("---\n", 2)
        (bare / f"{place.stem}.yaml").write_text(front, "utf-8")
        names.append(f"{place.stem}.yaml")
    return ["--schemafile", "decision.json", *names]
