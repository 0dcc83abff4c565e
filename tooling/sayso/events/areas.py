"""Areas that came, went, were handed over, or cover other paths."""

from collections.abc import Iterator

from sayso.events.ends import Ends, Said
from sayso.events.owning import given
from sayso.events.tying import other_paths
from sayso.model import Area

Areas = dict[str, Area]


def areas_told(ends: Ends) -> Iterator[tuple[Area, Said]]:
    """What happened to areas, each with the area it happened to."""
    before, after = ends.before.owners.areas, ends.after.owners.areas
    gone = {key: one for key, one in before.items() if key not in after}
    for key in sorted(after):
        now = after[key]
        was = before.get(key) or _renamed(now, gone)
        if was is None:
            yield now, _formed(now, ends)
        elif was != now:
            yield from ((now, said) for said in _changed(was, now, ends))
    for key in sorted(gone):
        yield gone[key], Said("removed", "no longer in owners.yaml", None, (gone[key].owner,))


def _renamed(now: Area, gone: Areas) -> Area | None:
    """The area that is gone and covered just the same paths: areas keep no former names."""
    same = sorted(key for key, one in gone.items() if now.paths and one.paths == now.paths)
    return gone.pop(same[0]) if same else None


def _formed(now: Area, ends: Ends) -> Said:
    paths = f" for {', '.join(f'`{one}`' for one in now.paths)}" if now.paths else ""
    owner = f"; {ends.name(now.owner)} owns it" if now.owner else "; nobody owns it yet"
    return Said("formed", f"a new area{paths}{owner}", None, (), {"paths": now.paths})


def _changed(was: Area, now: Area, ends: Ends) -> Iterator[Said]:
    if was.id != now.id:
        yield Said("renamed", f"known as `{was.id}` before", None, (), {"from": was.id})
    if ends.key(was.owner) != ends.key(now.owner):
        yield given(was.owner, now.owner, ends)
    yield from other_paths(was.paths, now.paths)
    if was.paths != now.paths and sorted(was.paths) == sorted(now.paths):
        yield Said(
            "paths-changed", "its paths count in another order", None, (), {"paths": now.paths}
        )
    yield from _settled(was, now, ends)


def _settled(was: Area, now: Area, ends: Ends) -> Iterator[Said]:
    teams = ends.after.owners
    old = teams.team(was.team)
    if was.team != now.team and (old is None or old is not teams.team(now.team)):
        net = f"{ends.name(now.team)} is its net now" if now.team else "no team is its net now"
        before = f", no longer {ends.name(was.team)}" if was.team else ""
        yield Said("area-changed", net + before, None, (), {"field": "team"})
    for key, called in (("purpose", "its purpose"), ("delegation", "how it is decided")):
        before, after = getattr(was, key), getattr(now, key)
        if before != after:
            told = f"{called} is “{after}”" if after else f"{called} is gone"
            earlier = f", no longer “{before}”" if before and after else ""
            yield Said("area-changed", told + earlier, None, (), {"field": key})
