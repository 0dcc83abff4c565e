"""A record to be written, put together of fields and sections."""

from collections.abc import Iterable, Iterator

from sayso.app.spelling import one_line, slug
from sayso.data_classes import dataclass
from sayso.diagnostics import Written
from sayso.errors import UserError
from sayso.model import Log
from sayso.placing import entry

PUNCTUATION = frozenset(r"""!"#$%&'()*+,-./:;<=>?@[]^_`{|}~""")
"""The marks of ASCII that Markdown may take for its own, but the one that takes it from them."""

Fields = Iterable[tuple[str, Written]]
Sections = Iterable[tuple[str, str]]


@dataclass(frozen=True)
class Page:
    """A record to be written: its id, where it goes, and its whole text."""

    id: str
    path: str
    text: str


def page_text(fields: Fields, sections: Sections = (), *, schema: str = "") -> str:
    """Front matter and body; fields without a value are left out.

    `schema` is the address of the published schema, for completion in editors.
    """
    return "".join(_lines(fields, sections, schema))


def _lines(fields: Fields, sections: Sections, schema: str) -> Iterator[str]:
    yield "---\n"
    if schema:
        yield f"# yaml-language-server: $schema={schema}\n"
    yield from (entry(key, value, "\n") for key, value in fields if value)
    yield "---\n"
    for number, (heading, text) in enumerate(sections):
        gap = "\n" if number else ""
        yield f"{gap}## {heading}\n{text}\n"


def schema_address(log: Log, kind: str, depth: int) -> str:
    """Where a record so many folders deep finds its schema; empty where the log has none."""
    address = f".sayso/schemas/{kind}.json"
    return "../" * depth + address if log.tree.exists(address) else ""


def sentence(text: str) -> str:
    """A title as a sentence of the body, where no mark of it means Markdown."""
    plain = text.replace("<", "\\<")
    if plain[0] in PUNCTUATION:
        plain = f"\\{plain}"
    return plain if plain[-1] in ".!?…" else f"{plain}."


def slug_of(title: str) -> str:
    """The name a title gives a file; a `UserError` where it gives none."""
    found = slug(title)
    if not found:
        raise UserError(f"`{title}` has no letter and no digit", "say it in words")
    return found


def lines_of(texts: Iterable[str], what: str) -> tuple[str, ...]:
    """Texts of which each fits on a line; a `UserError` names them where one does not."""
    return tuple(one_line(text, what) for text in texts)


def refuse_taken(log: Log, named: str, path: str) -> None:
    """A `UserError` where an id belongs to something, or once did."""
    if named in log.by_id or named in log.broken or path in log.sources:
        raise UserError(
            f"`{named}` is taken", f"another title, or `sayso show {named}` to look at it"
        )
