"""From saving a record to its new page in a real browser, with `sayso serve`."""

import contextlib
import itertools
import os
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bench.decisions_index import FLAGS, executable
from bench.history import write_history
from bench.processes import SAYSO
from bench.scenes.site import COMMITS

if TYPE_CHECKING:
    from playwright.sync_api import Page

SAVES, AT_LEAST, RELOADS = 50, 3, 20
_READY, _PAUSE = 1_800, 0.2  # seconds
_SHOWN = 600_000  # ms
_SAID = "word => document.body?.innerText.includes(word)"


def saves(size: int, seconds: float) -> tuple[list[float], list[float]]:
    """Seconds from each save to its page, and those of loading the page once more.

    Saves are fewer than fifty where the time for all is spent.
    """
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder)
        write_history(log, size, COMMITS, long=True)
        place = sorted((log / "decisions").iterdir())[size // 2]
        with _served(log) as address:
            return _seen(f"{address}decisions/{place.stem}.html", place, seconds)


def _seen(address: str, place: Path, seconds: float) -> tuple[list[float], list[float]]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # heavy, for this alone

    took: list[float] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=FLAGS)
        page = browser.new_page()
        page.goto(address)
        page.wait_for_timeout(2_000)  # whoever reads has it open for a while
        text, began = place.read_text("utf-8"), time.perf_counter()
        for number in itertools.count(1):
            word = f"saved-{number}-times"
            saved = time.perf_counter()
            place.write_text(f"{text}\n{word}\n", "utf-8")
            page.wait_for_function(_SAID, arg=word, timeout=_SHOWN, polling=20)
            took.append(time.perf_counter() - saved)
            spent = time.perf_counter() - began
            if number == SAVES or (number >= AT_LEAST and spent > seconds):
                break
            page.wait_for_timeout(300)
        again = [_loaded_again(page, word) for _ in range(RELOADS)]
        browser.close()
    return took, again


def _loaded_again(page: "Page", word: str) -> float:
    """Seconds until a page that has not changed stands there anew."""
    page.wait_for_timeout(300)
    began = time.perf_counter()
    page.reload(wait_until="commit")
    page.wait_for_function(_SAID, arg=word, timeout=_SHOWN, polling=20)
    return time.perf_counter() - began


@contextlib.contextmanager
def _served(log: Path) -> Iterator[str]:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    with (log.parent / f"{log.name}.txt").open("wb") as said:
        process = subprocess.Popen(
            (*SAYSO, "serve", "--port", str(port)),
            cwd=log,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,  # it ends with all that it started
        )
    try:
        address = f"http://127.0.0.1:{port}/"
        _wait_for(address, process)
        yield address
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGINT)
        process.wait(30)
        Path(said.name).unlink()


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    began = time.perf_counter()
    while time.perf_counter() - began < _READY and process.poll() is None:
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(address, timeout=60).close()  # noqa: S310  # our own
            return
        time.sleep(_PAUSE)
    raise RuntimeError("`sayso serve` shows nothing")
