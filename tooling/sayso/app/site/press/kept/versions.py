"""What pages are made with: a fingerprint of our own code, and of what each part of it rests on."""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import sayso
from sayso.renderers.prints import fingerprint

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_READ_ELSEWHERE = frozenset((".j2", ".css", ".js", ".json", ".md"))
"""Files of ours that are noted where they are used, or that no page is made with."""

_ENGINES = frozenset(("mkdocs", "mkdocs-material", "properdocs", "zensical"))


@cache
def ours() -> str:
    """A fingerprint of our code and of all it rests on, the engines aside."""
    here = Path(sayso.__file__).parent
    code = (f"{one.relative_to(here)}\n{one.read_text('utf-8')}" for one in _code(here))
    return fingerprint(sys.version, *code, *_versions(("sayso",), without=_ENGINES))


@cache
def of_engine(name: str) -> str:
    """A fingerprint of an engine, the theme and all they rest on."""
    return fingerprint(sys.version, *_versions((name, "mkdocs-material")))


def _code(here: Path) -> Iterator[Path]:
    for one in sorted(here.rglob("*")):
        if one.suffix not in _READ_ELSEWHERE and "__pycache__" not in one.parts and one.is_file():
            yield one


def _versions(names: Iterable[str], without: frozenset[str] = frozenset()) -> list[str]:
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415  # slow

    found: dict[str, str] = {}
    waiting = list(names)
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in found or name in without:
            continue
        try:
            one = distribution(name)
        except PackageNotFoundError:
            found[name] = "none"
            continue
        found[name] = one.version
        waiting += _needed(one.requires or ())
    return [f"{name} {version}" for name, version in sorted(found.items())]


def _needed(requires: Iterable[str]) -> Iterator[str]:
    for one in requires:
        name = _NAME.match(one)
        if name and "extra ==" not in one:
            yield name[0]
