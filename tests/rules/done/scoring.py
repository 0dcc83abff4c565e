"""How often the vagueness lint is right, on lines that were read and labelled by hand.

The halves were split by the checksum of each line, so that nobody chose; only the tuning
half may be looked at when the lint is changed. Run as a module it prints its tables.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.rules.done.vagueness import KINDS, doubts

CORPUS = Path(__file__).parent / "vagueness"

HALVES = ("tuning", "held-out")

ALL = "all"
"""The row over all kinds."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line with the kinds of question that a careful reader would ask of it."""

    text: str
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Score:
    """How one kind does: lines asked about and rightly so, and lines to be asked about."""

    right: int
    asked: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / self.asked if self.asked else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0


def read_half(name: str) -> list[Labelled]:
    """The lines of one half of the corpus."""
    rows = (CORPUS / f"{name}.txt").read_text("utf-8").split("\n")
    return [_labelled(row) for row in rows if row and not row.startswith("#")]


def scores(lines: Iterable[Labelled]) -> dict[str, Score]:
    """The score of every kind, a line counting once for each of its kinds, and over all."""
    right, asked, wanted = Counter[str](), Counter[str](), Counter[str]()
    for line in lines:
        found = {one.kind for one in doubts(line.text)}
        right.update(found & line.kinds)
        asked.update(found)
        wanted.update(line.kinds)
    every = {kind: Score(right[kind], asked[kind], wanted[kind]) for kind in KINDS}
    return every | {ALL: Score(right.total(), asked.total(), wanted.total())}


def table(found: dict[str, Score]) -> Iterator[str]:
    """The scores as rows of a Markdown table, as they stand on the rule's page."""
    yield "| kind | lines | asked about | rightly | precision | recall |"
    yield "|---|---|---|---|---|---|"
    for kind, one in found.items():
        yield (
            f"| {kind} | {one.wanted} | {one.asked} | {one.right} "
            f"| {one.precision:.2f} | {one.recall:.2f} |"
        )


def _labelled(row: str) -> Labelled:
    kinds, _, text = row.partition(" | ")
    return Labelled(text, frozenset(kinds.split()) - {"-"})


def main() -> None:
    for half in HALVES:
        rows = table(scores(read_half(half)))
        print(f"\nthe vagueness lint on the {half} half", *rows, sep="\n")  # noqa: T201  # a script


if __name__ == "__main__":
    main()
