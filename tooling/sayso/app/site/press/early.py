"""The engine at work while pages are still being made: it needs their shapes, and not them."""

from collections.abc import Callable, Mapping
from contextlib import suppress

from sayso.app.site.plan import Plan
from sayso.app.site.press.shells.converting import Converter
from sayso.app.site.press.shells.from_engine import FromEngine, Wanted, begun
from sayso.app.site.press.shells.shell import NoMarks
from sayso.app.site.press.shells.specimens import Shape
from sayso.app.site.press.units.heads import Head
from sayso.errors import UserError

_ENOUGH = 400
"""After so many units, another shape is seldom seen."""


class Early:
    """A run of the engine that begins before it is known all that it will be asked for.

    What it made counts where nothing else was asked for in the end.
    """

    def __init__(self, plan: Plan, converter: Converter) -> None:
        self._plan, self._converter = plan, converter
        self._shapes: frozenset[Shape] = frozenset()
        self._made: Callable[[], FromEngine] | None = None

    def see(self, heads: Mapping[str, Head]) -> None:
        """Told again and again what has been made."""
        if self._made is None and len(heads) >= _ENOUGH:
            self._shapes = frozenset(
                shape for head in heads.values() for _, shape in head.pages.values()
            )
            wanted = Wanted(sorted(self._shapes), {}, {})
            self._made = begun(self._plan, wanted, self._converter)

    def made(self, wanted: Wanted) -> FromEngine | None:
        """What the run made, if it is all that is wanted."""
        made, self._made = self._made, None
        if made is None:
            return None
        if self._shapes >= {*wanted.shapes} and not wanted.whole and not wanted.led_to:
            return made()
        with suppress(NoMarks, UserError):
            made()
        return None

    def drop(self) -> None:
        """Waits for a run that nobody asked about."""
        if self._made is not None:
            with suppress(NoMarks, UserError):
                self._made()
