"""The files of the preview by their addresses, each made when somebody asks for it."""

import mimetypes
import re
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote

from sayso.app.site.policy import Policy
from sayso.app.site.press.shells.shell import NoMarks
from sayso.app.site.press.units.making import Made, Maker
from sayso.app.site.serving.circumstances import Circumstances, NotHere
from sayso.app.site.serving.dressing import banner, dressed, sign
from sayso.app.site.serving.moment import Board, Moment
from sayso.app.site.serving.units import Units
from sayso.artifact import is_inside
from sayso.errors import UserError
from sayso.renderers.addresses import address, file_of, page_of
from sayso.renderers.site import Unit
from sayso.renderers.whole import ENGINES_OWN, LOST, whole
from sayso.workspace import NOT_RECORDS

_MOST_KEPT = 300
_ANCHOR = re.compile(r"\sid=\"([^\"]+)\"")
_HTML = "text/html; charset=utf-8"
_KINDS = {".js": "text/javascript", ".atom": "application/atom+xml", ".ics": "text/calendar"}
_FAILED = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>This page cannot be made</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/sayso.css"></head>
<body class="sayso-lost"><main><h1>This page cannot be made</h1><pre>{}</pre></main></body></html>
"""
_NOT_NOW = "pages are shown as they were made before, since the engine has to make them now: {}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a browser is given; `mark` is another one for every other content."""

    status: int
    kind: str
    content: bytes
    mark: str
    location: str = ""


@dataclass
class Pages:
    """Makes what is asked for, and keeps it for as long as nothing it was made from changes.

    `prepare` gives the circumstances of a moment; one thread at a time makes pages.
    """

    board: Board
    prepare: Callable[[Moment], Circumstances]
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _kept: OrderedDict[str, Made] = field(default_factory=OrderedDict)
    _answers: dict[str, Answer] = field(default_factory=dict)
    _origins: dict[str, str] = field(default_factory=dict)
    _shown: Moment | None = None
    _circumstances: Circumstances | None = None
    _trouble: str = ""
    _banner: str = ""

    def answer(self, path: str) -> Answer:
        """The answer to a path, which begins with no slash."""
        with self._lock:
            try:
                self._catch_up()
                known = self._answers.get(path)
                if known is None:
                    known = self._answers[path] = self._answer(path)
            except Exception as error:  # noqa: BLE001  # whoever writes sees why, and goes on
                told = str(error) if isinstance(error, UserError) else repr(error)
                return self._page(500, _FAILED.format(escape(told)))
            return known

    def begin(self) -> None:
        """Makes ready: with nothing known of earlier, all but most records is made once."""
        with self._lock:
            self._catch_up()
            few = () if self._now.shells.is_known else self._units.of_few
            ones = (*few, *self._units.of("index.md"), *self._units.samples)
            made = [self._renewed(one) for one in ones]
            self._now.shells.want(page for one in made for page in one.pages)

    def anchors(self, page: str) -> Sequence[str] | None:
        """The anchors of one of our pages; None where there is no such page."""
        for unit in self._units.of(page):
            for one in self._renewed(unit).pages:
                if one.path == page:
                    return _ANCHOR.findall(one.converted.content)
        return None

    def _catch_up(self) -> None:
        """Turns to the moment that is shown now; what was made stays, where it still holds."""
        moment, before = self.board.now, self._shown
        if before is moment:
            return
        self._answers.clear()
        if before is None or before.engine != moment.engine:
            self._prepare(moment)
        self._turn_to(moment)

    def _prepare(self, moment: Moment) -> None:
        """Sees what the engine makes now; where it fails, what it made before is shown."""
        before, self._trouble = self._circumstances, ""
        try:
            self._circumstances = self.prepare(moment)
            self._kept.clear()
            if before is not None:
                self._turn_to(moment)
                self._now.shells.press()
        except (UserError, NotHere, NoMarks) as error:
            if before is None:
                raise
            self._circumstances = before
            told = str(error)
            self._trouble = told if isinstance(error, UserError) else _NOT_NOW.format(told)

    def _turn_to(self, moment: Moment) -> None:
        edition = self._now.edition(moment)
        self._units = Units(edition)
        self._maker = Maker(edition, self._now.converter, lambda _: None)
        self._shown = moment
        troubles = tuple(filter(None, (*moment.reading.troubles, self._trouble)))
        self._banner = banner(troubles, moment.findings, self._way)

    @property
    def _now(self) -> Circumstances:
        if self._circumstances is None:
            raise LookupError
        return self._circumstances

    def _way(self, path: str) -> str:
        """Where the page of a file is; `owners.yaml` has none."""
        return f"/{quote(self.address_of(page_of(path)))}" if path.endswith(".md") else ""

    def _answer(self, path: str) -> Answer:
        file = file_of(path)
        found = self._ours(file) or self._engines(file) or self._copied(file)
        if found is not None:
            return found
        if path and self._folders and self._ours(f"{path}/index.html"):
            return Answer(301, _HTML, b"", "", f"/{quote(path)}/")
        lost = next(
            one for one in whole(self._now.name, "", (), folders=self._folders) if one.path == LOST
        )
        return self._page(404, Policy("").on(lost.text))

    def _ours(self, file: str) -> Answer | None:
        for path in self._sources(file):
            for unit in self._units.of(path):
                found = self._of(self._renewed(unit), file)
                if found is not None:
                    return found
        return None

    def _of(self, made: Made, file: str) -> Answer | None:
        """A file of the site, if it comes of a unit."""
        shells = self._now.shells
        for page in made.pages:
            if file_of(self.address_of(page.path)) == file:
                return self._page(200, shells.page(page))
        for one in made.left:
            if file_of(self.address_of(one.path)) == file:
                return self._page(200, shells.left(one.path, one.text, file))
        for one in made.files:
            if one.path == file:
                if not file.endswith(".html"):
                    return _file(file, one.text.encode())
                return self._page(200, shells.press().finished(file, one.text))
        return None

    def _engines(self, file: str) -> Answer | None:
        press = self._now.shells.press()
        if file not in press.engine.files or file in ENGINES_OWN:
            return None
        content = press.engine.content(file)
        if not file.endswith(".html") or file in self._now.shells.by_hand:
            return _file(file, content)
        return self._page(200, press.finished(file, content.decode("utf-8")))

    def _copied(self, file: str) -> Answer | None:
        """A picture that a record shows."""
        name = file.rpartition("/")[2]
        if file not in self._origins and name.casefold().endswith(NOT_RECORDS):
            for source in self._showing(name):
                for unit in self._units.of(page_of(source)):
                    self._renewed(unit)
        origin = self._origins.get(file, "")
        if not origin or not is_inside(origin):
            return None
        try:
            return _file(file, (self._now.plan.root / origin).read_bytes())
        except OSError:
            return None

    def _showing(self, name: str) -> Iterator[str]:
        """The records that name a picture."""
        log = self.board.now.reading.log
        return (one.path for one in log.records if name in one.source.text)

    def _renewed(self, unit: Unit) -> Made:
        """A unit, made anew if anything that it was made from has changed."""
        made = self._kept.pop(unit.name, None)
        if made is None or made.notes or not self._holds(made):
            made = self._maker.make(unit)
            self._origins |= {one.path: one.origin for one in made.copies}
        self._kept[unit.name] = made
        if len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
        return made

    def _holds(self, made: Made) -> bool:
        return all(self._maker.prints.of(key) == sign for key, sign in made.journal.items())

    def _page(self, status: int, text: str) -> Answer:
        page, mark = dressed(text, self._banner)
        return Answer(status, _HTML, page.encode("utf-8", "xmlcharrefreplace"), mark)

    def _sources(self, file: str) -> Iterator[str]:
        """What a file of the site may come of."""
        stem = file.removesuffix(".html")
        if stem != file:
            yield f"{stem}.md"
            if self._folders and stem.endswith("/index"):
                yield f"{stem.removesuffix('/index')}.md"
        yield file

    def address_of(self, page: str) -> str:
        """The address of a page, relative to the site."""
        return address(page, folders=self._folders)

    @property
    def _folders(self) -> bool:
        return self._now.plan.folders_as_addresses


def _file(path: str, content: bytes) -> Answer:
    ending = path[path.rfind(".") :]
    kind = _KINDS.get(ending) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    if kind.startswith("text/") or kind.endswith(("json", "xml")):
        kind += "; charset=utf-8"
    return Answer(200, kind, content, sign(content))
