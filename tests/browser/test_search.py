"""Searching the site, on the pages of every engine."""

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import get_args

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from sayso.app.opening import open_log
from sayso.app.site.building import build
from sayso.artifact import Artifact
from sayso.renderers.assets import assets
from sayso.renderers.searching.findable import Findable
from sayso.renderers.searching.index import index_of
from sayso.renderers.searching.pages import findables
from sayso.settings import EngineName
from tests.browser.conftest import watch
from tests.browser.searching import PAGE
from tests.logs import log_of
from tests.renderers.sampling import SAMPLE, TODAY

NAMES: tuple[EngineName, ...] = get_args(EngineName)
SQS = "decisions/2026-03-10-use-sqs-for-the-job-queue.html"
KINDS = ("", SQS, "decisions/", "goals/2026-Q4/", "goals/2026-Q4/no-lost-jobs.html", "people/",
         "people/linh.html", "teams/platform.html", "areas/job-queue.html")  # fmt: skip
HOSTILE = '<img src=x onerror="document.title=1"> & "quoted" `code`'
ODD = "decisions/a #1 & 50% (ü).md"
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def served(
    tmp_path_factory: pytest.TempPathFactory, serve_folder: Callable[[Path], str]
) -> Callable[[EngineName], str]:
    """The address of the sample's site as an engine makes it, two folders below a host's top."""
    known: dict[EngineName, str] = {}

    def address(engine: EngineName) -> str:
        if engine not in known:
            top = tmp_path_factory.mktemp(f"served-{engine}")
            root = tmp_path_factory.mktemp(f"log-{engine}") / "log"
            shutil.copytree(SAMPLE, root)
            hostile = (root / "decisions/2026-11-02-keep-one-repository.md").read_text("utf-8")
            hostile = hostile.replace("Three services share", f"{HOSTILE} quixotic share")
            (root / ODD).write_text(hostile, "utf-8")
            with (root / "sayso.toml").open("a", encoding="utf-8") as settings:
                settings.write('address = "https://acme.example/team/log"\n')
            opened = open_log(root, TODAY)
            shutil.copytree(build(opened.root, opened.log, engine=engine).site, top / "team/log")
            known[engine] = f"{serve_folder(top)}team/log/"
        return known[engine]

    return address


@pytest.mark.parametrize("engine", NAMES)
def test_every_kind_of_page_works_in_a_folder_and_asks_nobody_else(
    engine: EngineName, page: Page, served: Callable[[EngineName], str]
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in KINDS:
        page.goto(f"{served(engine)}{path}", wait_until="networkidle")
        expect(page.locator("h1")).to_have_count(1)
        expect(page.get_by_role("combobox", name="Search")).to_be_visible()
    assert [url for url in asked if not url.startswith((served(engine), "data:"))] == []


@pytest.mark.parametrize("engine", NAMES)
@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_word_of_a_body_is_found_without_a_mouse(
    engine: EngineName, key: str, page: Page, served: Callable[[EngineName], str]
) -> None:
    page.goto(f"{served(engine)}people/linh.html")
    page.keyboard.press(key)
    box = page.get_by_role("combobox", name="Search")
    expect(box).to_be_focused()
    page.keyboard.type("tsvector")
    expect(page.get_by_role("option")).to_have_count(1)
    expect(page.locator(".sayso-search__told")).to_have_text("Found on 1 page.")
    found = page.get_by_role("option", name="Move the search index to Postgres")
    expect(found).to_contain_text("Decision")
    expect(found.locator("mark").first).to_have_text("tsvector")
    page.keyboard.press("ArrowDown")
    expect(found).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", "sayso-search-0")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Move the search index to Postgres")


def test_escape_closes_what_was_found(page: Page, served: Callable[[EngineName], str]) -> None:
    page.goto(served("mkdocs"))
    page.keyboard.press("/")
    page.keyboard.type("queue")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.mouse.click(5, 500)
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_nothing_found_is_said(page: Page, served: Callable[[EngineName], str]) -> None:
    page.goto(served("mkdocs"))
    page.keyboard.press("/")
    page.keyboard.type("zzyzx")
    expect(page.locator(".sayso-search__told")).to_contain_text("Nothing found")


def test_a_letter_typed_elsewhere_stays_there(
    page: Page, served: Callable[[EngineName], str]
) -> None:
    page.goto(served("mkdocs"))
    page.get_by_role("combobox").fill("as")
    page.keyboard.press("End")
    page.keyboard.type("f/")
    expect(page.get_by_role("combobox")).to_have_value("asf/")


def test_what_people_wrote_is_text_in_what_was_found(
    page: Page, served: Callable[[EngineName], str]
) -> None:
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto(served("mkdocs"))
    title = page.title()
    page.keyboard.press("/")
    page.keyboard.type("quixotic")
    found = page.get_by_role("option").first
    expect(found).to_contain_text('& "quoted" code')
    expect(found.locator("img")).to_have_count(0)
    assert page.title() == title
    page.keyboard.press("Enter")
    page.wait_for_url("**/a%20%231%20%26%2050%25%20*.html")
    expect(page.locator("h1")).to_contain_text("Keep one repository")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_opens_the_search_with_a_finger(
    scheme: str, browser: Browser, page_problems: list[str], served: Callable[[EngineName], str]
) -> None:
    with context(browser, page_problems, viewport=PHONE, color_scheme=scheme) as page:
        page.goto(served("mkdocs"))
        expect(page.get_by_role("combobox")).to_be_hidden()
        page.get_by_role("button", name="Search", exact=True).click()
        page.get_by_role("combobox").fill("queue")
        expect(page.get_by_role("option").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_without_scripts_the_list_of_decisions_is_in_reach(
    browser: Browser, page_problems: list[str], served: Callable[[EngineName], str]
) -> None:
    with context(browser, page_problems, java_script_enabled=False) as page:
        page.goto(served("mkdocs"))
        expect(page.get_by_role("combobox")).to_have_count(0)
        page.get_by_role("link", name="Decisions", exact=True).first.click()
        expect(page.locator("h1")).to_contain_text("Decisions")


@pytest.mark.parametrize("engine", NAMES)
def test_a_wrong_address_leads_back(
    engine: EngineName, page: Page, served: Callable[[EngineName], str]
) -> None:
    page.goto(f"{served(engine)}404.html")
    expect(page.locator("h1")).to_have_text("There is no page at this address")
    page.get_by_role("link", name="list of decisions").click()
    expect(page).to_have_url(f"{served(engine)}decisions/index.html")


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["commonest", "seldom3", "use seldom3 seldom40 commonest"])
def test_a_first_search_among_5000_records_fetches_less_than_300_kb(
    typed: str, page: Page, large: str
) -> None:
    fetched: list[Response] = []
    page.goto(large)
    expect(page.get_by_role("combobox")).to_be_visible()
    page.on("response", lambda one: keep(one, fetched))
    page.keyboard.press("/")
    page.keyboard.type(typed)
    expect(page.get_by_role("option").first).to_be_visible()
    size = sum(len(one.body()) for one in fetched)
    assert 20_000 < size < 100_000, size


def keep(one: Response, fetched: list[Response]) -> None:
    """Keeps a response; Playwright takes no method of a list for a listener."""
    fetched.append(one)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, serve_folder: Callable[[Path], str]) -> str:
    """A page with the search of a log of 5,000 records; the engine's part is left out."""
    site = tmp_path_factory.mktemp("large")
    ours = {one.path: one.text for one in assets()}
    index = index_of(many(5000), "en")
    files = {path: text.encode() for path, text in (ours | {"index.html": PAGE}).items()}
    for path, content in (files | {one: index.stored(one) for one in index.files}).items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    return serve_folder(site)


def many(records: int) -> Iterator[Findable]:
    """Pages with words as often as in real texts: few of them nearly everywhere, most seldom."""
    chance = random.Random(7)  # noqa: S311  # made-up records, no secrets
    words = ["commonest", *(f"seldom{number}" for number in range(20_000))]
    weights = [1 / (place + 2.7) for place in range(len(words))]
    drawn = iter(chance.choices(words, weights, k=records * 420))
    pages = (
        Artifact(
            f"decisions/2026-01-01-use-{number}.md",
            f"# Use {number} {next(drawn)}\n\n{' '.join(next(drawn) for _ in range(400))}\n",
        )
        for number in range(records)
    )
    return findables(log_of({}), pages, (), folders=False)


@contextmanager
def context(browser: Browser, problems: list[str], **given: object) -> Iterator[Page]:
    """A page in a browser that is set up in another way."""
    context = browser.new_context(**given)  # type: ignore[arg-type]  # as Playwright names them
    context.set_default_timeout(30_000)  # ms
    page = context.new_page()
    watch(page, problems)
    yield page
    context.close()
