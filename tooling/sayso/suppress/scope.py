"""Which rules ran, so that nobody is told of a waiver that had no chance to be needed."""

from collections.abc import Iterable, Sequence

from sayso.rule import Rule, means


class Scope:
    """The rules that ran, among all that there are."""

    def __init__(self, ran: Iterable[Rule], every: Sequence[Rule]) -> None:
        # Without history its rules find nothing, which says nothing about the record.
        self._settled = frozenset(one.code for one in ran if one.kind != "history")
        self._every = every

    def meant(self, given: str) -> list[Rule]:
        """The rules that a code, the beginning of one, or a name means."""
        return [one for one in self._every if means(given, one)]

    def settles(self, given: str) -> bool:
        """Whether all that could be found under a code has been looked for."""
        return all(one.code in self._settled for one in self.meant(given))
