"""The engine's configuration: what it says, and which files say it."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sayso.errors import UserError

_ABOVE = re.compile(r"^INHERIT[ \t]*:[ \t]*([^#\n]+)", re.MULTILINE)
_ASKS = "!ENV"


def read_configuration(config: Path) -> Mapping[str, Any]:
    """The settings of the engine, with those of the files that it inherits from."""
    from mkdocs.exceptions import ConfigurationError  # noqa: PLC0415  # heavy, for this alone
    from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415

    try:
        with config.open("rb") as file:
            return yaml_load(file)
    except ConfigurationError as error:
        raise UserError(f"{config.name} cannot be read: {error}", "mend it") from error


def inherited(config: Path) -> list[Path]:
    """The files that a configuration inherits from, the nearest first; none twice."""
    found: list[Path] = []
    while (above := _above(config)) and above not in found:
        found.append(above)
        config = above
    return found


def asks_environment(config: Path) -> bool:
    """Whether a variable of the environment may say something else the next time."""
    return any(_ASKS in text for text in map(_text, (config, *inherited(config))))


def _above(config: Path) -> Path | None:
    named = _ABOVE.search(_text(config))
    if named is None:
        return None
    return Path(os.path.normpath(config.parent / named[1].strip().strip("'\"")))


def _text(config: Path) -> str:
    try:
        return config.read_text("utf-8", "replace")
    except OSError:  # the engine says so
        return ""
