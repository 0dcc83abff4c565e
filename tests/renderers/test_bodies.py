"""What people wrote in a body, and what the page makes of it."""

import json
from html import unescape

import markdown  # the engine
import pytest

from tests.renderers.sampling import decision, rendered, sample_log

SHOWN = {
    "a list right after a paragraph is a list": ("Text:\n- one\n", "<li>one</li>"),
    "a list nested by two spaces is nested": ("- a\n  - b\n", "<li>a\n<ul>\n<li>b</li>"),
    "generic types are text": ("An IList<T> here", "An IList&lt;T&gt; here"),
    "closing tags nobody knows are text": ("x </Widget> y", "x &lt;/Widget&gt; y"),
    "braces of templates are text": ("{{ x }} {% y %} {z}", "{{ x }} {% y %} {z}"),
    "wiki links are text": ("See [[This]].", "See [[This]]."),
    "bare addresses are links": (
        "See https://example.com/a_b.",
        '<a href="https://example.com/a_b">https://example.com/a_b</a>.',
    ),
    "an address in code is code": ("`https://example.com`", "<code>https://example.com</code>"),
    "tasks have boxes": ("- [ ] a\n- [x] b\n", "<li>☐ a</li>\n<li>☑ b</li>"),
    "comments are not shown": ("a <!-- b --> c", "<p>a  c</p>"),
    "code has no links": ("<pre><code>a <a href='b'>c</a></code></pre>", "<code>a c</code></pre>"),
    "an anchor without a link stays": ('<a name="x"></a>y', '<a name="x"></a>y'),
    "an end alone ends nothing": ("a</div></i>b", "<p>ab</p>"),
    "a heading of a page's own rank is one lower": ("<h1>a</h1>", "<h2>a</h2>"),
    "a break ends as it likes": ("a</br>b", "<p>a<br>b</p>"),
    "a comment that never ends hides the rest": ("a\n\n<!-- b\n\nc", "<p>a</p>\n</div>\n"),
    "half a tag is text": ("<div>\n<b\n", "<div>\n&lt;b\n"),
    "declarations are text": ("<!DOCTYPE x>", "&lt;!DOCTYPE x&gt;"),
    "known HTML is HTML": ("H<sub>2</sub>O<br>", "H<sub>2</sub>O<br>"),
    "what runs code is dropped": ('<b onclick="x()">b</b>', "<b>b</b>"),
    "scripts are text": ("<script>x()</script>", "&lt;script&gt;x()&lt;/script&gt;"),
    "styles stay away": ('<p style="position:fixed">a</p>', "<p>a</p>"),
    "columns keep their side": ("|a|\n|--:|\n|1|\n", '<td align="right">1</td>'),
    "fences inside a block do not end it": ("````\n```\n````\n", "<code>&#96;&#96;&#96;\n</code>"),
    "code has colours": ("```python\nx = 1\n```\n", '<span class="n">x</span>'),
    "code of unknown kind has none": ("```nosuch\nx <y>\n```\n", "<code>x &lt;y&gt;\n</code>"),
    "lists end where they end": ("<ul><li>a\n\n## B\n", "</li></ul>\n</div>"),
    "an open tag is closed": ("<b>a\n\nb\n", "b</p>"),
    "a break is one break": ("a  \nb\n", "<p>a<br>\nb</p>"),
    "a footnote stands at the end": ("a[^n]\n\n## B\n\n[^n]: c\n", '<li id="fn1"><p>c '),
    "a footnote leads back": ("a[^n]\n\n[^n]: c\n", '<a href="#fnref1" title="back to the text">'),
    "a place has its footnote": (
        "a[^n] b[^n]\n\n[^n]: c\n",
        'b<sup><a href="#fn1" id="fnref1-1">1</a></sup>',
    ),
    "an anchor of the engine stays its own": ('<b id="__config">a</b>', '<b id="-__config">'),
    "nor is one of the page's": ('<b id="record-concerns">a</b>', '<b id="-record-concerns">'),
    "a class is none of theirs": ('<div class="md-overlay">a</div>', "<div>a</div>"),
    "a picture has a sensible size": (
        '<img src="../docs/images/jobs.svg" width="99999" height="20">',
        'loading="lazy" height="20">',
    ),
    "an unknown kind of address leads nowhere": (
        "[a](intent://x)",
        'a <small class="sayso-dead">(dead link: <code>intent://x</code>)</small>',
    ),
    "a line break in an address hides nothing": (
        '<a href="java\nscript:x()">a</a>',
        'a <small class="sayso-dead">(dead link: <code>java\nscript:x()</code>)</small>',
    ),
    "drawings that run are text": ("<svg onload=x()>", "&lt;svg onload=x()&gt;"),
    "order is as it is written": ("a\u202eb", "<p>ab</p>"),
    "a footnote that is not there is text": ("a[^n]", "<p>a[^n]</p>"),
}


@pytest.mark.parametrize("case", SHOWN)
def test_a_body_is_shown(case: str) -> None:
    body, shown = SHOWN[case]
    assert shown in decision(body)


HEADINGS = {
    "they stay Markdown, with the anchor of code hosts": (
        "## Why not `foo_bar`?\n",
        "## Why not <code>foo&#95;bar</code>? {#why-not-foo_bar}",
    ),
    "the second of a name counts on": ("## A\n\n## A\n", "## A {#a-1}"),
    "braces in them are text": ("## A {b} c\n", "## A &#123;b&#125; c {#a-b-c}"),
    "an anchor of their own counts": ("## A {#mine}\n", "## A {#mine}"),
    "an anchor of the engine stays its own": ("## __config\n", "config {#-__config}"),
    "an anchor is a word": ('## A {#x"y}\n', '## A &#123;&#35;x"y&#125; {#a-xy}'),
    "hashes at their end are text": ("## C\\#\n", "## C&#35; {#c}"),
    "other scripts have anchors": ("## Über 決定\n", "## Über 決定 {#über-決定}"),
    "the title again is left out": ("# Try\n\ntext\n", "</dl>\n\n<div>\n<p>text</p>"),
    "with a number too": ("# 7. Try\n\ntext\n", "</dl>\n\n<div>\n<p>text</p>"),
    "others make room for the title": ("# Other\n\n## Below\n", "## Other {#other}\n\n### Below"),
    "in a box that folds they stay there": (
        "<details>\n\n## A\n\n</details>\n",
        '<details>\n<h2 id="a">A</h2>\n</details>',
    ),
    "in a list they stay there": ("- ## A\n", '<h2 id="a">A</h2>'),
}


@pytest.mark.parametrize("case", HEADINGS)
def test_headings(case: str) -> None:
    body, shown = HEADINGS[case]
    assert shown in decision(body)


TITLES = ['Use "x" & <y>', "Use x_y_z {z}", "1. # *a* :b:", "- a: b ~~c~~", "[a](b) C#", "Ü | $x$"]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_text(title: str) -> None:
    path = "decisions/2026-11-20-try.md"
    page = rendered(sample_log(**{path: f"---\ntitle: {json.dumps(title)}\n---\n"}))[path]
    made = markdown.markdown(page.partition("\n---\n")[2], extensions=["attr_list", "toc"])
    heading = made.partition("<h1")[2].partition(">")[2].partition("</h1>")[0]
    assert unescape(heading) == title


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_text_for_the_theme_too(title: str) -> None:
    path = "decisions/2026-11-20-try.md"
    page = rendered(sample_log(**{path: f"---\ntitle: {json.dumps(title)}\n---\n"}))[path]
    named = page.partition("title: ")[2].partition("\n")[0]
    assert unescape(json.loads(named)) == title
    assert "<" not in named


def test_code_in_a_title_is_code() -> None:
    path = "decisions/2026-11-20-try.md"
    page = rendered(sample_log(**{path: "---\ntitle: Use `a_b`\n---\n"}))[path]
    assert "# Use <code>a&#95;b</code>\n" in page
    assert 'title: "Use `a_b`"\n' in page
