"""The check of a log of which only a few texts have changed, in a process of its own.

It loads what it needs by itself, while the one that makes the pages loads other things.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

Checked = tuple[str, Mapping[str, bool]]
"""A sign of all that the rules found, and the paths that they asked about; no sign where the
site is not as it was left."""


def check_apart(root: Path, site: Path, today: date) -> Checked:
    """Checks a log with all its rules."""
    from sayso.app.retouching.checking_again import check_again  # noqa: PLC0415  # see above

    return check_again(root, site, today)
