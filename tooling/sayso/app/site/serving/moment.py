"""What the preview shows at one moment, and who waits for the next one."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from sayso.app.site.serving.reading import Reading
from sayso.diagnostics import Diagnostic
from sayso.renderers.publication import Happened
from sayso.suppress import Sifted


@dataclass(frozen=True, slots=True)
class Moment:
    """The log and what is told of it; `number` grows with every change.

    `findings` are errors. `sifted` and `happened` may tell of the log a moment before. `engine`
    is another number whenever the engine has to look again at what it makes.
    """

    number: int
    reading: Reading
    findings: tuple[Diagnostic, ...]
    sifted: Sifted
    happened: Happened
    engine: int = 0


@dataclass
class Board:
    """The moment that is shown, for threads that show it and threads that wait for another."""

    now: Moment
    closed: bool = False
    _changed: threading.Condition = field(default_factory=threading.Condition)
    _open: dict[str, int] = field(default_factory=dict)

    def show(self, moment: Moment) -> None:
        """Another moment, told to all who wait."""
        with self._changed:
            self.now = moment
            self._changed.notify_all()

    def replace(self, old: Moment, moment: Moment) -> None:
        """Another moment, unless what is shown is not the old one any more."""
        with self._changed:
            if self.now is old:
                self.now = moment
                self._changed.notify_all()

    def close(self) -> None:
        """Nobody waits any longer."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()

    def wait(self, seconds: float, is_wanted: Callable[[], bool]) -> bool:
        """Waits until something holds, which is asked at each change; False if it never did."""
        end = time.monotonic() + seconds
        while not self.closed:
            number = self.now.number
            if is_wanted():
                return True
            left = end - time.monotonic()
            if left <= 0:
                break
            with self._changed:
                self._changed.wait_for(partial(self._is_after, number), left)
        return False

    def _is_after(self, number: int) -> bool:
        return self.closed or self.now.number != number

    def opened(self, page: str, by: int) -> None:
        """Notes that a page is open in so many browsers more."""
        with self._changed:
            count = self._open.get(page, 0) + by
            if count > 0:
                self._open[page] = count
            else:
                self._open.pop(page, None)

    @property
    def open_pages(self) -> Iterator[str]:
        """The pages that are open in a browser."""
        return iter(tuple(self._open))
