"""What a build begins with while git still looks at the files, as far as it can be foreseen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path

from sayso.app.retouching.apart import Checked, check_apart
from sayso.app.site.press.kept.unchanged import Likely, State


@contextmanager
def begun_ahead(root: Path, today: date) -> Iterator["Ahead"]:
    """What begins while the block runs; what nobody asked about has ended after it."""
    ahead = Ahead(root, today)
    try:
        yield ahead
    finally:
        ahead.drop()


class Ahead:
    """The beginnings of a build."""

    def __init__(self, root: Path, today: date) -> None:
        self._root, self._today = root, today
        self._checked: Callable[[], Checked] | None = None
        self._likely: Likely = "build"

    def begin(self, likely: Likely, site: Path) -> None:
        """Loads what a build takes; where it is one of a few texts, the check begins, too."""
        self._likely = likely
        if likely == "build":
            import_module("sayso.app.checked_building")
        elif likely == "retouch":
            from sayso.app import spreading  # noqa: PLC0415  # heavy

            if spreading.is_helped():
                check = partial(check_apart, self._root, site, self._today)
                self._checked = spreading.meanwhile(check)
            import_module("sayso.app.retouching.retouching")

    def retouched(self, before: State) -> Path | None:
        """The site where only texts of a few decisions had changed, and their pages are anew."""
        if self._likely != "retouch":
            return None
        from sayso.app.retouching.retouching import retouch  # noqa: PLC0415  # heavy

        checked, self._checked = self._checked, None
        return retouch(before, self._today, checked)

    def drop(self) -> None:
        """Waits for a check that nobody asked about."""
        if self._checked is not None:
            with suppress(Exception):  # whoever checks it all has heard of it
                self._checked()
