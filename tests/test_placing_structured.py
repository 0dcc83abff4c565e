"""Lists and mappings written by edits: into any shape of file, and out of it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.diagnostics import (
    AddEntry,
    AddItem,
    Change,
    Fields,
    RemoveEntry,
    RemoveItem,
    SetValue,
    Written,
)
from sayso.placing import place_change
from sayso.source import read_record, read_yaml
from sayso.text import apply_edits

SAID = Fields.of({"concern": "Too big: by far", "by": "minh", "answer": None})

RECORD = """---
title: Use SQS   # the choice
done-when:
  # as agreed
  - All 6 jobs run   # nightly
  - "Quoted: so"
  - Folded over
    two lines
  - {text: Flow, unit: s}
  - text: Mapped
    unit: s
concerns:            # none so far
tags: [a, b]
ids: [
  a,
  b,  # the second
]
outcome: {on: 2026-03-01}
amendments:
  - {on: 2026-03-18, what: A, why: B}
note: |
  two
  lines

# at the end
only:
  - one
---
Body
"""

OWNERS = """people:
    linh:
        name: Linh   # she
        away:
        - from: 2026-04-01
          to: 2026-04-02
    minh: {name: Minh}
    hoa:
areas:
    jobs:
        paths:
        - src/**
        - lib/**
"""

FULL = Fields.of({"text": "All 6 jobs run", "met-on": "2026-03-20", "evidence": ("a.md", "b.md")})
FOLDED = Fields.of({"text": "Folded over two lines", "met-on": "2026-03-20"})
SHOWN = """  - text: All 6 jobs run   # nightly
    met-on: 2026-03-20
    evidence: [a.md, b.md]
"""
AMENDED = Fields.of({"on": "2026-03-20", "what": "C, D", "why": "E"})
AWAY = Fields.of({"from": "2026-05-01", "to": "2026-05-02"})


def changed(text: str, change: Change) -> str | None:
    reading = read_yaml if change.path.endswith(".yaml") else read_record
    edit = place_change(reading(change.path, text.encode()), change)
    return None if edit is None else apply_edits(text, [edit])


IN_RECORD: list[tuple[Change, str, str]] = [
    (
        SetValue("x.md", ("done-when", 0), FULL),
        "  - All 6 jobs run   # nightly\n",
        SHOWN,
    ),
    (
        SetValue("x.md", ("done-when", 1), Fields.of({"text": "Quoted: so", "now": "1"})),
        '  - "Quoted: so"\n',
        '  - text: "Quoted: so"\n    now: 1\n',
    ),
    (
        SetValue("x.md", ("done-when", 2), FOLDED),
        "  - Folded over\n    two lines\n",
        "  - text: Folded over\n      two lines\n    met-on: 2026-03-20\n",
    ),
    (AddEntry("x.md", "now", "1", at=("done-when", 3)), "unit: s}", "unit: s, now: 1}"),
    (
        AddEntry("x.md", "now", "1", ("text",), ("done-when", 4)),
        "  - text: Mapped\n",
        "  - text: Mapped\n    now: 1\n",
    ),
    (
        AddItem("x.md", ("concerns",), SAID),
        "concerns:            # none so far\n",
        "concerns:            # none so far\n  - concern: 'Too big: by far'\n    by: minh\n",
    ),
    (AddItem("x.md", ("ids",), "c"), "  b,  # the second\n", "  b, c,  # the second\n"),
    (AddItem("x.md", ("tags",), SAID), "b]", "b, {concern: 'Too big: by far', by: minh}]"),
    (AddEntry("x.md", "next", "keep", at=("outcome",)), "-01}", "-01, next: keep}"),
    (
        AddItem("x.md", ("amendments",), AMENDED),
        "why: B}\n",
        "why: B}\n  - {on: 2026-03-20, what: 'C, D', why: E}\n",
    ),
    (
        AddItem("x.md", ("handoffs",), Fields.of({"from": "a"}), ("title",)),
        "# the choice\n",
        "# the choice\nhandoffs:\n  - from: a\n",
    ),
    (SetValue("x.md", ("note",), "one"), "note: |\n  two\n  lines\n", "note: one\n"),
    (SetValue("x.md", ("tags",), ("x",)), "[a, b]", "[x]"),
    (
        SetValue("x.md", ("title",), Fields.of({"a": "b"})),
        "title: Use SQS   # the choice\n",
        "title:   # the choice\n  a: b\n",
    ),
    (RemoveItem("x.md", ("tags", 0)), "[a, b]", "[b]"),
    (RemoveItem("x.md", ("tags", 1)), "[a, b]", "[a]"),
    (RemoveItem("x.md", ("done-when", 1)), '  - "Quoted: so"\n', ""),
    (RemoveItem("x.md", ("only", 0)), "only:\n  - one\n", ""),
    (RemoveEntry("x.md", ("note",)), "note: |\n  two\n  lines\n", ""),
    (RemoveEntry("x.md", ("done-when", 4, "text")), "text: Mapped\n    unit", "unit"),
    (RemoveEntry("x.md", ("done-when", 3, "unit")), "{text: Flow, unit: s}", "{text: Flow}"),
    (RemoveEntry("x.md", ("outcome", "on")), "outcome: {on: 2026-03-01}\n", ""),
]

IN_OWNERS: list[tuple[Change, str, str]] = [
    (
        AddEntry("o.yaml", "left-on", "2026-05-01", ("name",), ("people", "linh")),
        "# she\n",
        "# she\n        left-on: 2026-05-01\n",
    ),
    (
        AddItem("o.yaml", ("people", "linh", "away"), AWAY),
        "          to: 2026-04-02\n",
        "          to: 2026-04-02\n        - from: 2026-05-01\n          to: 2026-05-02\n",
    ),
    (
        AddItem("o.yaml", ("people", "minh", "away"), AWAY),
        "{name: Minh}",
        "{name: Minh, away: [{from: 2026-05-01, to: 2026-05-02}]}",
    ),
    (
        AddEntry("o.yaml", "team", "platform", at=("people", "hoa")),
        "    hoa:\n",
        "    hoa:\n        team: platform\n",
    ),
    (
        AddEntry("o.yaml", "an", Fields.of({"name": "An"}), at=("people",)),
        "    hoa:\n",
        "    hoa:\n    an:\n        name: An\n",
    ),
    (
        AddEntry("o.yaml", "teams", Fields.of({"platform": Fields.of({"lead": "hoa"})})),
        "        - lib/**\n",
        "        - lib/**\nteams:\n    platform:\n        lead: hoa\n",
    ),
    (RemoveEntry("o.yaml", ("people", "minh")), "    minh: {name: Minh}\n", ""),
    (
        AddEntry("o.yaml", "web", Fields.of({"owner": "linh"}), at=("areas",)),
        "        - lib/**\n",
        "        - lib/**\n    web:\n        owner: linh\n",
    ),
]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("change, old, new", [*IN_RECORD, *IN_OWNERS])
def test_change_touches_its_own_lines_alone(change: Change, old: str, new: str, end: str) -> None:
    text = (OWNERS if change.path.endswith(".yaml") else RECORD).replace("\n", end)
    old, new = old.replace("\n", end), new.replace("\n", end)
    assert text.count(old) == 1
    assert changed(text, change) == text.replace(old, new)


@pytest.mark.parametrize(
    "change",
    [
        AddEntry("x.md", "title", "Again"),
        AddEntry("x.md", "now", "1", at=("done-when", 0)),
        AddEntry("x.md", "now", "1", at=("nowhere",)),
        AddEntry("x.md", "now", "1", at=("done-when", 9)),
        AddItem("x.md", ("outcome",), "x"),
        AddItem("x.md", ("done-when", 9), "x"),
        SetValue("x.md", ("done-when", 9), "x"),
        RemoveEntry("x.md", ("nothing",)),
        RemoveItem("x.md", ("tags", 2)),
    ],
)
def test_what_has_no_place_is_not_written(change: Change) -> None:
    assert changed(RECORD, change) is None


def test_text_becomes_a_list_of_mappings_below_its_key() -> None:
    text = "---\ndone-when: All run   # so\nstatus: accepted\n---\n"
    value = (Fields.of({"text": "All run", "met-on": "2026-03-20"}),)
    assert changed(text, SetValue("x.md", ("done-when",), value)) == (
        "---\ndone-when:   # so\n  - text: All run\n    met-on: 2026-03-20\nstatus: accepted\n---\n"
    )


def test_text_in_block_style_becomes_a_field_as_it_is_written() -> None:
    text = "---\ndone-when:\n  - >-\n    All\n    run\n  - b\n---\n"
    value = Fields.of({"text": "All run", "met-on": "2026-03-20"})
    assert changed(text, SetValue("x.md", ("done-when", 0), value)) == (
        "---\ndone-when:\n  - text: >-\n      All\n      run\n    met-on: 2026-03-20\n  - b\n---\n"
    )


@pytest.mark.parametrize(
    "old, text, new",
    [
        ('"proposed"', "accepted", '"accepted"'),
        ("'proposed'", "it's", "'it''s'"),
        ("'proposed'", "two\nlines", '"two\\nlines"'),
        ("proposed", "no: so", "'no: so'"),
        ('"@linh"', "linh", "linh"),
    ],
)
def test_quotes_stay_the_kind_that_they_are(old: str, text: str, new: str) -> None:
    after = changed(f"---\nstatus: {old}  # so\n---\n", SetValue("x.md", ("status",), text))
    assert after == f"---\nstatus: {new}  # so\n---\n"


anything = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\ufeff"), min_size=1)
keys = st.sampled_from(["on", "what", "with space", "no", "1", "a: b"])
flat = st.dictionaries(keys, anything, min_size=1).map(Fields.of)
values: st.SearchStrategy[Written] = st.one_of(
    anything,
    flat,
    st.lists(st.one_of(anything, flat), min_size=1).map(tuple),
    st.dictionaries(keys, st.lists(anything, min_size=1).map(tuple), min_size=1).map(Fields.of),
)


def plain(value: Written) -> object:
    if isinstance(value, str):
        return value
    if isinstance(value, Fields):
        return {key: plain(one) for key, one in value.pairs}
    return [plain(one) for one in value]


def values_of(text: str) -> dict[str, Any]:
    found = read_record("x.md", text.encode())
    assert found.readable
    assert not found.troubles
    return dict(found.values)


@given(values, st.sampled_from(["concerns", "tags", "ids", "amendments", "handoffs", "done-when"]))
def test_item_is_read_back_at_the_end_of_its_list(value: Written, key: str) -> None:
    after = changed(RECORD, AddItem("x.md", (key,), value))
    assert after is not None
    was, now = values_of(RECORD), values_of(after)
    assert now.pop(key) == [*was.pop(key, []), plain(value)]
    assert now == was
    assert after.endswith("---\nBody\n")


@given(values, st.sampled_from(["title", "concerns", "tags", "note", "outcome", "only"]))
def test_value_of_any_shape_is_read_back(value: Written, key: str) -> None:
    after = changed(RECORD, SetValue("x.md", (key,), value))
    assert after is not None
    assert values_of(after) == {**values_of(RECORD), key: plain(value)}
    assert after.endswith("---\nBody\n")


@given(values, st.integers(0, 4), st.sampled_from(["\n", "\r\n"]))
def test_criterion_of_any_shape_is_read_back(value: Written, at: int, end: str) -> None:
    text = RECORD.replace("\n", end)
    after = changed(text, SetValue("x.md", ("done-when", at), value))
    assert after is not None
    was, now = values_of(text), values_of(after)
    was["done-when"][at] = plain(value)
    assert now == was
    assert end == "\n" or "\n" not in after.replace("\r\n", "")


@given(values, st.sampled_from([(), ("outcome",), ("done-when", 3), ("done-when", 4)]))
def test_entry_of_any_shape_is_read_back(value: Written, at: tuple[str | int, ...]) -> None:
    after = changed(RECORD, AddEntry("x.md", "x-new", value, at=at))
    assert after is not None
    was, now = values_of(RECORD), values_of(after)
    place: Any = was
    for part in at:
        place = place[part]
    place["x-new"] = plain(value)
    assert now == was


@given(st.data())
def test_what_was_added_can_be_taken_out_again(data: st.DataObject) -> None:
    value = data.draw(values)
    key = data.draw(st.sampled_from(["tags", "amendments", "done-when"]))
    added = changed(RECORD, AddItem("x.md", (key,), value))
    assert added is not None
    last = len(values_of(added)[key]) - 1
    assert changed(added, RemoveItem("x.md", (key, last))) == RECORD
