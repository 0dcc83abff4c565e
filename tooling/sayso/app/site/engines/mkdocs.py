"""MkDocs 1.x, with which everything else is compared."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sayso.app.site.engines.engine import Engine

_SAID = ("WARNING", "ERROR")


def configured(config: Path, _settings: Mapping[str, Any], _folder: Path) -> Path:
    """The configuration, as it is: the folder is named in the call."""
    return config


def building(config: Path, folder: Path) -> list[str]:
    """A build that fails at the first thing that is not as it should be."""
    return ["build", "--config-file", str(config), "--site-dir", str(folder), "--strict"]


def serving(config: Path, address: str) -> list[str]:
    """A server that follows changes."""
    return ["serve", "--config-file", str(config), "--livereload", "--dev-addr", address]


def told(output: str) -> Iterator[str]:
    """What is wrong, in short; requests that it answers are no news."""
    telling = False
    for line in output.splitlines():
        level, _, said = line.partition(" - ")
        if level.strip():
            telling = level.strip() in _SAID and not said.strip().startswith("[")
        if telling and (said or line).strip():
            yield f"  {(said or line).strip()}"


MKDOCS = Engine("mkdocs", configured, building, serving, told)
