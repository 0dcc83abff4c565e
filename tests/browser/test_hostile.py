"""Records that somebody wrote to do harm, in a real browser."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Dialog, Page, expect

from sayso.app.checking import check
from sayso.app.opening import open_log
from sayso.app.site.building import build
from tests.browser.hostile import DECISION, ELSEWHERE, RUN, hostile_files
from tests.crawling import Site
from tests.renderers.sampling import TODAY

WIDTH = 390
NOWHERE = ":"  # what a browser makes of a link that it cannot read


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hostile")
    for path, text in hostile_files().items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    opened = open_log(root, TODAY)
    return build(opened.root, opened.log, check(opened.log)).site


@pytest.fixture(scope="module")
def paths(folder: Path) -> list[str]:
    """Every page that is read, not led through."""
    found = [path for path, page in Site(folder).pages.items() if "__search" in page.anchors]
    assert len(found) > 25
    return found


@pytest.fixture
def harm(page: Page) -> list[str]:
    """What ran, or was asked of another host."""
    found: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        found.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.on("request", lambda one: found.append(one.url) if ELSEWHERE in one.url else None)
    page.on("popup", lambda one: found.append(f"a window: {one.url}"))
    return found


def went_wrong(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(
        """() => ({
            ran: document.documentElement.dataset.owned,
            sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
            titles: document.querySelectorAll("h1").length !== 1,
            covered: !document.elementFromPoint(innerWidth / 2, 20).closest(".md-header"),
            outside: [...document.querySelectorAll(".md-footer, .md-header")].some(
                one => one.closest("article")),
            twins: ["__config", "__drawer", "__search"].filter(
                id => document.querySelectorAll(`[id="${id}"]`).length > 1).join(),
        })"""
    )
    return {what: value for what, value in found.items() if value}


def test_no_page_runs_asks_or_breaks(
    page: Page, harm: list[str], paths: list[str], folder: Path, serve_folder: Callable[[Path], str]
) -> None:
    page.set_viewport_size({"width": WIDTH, "height": 800})
    site = serve_folder(folder)
    wrong = {}
    for path in paths:
        page.goto(f"{site}{path}")
        wrong[path] = went_wrong(page)
    assert {path: what for path, what in wrong.items() if what} == {}
    assert harm == []


# Links are looked at, and everything else is touched in all the ways there are.
PRESS = """() => {
    for (const one of document.querySelectorAll("article *"))
        for (const way of ["mouseover", "focus", "click", "toggle", "error", "load", "begin"])
            if (!one.closest("a[href], label")) one.dispatchEvent(new Event(way, {bubbles: true}));
    return [...document.links].map(one => one.protocol);
}"""


def test_what_is_pressed_runs_nothing(
    page: Page, harm: list[str], folder: Path, serve_folder: Callable[[Path], str]
) -> None:
    for name in ("scripts", "links"):
        page.goto(f"{serve_folder(folder)}{DECISION.format(name).replace('.md', '.html')}")
        assert set(page.evaluate(PRESS)) <= {"http:", "https:", "mailto:", NOWHERE}
        assert went_wrong(page) == {}
    assert harm == []


def test_what_was_written_can_be_read(
    page: Page, folder: Path, serve_folder: Callable[[Path], str]
) -> None:
    page.goto(f"{serve_folder(folder)}{DECISION.format('scripts').replace('.md', '.html')}")
    expect(page.locator("h1")).to_contain_text("</title><script>")
    assert page.title().startswith(f"</title><script>{RUN}</script>")


def test_the_policy_stops_what_the_sanitiser_let_through(
    page: Page,
    page_problems: list[str],
    harm: list[str],
    folder: Path,
    tmp_path: Path,
    serve_folder: Callable[[Path], str],
) -> None:
    broken = tmp_path / "site"
    shutil.copytree(folder, broken)
    trick = (
        f"<script>{RUN}</script><img src=x onerror='{RUN}'><a href='javascript:{RUN}'>press</a>"
        f"<img src=//{ELSEWHERE}/x><iframe src=//{ELSEWHERE}/y></iframe><base href=//{ELSEWHERE}/>"
        f"<p style='display:none'>seen</p><script src=//{ELSEWHERE}/z></script>"
    )
    home = broken / "index.html"
    home.write_text(home.read_text("utf-8").replace("</article>", f"{trick}</article>"), "utf-8")
    page.goto(serve_folder(broken))
    page.get_by_text("press").click()
    expect(page.get_by_text("seen")).to_be_visible()
    assert went_wrong(page) == {}
    stopped = [one for one in page_problems if "Content Security Policy" in one]
    page_problems.clear()
    assert len(stopped) >= 8
    assert [one for one in harm if one.startswith("a ")] == []
