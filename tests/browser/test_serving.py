"""What somebody who writes sees of `sayso serve` in a real browser."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.ports import free_port
from tests.renderers.sampling import SAMPLE

RECORD = "decisions/2026-11-02-keep-one-repository.md"
PAGE = "decisions/2026-11-02-keep-one-repository.html"
WAIT = 60  # seconds
LONG = "\n\n".join(
    f"## Part {number}\n\n{'A line of a long record. ' * 40}" for number in range(30)
)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    root = tmp_path / "log"
    shutil.copytree(SAMPLE, root)
    (root / RECORD).write_text(f"{(root / RECORD).read_text('utf-8')}\n{LONG}\n", "utf-8")
    return root


@pytest.fixture
def serving(log: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    port = free_port()
    command = [sys.executable, "-c", "from sayso.cli import main; main()"]
    process = subprocess.Popen(
        [*command, "serve", "--port", str(port)], cwd=log, stderr=subprocess.DEVNULL, env=os.environ
    )
    address = f"http://127.0.0.1:{port}/"
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        try:
            urlopen(address, timeout=WAIT).close()  # this machine's own server
            break
        except (URLError, ConnectionError):
            time.sleep(0.1)
    yield address, process
    process.kill()
    process.wait()


def test_each_save_is_shown_where_the_reader_is(
    serving: tuple[str, subprocess.Popen[bytes]], page: Page, log: Path
) -> None:
    record = log / RECORD
    text = record.read_text("utf-8")
    page.goto(f"{serving[0]}{PAGE}?kept=yes")
    heading = page.locator("#part-20")
    heading.scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#part-20').scrollIntoView({behavior: 'instant'})")
    before = heading.evaluate("one => one.getBoundingClientRect().top")
    for number in range(20):
        record.write_text(text.replace("## Part 20", f"Saved {number}.\n\n## Part 20"), "utf-8")
        expect(page.get_by_text(f"Saved {number}.", exact=True)).to_be_attached()
        page.wait_for_load_state("load")
        expect(heading).to_be_in_viewport()
    page.wait_for_function("history.scrollRestoration === 'auto'")
    assert abs(heading.evaluate("one => one.getBoundingClientRect().top") - before) < 60
    assert page.url.endswith("?kept=yes")


def test_what_is_unfolded_stays_so(
    serving: tuple[str, subprocess.Popen[bytes]], page: Page, log: Path
) -> None:
    broken = log / "decisions/2026-11-03-broken.md"
    broken.write_text("---\ntitle: [\n---\n", "utf-8")
    page.goto(f"{serving[0]}{PAGE}")
    banner = page.get_by_role("complementary", name="What is wrong")
    banner.locator("summary").click()
    record = log / RECORD
    record.write_text(f"{record.read_text('utf-8')}\nSaved once.\n", "utf-8")
    expect(page.get_by_text("Saved once.")).to_be_attached()
    expect(banner.get_by_text("is never closed")).to_be_visible()
    banner.get_by_role("link").last.click()
    expect(page.get_by_text("This file cannot be read as a record.")).to_be_visible()


def test_a_broken_record_tells_why_and_recovers(
    serving: tuple[str, subprocess.Popen[bytes]], page: Page, log: Path
) -> None:
    record = log / RECORD
    text = record.read_text("utf-8")
    page.goto(f"{serving[0]}{PAGE}")
    record.write_text("---\ntitle: [\n---\n", "utf-8")
    expect(page.get_by_text("This file cannot be read as a record.")).to_be_visible()
    expect(page.locator("article").get_by_text(f"{RECORD}:2:8")).to_be_visible()
    record.write_text(text, "utf-8")
    expect(page.get_by_role("heading", name="Part 7")).to_be_attached()
    expect(page.get_by_role("complementary", name="What is wrong")).to_have_count(0)


def test_titles_are_searched(serving: tuple[str, subprocess.Popen[bytes]], page: Page) -> None:
    page.goto(serving[0])
    page.get_by_placeholder("Search titles").fill("one repository")
    page.get_by_role("option", name="Keep one repository").click()
    expect(page).to_have_url(f"{serving[0]}{PAGE}")


def test_the_page_says_when_the_server_has_ended(
    serving: tuple[str, subprocess.Popen[bytes]], page: Page, page_problems: list[str]
) -> None:
    page.goto(f"{serving[0]}{PAGE}")
    serving[1].send_signal(signal.SIGINT)
    expect(page.get_by_text("sayso serve has ended")).to_be_visible()
    assert serving[1].wait(WAIT) == 130
    page_problems.clear()
