"""Answers to what is asked all the time, in its plainest form, before click is loaded.

Editors, hooks and people at a prompt wait for these, and click takes three times as long to
load as Python to start. Whatever has an option, or goes wrong in any way, is left to click.
"""

import sys
from collections.abc import Sequence

from sayso import __version__
from sayso.errors import UserError


def answer(arguments: Sequence[str]) -> str | None:
    """What a call answers, if it is one of those; None where click is to look at it."""
    match arguments:
        case ["--version" | "-V"]:
            return f"sayso {__version__}\n"
        case ["--help" | "-h"]:
            from sayso.cli.overview import overview  # noqa: PLC0415

            return overview()
        case ["explain", sign] if not sign.startswith("-"):
            return _page(sign)
        case ["who", *paths] if paths and not any(path.startswith("-") for path in paths):
            return _cards(paths)
    return None


def say(text: str) -> None:
    """Says an answer on standard output."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        from sayso.cli.talk import stop_talking  # noqa: PLC0415

        stop_talking()


def _page(sign: str) -> str | None:
    from sayso.app.explaining import page_of  # noqa: PLC0415

    try:
        return page_of(sign)
    except UserError:
        return None


def _cards(paths: Sequence[str]) -> str | None:
    from sayso.cli.talk import has_color  # noqa: PLC0415
    from sayso.cli.who_told import cards  # noqa: PLC0415

    try:
        return cards(paths, color=has_color())
    except UserError:
        return None
