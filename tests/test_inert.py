"""Whatever somebody writes, it stays words in a comment."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sayso.inert import clipped, code, inert

_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_TEXTS = st.text(st.sampled_from("ab1 \n\t`*_[]()<>!#@:/.-+~|\\&;\u202e\ufeffé"), max_size=40)


@given(_TEXTS)
def test_markdown_makes_nothing_of_it(text: str) -> None:
    *_, inline, _, _, _ = _MARKDOWN.parse(f"- x{inert(text)}\n")
    children = inline.children or []
    assert {one.type for one in children} <= {"text", "text_special"}
    said = "".join(one.content for one in children)
    assert said.removeprefix("x").replace("\u200b", "") == clipped(text, 200)


@given(_TEXTS)
def test_code_is_code_and_nothing_else(text: str) -> None:
    inline = _MARKDOWN.parse(f"x{code(text)}\n")[1]
    kinds = [one.type for one in inline.children or []]
    assert kinds == (["text", "code_inline"] if clipped(text, 200) else ["text"])


@pytest.mark.parametrize(
    "text", ["@linh", "a@all", "#12", "acme/x#3", "GH-4", "gh-4", "https://x.y", "www.x.y"]
)
def test_hosts_find_nobody_to_call_and_nothing_to_link(text: str) -> None:
    """They look for these after reading the Markdown, where a backslash is gone."""
    read = "".join(one.content for one in _MARKDOWN.parse(inert(text))[1].children or [])
    assert read.replace("\u200b", "") == text
    assert not re.search(r"@\w|#\d|(?i:gh)-\d|://|www\.", read)


@pytest.mark.parametrize("write", [inert, code])
def test_long_texts_are_cut_off(write: object) -> None:
    assert callable(write)
    assert write("é" * 500, 50).strip("`") == "é" * 49 + "…"
