"""Where people browse the repository, as the settings say or git knows."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from sayso import history
from sayso.renderers.publication import Repository
from sayso.settings import Site

_SHORT = re.compile(r"(?:[^@/\s]+@)?([^:/\s]+\.[^:/\s]+):(?!//)(.+)")
_ANYWHERE = "HEAD"


def find_repository(root: Path, site: Site) -> Repository:
    """Where the repository of a log can be browsed; nowhere where nobody knows."""
    remote = site.repository or (history.ask(root, "remote", "get-url", "origin") or "").strip()
    address = web_address(remote)
    return Repository(
        address,
        site.branch or _branch(root),
        (history.ask(root, "rev-parse", "--show-prefix") or "").strip("/\n"),
        "gitlab" if "gitlab" in (urlsplit(address).hostname or "") else "github",
    )


def web_address(remote: str) -> str:
    """The address to browse a remote at, without credentials; empty where it has none."""
    short = _SHORT.fullmatch(remote)
    if short:
        return f"https://{short[1]}/{_path(short[2])}"
    parts = urlsplit(remote)
    if not parts.hostname or "." not in parts.hostname:
        return ""
    if parts.scheme in {"http", "https"}:
        port = f":{parts.port}" if parts.port else ""
        return f"{parts.scheme}://{parts.hostname}{port}/{_path(parts.path)}"
    known = parts.scheme in {"ssh", "git", "git+ssh"}
    return f"https://{parts.hostname}/{_path(parts.path)}" if known else ""


def _path(path: str) -> str:
    return path.strip("/").removesuffix(".git")


def _branch(root: Path) -> str:
    """The branch that the remote shows first, else the one that is checked out."""
    shown = history.ask(root, "symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD")
    if shown:
        return shown.strip().removeprefix("origin/")
    current = history.ask(root, "symbolic-ref", "--quiet", "--short", "HEAD")
    return current.strip() if current else _ANYWHERE
