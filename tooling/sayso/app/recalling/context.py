"""What silence depends on besides the decision itself."""

import json
from dataclasses import asdict
from datetime import date
from hashlib import blake2b
from pathlib import Path

import jsonschema_rs
import yaml

import sayso
from sayso.own_code import own_files
from sayso.settings import Settings

_PACKAGE = Path(sayso.__file__).parent
_INSTALLED = ("site-packages", "dist-packages")


def context(settings: Settings, today: date, owners: bytes) -> str:
    """A word that is another one as soon as a rule may see something else in the same file."""
    told = asdict(settings) | {"today": today, "versions": _versions(), "code": _code()}
    text = json.dumps(told, default=_plain, sort_keys=True).encode()
    return blake2b(text + b"\0" + owners, digest_size=16).hexdigest()


def _plain(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else str(value)


def _versions() -> list[object]:
    # The validator does not say which version it is, and asking the installer takes long.
    validator = Path(jsonschema_rs.__file__).parent
    sizes = sorted(one.stat().st_size for one in validator.iterdir() if one.is_file())
    return [sayso.__version__, yaml.__version__, sizes]


def _code() -> list[tuple[str, int, int]]:
    """The package's own files, where somebody may be at work on them: their sizes and times."""
    if any(part in _INSTALLED for part in _PACKAGE.parts):
        return []
    return [
        (path, stat.st_size, stat.st_mtime_ns)
        for path, stat in own_files()
        if path.endswith((".py", ".json"))
    ]
