"""Texts of which no rule has anything to say, whatever else stands in a record."""

MARKS = frozenset(" ,.'()/-")
"""What may stand between letters and digits; none means anything in Markdown inside a line."""

PLACEHOLDERS = frozenset(("tbd", "tba", "tbc", "todo", "fixme", "xxx", "lorem"))
"""Words that keep the place of others; no longer text is taken for one that does."""

MOST_WORDS = 12
"""Words of a title; more of them are found to be too many."""

FEWEST_WORDS = 4
"""Words of a sentence; what keeps the place of one has fewer."""

LONGEST = 300
"""Letters of a text."""


def is_plain_title(text: str) -> bool:
    """Whether a title says something, in few enough words, and nothing that rules look at."""
    return _is_plain(text) and len(text.split()) <= MOST_WORDS


def is_plain_sentence(text: str) -> bool:
    """Whether a text of the body says something, and nothing that rules look at."""
    return _is_plain(text) and len(text.split()) >= FEWEST_WORDS


def is_plain_word(text: str) -> bool:
    """Whether a tag is a word of small letters, or several with hyphens."""
    return text.isascii() and text == text.lower() and text.replace("-", "").isalpha()


def is_plain_key(text: str) -> bool:
    """Whether a key of `owners.yaml` is written as they usually are."""
    return text.isascii() and text[:1].isalpha() and text.replace("-", "").isalnum()


def _is_plain(text: str) -> bool:
    return (
        text[:1].isalpha()
        and text == text.strip()
        and len(text) <= LONGEST
        and all(letter.isalnum() or letter in MARKS for letter in text)
        and PLACEHOLDERS.isdisjoint(word.strip(",.'()/-").casefold() for word in text.split(" "))
    )
