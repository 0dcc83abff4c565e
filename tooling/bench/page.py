"""The page of the docs that tells how fast Sayso is, with its pictures; made of kept figures."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench.days import Day
from bench.growth_plot import growth, growth_plot, growth_told
from bench.history_plot import history_plot
from bench.rows import Row, read_rows
from bench.table import floors, markdown

PROJECT = Path(__file__).parents[2]
GUIDE = PROJECT / "tooling/docs/guide"

_HEAD = """\
---
title: How fast it is
hide: [navigation]
---

<!-- Made by `make bench` of tooling/bench/figures; what is changed here is lost. -->

# How fast it is

Speed is told as a ratio: a command beside something that does the same work, or beside what
nobody can avoid, in turns on one machine in the same minutes. Seconds belong to a machine and a
day; ratios travel. The one of CPU time says more where others use the machine too, and the one by
the clock says more where the work is shared among processors.
"""

_TABLE = """\
A target holds for the size it was set for; at other sizes there is a dash. The spread is that of
the ratios of single turns. Records of the site have 400 to 700 words and stand outside the
navigation, in a repository with a past. Where a peer took far longer than its processor time,
others used the machine, and whether the target was reached is unsure. The first round does not
count; log4brains takes minutes, so that both sides build a few records before the one that does.

How many times its floor a work takes, by the clock, says how much could be gained at all:
"""

_AGAIN = """\
## Measure it yourself

| command | what it does |
|---|---|
| `make bench` | measures all rows at sizes that take about ten minutes, and writes this page |
| `make bench FULL=1` | the sizes that the targets were set for, which takes about an hour |
| `make bench ROWS=check-cold,site-cold` | these rows alone |
| `make bench-compare` | fails where a ratio is a third worse than the last committed one |

The rows stand in `tooling/bench/rows.toml`, and what was measured on each day in
`tooling/bench/figures/`.
"""


def write_page(days: Sequence[Day], folder: Path = GUIDE) -> str:
    """Writes the page and its pictures; answers where."""
    for name, text in files(days).items():
        (folder / name).write_text(text, "utf-8")
    return (folder / "speed.md").relative_to(PROJECT).as_posix()


def files(days: Sequence[Day]) -> dict[str, str]:
    """The page and its pictures, by name."""
    rows = {row.name: row for row in read_rows(full=True)}
    return {
        "speed.md": "\n".join(_page(days, rows)),
        "speed-history.svg": history_plot(days),
        "speed-growth.svg": growth_plot(days, rows),
    }


def _page(days: Sequence[Day], rows: Mapping[str, Row]) -> Iterator[str]:
    yield _HEAD
    yield "## The figures\n"
    yield _TABLE
    yield from floors(days, rows)
    yield ""
    yield from markdown(days, rows)
    yield "\n## Beside their targets, day by day\n"
    yield (
        "![A strip for each row that has a target, with a point for each day, above or below a "
        "line that is the target; the table above has the newest of them](speed-history.svg)\n"
    )
    yield "## By the number of records\n"
    yield (
        "![Seconds by the number of records, for the check and for the site, with their peers; "
        "the same in words is below](speed-growth.svg)\n"
    )
    for scene, title in (("check", "The check"), ("site", "The site")):
        yield f"{title}, on the last day on which it was measured at several sizes:\n"
        yield from (f"- {one}" for one in growth_told(growth(days, rows, scene)))
        yield ""
    yield "## Where it was measured\n"
    yield from (_machine(day) for day in days)
    yield ""
    yield _AGAIN.rstrip() + "\n"


def _machine(day: Day) -> str:
    has = day.machine
    peers = ", ".join(f"{name} {version}" for name, version in day.peers.items())
    busiest = max((one.load for one in day.rows), default=0)
    return (
        f"- {day.date}: {has['system']}, {has['processor']}, {has['cores']} cores, "
        f"{has['memory_gib']} GiB, Python {has['python']}{_files(has)}; {peers}. "
        f"Up to {busiest:g} processes wanted to run in the minute before a row began."
    )


def _files(has: Mapping[str, str | int]) -> str:
    """Where the logs lay; figures from before this was noted do not tell."""
    kind = has.get("files", "")
    return f", files on {kind}".replace("on tmpfs", "in memory") if kind else ""
