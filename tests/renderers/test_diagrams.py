"""Diagrams in bodies, and the pictures that stand for them."""

import pytest

from sayso.artifact import Artifact
from sayso.renderers.drawing import Drawing, is_still, size
from sayso.renderers.publication import Publication
from sayso.renderers.site import pages
from tests.renderers.sampling import sample_log

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40.4 20">{}</svg>'
DRAWN = Drawing((SVG.format("<g/>"), SVG.format("<a/>")))
PATH = "decisions/2026-11-20-try.md"
FENCE = "```mermaid\n{}\n```\n"


def shown(body: str, drawing: Drawing) -> tuple[str, dict[str, str]]:
    """A page with a body, and the pictures that come with it."""
    log = sample_log(**{PATH: f"---\ntitle: Try\n---\n{body}"})
    made = pages(log, Publication(draw=lambda _source, _path: drawing))
    texts = {one.path: one.text for one in made if isinstance(one, Artifact)}
    return texts[PATH], {path: text for path, text in texts.items() if path.endswith(".svg")}


def test_a_diagram_has_a_picture_for_each_scheme_and_its_text() -> None:
    page, pictures = shown(FENCE.format("flowchart TD\n  A --> B"), DRAWN)
    assert sorted(pictures.values()) == sorted(DRAWN.pictures)
    for path in pictures:
        assert f'src="../{path}"' in page
    assert page.count('width="40" height="20"') == 2
    assert "sayso-when-light" in page
    assert "sayso-when-dark" in page
    assert "<code>flowchart TD\n  A --&gt; B\n</code></pre></details>" in page


@pytest.mark.parametrize(
    "source, said",
    [
        ("flowchart TD\n  accTitle: The way\n  A --> B", "The way"),
        ("flowchart TD\n  accTitle: A way\n  accDescr: and back\n  A", "A way. and back"),
        ("flowchart TD\n  accTitle: A way\n  accDescr {\n  and\n  back\n }", "A way. and back"),
        ('---\ntitle: Of "all"\n---\nflowchart TD\n  A', "Of &quot;all"),
        ("pie title Pets\n  'a' : 3", "Pets"),
        ("gantt\n  title Plan\n", "Plan"),
        ("flowchart TD\n  A[title of a book]", "Diagram, told as text below"),
    ],
)
def test_a_picture_says_what_it_shows(source: str, said: str) -> None:
    page, _ = shown(FENCE.format(source), DRAWN)
    assert f'alt="{said}"' in page


def test_a_diagram_that_is_refused_is_shown_as_text_with_the_reason() -> None:
    page, pictures = shown(FENCE.format("A -->"), Drawing(refused="cannot read `<b>`"))
    assert "This diagram is not drawn: cannot read <code>&lt;b&gt;</code>" in page
    assert "<code>A --&gt;\n</code>" in page
    assert pictures == {}


def test_where_nothing_draws_a_diagram_is_code() -> None:
    page, _ = shown(FENCE.format("A"), Drawing())
    assert '<pre class="highlight"><code>A\n</code></pre>' in page


def test_a_block_that_only_looks_like_one_loses_nothing() -> None:
    page, _ = shown('<pre>kept <code class="language-mermaid">A</code></pre>', DRAWN)
    assert "kept <code>A</code></pre>" in page


STILL = [
    "<g><text>on the way: url(x) &lt;script&gt;</text></g>",
    "<style>#a{fill:url(#b)}</style>",
    '<a href="https://example.com"><g/></a>',
    '<use href="#a"/>',
]
RUNNING = [
    "<script/>",
    "<foreignObject/>",
    '<g onclick="x()"/>',
    '<a href="javascript:x()"/>',
    '<use href="https://example.com/a.svg#b"/>',
    "<style>*{background:url(//example.com)}</style>",
    "<style>@import '//example.com'</style>",
    '<g style="fill:url(data:x)"/>',
    '<image href="x.png"/>',
    "<g>",
]


@pytest.mark.parametrize("inside", STILL)
def test_a_still_picture_is_taken(inside: str) -> None:
    assert is_still(SVG.format(inside))


@pytest.mark.parametrize("inside", RUNNING)
def test_a_picture_that_runs_or_loads_is_not(inside: str) -> None:
    assert not is_still(SVG.format(inside))


def test_a_picture_declares_nothing_and_has_a_size() -> None:
    assert not is_still(f"<!DOCTYPE svg>{SVG}")
    assert not is_still("<svg/>")
    assert size(SVG) == (40, 20)
