"""Zensical, which reads the configuration of MkDocs in a way of its own.

It takes no folder in its call, wants it beside its configuration, looks like Material and leaves
its own search out when it is asked to, and passes over hooks and most plugins without a word.
"""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sayso.app.site.engines.engine import Engine

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_LEVEL = re.compile(r"(?:Warning|Error): (.+)")
_PLACE = re.compile(r"╭─\[ (\S.*?) \]")
_NATIVE = {"search", "tags", "meta", "offline", "autorefs", "redirects", "minify", "macros"}


def _configured(config: Path, settings: Mapping[str, Any], folder: Path) -> Path:
    """A file beside the folder, which takes over the configuration and says what differs."""
    here = folder.parent
    theme = settings.get("theme")
    named = theme if isinstance(theme, dict) else {}
    theme_here = {"variant": named.get("variant", "classic")}
    differs: dict[str, Any] = {
        "INHERIT": os.path.relpath(config, here),
        "docs_dir": "pages",
        "site_dir": folder.name,
        "theme": theme_here,
    }
    if named.get("custom_dir"):
        own = config.parent / str(named["custom_dir"])
        theme_here["custom_dir"] = os.path.relpath(own, here)
    if "plugins" in settings and "search" not in _plugins(settings):
        differs["plugins"] = [{"search": {"enabled": False}}]
    from yaml import safe_dump  # noqa: PLC0415  # heavy, for this alone

    place = here / "zensical.yml"
    place.write_text(safe_dump(differs, allow_unicode=True, sort_keys=False), "utf-8")
    return place


def _building(config: Path, _folder: Path) -> list[str]:
    return ["build", "--config-file", str(config), "--strict"]


def _serving(config: Path, address: str) -> list[str]:
    return ["serve", "--config-file", str(config), "--dev-addr", address]


def _told(output: str) -> Iterator[str]:
    """What is wrong, each with the place that is drawn below it."""
    said = ""
    for line in _COLOUR.sub("", output).splitlines():
        level, place = _LEVEL.match(line), _PLACE.search(line)
        if said and (place or level):
            yield f"  {place[1]}: {said}" if place else f"  {said}"
            said = ""
        if level:
            said = level[1].strip()
    if said:
        yield f"  {said}"


def _leaves_out(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """The hooks and plugins of a configuration that it does not run."""
    foreign = [f"plugin {name}" for name in _plugins(settings) if name not in _NATIVE]
    return (*foreign, *(f"hook {path}" for path in settings.get("hooks") or ()))


def _plugins(settings: Mapping[str, Any]) -> list[str]:
    named = settings.get("plugins") or ()
    return [next(iter(one), "") if isinstance(one, dict) else str(one) for one in named]


ZENSICAL = Engine("zensical", _configured, _building, _serving, _told, _leaves_out)
