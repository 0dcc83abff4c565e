"""Lists and mappings written by edits: into any shape of file, and out of it."""

import pytest

from sayso.diagnostics import (
    AddEntry,
    AddItem,
    Change,
    Fields,
    RemoveEntry,
    RemoveItem,
    SetValue,
)
from tests.edited import OWNERS, RECORD, changed

SAID = Fields.of({"concern": "Too big: by far", "by": "minh", "answer": None})

FULL = Fields.of({"text": "All 6 jobs run", "met-on": "2026-03-20", "evidence": ("a.md", "b.md")})
FOLDED = Fields.of({"text": "Folded over two lines", "met-on": "2026-03-20"})
SHOWN = """  - text: All 6 jobs run   # nightly
    met-on: 2026-03-20
    evidence: [a.md, b.md]
"""
AMENDED = Fields.of({"on": "2026-03-20", "what": "C, D", "why": "E"})
AWAY = Fields.of({"from": "2026-05-01", "to": "2026-05-02"})


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
