"""What a reporter is given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.diagnostics import Diagnostic, Fix, Location, Severity
from sayso.rule import Rule
from sayso.source import Source
from sayso.suppress.waivers import Waived

CODE = "{code}"
"""Stands for the code of a rule in an address."""


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of a check with the files they stand in, and how many records were read.

    `rules` are those that could have found something, for formats that explain them. In a
    comparison with a base, `diagnostics` are the new findings alone, beside those that were
    known there and those that are fixed here. Neither what the baseline knows nor what a
    record waives is among them. What weighs `least` or more fails the run. `rule_address` is where
    the site has a rule's page, with CODE in the place of its code; empty where no site is known.
    """

    diagnostics: Sequence[Diagnostic]
    sources: Mapping[str, Source]
    records: int
    rules: Sequence[Rule] = ()
    compared: bool = False
    known: Sequence[Diagnostic] = ()
    fixed: Sequence[Diagnostic] = ()
    baselined: Sequence[Diagnostic] = ()
    waived: Sequence[Waived] = ()
    least: Severity = Severity.ERROR
    rule_address: str = ""

    def page_of(self, code: str) -> str:
        """The address of a rule's page; empty where none is known."""
        return self.rule_address.replace(CODE, code)

    def count(self, severity: Severity) -> int:
        """How many findings weigh just so."""
        return sum(1 for one in self.diagnostics if one.severity is severity)

    def below(self, folder: str) -> "Report":
        """The same with paths that begin at the top of the repository, not of the log.

        `folder` is where the log lies in it, with a slash at its end; empty for the top.
        """
        if not folder:
            return self
        return replace(
            self,
            diagnostics=[_below(one, folder) for one in self.diagnostics],
            known=[_below(one, folder) for one in self.known],
            fixed=[_below(one, folder) for one in self.fixed],
            baselined=[_below(one, folder) for one in self.baselined],
            waived=[replace(one, diagnostic=_below(one.diagnostic, folder)) for one in self.waived],
            sources={
                folder + path: replace(source, path=folder + path)
                for path, source in self.sources.items()
            },
        )


def _below(one: Diagnostic, folder: str) -> Diagnostic:
    def lower(place: Location) -> Location:
        return replace(place, path=folder + place.path)

    return replace(
        one,
        where=lower(one.where),
        related=tuple(lower(place) for place in one.related),
        fix=one.fix and _fix_below(one.fix, folder),
    )


def _fix_below(fix: Fix, folder: str) -> Fix:
    return replace(
        fix, changes=tuple(replace(change, path=folder + change.path) for change in fix.changes)
    )


def counted(number: int, noun: str) -> str:
    """A number with its noun, as in `1 error` and `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def lines_of(one: Diagnostic) -> list[str]:
    """All that a finding says about itself, a line each: message, hint, notes."""
    return [one.message, *([one.hint] if one.hint else []), *one.notes]
