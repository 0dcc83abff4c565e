"""What is to be known of an engine: how it is called, and how it says what is wrong."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.settings import EngineName

_QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore", "PYTHONUTF8": "1"}


def no_name(_settings: Mapping[str, Any]) -> tuple[str, ...]:
    """What an engine leaves out that heeds all that its configuration names."""
    return ()


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine, which is a module of its own name.

    `configured` is given the configuration, its settings and the folder to build into, and says
    which file the engine is to read. `building` and `serving` are the words after the engine's
    name. `told` reads what is wrong from its output. `leaves_out` are parts of a configuration that
    it passes over without a word.
    """

    name: EngineName
    configured: Callable[[Path, Mapping[str, Any], Path], Path]
    building: Callable[[Path, Path], list[str]]
    serving: Callable[[Path, str], list[str]]
    told: Callable[[str], Iterator[str]]
    leaves_out: Callable[[Mapping[str, Any]], tuple[str, ...]] = no_name

    def command(self, *words: str) -> list[str]:
        """Its command line; `-P`: a log's folders are none of its modules."""
        return [sys.executable, "-P", "-m", self.name, *words]

    @staticmethod
    def environment() -> dict[str, str]:
        """Its environment; what it says about its own future is not for our readers."""
        return os.environ | _QUIET
