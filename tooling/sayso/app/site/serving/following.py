"""Follows what is saved: the pages at once, and a moment later what rules and git say of it."""

import time
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from sayso import history
from sayso.app.opening import Opened
from sayso.app.site.happening import happened
from sayso.app.site.serving.files import CONFIG, SETTINGS, Files
from sayso.app.site.serving.moment import Board, Moment
from sayso.app.site.serving.reading import Reader, Reading
from sayso.app.site.serving.weighing import Stale, at_once, in_full
from sayso.errors import UserError
from sayso.renderers.publication import Happened
from sayso.settings import Settings

Tell = Callable[[str], None]

_PAUSE = 0.025  # seconds between two looks at few files
_SWEEP = 0.4  # seconds between two looks at all files, or longer where a look takes long
_SHARE = 15  # a look at all files takes one part in so many of the time
_QUIET = 0.8  # seconds without a change, before all rules run
_LATELY = 8  # files that were saved last


@dataclass
class Following:
    """A log and its files, looked at until somebody ends it."""

    root: Path
    settings: Settings
    tell: Tell
    _recent: OrderedDict[str, None] = field(default_factory=OrderedDict)
    _changed_at: float = 0.0
    _touched: frozenset[str] = frozenset()
    _waiting: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.files = Files(self.root)
        self.reader = Reader(self.root, self.settings)
        self._swept = self._took = 0.0

    def begin(self) -> Board:
        """The log as it is now, with all that is said of it."""
        reading = self.reader.read(self.files, self._sweep(), self._differing(self.settings))
        sifted, findings = in_full(reading, lambda: False)
        self.board = Board(Moment(0, reading, findings, sifted, self._happened(reading)))
        return self.board

    def look(self) -> None:
        """Looks whether anything was saved, and shows it."""
        changed = None
        if time.monotonic() - self._swept < max(_SWEEP, _SHARE * self._took):
            changed = self.files.glance(self._likely())
        self._waiting |= self._sweep() if changed is None else changed
        if self._waiting:
            self._show(self._waiting)
            self._waiting = frozenset()

    def follow(self) -> None:
        """The same again and again; whatever goes wrong with one look, another follows."""
        said = ""
        while not self.board.closed:
            try:
                self.look()
                said = ""
            except Exception as error:  # noqa: BLE001  # whoever writes goes on writing
                words = str(error) or type(error).__name__
                if words != said:
                    self.tell(f"what was saved last is not shown yet: {words}")
                said = words
            time.sleep(_PAUSE)

    def complete(self) -> None:
        """Adds to each moment what takes longer to find out, as soon as nobody saves."""
        done = self.board.now
        while not self.board.closed:
            time.sleep(_QUIET / 4)
            moment = self.board.now
            if moment is done or time.monotonic() - self._changed_at < _QUIET:
                continue
            try:
                done = self._complete(moment)
            except Stale:
                continue
            except Exception as error:  # noqa: BLE001  # as above
                done = moment
                self.tell(f"the check of what was saved has stopped: {error}")

    def _complete(self, moment: Moment) -> Moment:
        reading = self._with_touched(moment.reading)
        told = self._happened(reading)
        sifted, findings = in_full(reading, lambda: self.board.now is not moment)
        new = Moment(moment.number + 1, reading, findings, sifted, told, moment.engine)
        if (findings, sifted, told) == (moment.findings, moment.sifted, moment.happened):
            return moment
        self.board.replace(moment, new)
        return new

    def _with_touched(self, reading: Reading) -> Reading:
        """Records that differ from the last commit count as of today where rules are new."""
        self._touched = self._differing(reading.log.settings)
        if self._touched == reading.log.touched:
            return reading
        same = reading.log is reading.written
        log = replace(reading.log, touched=self._touched)
        written = log if same else replace(reading.written, touched=self._touched)
        return replace(reading, log=log, written=written)

    def _differing(self, settings: Settings) -> frozenset[str]:
        return history.changed(self.root) if settings.strict_from else frozenset()

    def _show(self, changed: Collection[str]) -> None:
        before = self.board.now
        reading = self._read(changed)
        findings = at_once(reading, changed, before.findings)
        engine = before.engine + self._is_for_engine(changed, before.reading)
        self._changed_at = time.monotonic()
        self.board.show(
            replace(
                before, number=before.number + 1, reading=reading, findings=findings, engine=engine
            )
        )
        for path in changed:
            self._recent[path] = None
            self._recent.move_to_end(path)
        while len(self._recent) > _LATELY:
            self._recent.popitem(last=False)

    def _is_for_engine(self, changed: Collection[str], before: Reading) -> bool:
        """Whether the engine has to look again at what it makes."""
        docs = before.log.settings.site.docs
        return any(
            path in {CONFIG, *SETTINGS, *self.files.above} or (docs and path.startswith(f"{docs}/"))
            for path in changed
        )

    def _read(self, changed: Collection[str]) -> Reading:
        touched = self._touched | frozenset(changed) if self.reader.settings.strict_from else ()
        return self.reader.read(self.files, changed, frozenset(touched))

    def _sweep(self) -> frozenset[str]:
        began = time.monotonic()
        changed = self.files.sweep(self.reader.settings)
        self._swept = time.monotonic()
        self._took = self._swept - began
        return changed

    def _likely(self) -> Iterator[str]:
        """The files that were saved last, and those whose page somebody looks at."""
        yield from self._recent
        for page in self.board.open_pages:
            stem = page.removesuffix("/").removesuffix(".html").removesuffix("/index")
            for path in (f"{stem}.md", f"{stem}/README.md"):
                if path in self.files.listed:
                    yield path

    def _happened(self, reading: Reading) -> Happened:
        try:
            return happened(Opened(self.root, reading.log, dict(reading.memory)))
        except UserError as error:
            return Happened(remark=error.problem)
