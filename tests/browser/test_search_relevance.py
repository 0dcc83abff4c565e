"""Whether somebody finds what they look for: questions to this log, with what should stand first.

The expected pages were named by hand, by reading the log and not by asking the search.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from sayso.app.opening import open_log
from sayso.artifact import Artifact
from sayso.renderers.publication import Publication
from sayso.renderers.searching.index import index_of
from sayso.renderers.searching.pages import findables
from sayso.renderers.site import pages
from tests.browser.conftest import watch
from tests.browser.searching import Desk, desk
from tests.renderers.sampling import TODAY

DAY = "2026-11-22-"

FIRST = {
    "plain pages": "build-the-site-from-plain-pages",
    "stamping pages": "stamp-pages-into-shells",
    "2026-11-22-write-by-edits": "write-by-edits",
    "circular imports between layers": "hold-the-layers-by-test",
    "madr": "extend-madr-with-owners-and-done",
    "mermaid diagrams": "draw-diagrams-when-the-site-is-built",
    "content security policy": "tell-browsers-what-pages-may-run",
    "json schema source of truth": "keep-schemas-as-the-source-of-truth",
    "pull request comments": "post-comments-in-two-steps",
    "junit warnings": "fail-in-junit-what-fails-the-run",
    "waivers": "waive-after-the-rules-ran",
    "benchmark ratios": "measure-speed-as-a-ratio",
    "one owner": "name-one-person-as-owner",
    '"closest pattern"': "let-the-closest-pattern-own-a-path",
    "dependencies": "take-few-dependencies",
    "yaml anchors": "read-yaml-as-plain-text",
    "atom feed": "feed-what-happened-to-one-thing",
}  # fmt: skip

AMONG_THREE = {
    "why no plugin in mkdocs": "build-the-site-from-plain-pages",
    "index in pieces": "shard-the-search",
    "pagefind": "shard-the-search",
    "imported bodies stay": "keep-imported-bodies-byte-for-byte",
    "exit code of warnings": "only-errors-fail-a-run",
    "record ids day slug": "name-decisions-by-day-and-slug",
    "git objects of the base": "read-the-base-from-git-objects",
    "preview server": "serve-pages-as-they-are-asked-for",
    "decision filter browser": "find-decisions-in-the-browser",
    "baseline": "take-all-into-the-baseline-but-the-clock",
    "fingerprint": "name-findings-by-meaning",
}


@pytest.fixture(scope="module")
def asked(browser: Browser, pytestconfig: pytest.Config) -> Iterator[Desk]:
    log = open_log(pytestconfig.rootpath, TODAY).log
    guide = pytestconfig.rootpath / "tooling/docs"
    by_hand = [
        Artifact(one.relative_to(guide).as_posix(), one.read_text("utf-8"))
        for one in sorted(guide.rglob("*.md"))
    ]
    ours = (one for one in pages(log, Publication()) if isinstance(one, Artifact))
    problems: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    watch(page, problems)
    yield desk(page, index_of(findables(log, ours, by_hand, folders=False), "en"))
    context.close()
    assert problems == []


def decisions(addresses: list[str]) -> list[str]:
    return [one.removeprefix(f"decisions/{DAY}").removesuffix(".html") for one in addresses]


@pytest.mark.parametrize("typed, expected", FIRST.items())
def test_stands_first(typed: str, expected: str, asked: Desk) -> None:
    assert decisions(asked.first(typed, 3))[0] == expected


@pytest.mark.parametrize("typed, expected", AMONG_THREE.items())
def test_stands_among_the_first_three(typed: str, expected: str, asked: Desk) -> None:
    assert expected in decisions(asked.first(typed, 3))


@pytest.mark.parametrize(
    "typed, address",
    [
        ("site-keeper", "people/site-keeper.html"),
        ("keeper of the releases", "people/release-keeper.html"),
        ("maintainers", "teams/maintainers.html"),
        ("2026-Q4", "goals/2026-Q4/index.html"),
        ("glossary", "glossary.html"),
    ],
)
def test_other_pages_are_found_by_their_names(typed: str, address: str, asked: Desk) -> None:
    assert address in asked.first(typed, 3)
