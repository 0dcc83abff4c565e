"""Where a log begins and what is settled for it; beside it, what `disk` reads of its files."""

import posixpath
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from sayso.disk import (
    FOLDERS,
    NOT_RECORDS,
    DiskTree,
    Listed,
    ignoring,
    is_root,
    list_files,
    read_file,
    read_files,
    read_listed,
    read_owners,
    root_of,
    table,
    tool_table,
)
from sayso.errors import UserError
from sayso.model.owners import OWNERS
from sayso.settings import DEFAULT, Lexicon, Settings, Site

__all__ = [
    "FOLDERS",
    "NOT_RECORDS",
    "DiskTree",
    "Listed",
    "find_root",
    "holds",
    "is_root",
    "list_files",
    "read_file",
    "read_files",
    "read_listed",
    "read_owners",
    "read_settings",
    "settings_file",
]


def find_root(start: Path) -> Path:
    """The folder of the log that a folder lies in; a `UserError` where there is none."""
    return Path(root_of(start))


def settings_file(root: Path) -> Path:
    """The file that holds the settings, or would."""
    if not (root / "sayso.toml").is_file() and tool_table(root / "pyproject.toml") is not None:
        return root / "pyproject.toml"
    return root / "sayso.toml"


def read_settings(root: Path) -> Settings:
    """The settings of a log; a `UserError` that names the key where one makes no sense."""
    path = settings_file(root)
    found = tool_table(path) if path.name == "pyproject.toml" else table(path)
    given = {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in (found or {}).items()
    }
    if given:
        _require_sense(path.name, given)
    return _settings(given)


def _require_sense(file: str, given: Mapping[str, Any]) -> None:
    from sayso.schema import problems  # noqa: PLC0415  # slow to load, and few logs settle anything

    for problem in problems("settings", given):
        name = ".".join(map(str, problem.route))
        hint = f"look at `{name}`"
        if problem.instead:
            hint = f"did you mean `{problem.instead}`?"
        elif problem.allowed:
            hint = f"allowed: {', '.join(problem.allowed)}"
        raise UserError(f"{file}: {problem.message}", hint)


def _settings(given: dict[str, Any]) -> Settings:
    lexicon = given.get("lexicon", {})
    strict_from = given.get("strict-from")
    return Settings(
        decision_ids=given.get("decision-ids", "date"),
        strict_from=date.fromisoformat(strict_from) if strict_from else None,
        ignore=tuple(given.get("ignore", ())),
        select_rules=tuple(given.get("select-rules", ())),
        ignore_rules=tuple(given.get("ignore-rules", ())),
        active_goals=given.get("active-goals", DEFAULT.active_goals),
        open_things=given.get("open-things", DEFAULT.open_things),
        language=given.get("language", DEFAULT.language),
        lexicon=Lexicon(frozenset(lexicon.get("allow", ())), frozenset(lexicon.get("add", ()))),
        cache=given.get("cache", DEFAULT.cache),
        site=_site(given.get("site", {})),
    )


def _site(given: dict[str, Any]) -> Site:
    named = {key.replace("-", "_"): value for key, value in given.items()}
    if named.get("docs"):
        named["docs"] = posixpath.normpath(named["docs"])
    return Site(**named | {"allow_hosts": tuple(given.get("allow-hosts", ()))})


def holds(path: str, ignored: Sequence[str]) -> bool:
    """Whether a file of a path would be read as part of the log."""
    if path == OWNERS:
        return True
    parts = path.split("/")
    return (
        parts[0] in FOLDERS
        and len(parts) > 1
        and not any(part.startswith(".") for part in parts)
        and not path.casefold().endswith(NOT_RECORDS)
        and not ignoring(tuple(ignored))(path)
    )
