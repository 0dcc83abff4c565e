"""Strict fences: what the common library reads as "no metadata" is told instead."""

import frontmatter
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.front_matter import read_front_matter
from sayso.source import read_record

GOOD = "---\ntitle: Use SQS\n---\n## Context\nRedis loses jobs.\n"


def kinds(text: str) -> list[str]:
    return [one.kind for one in read_front_matter(text).troubles]


def test_values_and_body_are_found_where_they_stand() -> None:
    found = read_front_matter(GOOD)
    assert found.values == {"title": "Use SQS"}
    assert GOOD[found.yaml.start : found.yaml.end] == "title: Use SQS\n"
    assert GOOD[found.body_start :] == "## Context\nRedis loses jobs.\n"
    assert found.readable


@pytest.mark.parametrize(
    "text, kind",
    [
        ("\ufeff" + GOOD, "byte-order-mark"),
        ("\n\n" + GOOD, "missing-front-matter"),
        ("# Title\n", "missing-front-matter"),
        ("", "missing-front-matter"),
        ("---\ntitle: x\n", "unclosed-front-matter"),
        ("---", "unclosed-front-matter"),
        ("--- x\ntitle: x\n---\n", "missing-front-matter"),
        ("---\n- a\n---\n", "invalid-yaml"),
        ("---\ntext\n---\n", "invalid-yaml"),
    ],
)
def test_what_is_wrong_with_the_fences_is_told(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


def test_record_behind_a_byte_order_mark_is_read_all_the_same() -> None:
    found = read_front_matter("\ufeff" + GOOD)
    assert found.readable
    assert found.values == {"title": "Use SQS"}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_and_blanks_after_fences_do_no_harm(end: str) -> None:
    text = f"--- {end}title: Use SQS{end}---\t{end}Body{end}"
    found = read_front_matter(text)
    assert found.values == {"title": "Use SQS"}
    assert text[found.body_start :] == f"Body{end}"


def test_fence_inside_a_value_or_the_body_closes_nothing() -> None:
    found = read_front_matter("---\ntitle: a --- b\nwhy: |\n  ---\n---\nBody\n---\nMore\n")
    assert found.values == {"title": "a --- b", "why": "---\n"}


def test_empty_front_matter_is_readable_and_empty() -> None:
    found = read_front_matter("---\n---\nBody\n")
    assert found.readable
    assert (found.values, found.troubles) == ({}, [])


@given(st.binary())
def test_any_bytes_make_a_source_with_places_inside_it(data: bytes) -> None:
    source = read_record("decisions/x.md", data)
    assert source.readable or source.troubles
    for trouble in source.troubles:
        assert 0 <= trouble.span.start <= trouble.span.end <= len(source.text)


@given(st.dictionaries(st.text("abc-", min_size=1), st.text("xyz 0", min_size=1), min_size=1))
def test_agrees_with_the_library_where_both_can_read(values: dict[str, str]) -> None:
    fields = "".join(f"'{key}': '{value}'\n" for key, value in values.items())
    text = f"---\n{fields}---\nBody\n"
    assert read_front_matter(text).values == frontmatter.loads(text).metadata
