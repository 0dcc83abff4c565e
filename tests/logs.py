"""Logs for tests, made of texts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from textwrap import dedent

from sayso.corruptions import ImaginedAnnals
from sayso.intake import kind_of
from sayso.load import load
from sayso.model import Elsewhere, Log, Past
from sayso.settings import Settings
from sayso.source import File
from tests.memory_tree import MemoryTree

TODAY = date(2026, 3, 20)

OWNERS = dedent("""\
    people:
      linh:
        name: Linh Tran
        email: [linh@example.com]
        github: linh-t
        team: platform
      minh:
        name: Minh Le
        email: [minh@example.com]
        team: platform
      hoa:
        name: Hoa Pham
        email: [hoa@example.com]
        team: platform
    teams:
      platform:
        name: Platform
        lead: hoa
    """)

QUARTER = dedent("""\
    ---
    theme: Jobs we can trust
    why: Lost jobs cost us two customers in the winter.
    not-doing:
      - A new scheduler
    ---
    """)

STANDING: Mapping[str, str] = {"owners.yaml": OWNERS, "goals/2026-Q1/README.md": QUARTER}
"""What every example stands in, unless it brings its own."""


def log_of(
    files: Mapping[str, str],
    *,
    settings: Settings | None = None,
    today: date = TODAY,
    standing: bool = True,
    versions: Sequence[Mapping[str, str]] = (),
    elsewhere: Sequence[str] = (),
) -> Log:
    """The log of some texts by path; paths outside the log's folders make up the tree.

    `versions` are the texts as they were, the oldest first and the base last; without any, the
    log is not compared with a base. `elsewhere` are paths on another branch.
    """
    texts = {**STANDING, **files} if standing else dict(files)
    log = _loaded(texts, settings, today)
    if not versions:
        return log
    older = [_loaded({**STANDING, **one}, settings, today) for one in versions]
    away = [Elsewhere(path, "another branch") for path in elsewhere]
    annals = ImaginedAnnals(older, elsewhere=away)
    return replace(log, past=Past(older[-1].by_path, annals=annals))


def _loaded(texts: Mapping[str, str], settings: Settings | None, today: date) -> Log:
    return load(
        [File(path, as_bytes(text)) for path, text in texts.items() if in_log(path)],
        settings or Settings(),
        today,
        MemoryTree(texts),
    )


def as_bytes(text: str) -> bytes:
    r"""The bytes of a text, in which `\udcXX` stands for the raw byte XX."""
    return text.encode("utf-8", "surrogateescape")


def in_log(path: str) -> bool:
    """Whether a path would be read as part of the log."""
    return kind_of(path) is not None or path.startswith(("decisions/", "goals/"))
