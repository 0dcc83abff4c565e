"""How long `who` and `why` take beside loading the log they ask."""

import random
import sys
from pathlib import Path

from bench.made_log import PEOPLE, WORDS, write_log
from bench.processes import SAYSO, Work
from bench.scenes.check import FLOOR

PATHS, AREAS = 1_000, 500

_LOAD = "from pathlib import Path; from sayso.app.opening import open_log; open_log(Path.cwd())"
_ENDINGS = ("**", "*.py", "**/*_test.py", "")
"""How patterns go on below their folder; the last names the folder alone."""


def works(folder: Path, size: int, _wanted: set[str]) -> dict[str, Work]:
    """Both questions about many paths at once, and what they cannot do without."""
    paths = write_owned_log(folder, size)
    return {
        "floor": Work(FLOOR, folder),
        "load": Work((sys.executable, "-c", _LOAD), folder),
        "who": Work((*SAYSO, "who", *paths, "--format", "json"), folder),
        "why": Work((*SAYSO, "why", *paths, "--format", "json"), folder),
    }


def write_owned_log(folder: Path, records: int, seed: int = 7) -> list[str]:
    """Writes a log with areas in which every decision governs something; answers paths."""
    chance = random.Random(seed)  # noqa: S311  # made-up records, no secrets
    write_log(folder, records)
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
