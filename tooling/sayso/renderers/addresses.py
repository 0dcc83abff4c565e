"""The pages of the site by their paths, and how one of them links to another.

A page has the path of the file it shows, so that a link written from record to record
leads from page to page. Lists of records stand in the same folders.
"""

import posixpath
import re
from functools import lru_cache
from urllib.parse import quote

_LISTS = re.compile(
    r"index|by-(status|area|owner|tag)|timeline(-none|-\d{4}(-q[1-4])?)?|graph(-\d+)?"
)
"""The pages of `decisions/` that are no record's; a record of such a name gives way."""

_REMEMBERED = 1 << 15  # most links of a page stand on the pages beside it, too
_UNSAFE = re.compile(r"[/\\\x00-\x1f]+")


@lru_cache(maxsize=_REMEMBERED)
def page_of(path: str) -> str:
    """The page that shows a file of the log."""
    folder, name = posixpath.split(path)
    if folder.startswith("goals/") and name == "README.md":
        return f"{folder}/index.md"
    stem = name.removesuffix(".md")
    if _LISTS.fullmatch(stem) or stem.casefold() == "readme":
        stem = f"{stem}-record"
    return f"{folder}/{stem}.md"


def page_named(folder: str, key: str) -> str:
    """The page of a person, a team or an area by its key in `owners.yaml`."""
    name = _UNSAFE.sub("-", key).strip(".") or "-"
    return page_of(f"{folder}/{name}.md")


def page_of_rule(code: str) -> str:
    """The page of a rule by its code, which is never another's."""
    return f"rules/{code}.md"


def anchor(name: str) -> str:
    """The anchor of a group in a list; two names never share one."""
    return "".join(
        letter if letter.isalnum() else "-" if letter in " -" else f"_{ord(letter):x}"
        for letter in name
    )


def address(page: str, *, folders: bool) -> str:
    """Where the engine puts a page, relative to the site."""
    if not page.endswith(".md"):
        return page
    stem = page.removesuffix(".md")
    if not folders:
        return f"{stem}.html"
    return stem.removesuffix("index") if _is_index(stem) else f"{stem}/"


def file_of(address: str) -> str:
    """The file that a server gives for an address, relative to the site."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def link(origin: str, target: str, *, folders: bool) -> str:
    """What a link on one page says to lead to another page or file of the site."""
    return _relative(_folder(origin, folders=folders), target, folders=folders)


@lru_cache(maxsize=_REMEMBERED)
def _folder(page: str, *, folders: bool) -> str:
    return posixpath.dirname(address(page, folders=folders))


@lru_cache(maxsize=_REMEMBERED)
def _relative(start: str, target: str, *, folders: bool) -> str:
    goal = address(target, folders=folders)
    # From the top, so that nobody looks up which folder this process works in.
    relative = posixpath.relpath(f"/{goal}", f"/{start}")
    ends_in_folder = folders and (not goal or goal.endswith("/"))
    return quote(f"{relative}/" if ends_in_folder else relative)


def _is_index(stem: str) -> bool:
    return posixpath.basename(stem) == "index"
