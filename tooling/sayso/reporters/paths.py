"""Paths as formats of other programs want them."""

import re
from urllib.parse import quote

_UNDECODED = re.compile("[\ud800-\udfff]")


def as_text(path: str) -> str:
    """A path in which bytes that are no UTF-8 are written as U+FFFD, as JSON cannot hold them."""
    return _UNDECODED.sub("\ufffd", path)


def as_uri(path: str) -> str:
    """A path as a relative URI reference."""
    return quote(path, safe="/", encoding="utf-8", errors="surrogateescape")
