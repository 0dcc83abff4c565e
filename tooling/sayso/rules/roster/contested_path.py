"""SO808."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.diagnostics import Finding, Place
from sayso.model import Area, Log
from sayso.model.patterns import Match, excludes, foothold, matcher, means, precision, steps
from sayso.model.values import as_map
from sayso.rule import ERROR, rule


@rule("SO808", "contested-path", ERROR)
def contested_path(log: Log) -> Iterator[Finding]:
    """Two areas claim the same path, and neither says it more closely than the other.

    ## Why

    Of two patterns that match a file the closer one wins, and its owner is asked. Where
    both are equally close it is chance who is asked, and each may leave it to the other.

    ## Wrong

    ```owners.yaml
    people:
      linh: {name: Linh Tran}
      minh: {name: Minh Le}
    areas:
      job-queue: {owner: linh, paths: [src/jobs/**]}
      retries: {owner: minh, paths: [src/jobs/]}
    ```

    ```src/jobs/retry.py
    print("again")
    ```

    ## Right

    ```owners.yaml
    people:
      linh: {name: Linh Tran}
      minh: {name: Minh Le}
    areas:
      job-queue: {owner: linh, paths: [src/jobs/**]}
      retries: {owner: minh, paths: [src/jobs/retry.py]}
    ```

    ```src/jobs/retry.py
    print("again")
    ```

    ## How to mend it

    Let one of the areas go, or let one of them name the part that is its own.

    ## What it cannot know

    Which of the two people should be asked.
    """
    rivals: dict[object, list[_Claim]] = {}
    for claim in _claims(log):
        rivals.setdefault((foothold(claim.pattern), precision(claim.pattern)), []).append(claim)
    for claims in rivals.values():
        if len({one.area.id for one in claims}) > 1:
            yield from _contested(log, claims)


@dataclass(frozen=True, slots=True)
class _Claim:
    """A pattern by which an area claims paths."""

    area: Area
    pattern: str
    place: Place


def _claims(log: Log) -> Iterator[_Claim]:
    areas = as_map(log.sources[log.owners.path].values.get("areas")) if log.owners.areas else {}
    for area in log.owners.areas.values():
        listed = isinstance(as_map(areas[area.id]).get("paths"), list)
        for index, pattern in enumerate(area.paths):
            route = ("areas", area.id, "paths", *((index,) if listed else ()))
            if not pattern.startswith(("!", "#")) and steps(pattern):
                yield _Claim(area, pattern, log.owners.at(*route))


def _contested(log: Log, claims: Sequence[_Claim]) -> Iterator[Finding]:
    """The pairs that mean the same, and those of which one file of the tree matches both."""
    told: set[tuple[_Claim, _Claim]] = set()
    pairs = [pair for pair in combinations(claims, 2) if pair[0].area is not pair[1].area]
    for first, second in pairs:
        if steps(first.pattern) == steps(second.pattern):
            told.add((first, second))
            yield _finding(first, second, ())
    if len(told) == len(pairs):
        return
    matches = {one: _matcher(one) for one in claims}
    for path in _files_below(log, foothold(claims[0].pattern)):
        both = [one for one in claims if matches[one](path)]
        for first, second in combinations(both, 2):
            if first.area is not second.area and (first, second) not in told:
                told.add((first, second))
                yield _finding(first, second, (f"both match `{path}`",))


def _finding(first: _Claim, second: _Claim, notes: tuple[str, ...]) -> Finding:
    other = Place(first.place.path, first.place.route, label=f"claimed by `{first.area.id}`")
    return Finding(
        second.place,
        f"`{second.pattern}` claims what `{first.area.id}` claims as closely",
        notes=notes,
        related=(other,),
    )


def _matcher(claim: _Claim) -> Match:
    one = matcher(claim.pattern)
    if not any(map(excludes, claim.area.paths)):
        return one
    return lambda path: one(path) and means(claim.area.paths, path) is not None


def _files_below(log: Log, folders: Sequence[str]) -> Sequence[str]:
    files = log.tree.files()
    begin = "/".join(folders)
    if not begin:
        return files
    return files[bisect_left(files, begin) : bisect_left(files, begin + "0")]  # `0` follows `/`
