"""Whether a team has settled anything that matters to a new decision."""

import re
from os import path as at

from sayso.history import Folder
from sayso.settings import DEFAULT

_OF_NO_MATTER = re.compile(
    r"""[#].*
      | (decision-ids)\ =\ "date"
      | (active-goals|open-things)\ =\ [1-9][0-9]{0,5}
      | (cache)\ =\ (?:true|false)
      | (site\.(?:name|branch|docs))\ =\ "[^"\\]*"
    """,
    re.VERBOSE,
)
"""Lines of settings that say nothing, or nothing of decisions that are new."""


def is_usual(root: Folder) -> bool:
    """Whether new decisions are named by day and checked by all rules, as they are by default.

    A `UserError` where a setting makes no sense.
    """
    return _is_usual_at_sight(root) or _is_usual(root)


def _is_usual_at_sight(root: Folder) -> bool:
    """The same of lines that hold nothing else; what reads TOML is slow to load."""
    try:
        with open(at.join(root, "sayso.toml"), "rb") as file:
            data = file.read()
    except FileNotFoundError:
        return not at.exists(at.join(root, "pyproject.toml"))
    except OSError:
        return False
    return says_nothing_of_new(data.decode("utf-8", "replace"))


def says_nothing_of_new(text: str) -> bool:
    """Whether it is plain that settings make sense, and say nothing of new decisions."""
    seen: set[str] = set()
    for line in text.split("\n"):
        if line:
            found = _OF_NO_MATTER.fullmatch(line) if line.isprintable() else None
            if found is None or found[found.lastindex or 0] in seen:
                return False
            if found.lastindex:
                seen.add(found[found.lastindex])
    return True


def _is_usual(root: Folder) -> bool:
    from pathlib import Path  # noqa: PLC0415

    from sayso.workspace import read_settings  # noqa: PLC0415

    found = read_settings(Path(root))
    return all(getattr(found, name) == getattr(DEFAULT, name) for name in _OF_NEW)


_OF_NEW = ("decision_ids", "strict_from", "ignore", "select_rules", "ignore_rules")
"""What is settled about how records are named, and about which rules look at them."""
