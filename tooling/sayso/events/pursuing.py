"""Goals: opened, checked in on, closed."""

from collections.abc import Iterator

from sayso.events.ends import AnyRecord, Ends, Said
from sayso.events.entries import fresh
from sayso.model import CheckIn, Goal
from sayso.model.values import as_day, as_text, as_texts


def pursued(was: AnyRecord, now: AnyRecord, ends: Ends) -> Iterator[Said]:
    """What became of a goal."""
    if not isinstance(was, Goal) or not isinstance(now, Goal):
        return
    yield from _stepped(was, now, ends)
    yield from _checked_in(was, now, ends)
    if now.status == "closed":
        yield from _closed(was, now)
    if (was.text("kind") or "commit") != (now.text("kind") or "commit"):
        told = "a reach now, and no longer a promise"
        back = "a promise now, and no longer a reach"
        stretch = now.text("kind") == "stretch"
        yield Said("amended", told if stretch else back, None, (), {"what": "kind"})


def _stepped(was: Goal, now: Goal, ends: Ends) -> Iterator[Said]:
    if now.status in (was.status, "closed"):
        return
    if was.status == "closed":
        yield Said("reopened", f"{now.status} again: it was closed")
    elif now.status == "active":
        owner = f"; {ends.name(now.owner)} owns it" if now.owner else ""
        yield Said("opened", f"opened{owner}")
    elif now.status == "draft":
        yield Said("reopened", f"a draft again: it was {was.status}")


def _checked_in(was: Goal, now: Goal, ends: Ends) -> Iterator[Said]:
    new = fresh(was, now, "check-ins")
    for one in new:
        status, note = as_text(one.get("status")) or "", as_text(one.get("note")) or ""
        yield _check_in(CheckIn(as_day(one.get("on")), status, note), now, ends)
    earlier = {one.on: one for one in was.check_ins if one.on}
    for said in now.check_ins if not new else ():
        before = earlier.get(said.on) if said.on else None
        if before is not None and before.status != said.status:
            told = f"the check-in of {said.on} says {_plain(said)} now; it said {_plain(before)}"
            yield Said("checked-in", told, said.on, (), {"status": said.status})


def _check_in(one: CheckIn, now: Goal, ends: Ends) -> Said:
    words = f", {ends.name(now.owner)} says: {one.note}" if one.note and now.owner else ""
    details = {key: value for key, value in (("status", one.status), ("note", one.note)) if value}
    return Said("checked-in", f"{_plain(one)}{words}", one.on, (), details)


def _plain(one: CheckIn) -> str:
    return one.status.replace("-", " ") or "no word of its status"


def _closed(was: Goal, now: Goal) -> Iterator[Said]:
    keys = ("on", "result", "cause", "lesson", "next")
    if was.status == "closed" and all(was.closed.get(one) == now.closed.get(one) for one in keys):
        return
    parts = [f"closed: {now.result}" if now.result else "closed"]
    if was.status == "closed":
        parts = [f"closed with other words: {now.result or 'no result'}"]
    for key, what in (("cause", "Cause"), ("lesson", "Lesson")):
        words = as_text(now.closed.get(key))
        parts += [f"{what}: {words.rstrip('. ')}"] if words else []
    details: dict[str, str | tuple[str, ...]] = {
        key: value for key in keys[1:] if (value := as_text(now.closed.get(key))) is not None
    }
    details["evidence"] = as_texts(now.closed.get("evidence"))
    yield Said("closed", ". ".join(parts), as_day(now.closed.get("on")), (), details)
