"""One file as it is written: its text, its values, and the place of every one of them."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from sayso.data_classes import dataclass
from sayso.diagnostics import Location, Place, Span
from sayso.plain_yaml import Spot, Trouble, Value, read
from sayso.text import BYTE_ORDER_MARK, Lines

LARGEST = 1024 * 1024
"""Bytes; a larger file is not a record that somebody wrote."""


class File(NamedTuple):
    """A file of the log as found: its bytes, or in a few words why it could not be read."""

    path: str
    data: bytes
    unreadable: str = ""


@dataclass(frozen=True, eq=False, init=False)
class Source:
    """A file's text and values; places are worked out only when somebody asks for one.

    `yaml` is the stretch of text that holds the values, `body_start` where the body begins.
    `readable` is false where the values could not be read at all.
    """

    path: str
    text: str
    values: Mapping[str, Value]
    troubles: tuple[Trouble, ...]
    yaml: Span
    body_start: int
    readable: bool

    def __init__(  # noqa: PLR0913  # as many as it has fields
        self,
        path: str,
        text: str,
        values: Mapping[str, Value] | None = None,
        troubles: tuple[Trouble, ...] = (),
        yaml: Span = Span(0, 0),
        body_start: int = 0,
        *,
        readable: bool = True,
    ) -> None:
        # Made for every file of a log; the way of frozen dataclasses takes five times as long.
        this = self.__dict__
        this["path"] = path
        this["text"] = text
        this["values"] = {} if values is None else values
        this["troubles"] = troubles
        this["yaml"] = yaml
        this["body_start"] = body_start
        this["readable"] = readable

    @property
    def body(self) -> str:
        return self.text[self.body_start :]

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.text)

    @cached_property
    def spots(self) -> dict[tuple[str | int, ...], Spot]:
        """Where every key and value stands, in offsets of the YAML."""
        from sayso.libyaml import spots  # noqa: PLC0415  # only what is found needs places

        return spots(self.text[self.yaml.start : self.yaml.end])

    def spot(self, route: tuple[str | int, ...]) -> Spot | None:
        """Where a key and its value stand, in offsets of the whole text."""
        found = self.spots.get(route)
        return found and Spot(self._shifted(found.key), self._shifted(found.value))

    def span(self, place: Place) -> Span:
        """The stretch of text that a place means; the nearest that exists, at worst line 1."""
        if place.span is not None:
            return place.span
        for length in range(len(place.route), 0, -1):
            spot = self.spot(place.route[:length])
            if spot is not None:
                by_key = place.part == "key" or length < len(place.route)
                return spot.key if by_key or spot.value.start == spot.value.end else spot.value
        return self._first_line()

    def locate(self, place: Place) -> Location:
        """A place with its lines and columns."""
        span = self.span(place)
        start, end = self.lines.position(span.start), self.lines.position(span.end)
        return Location(self.path, start, end, place.label)

    def _first_line(self) -> Span:
        start = 1 if self.text.startswith(BYTE_ORDER_MARK) else 0
        return Span(start, max(start, len(self.text[start:].split("\n", 1)[0].rstrip()) + start))

    def _shifted(self, span: Span) -> Span:
        return Span(span.start + self.yaml.start, span.end + self.yaml.start)


def decode(path: str, data: bytes) -> tuple[str, Source | None]:
    """The text of a file, and the source that tells why where it cannot be read as one."""
    if len(data) > LARGEST:
        trouble = Trouble("unreadable-file", Span(0, 0), f"file is over {LARGEST // 1024} KiB")
        return "", _unreadable(path, "", trouble)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        text = data.decode("utf-8", errors="replace")
        trouble = Trouble(
            "unreadable-file",
            Span(len(before), len(before) + 1),
            f"byte 0x{data[error.start]:02x} is not UTF-8",
        )
        return text, _unreadable(path, text, trouble)


def read_record(path: str, data: bytes) -> Source:
    """A Markdown file with front matter."""
    text, unreadable = decode(path, data)
    if unreadable is not None:
        return unreadable
    # python-frontmatter brings PyYAML along, and who reads no records needs neither.
    from sayso.front_matter import read_front_matter  # noqa: PLC0415

    found = read_front_matter(text)
    return Source(
        path,
        text,
        found.values,
        tuple(found.troubles),
        found.yaml,
        found.body_start,
        readable=found.readable,
    )


def read_yaml(path: str, data: bytes) -> Source:
    """A file that is YAML from end to end."""
    text, unreadable = decode(path, data)
    if unreadable is not None:
        return unreadable
    start = 1 if text.startswith(BYTE_ORDER_MARK) else 0
    values, found = read(text[start:])
    troubles = [
        Trouble(t.kind, Span(t.span.start + start, t.span.end + start), t.message, t.route)
        for t in found
    ]
    whole = Span(start, len(text))
    if values is not None and not isinstance(values, dict):
        troubles.append(Trouble("invalid-yaml", whole, "file is not a list of fields"))
    readable = isinstance(values, dict) or (values is None and not troubles)
    fields = values if isinstance(values, dict) else {}
    return Source(path, text, fields, tuple(troubles), whole, len(text), readable=readable)


def unreadable_file(path: str, reason: str) -> Source:
    """A file that could not be read at all, for a reason in a few words."""
    return _unreadable(path, "", Trouble("unreadable-file", Span(0, 0), reason))


def _unreadable(path: str, text: str, trouble: Trouble) -> Source:
    return Source(path, text, {}, (trouble,), readable=False)
