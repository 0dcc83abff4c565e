"""The list of decisions of a large log in a real browser: how soon it is of use, and how fast.

Its pages are made and read by the engine; the records' own are left out, and the search, which
is measured elsewhere. Run alone: `.venv/bin/python tooling/bench/decisions_index.py`.
"""

import contextlib
import functools
import gzip
import http.server
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from bench.made_log import write_log
from sayso.app.opening import open_log
from sayso.renderers.assets import assets
from sayso.renderers.edition import Edition
from sayso.renderers.pages.decision_lists import decision_lists
from sayso.renderers.pages.graph import graph_pages
from sayso.renderers.pages.timeline import timeline_pages
from sayso.renderers.publication import Publication

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

RECORDS, LOADS = 5_000, 7
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
TYPED = ("queue", "linh retry", "number 4242", "api tran", "zzz")
LIMITS = {"usable": 1_000, "keystroke": 50, "fetched": 600}  # ms, ms, kB

WAIT = "() => self.saysoDecisions && !document.querySelector('.sayso-finder').hidden"
WORK = """word => {  // what a letter costs, until the page is laid out anew
  const box = document.querySelector("#sayso-text"), took = [];
  for (let end = 1; end <= word.length; end++) {
    const began = performance.now();
    box.value = word.slice(0, end);
    box.dispatchEvent(new Event("input", {bubbles: true}));
    document.querySelector("table.sayso-records").getBoundingClientRect();
    took.push(performance.now() - began);
  }
  return took;
}"""
PAINTS = """() => {  // from each key to the picture that shows it, to 8 ms
  self.paints = [];
  new PerformanceObserver(list => self.paints.push(...list.getEntries().map(e => e.duration)))
    .observe({type: "event", durationThreshold: 16});
}"""


@dataclass(frozen=True, slots=True)
class Limited:
    """A figure beside what it may be."""

    name: str
    value: float
    limit: float


def executable() -> str:
    """The Chromium or Chrome of this machine."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise RuntimeError(f"there is no browser here, of {', '.join(BROWSERS)}")
    return found


def measure() -> list[Limited]:
    """Prints the figures, each beside what it may be."""
    browser = executable()
    with tempfile.TemporaryDirectory() as folder, _served(_built(Path(folder))) as address:
        print(f"\nthe list of {RECORDS:,} decisions in a browser, the search left out")
        return _in_a_browser(browser, address)


def _built(root: Path) -> Path:
    write_log(root, RECORDS)
    edition = Edition(open_log(root).log, Publication())
    began = time.perf_counter()
    made = [*decision_lists(edition), *timeline_pages(edition), *graph_pages(edition), *assets()]
    rendered = time.perf_counter() - began
    for one in made:
        place = root / "pages" / one.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(one.text, "utf-8")
    (root / "pages/index.md").write_text("# Home\n", "utf-8")
    config = files("sayso.app.site").joinpath("mkdocs.yml").read_text("utf-8")
    config = config.replace("NAME", "Bench").replace("../site", "site")
    (root / "mkdocs.yml").write_text(config.replace("plugins: [search]", "plugins: []"), "utf-8")
    began = time.perf_counter()
    command = (sys.executable, "-P", "-m", "mkdocs", "build", "--quiet")
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore"}
    subprocess.run(command, cwd=root, check=True, stderr=subprocess.DEVNULL, env=quiet)
    engine = time.perf_counter() - began
    print(f"\n{len(made)} list pages: rendered in {rendered:.1f} s, built in {engine:.1f} s")
    return root / "site"


def _in_a_browser(executable: str, address: str) -> list[Limited]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # only where there is one

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        usable, sizes, page = _loaded(browser, address)
        worked = [took for word in TYPED for took in page.evaluate(WORK, word)]
        paints = _painted(page)
        browser.close()
    rows = [
        Limited("usable after (ms), median", statistics.median(usable), LIMITS["usable"]),
        Limited("usable after (ms), slowest", max(usable), LIMITS["usable"]),
        Limited("a letter (ms), median", statistics.median(worked), LIMITS["keystroke"]),
        Limited("a letter (ms), slowest", max(worked), LIMITS["keystroke"]),
        Limited("a key until it shows (ms), slowest", max(paints), LIMITS["keystroke"]),
        Limited("fetched (kB, gzip)", sum(sizes.values()) / 1000, LIMITS["fetched"]),
    ]
    for row in rows:
        print(f"{row.name:<36} {row.value:>8.1f}  of {row.limit:>6,.0f}", flush=True)
    for path, size in sorted(sizes.items(), key=lambda one: -one[1])[:5]:
        print(f"  {size / 1000:7.1f}  {path.removeprefix(address)}")
    return rows


def _loaded(browser: "Browser", address: str) -> "tuple[list[float], dict[str, int], Page]":
    """When the list could be used in each of several loads (ms), what the last fetched, and it."""
    usable: list[float] = []
    while True:
        page = browser.new_page()
        fetched: dict[str, int] = {}
        page.on("response", functools.partial(_weigh, fetched))
        page.goto(f"{address}decisions/index.html", wait_until="commit")
        page.wait_for_function(WAIT)
        usable.append(page.evaluate("performance.now()"))
        page.wait_for_load_state("networkidle")
        if len(usable) == LOADS:
            return usable, fetched, page
        page.close()


def _painted(page: "Page") -> list[float]:
    """How long it took from each key until its list was on the screen (ms)."""
    page.evaluate(PAINTS)
    for word in TYPED:
        page.locator("#sayso-text").fill("")
        page.locator("#sayso-text").press_sequentially(word, delay=60)
    page.wait_for_timeout(300)
    paints: list[float] = page.evaluate("self.paints")
    return paints or [0]


def _weigh(fetched: dict[str, int], response: object) -> None:
    with contextlib.suppress(Exception):  # a redirect has no body
        fetched[response.url] = len(gzip.compress(response.body()))  # type: ignore[attr-defined]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Says nothing."""


@contextlib.contextmanager
def _served(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


if __name__ == "__main__":
    measure()
