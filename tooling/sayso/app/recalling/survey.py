"""Finding out which decisions are quiet: whole, and no rule has anything to say of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.intake import Taken, take
from sayso.model import Decision, Log, Record
from sayso.recall.row import Row, row_of, settled, stamp_of
from sayso.rule import Rule
from sayso.workspace import Listed, read_listed


@dataclass(frozen=True, slots=True)
class Survey:
    """A log without its decisions, the rules that look at one at a time, and when it began."""

    root: Path
    ground: Log
    rules: Sequence[Rule]
    began: int

    def rows(self, listed: Iterable[Listed]) -> dict[str, Row]:
        """Of each file whether it is quiet, and what is to be kept of it."""
        # Stamps come first: of a file that changes meanwhile, the older one is kept.
        stamped = [(stamp_of(one[1]), one) for one in listed]
        read = [(read_listed(self.root, one), stamp) for stamp, one in stamped]
        quiet = self._quiet([take(file) for file, _ in read])
        return {
            file.path: row_of(quiet.get(file.path), settled(stamp, self.began), file.data)
            for file, stamp in read
        }

    def _quiet(self, taken: Sequence[Taken]) -> Mapping[str, Decision]:
        found = (whole(one.record) for one in taken if not one.told)
        decisions = {one.path: one for one in found if one}
        sources = {path: one.source for path, one in decisions.items()}
        log = replace(
            self.ground,
            decisions=tuple(decisions.values()),
            sources={**self.ground.sources, **sources},
        )
        for rule in self.rules:
            for finding in rule.check(log):
                decisions.pop(finding.place.path, None)
        return decisions


def whole(record: Record | None) -> Decision | None:
    """A record that is a decision which waives nothing."""
    if isinstance(record, Decision) and "waive" not in record.values:
        return record
    return None
