"""Lists and mappings between brackets, long lines, and keys that stand there empty."""

import pytest

from sayso.diagnostics import AddEntry, AddItem, Change, Fields, RemoveEntry, RenameKey, SetValue
from sayso.placing import place_change
from sayso.source import read_record
from sayso.text import apply_edits

LONG = "a word and another one " * 4

CASES: list[tuple[str, Change, str]] = [
    ("tags: []\n", AddItem("x.md", ("tags",), "a"), "tags: [a]\n"),
    ("who: {}\n", AddEntry("x.md", "by", "linh", at=("who",)), "who: {by: linh}\n"),
    ("{a: b}\n", AddEntry("x.md", "c", "d"), "{a: b, c: d}\n"),
    ("{a: b, c: d}\n", RemoveEntry("x.md", ("a",)), "{c: d}\n"),
    ("who: {by: , of: x}\n", AddEntry("x.md", "by", "a", at=("who",)), "who: {by: a , of: x}\n"),
    ("who: {by: , of: x}\n", SetValue("x.md", ("who", "by"), "a"), "who: {by: a , of: x}\n"),
    (
        "tags: [\n    a,\n    b\n  ]\n",
        AddItem("x.md", ("tags",), "c"),
        "tags: [\n    a,\n    b,\n    c\n  ]\n",
    ),
    (
        "tags: [\n    a,\n    b,\n  ]\n",
        AddItem("x.md", ("tags",), "c"),
        "tags: [\n    a,\n    b,\n    c,\n  ]\n",
    ),
    ("tags: [a, b, ]\n", AddItem("x.md", ("tags",), "c"), "tags: [a, b, c, ]\n"),
    (
        f"done-when: {LONG.strip()}  # so\n",
        AddItem("x.md", ("done-when",), "b"),
        f"done-when:  # so\n  - {LONG.strip()}\n  - b\n",
    ),
    (
        "tags: old\n",
        AddItem("x.md", ("tags",), Fields.of({"a": "b"})),
        "tags:\n  - old\n  - a: b\n",
    ),
    ("who:  # open\n", SetValue("x.md", ("who",), "linh"), "who: linh  # open\n"),
    ("who:\n", AddEntry("x.md", "who", ("a", "b")), "who:\n  - a\n  - b\n"),
    ("goals:\n- a\n", AddEntry("x.md", "tags", ("b",)), "goals:\n- a\ntags:\n- b\n"),
]


def changed(yaml: str, change: Change, end: str) -> str | None:
    text = f"---\n{yaml}---\nBody\n".replace("\n", end)
    source = read_record("x.md", text.encode())
    edit = place_change(source, change)
    return None if edit is None else apply_edits(text, [edit])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("yaml, change, after", CASES)
def test_change_is_made_as_the_file_does_it(
    yaml: str, change: Change, after: str, end: str
) -> None:
    assert changed(yaml, change, end) == f"---\n{after}---\nBody\n".replace("\n", end)


@pytest.mark.parametrize(
    "yaml, change",
    [
        ("a: b\nc: d\n", RenameKey("x.md", ("a",), "c")),
        ("a: b\n", AddItem("x.md", ("a", "x", "y"), "z")),
        ("a: b\n", AddEntry("x.md", "c", "d", at=("a",))),
        ("a: b\n", RemoveEntry("x.md", ("a", 0))),
        ("a: [b\n", AddEntry("x.md", "c", "d")),
        ("a: &x b\n", AddEntry("x.md", "c", "d")),
        ("a: |+\n  text\n\n\n", AddEntry("x.md", "c", "d", ("a",), ("a",))),
    ],
)
def test_what_would_break_a_file_or_another_value_is_not_made(yaml: str, change: Change) -> None:
    assert changed(yaml, change, "\n") is None


def test_blank_lines_that_belong_to_a_text_stay_in_it() -> None:
    after = changed("a: |+\n  text\n\nb: c\n", AddEntry("x.md", "d", "e", ("a",)), "\n")
    assert after == "---\na: |+\n  text\n\nd: e\nb: c\n---\nBody\n"
