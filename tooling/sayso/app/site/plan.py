"""How a log's site is made: by which engine, from which configuration, into which folder."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.app.site.configuration import read_configuration
from sayso.app.site.engines import installed
from sayso.app.site.engines.engine import Engine
from sayso.errors import UserError
from sayso.renderers.assets import SEARCH
from sayso.settings import Site

WORK = ".sayso"
"""The folder for what is made on the way; git does not see it."""

PAGES = f"{WORK}/pages"

_UNTRACKED = "/*\n!/schemas/\n"  # git sees the schemas, which editors read, and nothing else
_CONFIG = Path(__file__).parent / "mkdocs.yml"
_LAST_IN_NAV = "      - Glossary: glossary.md"


@dataclass(frozen=True, slots=True)
class Plan:
    """How a log's site is made; `settings` are those of the engine's configuration.

    `address` is where the site will be read, empty where nobody said.
    """

    root: Path
    engine: Engine
    config: Path
    settings: Mapping[str, Any]
    site: Path
    address: str

    @property
    def pages(self) -> Path:
        return self.root / PAGES

    @property
    def stage(self) -> Path:
        """Where the site is made, before it takes the place of the one that is read."""
        return self.root / WORK / "site"

    @property
    def folders_as_addresses(self) -> bool:
        return bool(self.settings.get("use_directory_urls", True))

    @property
    def searched(self) -> bool:
        """Whether the pages load our search."""
        named = self.settings.get("extra_javascript") or ()
        paths = [one.get("path") if isinstance(one, dict) else one for one in named]
        return SEARCH in paths

    def command(self, *words: str) -> list[str]:
        """The command line of the engine."""
        return self.engine.command(*words)


def ready(root: Path) -> None:
    """Makes the folder for what is made on the way."""
    work = root / WORK
    work.mkdir(exist_ok=True)
    (work / ".gitignore").write_text(_UNTRACKED, "utf-8")


def plan(root: Path, name: str, site: Site, guide: Sequence[str] = ()) -> Plan:
    """The log's own `mkdocs.yml` where it has one that takes our pages, else the built-in one.

    `guide` are the hand-written pages, which the built-in navigation names last.
    """
    engine = installed(site.engine)
    own = root / "mkdocs.yml"
    settings = read_configuration(own) if own.is_file() else {}
    if (root / str(settings.get("docs_dir", "docs"))).resolve() == (root / PAGES).resolve():
        _refuse_without_anchors(settings)
        folder = root / str(settings.get("site_dir", "site"))
        address = site.address or str(settings.get("site_url") or "")
        return Plan(root, engine, own, settings, folder, address)
    config = root / WORK / "mkdocs.yml"
    config.parent.mkdir(exist_ok=True)
    config.write_text(_built_in(name, guide), "utf-8")
    return Plan(root, engine, config, read_configuration(config), root / "site", site.address)


def _built_in(name: str, guide: Sequence[str]) -> str:
    text = _CONFIG.read_text("utf-8").replace("NAME", json.dumps(name, ensure_ascii=False))
    pages = "".join(
        f"\n      - {json.dumps(page, ensure_ascii=False)}"
        for page in guide
        if page.endswith(".md")
    )
    return text.replace(_LAST_IN_NAV, f"{_LAST_IN_NAV}\n  - Guide:{pages}") if pages else text


def _refuse_without_anchors(settings: Mapping[str, Any]) -> None:
    """Headings name their anchors in a way that the engine reads with this extension alone."""
    named = settings.get("markdown_extensions") or ()
    if not any("attr_list" in one for one in named):
        raise UserError(
            "mkdocs.yml leaves out the Markdown extension attr_list",
            "add `- attr_list` to its `markdown_extensions`",
        )
