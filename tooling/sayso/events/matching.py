"""Which record at the later end is which of the earlier one."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from sayso.events.ends import AnyRecord, Change, End
from sayso.model.values import as_texts

ByPath = Mapping[str, AnyRecord]


@dataclass(frozen=True, slots=True)
class Differing:
    """The records that differ between two ends, by their paths; those that are equal left out.

    `renamed` leads from paths then to paths of today as git sees it. The broken ones are the
    paths of files that could not be read.
    """

    then: ByPath
    now: ByPath
    renamed: Mapping[str, str] = field(default_factory=dict)
    broken_then: Collection[str] = ()
    broken_now: Collection[str] = ()


def matched(given: Differing, before: End) -> list[Change]:
    """Each record that differs beside what it was, in the order of their ids.

    A record is itself where it stands where it stood, else where it says what it was formerly,
    else where git sees a rename.
    """
    return sorted(_changes(given, before), key=lambda one: (one.record.id, one.record.path))


def _changes(given: Differing, before: End) -> Iterator[Change]:
    left = dict(given.then)
    staying = {path: left.pop(path) for path in sorted(given.now) if path in left}
    earlier = {now: then for then, now in given.renamed.items()}
    for path, now in sorted(given.now.items()):
        was = staying.get(path) or _moved(now, left, earlier.get(path, ""), before)
        if was is not None:
            left.pop(was.path, None)
        yield Change(was, now, was_broken=was is None and path in given.broken_then)
    for path, was in sorted(left.items()):
        yield Change(was, None, is_broken=path in given.broken_now)


def _moved(now: AnyRecord, left: ByPath, earlier: str, before: End) -> AnyRecord | None:
    """What a record was under another path; one that was carried over is a record of its own."""
    told = (before.record(one) for one in as_texts(now.values.get("formerly")))
    for was in (*told, left.get(earlier)):
        if was is not None and was.path in left and was.kind == now.kind:
            return None if now.text("carried-from") == was.id else was
    return None
