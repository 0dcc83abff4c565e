"""YAML read as text: nothing is converted, nothing refused gets in, every place is known."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sayso.libyaml import DEEPEST, compose, spots
from sayso.plain_yaml import Value, read

SCALARS = ("no", "0010", "1.10", "12:30", "2026-02-30", "1e3", "~", "null", "0x1f", "on", "Yes")


@pytest.mark.parametrize("text", SCALARS)
def test_scalar_stays_the_text_it_is(text: str) -> None:
    assert read(f"key: {text}\n") == ({"key": text}, [])


def test_empty_value_counts_as_absent_and_quotes_make_it_a_text() -> None:
    assert read("a:\nb: ''\nc: x\n") == ({"b": "", "c": "x"}, [])


def test_empty_item_keeps_its_place_in_the_list() -> None:
    assert read("a:\n  - x\n  -\n  - z\n") == ({"a": ["x", "", "z"]}, [])


@pytest.mark.parametrize(
    "text, kind",
    [
        ("a: &x 1\nb: *x\n", "yaml-anchor"),
        ("a: !!python/object:os.system x\n", "yaml-anchor"),
        ("a: !x\n", "yaml-anchor"),
        ("a: 1\na: 2\n", "duplicate-key"),
        ("a: {b: 1, b: 2}\n", "duplicate-key"),
        ("? [a]\n: b\n", "invalid-yaml"),
        ("a: b: c\n", "invalid-yaml"),
        ("a: @x\n", "invalid-yaml"),
        ("\ta: x\n", "invalid-yaml"),
        ("a: 'x\n", "invalid-yaml"),
        ("a: \x01\n", "invalid-yaml"),
        ("a: 1\n---\nb: 2\n", "invalid-yaml"),
        ("a: " + "[" * 60_000, "invalid-yaml"),
        ("- " * 60_000 + "x", "invalid-yaml"),
        ("a: " + "{a: " * (DEEPEST + 1), "invalid-yaml"),
    ],
)
def test_refused_text_is_told_with_a_place(text: str, kind: str) -> None:
    _, troubles = read(text)
    assert kind in {one.kind for one in troubles}
    assert all(0 <= one.span.start <= len(text) for one in troubles)


def test_first_of_two_keys_is_not_lost_in_silence() -> None:
    value, troubles = read("owner: linh\nowner: minh\n")
    assert value == {"owner": "minh"}
    assert [(one.span.start, one.route) for one in troubles] == [(12, ("owner",))]


@pytest.mark.parametrize("text", ["a: src/**/x*.py\n", "a: x & y!\n", "a: 2 * 3\n", "a: 'a &b'\n"])
def test_stars_and_marks_inside_text_are_no_anchors(text: str) -> None:
    assert read(text)[1] == []


plain_texts = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), min_size=1
)
values = st.recursive(
    plain_texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(plain_texts, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(plain_texts, values, max_size=5))
def test_what_a_dumper_writes_is_read_as_it_was(value: dict[str, Value]) -> None:
    text = yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, default_style='"')
    assert read(text) == (value or {}, [])


@given(st.dictionaries(plain_texts, values, min_size=1, max_size=5), st.booleans())
def test_every_key_and_value_knows_its_place(value: dict[str, Value], flow: bool) -> None:
    text = yaml.dump(
        value,
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        default_style='"',
        default_flow_style=flow,
        width=10_000,
    )
    for route, spot in spots(text).items():
        expected: Value = value
        for part in route:
            expected = expected[part]  # type: ignore[index]
        assert _at(text[spot.value.start : spot.value.end]) == expected or not flow
        if isinstance(expected, str):
            assert _at(text[spot.value.start : spot.value.end]) == expected
        if route and isinstance(route[-1], str):
            assert _at(text[spot.key.start : spot.key.end]) == route[-1]


def _at(text: str) -> Value | None:
    return read(text)[0]


@given(st.text())
def test_any_text_is_read_or_told_and_never_raises(text: str) -> None:
    value, troubles = read(text)
    assert troubles or value is None or compose(text) is not None
    spots(text)
