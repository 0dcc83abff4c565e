"""Whether a change to a text is editorial, or changes what the text says.

Markup, addresses of links, spelling, punctuation, letter case and line breaks may change
without changing what was agreed. A number, a `must`, a `not` or another word may not.

The word lists and patterns are loaded with the first change that is read: a plain check
has none, and they would be a tenth of its start.
"""

from sayso.rewording.verdict import Editorial, Normative, Reading

__all__ = ["Editorial", "Normative", "Reading", "plain_words", "read_change"]


def read_change(before: str, after: str) -> Reading:
    """How a change from one text to another reads."""
    from sayso.rewording import reading  # noqa: PLC0415  # see above

    return reading.read_change(before, after)


def plain_words(text: str) -> list[str]:
    """The words of a text as they are compared."""
    from sayso.rewording import reading  # noqa: PLC0415  # see above

    return reading.plain_words(text)
