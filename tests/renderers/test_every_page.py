"""What holds for every page: links lead somewhere, the same log gives the same bytes."""

import posixpath
import random
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import markdown  # the engine
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.load import load
from sayso.renderers.addresses import address
from sayso.renderers.publication import Publication
from sayso.source import File
from tests.logs import in_log
from tests.memory_tree import MemoryTree
from tests.renderers.sampling import (
    AT_HOST,
    NOWHERE,
    SETTINGS,
    TODAY,
    rendered,
    sample_files,
    sample_log,
)

EXTENSIONS = ["admonition", "attr_list", "tables", "toc", "pymdownx.superfences", "md_in_html"]
FOLDERS = Publication("Handbook", AT_HOST.repository, folders_as_addresses=True)


class Links(HTMLParser):
    """The addresses that a page names."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.found += [value for name, value in attrs if name in {"href", "src"} and value]


def dead_links(pages: dict[str, str], *, folders: bool) -> list[str]:
    """The links from page to page that lead nowhere."""
    known = {address(path, folders=folders) for path in pages}
    return [
        f"{path} → {link}"
        for path, page in pages.items()
        if not path.endswith((".css", ".js", ".json"))
        for link in Links(page).found
        if not urlsplit(link).scheme and not link.startswith("#")
        if _landing(address(path, folders=folders), link) not in known
    ]


def _landing(start: str, link: str) -> str:
    path = unquote(urlsplit(link).path)
    landing = posixpath.normpath(posixpath.join(posixpath.dirname(start), path))
    landing = "" if landing == "." else landing
    return f"{landing}/" if path.endswith("/") and landing else landing


@pytest.mark.parametrize("publication", [AT_HOST, NOWHERE, FOLDERS])
def test_links_from_page_to_page_lead_somewhere(publication: Publication) -> None:
    pages = rendered(sample_log(), publication)
    assert dead_links(pages, folders=publication.folders_as_addresses) == []


def test_every_record_has_a_page_and_stands_in_the_list() -> None:
    log = sample_log()
    pages = rendered(log)
    listed = Links(pages["decisions/index.md"]).found
    for one in log.decisions:
        assert one.path in pages
        assert f"{one.id}.html" in listed


def test_the_order_of_files_does_not_matter() -> None:
    files = [(path, text) for path, text in sample_files().items() if in_log(path)]
    tree = MemoryTree(sample_files())
    wanted = rendered(sample_log())
    for seed in range(5):
        shuffled = files[:]
        random.Random(seed).shuffle(shuffled)  # noqa: S311  # an order, not a secret
        log = load([File(path, text.encode()) for path, text in shuffled], SETTINGS, TODAY, tree)
        assert rendered(log) == wanted
        assert list(rendered(log)) == list(wanted)


PIECES = st.sampled_from(
    [
        "[a](2026-03-10-use-sqs-for-the-job-queue.md)",
        "[b](../goals/2026-Q4/no-lost-jobs.md#record-done-when)",
        "[c](./../decisions)",
        "[d](/src/jobs/run.py#L1)",
        "[e](../../outside.md)",
        "[f](no such file.md)",
        "[g](0007-use-sqs.md)",
        "![h](../docs/images/jobs.svg)",
        "![i](../docs/images/none.png)",
        '<a href="2026-01-12-use-redis-for-the-job-queue.md">',
        "</a>",
        '<img src="../docs/images/jobs.svg" onerror="x()">',
        "<div>",
        "</div>",
        "<details><summary>s</summary>",
        "\n\n## A heading\n\n",
        "\n\n```\n",
        "`",
        "| a | b |\n|---|---|\n| [x](y.md) | `|` |\n",
        "\n- ",
        "\n> ",
        "{{ jinja }} {% raw %} {#id} {: .class}",
        "[[wiki]]",
        "\n\n[ref]: 2026-11-02-keep-one-repository.md\n\n",
        "[ref]",
        "<!-- ",
        " -->",
        "\n\n---\n\n",
        "<Component {...props} />",
        "\n\n!!! note\n    text\n\n",
    ]
)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES | st.text(max_size=12), max_size=14).map("".join))
def test_no_body_makes_a_dead_link_or_leaves_its_box(body: str) -> None:
    text = f"---\ntitle: Try\nstatus: proposed\nowner: linh\ndecide-by: 2026-12-01\n---\n{body}"
    pages = rendered(sample_log(**{"decisions/2026-11-20-try.md": text}))
    assert dead_links(pages, folders=False) == []
    page = pages["decisions/2026-11-20-try.md"]
    assert_in_its_box(page)
    made = markdown.markdown(page.partition("\n---\n")[2], extensions=EXTENSIONS)
    assert_in_its_box(made)
    assert "wzxhzdk" not in made


class Box(HTMLParser):
    """What is open at each point of a page; whatever is closed must have been opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in {"script", "style", "iframe", "object", "svg", "math", "template"}
        assert not [name for name, _ in attrs if name.startswith("on") or name == "style"]
        if tag not in {"br", "hr", "img"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def assert_in_its_box(page: str) -> None:
    box = Box()
    box.feed(page)
    box.close()
    assert box.open == []
