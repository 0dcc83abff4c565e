"""The day from which a log is held to every rule, put into its settings."""

from datetime import date
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from sayso.errors import UserError


def with_strict_from(text: str, day: date, *, nested: bool) -> str:
    """The settings with `strict-from`; all else stays as it is written.

    `nested` says that they are the table `[tool.sayso]` of a larger file.
    """
    try:
        document = tomlkit.parse(text)
    except TOMLKitError as error:
        raise UserError(f"the settings cannot be read: {error}", "mend them first") from error
    table: Any = document
    if nested:
        table = table["tool"]["sayso"]
    table["strict-from"] = day
    return tomlkit.dumps(document)
