"""Headings and links of a body, found by a quick scan."""

from sayso.body import link_targets, sections

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
