"""Files that lie among records and are none: templates, indexes, and pages about the folder."""

import re
from pathlib import PurePosixPath

from sayso.importers.draft import ForeignFile
from sayso.importers.keys import KNOWN, plain
from sayso.importers.page import Page, read_page
from sayso.source import LARGEST
from sayso.writing import has_conflict

_PAGES = frozenset({"readme", "index", "summary", "toc", "changelog", "contributing", "_index"})
_KIND = r"(?:adr|madr|decision|record|short|long|full|bare|minimal|simple|default|v?\d+)"
_TEMPLATE = re.compile(rf"(?:{_KIND}[-_. ]?)*templates?(?:[-_. ]?{_KIND})*", re.IGNORECASE)
_BLANK = re.compile(r"\{\{.*\}\}|\{[A-Z][A-Z_]+\}|<[A-Z][A-Z_]+>")


def why_unreadable(file: ForeignFile) -> str:
    """Why a file cannot be read whole, in a few words; empty where it can."""
    if len(file.data) > LARGEST:
        return f"is over {LARGEST // 1024} KiB"
    try:
        file.data.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"is not UTF-8 (byte {error.start + 1})"
    return "holds marks of an unfinished merge" if has_conflict(file.data) else ""


def why_no_record(file: ForeignFile) -> str:
    """Why a file is no record whatever it says, in a few words; empty where it may be one."""
    path = PurePosixPath(file.path)
    if path.stem.casefold() in _PAGES:
        return "is a page about the records"
    if _TEMPLATE.fullmatch(path.stem):
        return "is a template"
    if any(part.casefold() in {"template", "templates"} for part in path.parts[:-1]):
        return "stands in a folder of templates"
    page = read_page(file)
    if not page.text.strip():
        return "is empty"
    blank = _blank(page)
    return f"is a template: `{blank}` has yet to be filled in" if blank else ""


def _blank(page: Page) -> str:
    """A field that some tool fills in when it makes a record of the template."""
    fields = (*page.front.fields, *page.preamble)
    return next(
        (one.text for one in fields if plain(one.key) in KNOWN and _BLANK.fullmatch(one.text)), ""
    )
