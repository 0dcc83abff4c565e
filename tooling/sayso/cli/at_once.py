"""Answers to what is asked all the time, in its plainest form, before click is loaded.

Editors, hooks and people at a prompt wait for these, and click takes three times as long to
load as Python to start. Whatever has an option, or goes wrong in any way, is left to click.
"""

import sys
from collections.abc import Sequence

from sayso import __version__
from sayso.errors import UserError

Answer = tuple[str, str]
"""What is said on standard output, and on standard error."""


def answer(arguments: Sequence[str]) -> Answer | None:
    """What a call answers, if it is one of those; None where click is to look at it."""
    match arguments:
        case ["new", "decision", *rest]:
            return _added(rest)
        case ["--version" | "-V"]:
            said: str | None = f"sayso {__version__}\n"
        case ["--help" | "-h"]:
            from sayso.cli.overview import overview  # noqa: PLC0415

            said = overview()
        case ["explain", sign] if not sign.startswith("-"):
            said = _page(sign)
        case ["who", *paths] if paths and not any(path.startswith("-") for path in paths):
            said = _cards(paths)
        case _:
            said = None
    return (said, "") if said is not None and _can_say(said) else None


def say(said: Answer) -> None:
    """Says an answer: its result, and then what there is to tell of it."""
    try:
        for text, where in zip(said, (sys.stdout, sys.stderr), strict=True):
            where.write(text)
            where.flush()
    except BrokenPipeError:
        from sayso.cli.talk import stop_talking  # noqa: PLC0415

        stop_talking()


def _can_say(text: str) -> bool:
    if text.isascii():
        return True
    from sayso.cli.talk import can_say  # noqa: PLC0415

    return can_say(text)


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
    except (UserError, OSError):
        return None


def _added(arguments: Sequence[str]) -> Answer | None:
    from sayso.cli.new_told import added  # noqa: PLC0415

    try:
        return added(arguments)
    except (UserError, OSError):
        return None
