"""Plain bodies take a short way, which leads to the same pages as the long one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.made_log import write_log
from sayso.renderers.prose import body
from tests.renderers.both_ways import TITLE, Everywhere, leads, long_way, short_way

PIECES = st.sampled_from(
    (
        *("# ", "## H {#h}\n", "- ", "* ", "1. ", "7) ", "> ", "```\n", "```toml\na = '1'\n```\n"),
        *("~~~", "    ", "\t", "|", "---\n", "===\n", "|a|b|\n|-|-|\n|1|2|\n", ":-\n", "  \n"),
        *("[a](b)", "[x]: y\n", "![i](j.png)", "<b>", "</div>", "<div>", "&amp;", "&nbsp;", "\\"),
        *("`c`", "**", "_", "~~", "https://example.com/x", "[ ] ", "[^1]", "[^1]: f\n", "\n"),
        *("\n\n", "\u00a0", "\u2028", "é", "<!-- c -->", "\x0c", "word ", "Another word", "'", '"'),
        *("&", "<", ">", "\x01", "[l](x.md#a)", "[m](//n)", "[n](http://a..b)", "\r\n", "\r"),
        *("<https://e.org>", "\ud7ff", "\U0001f600", "```mermaid\npie\n```\n", "\x00"),
        *("```html\n<a href='&'>\n```\n", '[t](u "v")', "\ufeff", "a\nb\n", "**bold** word"),
    )
)

LINES = st.sampled_from(
    (
        *(
            "word",
            "Another **word** here.",
            "`code` y",
            "[a](b.md) z",
            "[x]: y",
            "[^1]: f",
            "[^1] g",
        ),
        *(
            "- a",
            "- b",
            "* c",
            "+ d",
            "1. e",
            "2. f",
            "10. g",
            "1) h",
            "3. z",
            "01. one",
            "-",
            "- ",
        ),
        *(
            "- [ ] t",
            "- [x] d",
            "[ ] t",
            "- # h",
            "- ```",
            "- > q",
            "- 1. x",
            "- - x",
            "* *",
            "- --",
        ),
        *(
            "# H",
            "## H {#h}",
            "## H #",
            "#x",
            "# Title",
            "# 1. Title",
            "#\tx",
            "# ",
            "#",
            "###### s",
        ),
        *("```", "```toml", "```js x", "a = 1", "````", "~~~", "> q", "> - q", "> > r", ">", ">x"),
        *("|a|b|", "| a | `b|c` |", "|-|-|", "|:-|-:|", "|1|2|", "|1|", "|", "a|b", "-|-", ":-"),
        *(
            "---",
            "===",
            "***",
            "- - -",
            "* * *",
            "_x_",
            "__",
            "**",
            "*a",
            "b*",
            "`a",
            "b`",
            "\\- x",
        ),
        *("<b>", "<!-- c -->", "<!-- c", "-->", "<!-->", "<!--->", "<div>", "</div>", "&amp; x"),
        *("text  ", "text\\", "https://e.org/x", "a <https://e.org>", "![i](j.png)", "![", "[a]"),
        *("\u00a0x", "\u2003y", "\u2003", "é", "x\x0cy", "\x0b", "\ty", "\t", "x\ry", "2024 was"),
        *("12.5 x", "$5", "{% y %}", "", "", "", "", "  ", "    "),
    )
)
INDENTED = st.builds(
    lambda width, line: " " * width + line, st.sampled_from((0, 0, 0, 2, 3, 4, 6)), LINES
)

SHORT = {
    "words and marks": "Some *words*, `code`, **bold**, ~~none~~ and [a](https://e.org/b).\n",
    "headings": "# Title\n\n## One\n### `two`\n## One\n",
    "lists in lists": "Text:\n- a\n  continued\n  - b\n    1. c\n- [ ] d\nlazily\n\nText\n",
    "lists with room": "1. a\n\n2. b\n\n   c\n\n   ```\n   d\n   ```\n",
    "quotes": "> a\n> - b\n>\n> c\n",
    "tables": "|a|b|\n|:--|--:|\n| `c` | d |\n|e|\n",
    "code": "```Python\n\tx = 1\n\n```\n",
    "code of a language with kinds of its own": "```yaml\nowner: linh\nlist:\n  - 'a'\n```\n",
    "comments": "a\n<!-- b\n\nc -->\nd\n",
    "other ends of lines": "a\r\n\r\n- b\r\n- c",
}


@pytest.mark.parametrize("case", SHORT)
def test_what_is_plain_takes_the_short_way(case: str) -> None:
    made = short_way(SHORT[case])
    assert made is not None
    assert made == long_way(SHORT[case])


@given(st.lists(PIECES, max_size=20).map("".join))
def test_both_ways_lead_to_the_same_page(text: str) -> None:
    shown = body.page_part(text, TITLE, leads())
    assert shown == long_way(text)
    assert short_way(text) in {None, shown}


@given(st.lists(st.one_of(LINES, INDENTED), max_size=12).map("\n".join))
def test_both_ways_read_the_same_lines(text: str) -> None:
    shown = body.page_part(text, TITLE, leads())
    assert shown == long_way(text)
    assert short_way(text) in {None, shown}


@pytest.mark.parametrize("long", [False, True])
def test_made_up_records_take_the_short_way(tmp_path: Path, *, long: bool) -> None:
    write_log(tmp_path, 40, long=long)
    links = leads(Everywhere)
    for path in sorted(tmp_path.glob("decisions/*.md")):
        text = path.read_text("utf-8").partition("\n---\n")[2]
        assert short_way(text, links) == long_way(text, links)
