"""Whether a change to a text is editorial, or changes what the text says.

Markup, addresses of links, spelling, punctuation, letter case and line breaks may change
without changing what was agreed. A number, a `must`, a `not` or another word may not.
"""

from sayso.rewording.reading import Editorial, Normative, Reading, plain_words, read_change

__all__ = ["Editorial", "Normative", "Reading", "plain_words", "read_change"]
