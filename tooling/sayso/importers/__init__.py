"""Foreign records → drafts: what was understood, and raw what was not.

A format is told per file, as logs change their format over the years and keep the old
files. To add one: a module with `FORMAT`, and its name in the tuple below.
"""

from sayso.importers.draft import Draft, Edge, ForeignFile, Format, Raw
from sayso.importers.log4brains import FORMAT as LOG4BRAINS
from sayso.importers.madr import FORMAT as MADR
from sayso.importers.nygard import FORMAT as NYGARD

FORMATS = (LOG4BRAINS, NYGARD, MADR)
"""The first that recognises a file reads it."""


def format_of(file: ForeignFile) -> Format | None:
    """The format a file is written in, None where nothing in it says that it is a record."""
    return next((one for one in FORMATS if one.recognises(file)), None)


__all__ = ["FORMATS", "Draft", "Edge", "ForeignFile", "Format", "Raw", "format_of"]
