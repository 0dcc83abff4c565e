"""All files of a site by their paths: what each is made of, and how it is made."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.app.site.counting import is_of
from sayso.app.site.head import with_feeds
from sayso.app.site.policy import Policy
from sayso.app.site.press.engine_part import EnginePart
from sayso.app.site.press.shells.shell import Given
from sayso.app.site.press.shells.specimens import Shape, bare
from sayso.app.site.press.units.heads import Head
from sayso.app.site.press.units.making import Made, Page
from sayso.errors import UserError
from sayso.renderers.addresses import address, file_of
from sayso.renderers.prints import fingerprint
from sayso.renderers.searching.book import NO_BOOK, Book
from sayso.renderers.searching.index import piece_path, stored

UNIT, ENGINE, FIXED, COPY = "unit", "engine", "fixed", "copy"


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site: its fingerprint, and where it comes from."""

    sign: str
    kind: str
    name: str
    shape: Shape | None = None


@dataclass(frozen=True, slots=True)
class Press:
    """What is put on pages besides their own words."""

    root: Path
    folders: bool
    engine: EnginePart
    policy: Policy | None
    feeds: Mapping[str, str]
    titles: Mapping[str, str]
    book: Book = NO_BOOK

    def page(self, page: Page, shape: Shape) -> str:
        """A page as it stands in the site."""
        given = Given(page.title, bare(page.path), page.converted)
        text = self.finished(self.file(page.path), self.engine.shell(shape).fill(given))
        title = self.titles.get(page.path)
        if title is not None and not is_of(text, title):
            raise UserError(f"{page.path}: its page has another title", "nothing was published")
        return text

    def finished(self, file: str, text: str) -> str:
        """What the engine made, with what is added to each page."""
        text = self.policy.on(text) if self.policy else text
        told = self.feeds.get(file)
        return with_feeds(text, told) if told else text

    def file(self, page: str) -> str:
        return file_of(address(page, folders=self.folders))


def planned(press: Press, heads: Mapping[str, Head], sign: str) -> dict[str, Output]:
    """The files that come of our units, by their paths in the site."""
    found: dict[str, Output] = {}
    for name, head in heads.items():
        for file, one in _of(press, name, head, sign):
            found.setdefault(file, one)
    return found


def _of(press: Press, name: str, head: Head, sign: str) -> Iterator[tuple[str, Output]]:
    for page, (own, shape) in head.pages.items():
        file = press.file(page)
        made_of = fingerprint(own, repr(shape), sign, press.feeds.get(file, ""))
        yield file, Output(made_of, UNIT, name, shape)
    for path, own in head.files.items():
        yield path, Output(fingerprint(own, sign) if _is_page(path) else own, UNIT, name)
    for own in head.texts.values():
        yield piece_path(press.book, own.partition(" ")[0]), Output(own, UNIT, name)
    for path, origin in head.copies.items():
        yield path, Output(fingerprint(origin, moment(press.root / origin)), COPY, origin)


def contents(
    press: Press, name: str, made: Made, outputs: Mapping[str, Output]
) -> Iterator[tuple[str, bytes]]:
    """The files that come of one unit, those among them that are wanted of it."""
    wanted = {path: one for path, one in outputs.items() if one.name == name}
    for page in made.pages:
        file = press.file(page.path)
        if file in wanted:
            shape = wanted[file].shape or Shape("", "", 0, False, False)  # noqa: FBT003
            yield file, press.page(page, shape).encode("utf-8", "xmlcharrefreplace")
    for each in made.files:
        if each.path in wanted:
            text = press.finished(each.path, each.text) if _is_page(each.path) else each.text
            yield each.path, text.encode()

    for found in made.texts:
        path = piece_path(press.book, found.name)
        if path in wanted:
            yield path, stored(path, found.shown, press.book)


def _is_page(path: str) -> bool:
    return path.endswith(".html")


def moment(origin: Path) -> str:
    """What tells that a file that is copied is another one."""
    stat = origin.stat()
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ino}"
