"""The quick reader of lines: it says what libyaml says, or nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.front_matter import FrontMatter, read_front_matter
from sayso.libyaml import read_with_libyaml
from sayso.plain_lines import read_lines

RECORD = """\
# yaml-language-server: $schema=../.sayso/schemas/decision.json
title: Use SQS for the job queue

status: accepted
owner: linh
decide-by: 2026-03-17
tags: [queue, cost]
goals:
- 2026-Q1/no-lost-jobs
consulted:
  - hoa
# not to be forgotten: "duc"

  - "duc"
done-when:
  - text: 'All 6 nightly jobs run'
      # of last week
    evidence: https://example.com/runs#7
  - Nothing is lost
outcome:
  on: 2026-05-01
  note:
  result: better
imported:
  from:
    tool: madr
    files:
      - 0001.md
    notes:
    - moved
  on: 2026-05-02
"""

VALUES = {
    "title": "Use SQS for the job queue",
    "status": "accepted",
    "owner": "linh",
    "decide-by": "2026-03-17",
    "tags": ["queue", "cost"],
    "goals": ["2026-Q1/no-lost-jobs"],
    "consulted": ["hoa", "duc"],
    "done-when": [
        {"text": "All 6 nightly jobs run", "evidence": "https://example.com/runs#7"},
        "Nothing is lost",
    ],
    "outcome": {"on": "2026-05-01", "result": "better"},
    "imported": {
        "from": {"tool": "madr", "files": ["0001.md"], "notes": ["moved"]},
        "on": "2026-05-02",
    },
}

UNUSUAL = (
    "",
    "a: x",  # no line end
    "a: x\r\n",
    "a:\tx\n",
    "a: |\n  x\n",
    "a: x\n  y\n",
    "a: x: y\n",
    "a: x:\n",
    "a: x #y\n",
    "# x\n",
    "\n\n",
    "# \tx\na: y\n",
    "a: x\n# y\n  z\n",
    "a:\n  - x\n\n    y\n",
    "a: &x y\n",
    "a: [x,y]\n",
    "a: [x, [y]]\n",
    "a: {b: c}\n",
    'a: "x\\n"\n',
    "a: 'it''s'\n",
    "a: x\na: y\n",
    "a:\n  - b: c\n    b: d\n",
    "a:\n  - x\n - y\n",
    "a:\n  - x\n  b: y\n",
    "a:\n  b: x\n  - y\n",
    "a:\n  -\n",
    "a:\n  - b:\n      - c\n",
    "a: x\n  b: y\n",
    "a:\n  b: x\n    c: y\n",
    "a:\n    b:\n  - x\n",
    "a:\n    b:\n      c: x\n  d: y\n",
    "a:\n  b:\n    c: x\n    c: y\n",
    "a:\n b:\n  c:\n   d:\n    e:\n     f: x\n",
    "- x\n",
    "  a: x\n",
    "a: x\x85y\n",
    "a: x\ufeff\n",
)

PIECES = (
    *("a", "b-c", ": ", ":", "\n", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", "- ", " ", "  "),
    *("x", "y z", "0010", "~", "é", "[", "]", ", ", ",", "{", "}", '"', "'", "''", "#", " #"),
    *("|", ">", "&x", "*x", "!t", "?", "\\", "\t", "\r", "---", "...", "\u2028", "\x85", "@", "%"),
)


def test_record_of_the_usual_kind_is_read() -> None:
    assert read_lines(RECORD) == VALUES


@pytest.mark.parametrize("text", UNUSUAL)
def test_what_is_unusual_is_given_up(text: str) -> None:
    assert read_lines(text) is None


def test_lists_of_two_texts_are_never_one() -> None:
    first, second = (read_lines("a: [x]\nb:\n  - y\n") for _ in range(2))
    assert first is not None
    assert second is not None
    assert first["a"] is not second["a"]
    assert first["b"] is not second["b"]


def holds(text: str) -> bool:
    """Whether the text was read at all; what was read must be what libyaml reads."""
    quick = read_lines(text)
    assert quick is None or (quick, []) == read_with_libyaml(text), text
    return quick is not None


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_pieces_put_together_anyhow_read_as_libyaml_reads_them(text: str) -> None:
    holds(f"{text}\n")


@given(st.lists(st.sampled_from(PIECES), max_size=4).map("".join), st.data())
def test_value_of_any_kind_reads_as_libyaml_reads_it(said: str, data: st.DataObject) -> None:
    frame = data.draw(st.sampled_from(("k: {}\n", "k:\n  - {}\n", "k: [v, {}]\n", "k:\n  l: {}\n")))
    holds(frame.format(said))


@given(st.text(max_size=8))
def test_any_letters_read_as_libyaml_reads_them(said: str) -> None:
    holds(f"k: {said}\n")


@settings(max_examples=300)
@given(st.integers(0, len(RECORD)), st.integers(0, 3), st.sampled_from(("", *PIECES)))
def test_record_changed_anywhere_reads_as_libyaml_reads_it(at: int, less: int, said: str) -> None:
    holds(RECORD[:at] + said + RECORD[at + less :])


def test_records_of_this_log_are_mostly_of_the_usual_kind() -> None:
    root = Path(__file__).parents[1]
    read = [holds(text) for text in front_matters(root / "decisions")]
    assert len(read) > 20
    assert sum(read)


def front_matters(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.md")):
        text = path.read_bytes().decode("utf-8", "replace")
        found: FrontMatter = read_front_matter(text)
        if found.yaml.end:
            yield text[found.yaml.start : found.yaml.end]
