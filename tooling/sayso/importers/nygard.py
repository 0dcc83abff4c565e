"""Records as adr-tools writes them: `# 1. Title`, `Date: …`, and a section `Status`."""

from sayso.importers.draft import Draft, ForeignFile, Format
from sayso.importers.drafting import draft
from sayso.importers.page import read_page


def recognises(file: ForeignFile) -> bool:
    """Whether a section states the status, or context and decision stand alone."""
    page = read_page(file)
    if page.front_states_status:
        return False
    if page.status_section is not None:
        return True
    return {"context", "decision"} <= page.headings and not page.is_madr


def read(file: ForeignFile) -> Draft:
    """The draft of a record; relations are lines of the section `Status`."""
    page = read_page(file)
    return draft(page, FORMAT.name, status_lines=page.status_section)


FORMAT = Format("nygard", recognises, read)
