"""The site beside the engines alone, which are given the very pages that Sayso writes.

Records have 400 to 700 words and stand outside the navigation, in a repository with a past.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from bench.history import write_history
from bench.processes import SAYSO, Work, once
from bench.scenes.check import edits, forget, put_aside

BUILD = (*SAYSO, "build")
COMMITS = 10
QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore", "PYTHONUTF8": "1"}
_RENDER = """
from pathlib import Path
from sayso.app.opening import open_log
from sayso.app.site.building import plan_of, render
from sayso.app.site.happening import happened
opened = open_log(Path.cwd())
render(plan_of(opened.root, opened.log), opened.log, (), happened(opened))
"""
"""Writes all pages for the engine, which a build of ours may leave out."""

_COPYING = str(Path(__file__).parents[1] / "copying.py")
_SEARCH = "assets/search.js"
_OURS = {
    False: ("cold", "changed", "unchanged"),
    True: ("cold-search", "changed-search"),
}


def works(folder: Path, size: int, wanted: set[str]) -> dict[str, Work]:
    """Builds of one log with search and without, and engines on its pages."""
    log, searched = folder / "log", folder / "searched-log"
    log.mkdir()
    write_history(log, size, COMMITS, long=True)
    shutil.copytree(log, searched)
    configure(log, ".sayso/pages", plugins=[], searched=False)
    configure(searched, ".sayso/pages", plugins=[], searched=True)
    made = dict(_builds(log, _OURS[False]))
    made |= _builds(searched, _OURS[True])
    made |= {"copy": copying(log), "copy-search": copying(searched)}
    made["look"] = Work(("git", "--no-optional-locks", "status", "--porcelain"), log)
    theirs = {"plain", "searched", "zensical"} & wanted
    if theirs:
        subprocess.run((sys.executable, "-c", _RENDER), cwd=log, check=True)
        for name in theirs:
            shutil.copytree(log / ".sayso/pages", folder / name / "pages")
            plugins = [] if name == "plain" else ["search"]
            configure(folder / name, "pages", plugins=plugins, searched=False)
            made[name] = _engine("zensical" if name == "zensical" else "mkdocs", folder / name)
    return made


def copying(log: Path) -> Work:
    """Writes the files of a log's site, and makes nothing of them."""
    copies = log.parent / f"copied-{log.name}"

    def ready() -> None:
        copies.mkdir(exist_ok=True)
        put_aside(copies, "site")
        _see_to_site(log)

    command = (sys.executable, _COPYING, str(log / "site"), str(copies / "site"))
    return Work(command, copies, ready, makes=copies / "site")


def configure(folder: Path, pages: str, *, plugins: list[str], searched: bool) -> None:
    """Writes the engine's configuration that Sayso builds with, but for the search."""
    config: dict[str, Any] = yaml.safe_load(
        files("sayso.app.site").joinpath("mkdocs.yml").read_text("utf-8")
    )
    config |= {"site_name": "Bench", "docs_dir": pages, "site_dir": "site", "plugins": plugins}
    scripts = config["extra_javascript"]
    ours = [one for one in scripts if isinstance(one, dict) and one["path"] == _SEARCH]
    if not ours:
        raise LookupError(f"Sayso's mkdocs.yml loads no {_SEARCH}; mend the benchmark")
    if not searched:
        config["extra_javascript"] = [one for one in scripts if one not in ours]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")


def _builds(log: Path, names: tuple[str, ...]) -> Iterator[tuple[str, Work]]:
    """A cold build keeps nothing, and leaves what the others begin with."""
    changes = edits(log)
    before: dict[str, Callable[[], object]] = {
        "cold": partial(forget, log),
        "changed": partial(_change, log, changes),
        "unchanged": partial(_see_to_site, log),
    }
    for name in names:
        yield name, Work(BUILD, log, before[name.removesuffix("-search")], makes=log / "site")


def _change(log: Path, changes: Iterator[Path]) -> None:
    _see_to_site(log)
    next(changes)


def _see_to_site(log: Path) -> None:
    if not (log / "site/index.html").exists():
        once(Work(BUILD, log))


def _engine(name: str, folder: Path) -> Work:
    command = (sys.executable, "-P", "-m", name, "build", "--config-file", "mkdocs.yml")
    return Work(
        command,
        folder,
        partial(put_aside, folder, "site", ".cache"),
        os.environ | QUIET,
        folder / "site",
    )
