"""Words as a terminal is to show them, without click."""


def visible(text: str) -> str:
    """A text on one line that does nothing to a terminal but show itself."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def bold(text: str) -> str:
    """A text in bold, for where colours are shown."""
    return f"\x1b[1m{text}\x1b[0m"
