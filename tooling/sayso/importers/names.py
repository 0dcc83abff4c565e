"""People and teams as foreign records write them → names and handles, one by one."""

import re
from collections.abc import Iterator

from sayso.importers.draft import Raw
from sayso.importers.markup import INSTRUCTIONS, READ, spoken, unbraced, without_comments

MOST_WORDS = 5
"""More words than this are a sentence, not a name."""

_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
_ADDRESS = re.compile(r"<?([\w.+-]+@[\w-]+\.[\w.-]+)>?")
_BETWEEN = re.compile(r"\s*[,;\n&]\s*|\s+and\s+")


def read_names(raw: Raw) -> tuple[str, ...]:
    """The people a value names, as written; a template's instruction names nobody."""
    texts = (raw,) if isinstance(raw, str) else raw
    return tuple(name for text in texts for name in _split(text))


def _split(text: str) -> Iterator[str]:
    whole = unbraced(without_comments(text[:READ]))
    if INSTRUCTIONS.match(whole):
        return
    for part in _BETWEEN.split(whole):
        plain = part.lstrip("-*+ ").strip()
        name = plain if _LINK.search(plain) else unbraced(plain.strip(" .\"'|"))
        if any(letter.isalnum() for letter in name) and len(spoken(name).split()) <= MOST_WORDS:
            yield name


def signs(name: str) -> tuple[str, ...]:
    """All that may point to the person of a name as written: the handle, the address, the words."""
    found: list[str] = []
    for words, target in _LINK.findall(name):
        found += [target.removeprefix("mailto:"), target.rstrip("/").rpartition("/")[2], words]
    rest = _LINK.sub("", name)
    found += _ADDRESS.findall(rest)
    bare = re.sub(r"\([^)]*\)", "", _ADDRESS.sub("", rest))
    found += re.findall(r"(?<![\w.])@[\w-]+(?:/[\w.-]+)?", bare)
    found += [rest.strip(), spoken(bare).strip(), *re.findall(r"\(@?([\w-]+)\)", rest)]
    return tuple(dict.fromkeys(filter(None, (sign.strip().lstrip("@") for sign in found))))
