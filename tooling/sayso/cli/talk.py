"""What commands say beside their results."""

import os
import sys


def has_color() -> bool:
    """Whether standard output shows colours: on a terminal, unless NO_COLOR is set."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def is_talking() -> bool:
    """Whether somebody can be asked: both ends are a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def can_say(text: str) -> bool:
    """Whether standard output has letters for a text."""
    return text.isascii() or (sys.stdout.encoding or "").casefold() in {"utf-8", "utf8"}


def stop_talking() -> None:
    """Sends what is still to be said nowhere: whoever read it has seen enough, as `head` does."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
