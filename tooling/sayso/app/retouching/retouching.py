"""The pages of a few decisions whose texts have changed, put into a site that stands otherwise.

It knows from `State.edited` that all else is as it was. Whatever reaches further than these
pages is left to a whole build: then the answer is None, and the site was not touched.

What this takes is nearly all importing. So the check and the pages are two processes where there
are two processors, and each imports what it needs itself.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

from sayso.app.site.press.kept.keeping import keeping
from sayso.app.site.press.kept.placing import is_in_place
from sayso.app.site.press.kept.unchanged import KEPT, State
from sayso.app.site.press.units.spreading import meanwhile

MOST = 20
"""So many texts are looked at here at the most."""

Checked = tuple[str, Mapping[str, bool]]
"""A sign of all that the rules found, and the paths that they asked about; no sign where the
site is not as it was left."""


def retouch(before: State, today: date) -> Path | None:
    """The site, brought up to date; None where that takes a whole build."""
    edited = before.edited()
    if edited is None or not 0 < len(edited.paths) <= MOST:
        return None
    checked = meanwhile(partial(_checked, before.root, edited.site, today))
    from sayso.app.retouching.anew import TooFar, pages_anew  # noqa: PLC0415  # while it checks

    try:
        asked = pages_anew(before, edited, today, checked)
    except TooFar:
        with suppress(Exception):  # whoever checks it all will hear of it
            checked()
        return None
    before.remember(edited.site, {**edited.asked, **asked}, edited.made)
    return edited.site


def _checked(root: Path, site: Path, today: date) -> Checked:
    with keeping(root / KEPT) as kept:
        if not is_in_place(site, kept):
            return "", {}
    from sayso.app.checking import chosen_rules, judged  # noqa: PLC0415
    from sayso.app.opening import read_log  # noqa: PLC0415
    from sayso.app.recalling.reading import recall_log  # noqa: PLC0415
    from sayso.app.site.press.kept.weighed import sign_of  # noqa: PLC0415
    from sayso.workspace import DiskTree, read_settings  # noqa: PLC0415

    settings = read_settings(root)
    rules = chosen_rules(settings)
    log = recall_log(root, settings, today, rules) or read_log(root, settings, today)
    found = sign_of(judged(log, rules))
    return found, dict(log.tree.asked) if isinstance(log.tree, DiskTree) else {}
