"""Markdown Any Decision Records, 1 to 4: bullets or front matter, and headings of their own."""

from sayso.importers.draft import Draft, ForeignFile, Format
from sayso.importers.drafting import draft
from sayso.importers.keys import DATE, ROLES, STATUS
from sayso.importers.page import Page, read_page


def recognises(file: ForeignFile) -> bool:
    """Whether a file has MADR's headings or fields, or is numbered among records."""
    page = read_page(file)
    return page.is_madr or _has_fields(page) or (page.is_numbered and page.is_among_records)


def read(file: ForeignFile) -> Draft:
    """The draft of a record; the earliest versions state neither status nor date."""
    page = read_page(file)
    return draft(page, FORMAT.name, status_lines=page.status_section)


def _has_fields(page: Page) -> bool:
    """Whether a status stands beside something else that only a record has."""
    keys = page.keys
    return bool(keys & STATUS) and (
        bool(keys & (DATE | ROLES.keys())) or page.is_numbered or page.is_among_records
    )


FORMAT = Format("madr", recognises, read)
