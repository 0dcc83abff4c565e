"""The site of a log, as its readers see it."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sayso.app.opening import open_log
from sayso.app.site.building import build
from sayso.model import Log
from tests.browser.conftest import watch
from tests.renderers.sampling import SAMPLE, TODAY

HOST = "https://github.com/acme/handbook"
SQS = "decisions/2026-03-10-use-sqs-for-the-job-queue"
KINDS = (
    "",
    "decisions/",
    "decisions/by-owner.html",
    "decisions/timeline.html",
    "decisions/graph.html",
    f"{SQS}.html",
    "decisions/0001-record-architecture-decisions.html",
    "decisions/2026-01-12-use-redis-for-the-job-queue.html",
    "goals/",
    "goals/2026-Q4/",
    "goals/2026-Q4/no-lost-jobs.html",
    "people/",
    "people/linh.html",
    "teams/",
    "teams/platform.html",
    "areas/",
    "areas/job-queue.html",
    "health.html",
    "rules/",
    "rules/SO305.html",
    "fields/",
    "fields/decision.html",
    "glossary.html",
)
PHONE = ViewportSize(width=390, height=844)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Log, Path]:
    """The sample log in a repository of its own, and its site."""
    root = tmp_path_factory.mktemp("sample") / "log"
    shutil.copytree(SAMPLE, root)
    for words in (["init", "--initial-branch=main"], ["remote", "add", "origin", f"{HOST}.git"]):
        subprocess.run(["git", *words], cwd=root, check=True, capture_output=True)
    opened = open_log(root, TODAY)
    return opened.log, build(root, opened.log).site


@pytest.fixture(scope="session")
def site(sample: tuple[Log, Path], serve_folder: Callable[[Path], str]) -> str:
    return serve_folder(sample[1])


@pytest.fixture(params=["light", "dark"])
def on_a_phone(
    request: pytest.FixtureRequest, browser: Browser, page_problems: list[str]
) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, color_scheme=request.param)
    context.set_default_timeout(30_000)  # ms
    page = context.new_page()
    page.on(
        "console",
        lambda said: page_problems.append(said.text) if said.type == "error" else None,
    )
    yield page
    context.close()


def test_the_list_names_every_decision(page: Page, site: str, sample: tuple[Log, Path]) -> None:
    page.goto(f"{site}decisions/")
    rows = page.locator("table.sayso-records tbody tr")
    expect(rows).to_have_count(len(sample[0].decisions))
    for decision in sample[0].decisions:
        expect(rows.get_by_role("link", name=decision.title, exact=True)).to_be_visible()


def test_every_kind_of_page_opens_and_asks_nobody_else(
    page: Page, page_problems: list[str], site: str
) -> None:
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    tabs = [page.context.new_page() for _ in KINDS]
    for path, tab in zip(KINDS, tabs, strict=True):
        watch(tab, page_problems)
        tab.goto(f"{site}{path}")
        expect(tab.locator("h1")).to_have_count(1)
    for tab in tabs:  # side by side, as each takes its time until it asks for nothing more
        tab.wait_for_load_state("networkidle")
    assert {f"{site}{path}" for path in KINDS} <= set(asked)
    assert [url for url in asked if not url.startswith((site, "data:"))] == []


def test_a_record_leads_to_its_owner_and_back(page: Page, site: str) -> None:
    page.goto(f"{site}{SQS}.html")
    page.locator(".sayso-facts").get_by_role("link", name="Linh Tran").click()
    expect(page.locator("h1")).to_contain_text("Linh Tran")
    page.get_by_role("link", name="Use SQS for the job queue").first.click()
    expect(page).to_have_url(f"{site}{SQS}.html")


def test_edit_leads_to_the_file_of_the_record(page: Page, site: str) -> None:
    page.goto(f"{site}{SQS}.html")
    edit = page.get_by_role("link", name="Edit this record")
    expect(edit).to_have_attribute("href", f"{HOST}/edit/main/{SQS}.md")


def test_that_a_decision_is_superseded_is_seen_at_once(page: Page, site: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{site}decisions/2026-01-12-use-redis-for-the-job-queue.html")
    banner = page.locator(".sayso-banner")
    expect(banner).to_be_in_viewport()
    banner.get_by_role("link", name="Use SQS for the job queue").click()
    expect(page).to_have_url(f"{site}{SQS}.html")


def test_a_former_address_leads_on(page: Page, site: str) -> None:
    page.goto(f"{site}decisions/0007-use-sqs.html")
    page.wait_for_url(f"{site}{SQS}.html")


def test_the_waiting_decision_is_one_click_from_the_front(page: Page, site: str) -> None:
    page.goto(site)
    expect(page.get_by_text("12 days ago")).to_be_visible()
    page.get_by_role("link", name="Keep one repository for all services").click()
    expect(page.locator("h1")).to_contain_text("Keep one repository")


@pytest.mark.parametrize("path", KINDS)
def test_a_phone_shows_a_page_without_scrolling_sideways(
    path: str, on_a_phone: Page, site: str
) -> None:
    on_a_phone.goto(f"{site}{path}")
    wide = on_a_phone.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE["width"]
    for text in on_a_phone.locator("table.sayso-records td:visible").all():
        box: Any = text.bounding_box()
        assert box["x"] + box["width"] <= PHONE["width"]


CONTRASTS = """() => {
  const light = ([r, g, b]) => [r, g, b]
    .map(v => v / 255)
    .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const numbers = color => color.match(/[\\d.]+/g).map(Number);
  const behind = e => {
    const [r, g, b, a = 1] = numbers(getComputedStyle(e).backgroundColor);
    return a || !e.parentElement ? [r, g, b] : behind(e.parentElement);
  };
  const found = document.querySelectorAll(
    ".sayso-chip, .sayso-dead, .md-typeset small, .sayso-facts dt, .sayso-top a, .md-typeset td a"
  );
  return [...found].map(e => {
    const [a, b] = [numbers(getComputedStyle(e).color), behind(e)].map(light);
    return [e.className || e.tagName, (Math.max(a, b) + .05) / (Math.min(a, b) + .05)];
  });
}"""


@pytest.mark.parametrize(
    "path", ["", f"{SQS}.html", "decisions/by-status.html", "people/linh.html"]
)
def test_what_we_colour_can_be_read(path: str, on_a_phone: Page, site: str) -> None:
    on_a_phone.goto(f"{site}{path}")
    found = on_a_phone.evaluate(CONTRASTS)
    assert found
    assert [(what, ratio) for what, ratio in found if ratio < 4.5] == []


def test_without_scripts_everything_is_there(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}decisions/")
    page.get_by_role("link", name="Use SQS for the job queue").click()
    expect(page.get_by_text("dead-letter queue per job")).to_be_visible()
    expect(page.locator(".sayso-met")).to_be_visible()
    context.close()


def test_foreign_html_runs_nothing(page: Page, site: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto(f"{site}decisions/0001-record-architecture-decisions.html")
    page.get_by_text("More", exact=True).click()
    expect(page.get_by_text('<script>alert("never")</script>')).to_be_visible()
    assert page.locator("a", has_text=re.compile("^a trap$")).count() == 0


def test_the_pages_open_from_the_disk(browser: Browser, sample: tuple[Log, Path]) -> None:
    """All but the search, which needs a server."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((sample[1] / "index.html").as_uri())
    page.get_by_role("link", name="Keep one repository for all services").click()
    expect(page.locator("h1")).to_contain_text("Keep one repository")
    context.close()
