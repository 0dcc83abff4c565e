"""Front matter between strict fences, read through python-frontmatter with our own handler.

The library takes text it cannot split for a file without metadata, and the record is lost
in silence; this handler says what is wrong instead, and where everything stands.
decisions/2026-11-22-read-yaml-as-plain-text.md
"""

import re
from dataclasses import dataclass, field

import frontmatter
from frontmatter.default_handlers import BaseHandler

from sayso.diagnostics import Span
from sayso.plain_yaml import Trouble, Value, read
from sayso.text import BYTE_ORDER_MARK

_OPENING = re.compile(r"---[ \t]*(?:\r?\n|\Z)")
_CLOSING = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_LATE_FENCE = re.compile(r"\s*---[ \t]*\r?\n.*?^---[ \t]*$", re.DOTALL | re.MULTILINE)


@dataclass(slots=True)
class FrontMatter:
    """What stands between the fences: values, troubles, and where text and body begin."""

    values: dict[str, Value] = field(default_factory=dict)
    troubles: list[Trouble] = field(default_factory=list)
    yaml: Span = Span(0, 0)
    body_start: int = 0
    readable: bool = False


class StrictHandler(BaseHandler):
    """Reads one text, and keeps what python-frontmatter itself would drop."""

    FM_BOUNDARY = _OPENING

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.found = FrontMatter()

    def split(self, text: str) -> tuple[str, str]:  # noqa: ARG002  # not ours
        """The YAML and the body, as they stand in the file."""
        begin = 1 if self.text.startswith(BYTE_ORDER_MARK) else 0
        if begin:
            self._trouble("byte-order-mark", Span(0, 1), "file begins with a byte-order mark")
        fences = _plain_fences(self.text) or _fences(self.text, begin)
        if fences is None:
            self._unfenced(begin)
            message = "no front matter"
            raise ValueError(message)
        self.found.yaml, self.found.body_start = fences
        return self.text[self.found.yaml.start : self.found.yaml.end], ""

    def load(self, fm: str) -> dict[str, Value]:
        """The values of the YAML; what is refused in it goes to `found.troubles`."""
        values, troubles = read(fm)
        shift = self.found.yaml.start
        self.found.troubles += [
            Trouble(one.kind, _shifted(one.span, shift), one.message, one.route) for one in troubles
        ]
        if values is None and not troubles:
            values = {}
        if isinstance(values, dict):
            self.found.values = values
            self.found.readable = True
        elif values is not None:
            self._trouble("invalid-yaml", self.found.yaml, "front matter is not a list of fields")
        return self.found.values

    def _unfenced(self, begin: int) -> None:
        first = self.text.find("\n", begin)
        line = Span(begin, first if first != -1 else len(self.text))
        if _OPENING.match(self.text, begin):
            self._trouble("unclosed-front-matter", line, "front matter is opened and never closed")
        elif late := _LATE_FENCE.match(self.text, begin):
            spare = len(late.group()) - len(late.group().lstrip())
            gap = Span(begin, begin + spare)
            self._trouble("missing-front-matter", gap, "front matter does not begin on line 1")
        else:
            self._trouble("missing-front-matter", line, "file has no front matter")

    def _trouble(self, kind: str, span: Span, message: str) -> None:
        self.found.troubles.append(Trouble(kind, span, message))


def _plain_fences(text: str) -> tuple[Span, int] | None:
    """Where the YAML stands and the body begins, if nothing but a line end follows the fences."""
    if text.startswith("---\n"):
        # The end of the first line may be the beginning of the last.
        closing = text.find("\n---", len("---"))
        if closing != -1 and text.startswith("\n---\n", closing):
            return Span(len("---\n"), closing + 1), closing + len("\n---\n")
    return None


def _fences(text: str, begin: int) -> tuple[Span, int] | None:
    opening = _OPENING.match(text, begin)
    closing = opening and _CLOSING.search(text, opening.end())
    if opening is None or closing is None:
        return None
    return Span(opening.end(), closing.start()), closing.end()


def read_front_matter(text: str) -> FrontMatter:
    """What a record's front matter holds; a text without one is not readable."""
    handler = StrictHandler(text)
    # The library would strip and mend a text of its own; the handler looks at ours.
    frontmatter.parse("", handler=handler)
    return handler.found


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
