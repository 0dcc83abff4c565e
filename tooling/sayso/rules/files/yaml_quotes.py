"""Quotes that are not closed, closed too early, or that hold what they must not."""

import re
from dataclasses import dataclass

from sayso.placing import quoted


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with a value in quotes: where in it, and how it reads when mended."""

    at: int
    message: str
    mended: str
    title: str
    open: bool = False


_WHOLE = {
    "'": re.compile(r"'(?:[^']|'')*'"),
    '"': re.compile(r'"(?:[^"\\]|\\.)*"'),
}


def slip_of_quotes(said: str) -> Slip:
    """What is wrong with a value that begins with a quote and does not parse."""
    mark = said[0]
    closed = _WHOLE[mark].match(said)
    ends = len(said) > 1 and said.endswith(mark)
    inner = said[1:-1] if ends else said[1:]
    if mark == '"' and "\\" in said and ends and (closed is None or closed.end() == len(said)):
        message = "`\\` begins an escape inside double quotes"
        return Slip(said.index("\\"), message, _single(inner), "use single quotes")
    if closed is None:
        message = f"quote `{mark}` is never closed"
        return Slip(0, message, said + mark, "close the quote", open=True)
    return Slip(
        closed.end() - 1,
        f"quote `{mark}` is closed here, and the value goes on",
        quoted(inner if ends else said),
        "put the whole value in quotes",
    )


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
