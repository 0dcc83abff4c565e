"""How long `who` and `why` take beside loading the log they ask."""

import random
import sys
import tempfile
from pathlib import Path

from made_log import PEOPLE, WORDS, write_log
from processes import in_turns

PATHS, AREAS, DECISIONS, TURNS = 1_000, 500, 5_000, 7

_LOAD = "from pathlib import Path; from sayso.app.opening import open_log; open_log(Path.cwd())"
_ENDINGS = ("**", "*.py", "**/*_test.py", "")
"""How patterns go on below their folder; the last names the folder alone."""


def measure() -> None:
    """Prints the table."""
    with tempfile.TemporaryDirectory() as folder:
        paths = write_owned_log(Path(folder))
        sayso = (sys.executable, "-m", "sayso")
        commands = {
            "load": (sys.executable, "-c", _LOAD),
            "who": (*sayso, "who", *paths, "--format", "json"),
            "why": (*sayso, "why", *paths, "--format", "json"),
        }
        runs = in_turns(commands, Path(folder), TURNS)
    print(f"\n`who` and `why` on {PATHS:,} paths, {AREAS} areas and {DECISIONS:,} decisions")
    load = runs["load"].median
    for name, one in runs.items():
        print(f"{name:<16} {one.median:>6.3f} s {one.median / load:>6.2f}", flush=True)


def write_owned_log(folder: Path, seed: int = 7) -> list[str]:
    """Writes a log with areas in which every decision governs something; answers paths."""
    chance = random.Random(seed)  # noqa: S311  # made-up records, no secrets
    write_log(folder, DECISIONS)
    folders = [f"src/{WORDS[one % len(WORDS)]}/part-{one}" for one in range(AREAS)]
    areas = (
        f"  {name.replace('/', '-')}:\n    owner: {chance.choice(PEOPLE)}\n    paths:\n"
        f"      - {name}/**\n      - docs/{name}/*.md\n"
        for name in folders
    )
    with (folder / "owners.yaml").open("a", encoding="utf-8") as file:
        file.write(f"areas:\n{''.join(areas)}")
    for path in sorted((folder / "decisions").iterdir()):
        pattern = f"{chance.choice(folders)}/{chance.choice(_ENDINGS)}"
        text = path.read_text("utf-8")
        path.write_text(text.replace("tags:", f"applies-to: [{pattern}]\ntags:", 1), "utf-8")
    names = ("run.py", "run_test.py", "sub/deep/read.py", "README.md")
    return [
        f"{chance.choice(folders)}/{number % 40}/{names[number % 4]}" for number in range(PATHS)
    ]
