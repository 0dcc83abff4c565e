"""The harness itself: a fault in a page must not go unseen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

PAGE = "<!doctype html><link rel=icon href=data:,><title>{title}</title><p>{body}"

FAULTS = {
    "console: broken on purpose": "<script>console.error('broken on purpose')</script>",
    "uncaught: thrown on purpose": "<script>throw new Error('thrown on purpose')</script>",
    "404 (File not found)": "<img src=missing.png>",
    "request failed: http://127.0.0.1:1/": "<img src=http://127.0.0.1:1/>",
}


def test_a_served_page_is_rendered(
    page: Page, serve_folder: Callable[[Path], str], tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(title="Log", body="Read me."))
    page.goto(serve_folder(tmp_path))
    assert page.title() == "Log"
    assert page.get_by_text("Read me.").is_visible()


@pytest.mark.parametrize("told", FAULTS)
def test_a_fault_in_a_page_is_told(
    told: str,
    page: Page,
    page_problems: list[str],
    serve_folder: Callable[[Path], str],
    tmp_path: Path,
) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(title="Log", body=FAULTS[told]))
    page.goto(serve_folder(tmp_path), wait_until="networkidle")
    assert any(told in problem for problem in page_problems), page_problems
    page_problems.clear()
