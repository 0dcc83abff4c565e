"""The list of what `make bench` measures, read from rows.toml."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Measure = Literal["time", "memory", "size", "growth", "delay", "limit", "told"]

BESIDE = {
    "pass": "`python -c pass`",
    "floor": "reading the files and composing their YAML with libyaml",
    "schema": "`check-jsonschema` on the same front matter",
    "check": "`sayso check`",
    "load": "loading the log",
    "plain": "plain `mkdocs build` of the same pages, no search",
    "searched": "plain `mkdocs build` of the same pages with its search",
    "zensical": "`zensical build` of the same pages",
    "log4brains": "`log4brains build` of the same records",
}
"""The peers, in words."""

FLOORS = {
    "pass": "starting Python",
    "floor": "reading the files and composing their YAML with libyaml",
    "look": "`git status`, which looks at every file",
    "copy": "writing the files of the finished site",
    "reload": "loading the page once more in the browser",
}
"""What nobody can avoid, in words."""

_LIST = Path(__file__).with_name("rows.toml")
_WITHOUT_PEER = {"growth": "linear", "delay": "the clock, in seconds", "limit": "its limits"}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; rows.toml says what its parts mean."""

    name: str
    says: str
    scene: str
    sizes: tuple[int, ...]
    work: str = ""
    peer: str = ""
    measure: Measure = "time"
    target: float | None = None
    at: int = 0
    floor: str = ""

    @property
    def beside(self) -> str:
        return BESIDE[self.peer] if self.peer else _WITHOUT_PEER.get(self.measure, "")

    @property
    def above(self) -> str:
        """The floor, in words."""
        return FLOORS[self.floor.removesuffix("-search")] if self.floor else ""

    @property
    def works(self) -> set[str]:
        """All that runs for it, in the same turns."""
        return {self.work, self.peer, self.floor} - {""}

    def target_at(self, size: int) -> float | None:
        """The target where it holds for this size."""
        return self.target if self.at in {0, size} else None


def read_rows(*, full: bool) -> list[Row]:
    """All rows, with the sizes of a quick run or of a full one."""
    told = tomllib.loads(_LIST.read_text("utf-8"))
    return [_row(name, entry, "full" if full else "quick") for name, entry in told.items()]


def _row(name: str, entry: dict[str, object], mode: str) -> Row:
    both = {key: entry.pop(key) for key in ("sizes", "quick", "full") if key in entry}
    sizes = both.get(mode, both.get("sizes"))
    return Row(name, sizes=tuple(sizes), **entry)  # type: ignore[arg-type]  # mistakes raise


def chosen(rows: list[Row], names: str) -> list[Row]:
    """The rows of these names, parted by commas; all of them where nothing is named."""
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    known = {row.name: row for row in rows}
    if unknown := [name for name in wanted if name not in known]:
        raise LookupError(f"there is no row {', '.join(unknown)}; there are {', '.join(known)}")
    return [known[name] for name in wanted] or rows
