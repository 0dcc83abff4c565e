"""A page as a PDF, printed by a browser of this machine that asks no network."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.errors import UserError
from sayso.renderers.report.signing import UNSIGNED, signed

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
)

_PATIENCE = 120  # seconds
_FLAGS = (
    "--headless=new",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
)


def find_browser() -> str:
    """The first browser at hand that prints; a `UserError` where there is none."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise UserError(
            "no Chromium or Chrome is at hand to print with",
            "write the page (`--output FILE`) and print it from any browser",
        )
    return found


def as_pdf(browser: str, html: str) -> bytes:
    """A page as it is printed, signed at its end; a `UserError` where the browser fails."""
    with TemporaryDirectory(prefix="sayso-", ignore_cleanup_errors=True) as folder:
        page, made = Path(folder) / "report.html", Path(folder) / "report.pdf"
        page.write_text(html, "utf-8", newline="\n")
        said = _run(
            browser,
            *_FLAGS,
            *_sandbox(),
            f"--user-data-dir={folder}/profile",
            f"--print-to-pdf={made}",
            page.as_uri(),
        )
        if not made.is_file():
            raise UserError(f"{browser} did not print: {said}", "print the HTML page by hand")
        # Readers of PDF pass over a comment behind the end.
        return signed(made.read_bytes() + f"\n%{UNSIGNED}\n".encode())


def _run(*command: str) -> str:
    """What a browser complains of last."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return f"it took longer than {_PATIENCE} seconds"
    lines = done.stderr.strip().splitlines()
    return lines[-1] if lines else f"it ended with {done.returncode}"


def _sandbox() -> tuple[str, ...]:
    """Chromium refuses to be run by root with its sandbox; our page runs nothing anyway."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return ("--no-sandbox",) if is_root else ()
