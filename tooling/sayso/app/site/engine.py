"""The site engine: its configuration, and running it in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.errors import UserError
from sayso.renderers.assets import STYLE

WORK = ".sayso"
"""The folder for what is made on the way; git does not see it."""

PAGES = f"{WORK}/pages"

_CONFIG = Path(__file__).parent / "mkdocs.yml"
_LAST_IN_NAV = "  - Areas: areas/index.md"
_QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore", "PYTHONUTF8": "1"}
_SAID = ("WARNING", "ERROR")


@dataclass(frozen=True, slots=True)
class Plan:
    """How a log's site is made: by which configuration, and into which folder."""

    root: Path
    config: Path
    site: Path
    folders_as_addresses: bool

    @property
    def pages(self) -> Path:
        return self.root / PAGES


def plan(root: Path, name: str, guide: Sequence[str] = ()) -> Plan:
    """The log's own `mkdocs.yml` where it has one that takes our pages, else the built-in one.

    `guide` are the hand-written pages, which the built-in navigation names last.
    """
    own = root / "mkdocs.yml"
    settings = _read(own) if own.is_file() else {}
    if (root / str(settings.get("docs_dir", "docs"))).resolve() == (root / PAGES).resolve():
        _refuse_without_anchors(settings)
        site = root / str(settings.get("site_dir", "site"))
        return Plan(root, own, site, bool(settings.get("use_directory_urls", True)))
    config = root / WORK / "mkdocs.yml"
    config.parent.mkdir(exist_ok=True)
    config.write_text(_built_in(name, guide), "utf-8")
    return Plan(root, config, root / "site", folders_as_addresses=False)


def _built_in(name: str, guide: Sequence[str]) -> str:
    text = _CONFIG.read_text("utf-8").replace("NAME", json.dumps(name, ensure_ascii=False))
    pages = "".join(
        f"\n      - {json.dumps(page, ensure_ascii=False)}"
        for page in guide
        if page.endswith(".md")
    )
    return text.replace(_LAST_IN_NAV, f"{_LAST_IN_NAV}\n  - Guide:{pages}") if pages else text


def run_engine(plan: Plan) -> None:
    """Builds the site; a `UserError` with the engine's words where it fails."""
    _refuse_to_clear(plan.site)
    done = subprocess.run(
        [*command("build", plan), "--strict"],
        cwd=plan.root,
        env=environment(),
        capture_output=True,
        check=False,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        words = "\n".join(told(done.stderr)) or done.stderr.strip() or "it did not say why"
        raise UserError(f"the site could not be built\n{words}", f"look at {plan.config.name}")


def command(action: str, plan: Plan) -> list[str]:
    """The command line of the engine; `-P`: a log's folders are none of its modules."""
    return [sys.executable, "-P", "-m", "mkdocs", action, "--config-file", str(plan.config)]


def environment() -> dict[str, str]:
    """The engine's environment; what it says about its own future is not for our readers."""
    return os.environ | _QUIET


def told(output: str) -> Iterator[str]:
    """What the engine says is wrong, in short; requests that it answers are no news."""
    telling = False
    for line in output.splitlines():
        level, _, said = line.partition(" - ")
        if level.strip():
            telling = level.strip() in _SAID and not said.strip().startswith("[")
        if telling and (said or line).strip():
            yield f"  {(said or line).strip()}"


def _refuse_to_clear(site: Path) -> None:
    """The engine empties its folder first; it is not to find somebody's work there."""
    if site.is_dir() and any(site.iterdir()) and not (site / STYLE).is_file():
        raise UserError(
            f"{site.name}/ holds files that are not of a site made here",
            "move them, or name another folder as `site_dir` in mkdocs.yml",
        )


def _refuse_without_anchors(settings: Mapping[str, Any]) -> None:
    """Headings name their anchors in a way that the engine reads with this extension alone."""
    named = settings.get("markdown_extensions") or ()
    if not any("attr_list" in one for one in named):
        raise UserError(
            "mkdocs.yml leaves out the Markdown extension attr_list",
            "add `- attr_list` to its `markdown_extensions`",
        )


def _read(config: Path) -> Mapping[str, Any]:
    from mkdocs.exceptions import ConfigurationError  # noqa: PLC0415  # heavy, for this alone
    from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415

    try:
        with config.open("rb") as file:
            return yaml_load(file)
    except ConfigurationError as error:
        raise UserError(f"{config.name} cannot be read: {error}", "mend it") from error
