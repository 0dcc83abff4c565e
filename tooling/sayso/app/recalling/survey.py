"""Finding out which decisions are quiet: whole, and no rule has anything to say of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.app.recalling.ahead import Seen
from sayso.intake import Taken, take
from sayso.model import Decision, Log, Record
from sayso.recall.row import Row, row_of
from sayso.recall.stamps import Stamp, settled, stamp_of
from sayso.rule import Rule
from sayso.workspace import Listed, read_listed


@dataclass(frozen=True, slots=True)
class Survey:
    """A log without its decisions, the rules that look at one at a time, and what was seen."""

    root: Path
    ground: Log
    rules: Sequence[Rule]
    seen: Seen

    def stamp(self, listed: Listed) -> Stamp:
        """The stamp of a file, as it was seen or as it is now."""
        path, entry = listed
        return self.seen.stamps.get(path) or stamp_of(entry)

    def settled(self, stamp: Stamp) -> Stamp:
        """A stamp to be kept."""
        return settled(stamp, self.seen.began)

    def rows(self, listed: Iterable[Listed]) -> dict[str, Row]:
        """Of each file whether it is quiet, and what is to be kept of it."""
        # Stamps come first: of a file that changes meanwhile, the older one is kept.
        stamped = [(self.stamp(one), one) for one in listed]
        read = [(read_listed(self.root, one), stamp) for stamp, one in stamped]
        quiet = self._quiet([take(file) for file, _ in read])
        return {
            file.path: row_of(quiet.get(file.path), self.settled(stamp), file.data)
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
