"""Code has the marks that Pygments itself would give it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.token import Token

from sayso.renderers.prose import code

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


@given(st.lists(PIECES, max_size=12).map("".join), LANGUAGES)
def test_marks_are_those_of_pygments(text: str, language: str) -> None:
    lexer = get_lexer_by_name(language, stripnl=False)
    marked = highlight(text, lexer, HtmlFormatter(nowrap=True))
    assert code.highlighted(text, language) == f"<code>{marked}</code>"


@pytest.mark.parametrize("kind", [Token, Token.Text, Token.Own, Token.Name.Own.Kind, Token.Keyword])
def test_a_kind_of_its_own_has_the_classes_of_the_wider_one(kind: object) -> None:
    theirs = HtmlFormatter()._get_css_classes(kind)  # noqa: SLF001
    assert code._class(kind) == theirs  # noqa: SLF001
