"""Reading the first page, a decision and what changed: on a phone, in the dark, on paper."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sayso.app.opening import open_log
from sayso.app.site.building import build
from tests.browser.test_five_questions import git
from tests.renderers.sampling import AT_HOST, SAMPLE, TODAY
from tests.renderers.what_happened import ENTRIES, REDIS, SQS

PHONE = ViewportSize(width=390, height=844)
PAGES = ("", "changes/", "changes/2026-03.html", f"decisions/{SQS}.html", f"decisions/{REDIS}.html")
AT = f"https://github.com/acme/handbook/blob/{ENTRIES[3].commit}/decisions/{SQS}.md"
PAGE_OF_PAPER = b"/Type /Page\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, serve_folder: Callable[[Path], str]) -> str:
    """The sample with what is said to have happened to it."""
    root = tmp_path_factory.mktemp("happened") / "log"
    shutil.copytree(SAMPLE, root)
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "remote", "add", "origin", "https://github.com/acme/handbook.git")
    opened = open_log(root, TODAY)
    long = replace(ENTRIES[0].events[1], says=f"written down as {'accepted' * 20}")
    entries = (replace(ENTRIES[0], events=(*ENTRIES[0].events, long)), *ENTRIES[1:])
    return serve_folder(
        build(root, opened.log, told=replace(AT_HOST.happened, entries=entries)).site
    )


@pytest.fixture(params=["light", "dark"])
def phone(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, color_scheme=request.param)
    context.set_default_timeout(30_000)  # ms
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_shows_all_without_scrolling_sideways(path: str, phone: Page, site: str) -> None:
    phone.goto(f"{site}{path}")
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_phone_reads_the_first_page_in_the_order_of_a_wide_screen(
    phone: Page, page: Page, site: str
) -> None:
    orders = []
    for one in (phone, page):
        one.goto(site)
        headings = one.locator(".sayso-front h2")
        places = headings.evaluate_all(
            "ones => ones.map(one => [one.getBoundingClientRect(), one.innerText])"
            ".map(([box, text]) => [Math.round(box.x), box.y, text])"
        )
        orders.append([text for _, _, text in sorted(places)])
    assert orders[0] == orders[1]
    assert orders[0][0] == "This week"
    assert len(orders[0]) >= 4


def test_the_permalink_is_copied_by_keyboard(browser: Browser, site: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{site}decisions/{SQS}.html")
    link = page.get_by_role("link", name="Permalink")
    expect(link).to_have_attribute("href", AT)
    link.focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Copy the permalink")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == AT
    context.close()


def test_a_link_to_a_change_leads_to_it(page: Page, site: str) -> None:
    page.goto(f"{site}changes/")
    change = page.locator(".sayso-commit").nth(3)
    change.get_by_role("link", name="Link to this change").click()
    expect(change).to_be_in_viewport()
    assert page.url.endswith(f"#c-{ENTRIES[1].commit[:12]}")


def test_without_scripts_history_and_changes_are_there(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    page.get_by_role("link", name="What changed, by month").click()
    page.get_by_role("link", name="March").click()
    page.get_by_role("link", name="Use SQS for the job queue").first.click()
    expect(page.locator(".sayso-history")).to_contain_text("a concern changed it")
    expect(page.get_by_role("link", name="Permalink")).to_have_attribute("href", AT)
    expect(page.locator(".sayso-copy")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_decision_on_paper(browser: Browser, site: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]  # one of two
    page = context.new_page()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 1000})
    page.goto(f"{site}decisions/{REDIS}.html")
    for way in (".md-header", ".md-tabs", ".md-sidebar", ".md-footer", ".sayso-top nav"):
        expect(page.locator(way).first).to_be_hidden()
    banner, chip = page.locator(".sayso-banner"), page.locator(".sayso-chip").first
    expect(banner).to_contain_text("no longer in force")
    for one in (banner, chip):
        look = one.evaluate(
            "one => (({ color, backgroundColor, borderTopWidth, borderTopStyle }) =>"
            " [color, backgroundColor, parseFloat(borderTopWidth) > 0, borderTopStyle])"
            "(getComputedStyle(one))"
        )
        assert look == ["rgb(0, 0, 0)", "rgb(255, 255, 255)", True, "solid"]
    page.goto(f"{site}decisions/{SQS}.html")
    line = page.locator(".sayso-permalink")
    told = line.evaluate("one => getComputedStyle(one, '::after').content")
    assert AT.replace(ENTRIES[3].commit, ENTRIES[3].commit[:12]) in told
    tops = line.evaluate("one => [...one.getClientRects()].map(({ y }) => Math.round(y))")
    assert len(set(tops)) == 1, "an address is a line and not a column"
    code = page.locator(".sayso-criteria a code").first
    assert code.evaluate("one => getComputedStyle(one).color") == "rgb(51, 51, 51)"
    back = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert back == "rgb(255, 255, 255)"
    paper = page.pdf(format="A4")
    assert 1 <= paper.count(PAGE_OF_PAPER) <= 3
    context.close()
