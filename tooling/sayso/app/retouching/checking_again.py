"""The check of a log of which only a few texts have changed."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from sayso.app.checking import chosen_rules, judged
from sayso.app.opening import read_log
from sayso.app.recalling.reading import recall_log
from sayso.app.site.press.kept.keeping import keeping
from sayso.app.site.press.kept.placing import is_in_place
from sayso.app.site.press.kept.unchanged import KEPT
from sayso.app.site.press.kept.weighed import sign_of
from sayso.workspace import DiskTree, read_settings


def check_again(root: Path, site: Path, today: date) -> tuple[str, Mapping[str, bool]]:
    """A sign of all that the rules find, and the paths that they asked about.

    There is no sign where the site is not as it was left.
    """
    with keeping(root / KEPT) as kept:
        if not is_in_place(site, kept):
            return "", {}
    settings = read_settings(root)
    rules = chosen_rules(settings)
    log = recall_log(root, settings, today, rules) or read_log(root, settings, today)
    found = sign_of(judged(log, rules))
    return found, dict(log.tree.asked) if isinstance(log.tree, DiskTree) else {}
