"""The pages of a few decisions whose texts have changed, put into a site that stands otherwise.

It knows from `State.edited` that all else is as it was. Whatever reaches further than these
pages is left to a whole build: then the answer is None, and the site was not touched.

What this takes is nearly all importing. So the check and the pages are two processes where there
are two processors, and pages import what they need while the check is at work.
"""

from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

from sayso.app.retouching.checking_again import check_again
from sayso.app.site.press.kept.unchanged import State
from sayso.app.site.press.units.spreading import meanwhile

MOST = 20
"""So many texts are looked at here at the most."""


def retouch(before: State, today: date) -> Path | None:
    """The site, brought up to date; None where that takes a whole build."""
    edited = before.edited()
    if edited is None or not 0 < len(edited.paths) <= MOST:
        return None
    checked = meanwhile(partial(check_again, before.root, edited.site, today))
    from sayso.app.retouching.anew import TooFar, pages_anew  # noqa: PLC0415  # while it checks

    try:
        asked = pages_anew(before, edited, today, checked)
    except TooFar:
        with suppress(Exception):  # whoever checks it all will hear of it
            checked()
        return None
    before.remember(edited.site, {**edited.asked, **asked}, edited.made)
    return edited.site
