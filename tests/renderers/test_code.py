"""Code has the marks that Pygments itself would give it."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.token import Token

from sayso.renderers.prose import code
from sayso.renderers.prose.safe_html import sanitised

LANGUAGES = st.sampled_from(
    ("python", "toml", "html+jinja", "bash", "css", "pycon", "yaml", "diff")
)
PIECES = st.sampled_from(
    (
        *(
            "x = 1",
            "\n",
            "\n\n",
            "# c\n",
            "'a\nb'",
            "/* a\n\n b */",
            "<a b='&amp;'>",
            "def f(x):\n",
        ),
        *("  ", "\t", "-- x", ">>> y\n", "+ a\n", "- b\n", "{{ z }}", "k: v\n", '"', "é"),
    )
)


class Standard(HtmlFormatter):  # type: ignore[misc]  # it has no types
    """Pygments with the classes alone that a page keeps."""

    def _get_css_classes(self, ttype: Any) -> str:  # noqa: ANN401
        return str(super()._get_css_classes(ttype)).partition(" ")[0]


@given(st.lists(PIECES, max_size=12).map("".join), LANGUAGES)
def test_marks_are_those_of_pygments(text: str, language: str) -> None:
    lexer = get_lexer_by_name(language, stripnl=False)
    marked = highlight(text, lexer, Standard(nowrap=True))
    assert code.highlighted(text, language) == f"<code>{marked}</code>"


@given(st.lists(PIECES, max_size=12).map("".join), LANGUAGES)
def test_a_page_keeps_all_of_it(text: str, language: str) -> None:
    marked = code.highlighted(text, language)
    assert classes(sanitised(marked)) == classes(marked)


def classes(html: str) -> list[str]:
    return re.findall(r'class="([^"]*)"', html)


@pytest.mark.parametrize("kind", [Token, Token.Text, Token.Own, Token.Name.Own.Kind, Token.Keyword])
def test_a_kind_of_its_own_has_the_class_of_the_wider_one(kind: object) -> None:
    assert code._class(kind) == Standard()._get_css_classes(kind)  # noqa: SLF001
