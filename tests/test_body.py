"""Headings and links of a body, found by a quick scan."""

import pytest

from sayso.body import Stretches, code_blocks, comments, link_targets, sections
from sayso.diagnostics import Span

TEXT = """---
title: x
---
# Title

## Context ##
Text.

```
## not a heading
```

### Detail
<!-- ## nor this -->

## Decision
[a](b.md#c) and ![d](e.png "t") and <https://x.example>.

[ref]: ../f.md
"""


def test_headings_in_code_and_comments_are_none() -> None:
    found = sections(TEXT, TEXT.index("# Title"))
    assert [(one.level, one.title) for one in found] == [
        (1, "Title"),
        (2, "Context"),
        (3, "Detail"),
        (2, "Decision"),
    ]


def test_section_reaches_to_the_next_heading_of_its_level() -> None:
    context = sections(TEXT, 0)[1]
    inside = TEXT[context.text.start : context.text.end]
    assert inside.startswith("Text.")
    assert "### Detail" in inside
    assert "## Decision" not in inside
    assert TEXT[context.heading.start : context.heading.end] == "## Context ##"


def test_fence_that_never_closes_hides_the_rest() -> None:
    assert sections("~~~\n# a\n", 0) == ()


def test_line_ends_of_windows_are_no_part_of_a_heading() -> None:
    (one,) = sections("## Context\r\nText\r\n", 0)
    assert one.title == "Context"


def test_what_looks_like_a_link_is_found_with_its_place() -> None:
    found = list(link_targets(TEXT, 0))
    assert [target for target, _ in found] == ["b.md#c", "e.png", "../f.md"]
    for target, span in found:
        assert TEXT[span.start : span.end] == target


@pytest.mark.parametrize(
    "text,code,said",
    [
        ("```\n<!--\n```\n# a\n", ["```\n<!--\n```"], []),
        ("<!--\n```\n-->\n# a\n", [], ["<!--\n```\n-->"]),
        ("Write `<!--` to begin one.\n\n# a\n", [], []),
        ("Write `<!--` to begin\nand `-->` to end.\n# a\n", [], ["<!--` to begin\nand `-->"]),
        ("a <!-- b --> c <!-- d -->\n", [], ["<!-- b -->", "<!-- d -->"]),
        ("<!-- b\n# a\n", [], ["<!-- b\n# a\n"]),
        ("```a``` is code\n# a\n", [], []),
        ("~~~ `a`\n# a\n~~~~\n# b\n", ["~~~ `a`\n# a\n~~~~"], []),
        ("````\n```\n# a\n````\r\n# b\n", ["````\n```\n# a\n````\r"], []),
        ("```\n# a\n~~~\n", ["```\n# a\n~~~\n"], []),
    ],
)
def test_code_and_comments_do_not_begin_in_each_other(
    text: str, code: list[str], said: list[str]
) -> None:
    assert [text[one.start : one.end] for one in code_blocks(text, 0)] == code
    assert [text[one.start : one.end] for one in comments(text, 0)] == said


def test_mention_of_a_comment_hides_no_heading() -> None:
    assert [one.title for one in sections("Write `<!--`.\n\n# a\n", 0)] == ["a"]


def test_stretches_hold_their_offsets_also_where_they_overlap() -> None:
    held = Stretches([Span(4, 6), Span(0, 9), Span(12, 13)])
    assert [offset for offset in range(15) if offset in held] == [*range(9), 12]
    assert 0 not in Stretches([])
