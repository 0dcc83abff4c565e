"""Plain bodies take a short way, which leads to the same pages as the long one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.rules_core import inline

from sayso.renderers.edition import Edition
from sayso.renderers.prose import body, commonmark
from sayso.renderers.prose.leads import Leads
from sayso.renderers.publication import Publication
from tests.renderers.sampling import sample_log

PIECES = st.sampled_from(
    (
        *("# ", "## H {#h}\n", "- ", "* ", "1. ", "7) ", "> ", "```\n", "```toml\na = '1'\n```\n"),
        *("~~~", "    ", "\t", "|", "---\n", "===\n", "|a|b|\n|-|-|\n|1|2|\n", ":-\n", "  \n"),
        *("[a](b)", "[x]: y\n", "![i](j.png)", "<b>", "</div>", "<div>", "&amp;", "&nbsp;", "\\"),
        *(
            "`c`",
            "**",
            "_",
            "~~",
            "https://example.com/x",
            "[ ] ",
            "[^1]",
            "[^1]: f\n",
            "\n",
            "\n\n",
        ),
        *(
            "\u00a0",
            "\u2028",
            "é",
            "<!-- c -->",
            "\x0c",
            "word ",
            "Another word",
            "'",
            '"',
            "&",
            "<",
        ),
        *(
            "\x01",
            "[l](x.md#a)",
            "[m](//n)",
            "[n](http://a..b)",
            "<https://e.org>",
            "\ud7ff",
            "\U0001f600",
        ),
        *(
            "```mermaid\npie\n```\n",
            "```html\n<a href='&'>\n```\n",
            '[t](u "v")',
            "\ufeff",
            "a\nb\n",
        ),
    )
)


@given(st.lists(PIECES, max_size=20).map("".join))
def test_both_ways_lead_to_the_same_page(text: str) -> None:
    short = _shown(text)
    parser = commonmark._with_footnotes(commonmark._parser(html=True))  # noqa: SLF001
    parser.block.ruler.disable("sayso-plain")
    parser.core.ruler.at("inline", inline)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(commonmark, "_BLOCKS", parser)
        patch.setattr(body, "plain_html", lambda *_: None)
        assert short == _shown(text)


def test_what_is_plain_takes_the_short_way(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_html: str) -> str:
        raise AssertionError

    monkeypatch.setattr("sayso.renderers.prose.passage.sanitised", refuse)
    shown = _shown("## One\n\nSome *words*, `code`.\n\n- [a](https://example.com)\n\n```\nx\n```\n")
    assert '<a href="https://example.com">a</a>' in shown


def _shown(text: str) -> str:
    log = sample_log()
    leads = Leads(Edition(log, Publication()), "decisions/x.md", log.decisions[0].source)
    return body.page_part(text, "Title", leads)
