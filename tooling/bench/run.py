"""`make bench`: how fast Sayso is, beside what cannot be avoided and beside its peers.

Ratios in one run on one machine; a figure from another day is no peer.
"""

import argparse
import compileall
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench import aside, comparing, installing
from bench.days import Day, Figure, keep, read_days
from bench.machine import facts
from bench.measuring import in_processes
from bench.page import write_page
from bench.rows import Row, chosen, read_rows
from bench.table import lines

PROJECT = Path(__file__).parents[2]


def main(words: Sequence[str]) -> int:
    """Measures and prints; keeps the figures, or holds them against the last committed ones."""
    asked = _parser().parse_args(words)
    if asked.page:
        print(write_page(read_days()))
        return 0
    rows = chosen(read_rows(full=asked.full), asked.rows)
    # Compiled, as an installed package is; some environments write no compiled files themselves.
    compileall.compile_dir(PROJECT / "tooling" / "sayso", quiet=1)
    figures = measure(rows, full=asked.full)
    print("\n".join(("", *lines(figures))))
    missing = _missing(rows, figures)
    if asked.against:
        return _compare(rows, figures, missing, full=asked.full)
    day = Day(aside.today(), facts(), installing.versions(), tuple(figures))
    print(f"\nkept in {keep(day).relative_to(PROJECT)}, {write_page(read_days())}")
    return bool(missing)


def measure(rows: Sequence[Row], *, full: bool) -> list[Figure]:
    """All figures of these rows, in their order."""
    figures = [*in_processes(rows, full=full), *aside.figures(rows, full=full)]
    order = [row.name for row in rows]
    return sorted(figures, key=lambda one: order.index(one.name))


def _compare(
    rows: Sequence[Row], figures: list[Figure], missing: Iterable[str], *, full: bool
) -> int:
    before = comparing.last(comparing.committed(PROJECT))
    held = [one for one in figures if one.measure in comparing.RATIOS and one.key in before]
    worse = comparing.worsened(held, before)
    if worse:
        print("\nworse at first, and measured anew:", *worse, sep="\n  ")
        names = {one.key[0] for one in worse}
        again = measure([row for row in rows if row.name in names], full=full)
        worse = comparing.worsened_twice(worse, comparing.worsened(again, before))
    print(f"\n{len(held)} ratios compared with the last committed ones, {len(worse)} a third worse")
    print(*(f"  {one}" for one in worse), sep="\n")
    return bool(worse) or not held or bool(list(missing))


def _missing(rows: Iterable[Row], figures: Iterable[Figure]) -> list[str]:
    measured = {one.name for one in figures}
    missing = [one.name for one in rows if one.measure != "told" and one.name not in measured]
    if missing:
        print(f"\nnot measured: {', '.join(missing)}", file=sys.stderr)
    return missing


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--rows", default="", help="only these, parted by commas")
    parser.add_argument("--full", action="store_true", help="at all sizes, in about an hour")
    parser.add_argument("--against", choices=["last"], help="fail where a ratio got a third worse")
    parser.add_argument("--page", action="store_true", help="write the page of the docs anew")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
