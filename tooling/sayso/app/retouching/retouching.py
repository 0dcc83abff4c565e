"""The pages of a few decisions whose texts have changed, put into a site that stands otherwise.

It knows from `State.edited` that all else is as it was. Whatever reaches further than these
pages is left to a whole build: then the answer is None, and the site was not touched.

What this takes is nearly all importing. So the check and the pages are two processes where there
are two processors, and each imports what it needs itself.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

from sayso.app.retouching.anew import pages_anew
from sayso.app.retouching.apart import Checked, check_apart
from sayso.app.retouching.putting import TooFar
from sayso.app.site.press.kept.unchanged import State
from sayso.app.spreading import meanwhile

MOST = 20
"""So many texts are looked at here at the most."""


def retouch(
    before: State, today: date, checked: Callable[[], Checked] | None = None
) -> Path | None:
    """The site, brought up to date; None where that takes a whole build.

    `checked` waits for a check that has begun already.
    """
    edited = before.edited()
    if edited is None or not 0 < len(edited.paths) <= MOST:
        _let_go(checked)
        return None
    checked = checked or meanwhile(partial(check_apart, before.root, edited.site, today))
    try:
        asked = pages_anew(before, edited, today, checked)
    except TooFar:
        _let_go(checked)
        return None
    before.remember(edited.site, {**edited.asked, **asked}, edited.made, edited.beside)
    return edited.site


def _let_go(checked: Callable[[], Checked] | None) -> None:
    """Waits for a check without a word: whoever checks it all will hear of it."""
    if checked is not None:
        with suppress(Exception):
            checked()
