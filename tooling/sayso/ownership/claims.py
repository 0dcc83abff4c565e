"""What a log says of paths: which area claims one, and whose record it is.

Of several claims on a path the closest wins, as rule SO808 sees to it that there is one.
"""

from collections.abc import Iterator

from sayso.data_classes import dataclass
from sayso.diagnostics import Place
from sayso.model import Area, Decision, Goal, Log
from sayso.model.patterns import Patterns, Precision, excludes, means, precision
from sayso.model.values import as_map, placed_texts

ANYTHING = "\x01"
"""The name of a file that stands for whatever a folder holds."""


@dataclass(frozen=True)
class Claim:
    """A pattern by which paths are owned, and where it stands.

    `thing` is the area that claims them, the record that is its own path, or None where
    nobody owns them on purpose.
    """

    pattern: str
    place: Place
    thing: Area | Decision | Goal | None
    owner: str | None
    team: str | None = None
    order: int = 0

    @property
    def area(self) -> Area | None:
        return self.thing if isinstance(self.thing, Area) else None

    @property
    def record(self) -> Decision | Goal | None:
        return None if isinstance(self.thing, Area) else self.thing

    @property
    def closeness(self) -> Precision:
        return precision(self.pattern)

    @property
    def rank(self) -> tuple[bool, Precision, int]:
        """The greater wins: somebody's own record, then the closest, then the last written."""
        return self.record is not None, self.closeness, self.order


class Claims:
    """All claims of a log, to be asked about many paths."""

    def __init__(self, log: Log) -> None:
        self._records = {claim.pattern: claim for claim in of_records(log)}
        self._others = Patterns((claim.pattern, claim) for claim in of_areas(log))

    def on(self, path: str) -> list[Claim]:
        """The claims on a path, the one that wins first; a path that ends with `/` is a folder."""
        asked = f"{path}{ANYTHING}" if path.endswith("/") or not path else path
        found = [one for one in self._others.of(asked) if _still_means(one, asked)]
        own = self._records.get(path)
        return sorted([*found, *([own] if own else [])], key=lambda one: one.rank, reverse=True)


def of_areas(log: Log) -> Iterator[Claim]:
    """The claims of areas, and those of nobody, in the order of `owners.yaml`."""
    source = log.sources.get(log.owners.path)
    values = source.values if source else {}
    areas = as_map(values.get("areas"))
    order = 0
    for area in log.owners.areas.values():
        paths = as_map(areas.get(area.id)).get("paths")
        for pattern, route in placed_texts(paths, ("areas", area.id, "paths")):
            if not excludes(pattern):
                order += 1
                yield Claim(pattern, log.owners.at(*route), area, area.owner, area.team, order)
    for pattern, route in placed_texts(values.get("unowned"), ("unowned",)):
        if not excludes(pattern):
            order += 1
            yield Claim(pattern, log.owners.at(*route), None, None, None, order)


def of_records(log: Log) -> Iterator[Claim]:
    """The claims of records on their own files: of those that bind, or ask for something."""
    records: tuple[Decision | Goal, ...] = (*log.decisions, *log.goals)
    for one in sorted(records, key=lambda record: record.path):
        if one.owner and not one.softened:
            yield Claim(one.path, one.at("owner"), one, one.owner, one.text("team"))


def exclusions(log: Log) -> Iterator[tuple[str, Place]]:
    """The patterns of areas that take paths away, with their places."""
    source = log.sources.get(log.owners.path)
    areas = as_map(source.values.get("areas")) if source else {}
    for key in log.owners.areas:
        route = ("areas", key, "paths")
        for pattern, where in placed_texts(as_map(areas.get(key)).get("paths"), route):
            if excludes(pattern):
                yield pattern, log.owners.at(*where)


def _still_means(claim: Claim, path: str) -> bool:
    """Whether no exclusion of the same area takes the path away."""
    area = claim.area
    if area is None or not any(map(excludes, area.paths)):
        return True
    return means(area.paths, path) is not None
