"""Pages stamped into shells are, byte for byte, what the engine alone would have written."""

import shutil
from pathlib import Path

import pytest

from sayso.app.opening import open_log
from sayso.app.site.building import Built, build
from sayso.settings import EngineName
from tests.renderers.sampling import SAMPLE, TODAY
from tests.unmeasured import unmeasured

HEAD = "---\ntitle: {}\nstatus: proposed\nowner: linh\ndecide-by: 2026-12-01\n---\n"
BODIES = {
    "headings": "# One\n## Two\n### Three\n##### Five\n#### Four\n## Two\n# Six\n###### D\n",
    "code": "## Code\n```python\ndef f(x: int) -> str:\n\n    return f'<{x}>'\n```\n\n    in\n",
    "fences": "~~~\n```\nnot closed\n~~~\n\n`a` ``b ` c`` \\` {: .x} [[toc]] [TOC]\n",
    "tables": "| a | b |\n|:--|--:|\n| `x \\| y` | <b>z</b> |\n| &amp; | &lt; |\n",
    "html": "<details><summary>S</summary>\n\n**x**\n\n</details>\n\n<p>a<br>b<hr>\n<!-- x -->\n",
    "broken": "<div><span>\n\n## In a box\n\n</div></div>\n\n<b>never closed\n\n## After\n",
    "odd": "A &copy; B &nosuch; C & D < E > F\u00a0\u200f \ufeff&#x41;\n\n\ttab\there\n\n* * *\n",
    "right": "## عنوان\n\nمرحبا **عالم**\n\n- [ ] task\n- [x] done\n",  # noqa: RUF001  # Arabic
    "notes": "One[^1] and two[^b].\n\n[^1]: A note.\n[^b]: Another.\n",
    "anchors": "## Same {#one}\n## Other {#one}\n## headings\n## _1\n[to](#one) [x](code.md#no)\n",
    "markup": "## `code` and *stress* <i>x</i> & [link](code.md)\n## ![](x.png)\n##\n## #\n",
    "long": "word " * 3_000,
    "script": "<script>alert(1)</script>\n\n<style>p{}</style>\n\n<textarea>\n\n# x\n\n",
}
TITLES = {
    "plain": "Plain",
    "marks": '"A & B <i>c</i> `d|e` *f* {#g} \\"h\\" [i](j) $k$ ~l~ ^m^ @n #o: p"',
    "rtl": '"\u202eكتابة <b>x</b> عنوان"',  # noqa: RUF001  # Arabic
    "figures": '"1. {{ page.title }} {% raw %} \\U0001F600 \\\\ %"',
    "none": '"!!! ..."',
}

MINE = """\
site_name: Mine & Yours
site_url: https://example.com/log/
repo_url: https://github.com/a/b
edit_uri: edit/main/
docs_dir: .sayso/pages
theme: {name: material, features: [navigation.path, toc.integrate]}
plugins: []
markdown_extensions: [attr_list, {toc: {permalink: '#', toc_depth: 3}}]
nav: [index.md, {Log: [decisions/index.md, decisions/code.md]}]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SAMPLE, tmp_path / "log")
    return tmp_path / "log"


def write(root: Path, name: str, text: str) -> None:
    place = root / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(text.encode())


def built(root: Path, *, plain: bool = False, engine: EngineName | None = None) -> Built:
    opened = open_log(root, TODAY)
    return build(opened.root, opened.log, engine=engine, plain=plain)


def files(site: Path) -> dict[str, bytes]:
    return {
        one.relative_to(site).as_posix(): one.read_bytes()
        for one in site.rglob("*")
        if one.is_file()
    }


def compare(root: Path, engine: EngineName | None = None) -> None:
    """Both ways, with no byte that may differ; and nothing that keeps the fast one from its way."""
    with unmeasured():
        by_engine = files(built(root, plain=True, engine=engine).site)
    shutil.rmtree(root / "site")
    pressed = built(root, engine=engine)
    assert [one for one in pressed.notes if "itself" in one] == []
    ours = files(pressed.site)
    assert ours.keys() == by_engine.keys()
    assert [path for path in ours if ours[path] != by_engine[path]] == []


def make_odd(root: Path) -> None:
    for name, body in BODIES.items():
        write(root, f"decisions/{name}.md", HEAD.format(f"About {name}") + body)
    for name, title in TITLES.items():
        write(root, f"decisions/a {name} (ü).md", HEAD.format(title) + BODIES["headings"])


def test_every_kind_of_page_however_odd(root: Path) -> None:
    make_odd(root)
    compare(root)


def test_a_large_log_is_shared_among_processes(root: Path) -> None:
    for number in range(120):
        body = f"## Heading {number}\nWords [to](n{number - 1}.md).\n"
        write(root, f"decisions/n{number}.md", HEAD.format(f"Number {number}") + body)
    compare(root)


@pytest.mark.slow
def test_pages_of_ones_own_lead_to_those_of_the_log(root: Path) -> None:
    write(root, "sayso.toml", (root / "sayso.toml").read_text("utf-8") + 'docs = "guide"\n')
    leads = "[r](../decisions/0007-use-sqs.md#context)\n[p](../people/index.md#people)\n"
    write(root, "guide/more/page.md", f"# Mine\n\n[all](../decisions/index.md)\n\n{leads}")
    write(root, "guide/report.html", "<html><head></head><body>theirs</body></html>")
    write(root, "decisions/0007-use-sqs.md", HEAD.format("SQS") + "## Context\nx\n")
    compare(root)


@pytest.mark.slow
def test_an_address_and_folders_as_addresses(root: Path) -> None:
    make_odd(root)
    write(root, "mkdocs.yml", MINE)
    compare(root)


@pytest.mark.slow
def test_properdocs(root: Path) -> None:
    pytest.importorskip("properdocs")
    make_odd(root)
    compare(root, "properdocs")
