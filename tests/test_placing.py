"""Writing by edits: the change is made, and every other byte stays."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sayso.diagnostics import AddEntry, AddItem, Change, RenameKey, SetValue
from sayso.placing import place_change, quoted
from sayso.plain_yaml import read
from sayso.source import read_record, read_yaml
from sayso.text import apply_edits

TEXT = """---
# why we are here
title: "Use SQS"   # quoted
status:  proposed
owner: linh
tags: [a, b]
goals:
  # the big one
  - 2026-Q1/x
note: |
  two
  lines
supersedes: old
---
Body
"""


def changed(text: str, change: Change) -> str | None:
    source = read_record("x.md", text.encode())
    edit = place_change(source, change)
    return None if edit is None else apply_edits(text, [edit])


@pytest.mark.parametrize(
    "change, old, new",
    [
        (SetValue("x.md", ("title",), "Use Kafka"), '"Use SQS"', '"Use Kafka"'),
        (SetValue("x.md", ("status",), "accepted"), "proposed", "accepted"),
        (SetValue("x.md", ("tags", 1), "c, d"), "[a, b]", "[a, 'c, d']"),
        (SetValue("x.md", ("goals", 0), "a: b"), "- 2026-Q1/x", "- 'a: b'"),
        (RenameKey("x.md", ("owner",), "approver"), "owner:", "approver:"),
        (AddItem("x.md", ("tags",), "c"), "[a, b]", "[a, b, c]"),
        (AddItem("x.md", ("goals",), "y"), "  - 2026-Q1/x\n", "  - 2026-Q1/x\n  - y\n"),
        (AddItem("x.md", ("supersedes",), "new"), "supersedes: old", "supersedes: [old, new]"),
        (
            AddEntry("x.md", "decide-by", "2026-03-17", ("owner",)),
            "owner: linh\n",
            "owner: linh\ndecide-by: 2026-03-17\n",
        ),
        (
            AddEntry("x.md", "done-when", ("a", "b: c"), ("note",)),
            "  lines\n",
            "  lines\ndone-when:\n  - a\n  - 'b: c'\n",
        ),
        (AddEntry("x.md", "last", "x"), "supersedes: old\n", "supersedes: old\nlast: x\n"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_change_touches_its_own_place_alone(change: Change, old: str, new: str, end: str) -> None:
    text = TEXT.replace("\n", end)
    assert text.count(old.replace("\n", end)) == 1
    assert changed(text, change) == text.replace(old.replace("\n", end), new.replace("\n", end))


@pytest.mark.parametrize(
    "change",
    [
        SetValue("x.md", ("nothing",), "x"),
        AddEntry("x.md", "owner", "minh"),
    ],
)
def test_change_without_a_place_is_not_made(change: Change) -> None:
    assert changed(TEXT, change) is None


def test_entry_goes_before_the_closing_fence_of_empty_front_matter() -> None:
    assert changed("---\n---\nBody\n", AddEntry("x.md", "a", "b")) == "---\na: b\n---\nBody\n"


def test_entry_at_the_end_of_a_file_without_a_last_line_end() -> None:
    source = read_yaml("owners.yaml", b"people: {}")
    edit = place_change(source, AddEntry("owners.yaml", "teams", "x"))
    assert edit is not None
    assert apply_edits(source.text, [edit]) == "people: {}\nteams: x\n"


anything = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\ufeff"))


@given(anything, st.booleans())
def test_quoted_text_reads_back_as_itself(text: str, flow: bool) -> None:
    written = quoted(text, flow=flow)
    assert "\n" not in written
    whole = f"k: [{written}]\n" if flow else f"k: {written}\n"
    value, troubles = read(whole)
    assert troubles == []
    assert value == ({"k": [text]} if flow else {"k": text})


@given(anything, st.sampled_from([("title",), ("status",), ("owner",), ("tags", 0), ("goals", 0)]))
def test_value_that_was_set_is_read_back(text: str, route: tuple[str | int, ...]) -> None:
    assume(text)
    after = changed(TEXT, SetValue("x.md", route, text))
    assert after is not None
    value: Any = read_record("x.md", after.encode()).values
    for part in route:
        value = value[part]
    assert value == text
    assert after.endswith("---\nBody\n")
