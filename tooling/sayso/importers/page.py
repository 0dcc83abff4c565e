"""A foreign file taken apart, as far as every format has the same parts."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import PurePosixPath

from sayso.body import Section, sections
from sayso.front_matter import read_front_matter
from sayso.importers.draft import ForeignFile
from sayso.importers.keys import STATUS, plain
from sayso.importers.loose_yaml import Field, Front, read_front
from sayso.importers.preamble import bullet_mark, preamble
from sayso.text import BYTE_ORDER_MARK, line_end

MADR_HEADINGS = frozenset(
    {
        *("context and problem statement", "considered options", "decision outcome"),
        *("decision drivers", "pros and cons of the options"),
    }
)
_UNDERLINED = re.compile(r"\s*([^\n#>*+-][^\n]*)\r?\n=+[ \t]*(?:\r?\n|$)")
_FOLDERS = re.compile(r"adrs?|decisions?|(?:architecture-|design-)?decision(?:s|-records?|-log)")
_NUMBERED = re.compile(r"(?:adr[-_]?)?\d{3,5}[-_]", re.IGNORECASE)
_DATED = re.compile(r"\d{8}-|\d{4}-\d{2}-\d{2}-")


@dataclass(frozen=True)
class Page:
    """A foreign file: its front matter, its body to the letter, and the body's outline."""

    path: str
    text: str
    body: str
    front: Front
    unclosed: bool

    @property
    def stem(self) -> str:
        return PurePosixPath(self.path).stem

    @property
    def line_end(self) -> str:
        return line_end(self.text)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        return sections(self.body, 0)

    @cached_property
    def preamble(self) -> tuple[Field, ...]:
        """The fields that the body states above its first section."""
        return preamble(self.body, self.sections)

    @cached_property
    def bullet_mark(self) -> str:
        return bullet_mark(self.body, self.sections)

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(plain(field.key) for field in (*self.front.fields, *self.preamble))

    @property
    def front_states_status(self) -> bool:
        return any(plain(field.key) in STATUS for field in self.front.fields)

    @cached_property
    def headings(self) -> frozenset[str]:
        """The headings below the first level, in lower case."""
        return frozenset(one.title.casefold() for one in self.sections if one.level > 1)

    @property
    def is_madr(self) -> bool:
        return bool(self.headings & MADR_HEADINGS)

    @property
    def heading(self) -> str:
        """The first heading, if it is of the first level."""
        underlined = _UNDERLINED.match(self.body)
        if underlined:
            return underlined.group(1).strip()
        first = self.sections[0] if self.sections else None
        return first.title if first and first.level == 1 else ""

    @property
    def status_section(self) -> str | None:
        """What stands under a heading `Status`, None where there is no such heading."""
        found = (one for one in self.sections if one.title.casefold() == "status")
        section = next((one for one in found if one.level in {2, 3}), None)
        return None if section is None else self.body[section.text.start : section.text.end]

    @property
    def is_numbered(self) -> bool:
        return _NUMBERED.match(self.stem) is not None

    @property
    def is_dated(self) -> bool:
        return _DATED.match(self.stem) is not None

    @property
    def is_among_records(self) -> bool:
        """Whether a folder above says that records are kept in it."""
        parents = PurePosixPath(self.path).parts[:-1]
        return any(_FOLDERS.fullmatch(part.casefold().replace("_", "-")) for part in parents)


@lru_cache(maxsize=2)  # every format asks for the same file, one after the other
def read_page(file: ForeignFile) -> Page:
    """The parts of a file; what is not UTF-8 is replaced, as nobody will write it."""
    text = file.data.decode("utf-8", "replace").removeprefix(BYTE_ORDER_MARK)
    begin = len(text) - len(text.lstrip())
    found = read_front_matter(text[begin:])
    unclosed = any(one.kind == "unclosed-front-matter" for one in found.troubles)
    front = None
    if found.body_start:
        front = read_front(text[begin + found.yaml.start : begin + found.yaml.end])
    if front is None:
        return Page(file.path, text, text, Front(), unclosed)
    return Page(file.path, text, text[begin + found.body_start :], front, unclosed=False)
