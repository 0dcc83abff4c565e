"""Records of log4brains: named by day and slug, fields as `- Status:` bullets, in packages."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from sayso.importers.draft import Draft, ForeignFile, Format
from sayso.importers.drafting import draft
from sayso.importers.keys import DATE, ROLES, STATUS
from sayso.importers.page import read_page
from sayso.model.values import as_list, as_map, as_text
from sayso.plain_yaml import read as read_yaml

SETTINGS = ".log4brains.yml"
"""The file in which log4brains names its packages, and the folder of each one's records."""


def recognises(file: ForeignFile) -> bool:
    """Whether a file is named by a day, or has bullets with a dash and no number in its name."""
    page = read_page(file)
    if page.front_states_status or page.status_section is not None:
        return False
    has_fields = bool(page.keys & (STATUS | DATE | ROLES.keys()))
    if page.is_dated:
        return has_fields or page.is_madr or page.is_among_records
    return bool(page.keys & STATUS) and page.bullet_mark == "-" and not page.is_numbered


def read(file: ForeignFile) -> Draft:
    """The draft of a record; the bullets may come after a paragraph, or without a title."""
    return draft(read_page(file), FORMAT.name)


def packages(settings: ForeignFile) -> Mapping[str, str]:
    """The folders of records that the settings name, each with the name of its package."""
    values, _ = read_yaml(settings.data.decode("utf-8", "replace"))
    project = as_map(as_map(values).get("project"))
    found: dict[str, str] = {}
    for one in map(as_map, as_list(project.get("packages"))):
        name, folder = as_text(one.get("name")), as_text(one.get("adrFolder"))
        if name and folder:
            found[str(PurePosixPath(settings.path).parent / folder)] = name
    return found


FORMAT = Format("log4brains", recognises, read)
