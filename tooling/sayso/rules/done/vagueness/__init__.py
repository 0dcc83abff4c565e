"""The vagueness lint: lines that two people would check differently."""

from sayso.rules.done.vagueness.doubt import KINDS, Doubt
from sayso.rules.done.vagueness.reading import doubts

__all__ = ["KINDS", "Doubt", "doubts"]
