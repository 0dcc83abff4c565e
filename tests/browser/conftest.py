"""A real browser and a real server, for tests of what a reader of the site sees."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

from sayso.app.opening import open_log
from sayso.app.site.building import build
from sayso.model import Log
from tests.renderers.many import HOSTILE, many_decisions
from tests.renderers.sampling import SAMPLE, TODAY

expect.set_options(timeout=30_000)  # ms; a busy machine is no failure

HERE = Path(__file__).parent

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
)

# The browser is to talk to our server and to nobody else.
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# What a page still asked for when it was left is no failure of that page.
LEFT_BEHIND = "net::ERR_ABORTED"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, and keep those of a file on one worker, with its sites."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group(f"browser {item.path.stem}"))


def find_browser() -> str | None:
    return next(filter(None, map(shutil.which, (*COMMANDS, *APPLICATIONS))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium or Chrome of this machine; without one, skip here and fail in CI."""
    executable = find_browser()
    if executable is None:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing(f"NO BROWSER: install Chromium or Chrome (looked for {', '.join(COMMANDS)})")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page_problems() -> Iterator[list[str]]:
    """What went wrong in the page, in words; a test that expects it looks, then clears."""
    problems: list[str] = []
    yield problems
    assert problems == []


@pytest.fixture
def page(browser: Browser, page_problems: list[str]) -> Iterator[Page]:
    """A page with no memory of other tests; the test fails when anything goes wrong in it."""
    context = browser.new_context()
    context.set_default_timeout(30_000)  # ms
    page = context.new_page()
    watch(page, page_problems)
    yield page
    context.close()


def watch(page: Page, problems: list[str]) -> None:
    """Write console errors, uncaught errors and failed requests into `problems`."""

    def note_failure(request: Request) -> None:
        if request.failure != LEFT_BEHIND:
            problems.append(f"request failed: {request.url}: {request.failure}")

    page.on(
        "console",
        lambda said: problems.append(f"console: {said.text}") if said.type == "error" else None,
    )
    page.on("pageerror", lambda error: problems.append(f"uncaught: {error}"))
    page.on("requestfailed", note_failure)


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Say nothing: a test's output is about what failed."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine until the block ends; give its address."""
    handler = partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[Callable[[Path], str]]:
    """Give the address of a folder, served until the tests end; asked twice, served once."""
    addresses: dict[Path, str] = {}
    with ExitStack() as servers:

        def address(folder: Path) -> str:
            if folder not in addresses:
                addresses[folder] = servers.enter_context(serving(folder))
            return addresses[folder]

        yield address


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> tuple[Log, Path]:
    """The sample with some hundred decisions more, and its site, in a folder of a folder."""
    root = tmp_path_factory.mktemp("large") / "log"
    shutil.copytree(SAMPLE, root)
    files = many_decisions(230)
    files["decisions/2026-11-21-hostile.md"] = (
        f"---\ntitle: '{HOSTILE}'\nstatus: proposed\nowner: minh\namends: [0002-keep-it-short]\n"
        "depends-on: [2026-03-10-use-sqs-for-the-job-queue]\n---\n"
    )
    for path, text in files.items():
        (root / path).write_text(text, "utf-8")
    opened = open_log(root, TODAY)
    return opened.log, build(root, opened.log).site


@pytest.fixture(scope="session")
def decisions(large: tuple[Log, Path], serve_folder: Callable[[Path], str]) -> str:
    """The address of the folder of decisions; the site is not at the top of its host."""
    site = large[1]
    top = site.parents[1]
    return f"{serve_folder(top)}{site.relative_to(top).as_posix()}/decisions/"
