"""What a reporter is given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.diagnostics import Diagnostic
from sayso.rule import Rule
from sayso.source import Source


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of a check with the files they stand in, and how many records were read.

    `rules` are those that could have found something, for formats that explain them.
    """

    diagnostics: Sequence[Diagnostic]
    sources: Mapping[str, Source]
    records: int
    rules: Sequence[Rule] = ()


def counted(number: int, noun: str) -> str:
    """A number with its noun, as in `1 error` and `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def lines_of(one: Diagnostic) -> list[str]:
    """All that a finding says about itself, a line each: message, hint, notes."""
    return [one.message, *([one.hint] if one.hint else []), *one.notes]
