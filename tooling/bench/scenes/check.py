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

_FLOOR = str(Path(__file__).parents[1] / "floor.py")
CHECK = (*SAYSO, "check")


def works(folder: Path, size: int, wanted: set[str]) -> dict[str, Work]:
    """Two logs of the same records, so that what the one keeps is not what the other lacks."""
    cold, kept, bare = folder / "cold", folder / "kept", folder / "bare"
    cold.mkdir()
    write_log(cold, size)
    made = {
        "floor": Work((sys.executable, _FLOOR, "."), cold),
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
    """Removes all that Sayso keeps between runs, and the site."""
    for name in (".sayso", "site"):
        shutil.rmtree(log / name, ignore_errors=True)


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
