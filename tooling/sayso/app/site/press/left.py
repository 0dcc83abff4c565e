"""What a build leaves for a later one that finds the texts of a few records changed.

All of it rests on things that the later one knows to be the same: `State.around` tells.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.app.site.plan import Plan
from sayso.app.site.press.kept.keeping import Keeping, Kept, as_mapping
from sayso.app.site.press.kept.lines import lines_with
from sayso.app.site.press.shells.stepping_aside import extensions, navigation
from sayso.app.site.press.units.heads import Head
from sayso.events import Event
from sayso.renderers.bonds import Bonds
from sayso.renderers.publication import Publication, Repository
from sayso.renderers.watching import ALL

_ROW, _READERS, _TIES = "left", "left readers", "left ties"
_OF_TEXTS = ("text:", "at:")


@dataclass(frozen=True, slots=True)
class Left:
    """What holds for all pages of a site.

    `made` names the build, `stamp` is what its pages were made with, and `sign` what they were
    stamped with. `judged` is a fingerprint of what the rules found, `cards` has one of each
    decision's front matter. `rewritten` says of decisions what reads otherwise since the commit
    `base`, `moved` are those that had another path then. `told` are the words of the publication
    and the plan that are plain data.
    """

    made: str
    stamp: str
    sign: str
    judged: str
    cards: Mapping[str, str]
    feeds: Mapping[str, str]
    base: str
    rewritten: Mapping[str, str]
    moved: Sequence[str]
    told: Mapping[str, Any]


def leave(kept: Keeping, left: Left, heads: Mapping[str, Head], bonds: Bonds) -> None:
    """Keeps it; not where something of it is no plain data."""
    row = {name: getattr(left, name) for name in Left.__slots__}
    if _plain(row) == row:
        ties = "\n".join(_ties(bonds)).encode("utf-8", "surrogatepass")
        readers_ = Kept(_READERS, readers(heads), b"")
        kept.put([Kept(_ROW, row, b""), readers_, Kept(_TIES, None, ties)])


def forget(kept: Keeping) -> None:
    """Lets go of it while another build is at work."""
    kept.drop([_ROW])


def left_by(kept: Keeping, made: str) -> Left | None:
    """What a build left; None where another one came after it."""
    row = as_mapping(kept.head(_ROW))
    if not made or row.get("made") != made or row.keys() != {*Left.__slots__}:
        return None
    return Left(**row)


def _ties(bonds: Bonds) -> Iterator[str]:
    """A line for each decision that is tied to others, with the paths of all of them."""
    for named, told in bonds.by_id.items():
        paths = dict.fromkeys(one.path for bond in told for one in (bond.source, bond.target))
        yield json.dumps([named, *paths], ensure_ascii=False)


def kept_ties(kept: Keeping, ids: Collection[str]) -> Iterator[str]:
    """The paths of decisions that were tied to some, and of these themselves."""
    body = kept.body(_TIES) or b""
    for line in lines_with(body.decode("utf-8", "surrogatepass"), ids):
        named, *paths = json.loads(line)
        if named in ids:
            yield from paths


def readers(heads: Mapping[str, Head]) -> dict[str, list[str]]:
    """The units that read a text or where a path leads, by these; those about it left out."""
    found: dict[str, list[str]] = {}
    for name, head in heads.items():
        for key in head.journal:
            if (key.startswith(_OF_TEXTS) or key == ALL) and not is_about(name, key):
                found.setdefault(key, []).append(name)
    return {key: sorted(names) for key, names in found.items()}


def renew_readers(found: dict[str, list[str]], heads: Mapping[str, Head]) -> bool:
    """Brings readers up to date with units that were made anew; whether that changed them."""
    before = {key: list(names) for key, names in found.items()}
    for names in found.values():
        names[:] = [one for one in names if one not in heads]
    for key, names in readers(heads).items():
        found[key] = sorted({*found.get(key, ()), *names})
    return before != found


def kept_readers(kept: Keeping) -> dict[str, list[str]]:
    """The same as it was kept."""
    return dict(as_mapping(kept.head(_READERS)))


def keep_readers(kept: Keeping, found: Mapping[str, list[str]]) -> None:
    """Keeps them, for the next time."""
    kept.put([Kept(_READERS, dict(found), b"")])


def is_about(unit: str, key: str) -> bool:
    """Whether a key is the text that a unit is about."""
    return key == f"text:{unit.removeprefix('decision ')}"


def rewritten(events: Iterable[Event]) -> dict[str, str]:
    """What reads otherwise, by the paths of the records."""
    return {one.path: one.says for one in events if one.kind == "rewritten"}


def moved(events: Iterable[Event]) -> list[str]:
    """The paths of what had another one."""
    return sorted({one.path for one in events if one.kind == "renamed"})


def told_of(plan: Plan, publication: Publication, *, strict: bool) -> dict[str, Any]:
    """What of the plan and the publication goes for every page, as plain data."""
    repository, happened = publication.repository, publication.happened
    names, configured = extensions(plan.settings)
    return {
        "name": publication.name,
        "repository": [getattr(repository, name) for name in Repository.__slots__],
        "folders": plan.folders_as_addresses,
        "address": publication.address,
        "extensions": [list(names), dict(configured)],
        "navigation": dict(navigation(plan.settings)),
        "strict": strict,
        "since": happened.since,
        "remark": happened.remark,
        "tip": happened.entries[-1].commit if happened.entries else "",
    }


def _plain(row: Mapping[str, Any]) -> Any:  # noqa: ANN401  # whatever it comes to
    try:
        return json.loads(json.dumps(row))
    except (TypeError, ValueError):
        return None
