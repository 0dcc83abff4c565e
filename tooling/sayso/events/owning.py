"""Who owns a record, who supports it, and who took it over from whom."""

from collections.abc import Iterator, Mapping

from sayso.events.ends import AnyRecord, Ends, Said
from sayso.events.entries import fresh
from sayso.model.values import as_day, as_text
from sayso.plain_yaml import Value


def handed_over(was: AnyRecord, now: AnyRecord, ends: Ends) -> Iterator[Said]:
    """Each handing over that the record tells of, and a new owner of which it does not tell."""
    last = ends.key(was.owner)
    for one in fresh(was, now, "handoffs"):
        yield _entry(one, ends)
        last = ends.key(as_text(one.get("to")))
    if ends.key(now.owner) != last and ends.key(now.owner) != ends.key(was.owner):
        yield given(was.owner, now.owner, ends)


def _entry(one: Mapping[str, Value], ends: Ends) -> Said:
    giver, taker = as_text(one.get("from")), as_text(one.get("to"))
    return given(giver, taker, ends, as_text(one.get("why")) or "", one.get("on"))


def given(
    giver: str | None, taker: str | None, ends: Ends, why: str = "", on: Value | None = None
) -> Said:
    """A handing over in words; either side may be nobody."""
    because = f": {why}" if why else ""
    if giver is None:
        told = f"{ends.name(taker)} owns it now; nobody did before"
    elif taker is None:
        told = f"nobody owns it any more; {ends.name(giver)} did"
    else:
        told = f"handed over from {ends.name(giver)} to {ends.name(taker)}"
    details = {"from": ends.key(giver) or "", "to": ends.key(taker) or "", "why": why}
    known = {key: value for key, value in details.items() if value}
    return Said("handed-over", told + because, as_day(on), (taker, giver), known)


def helped(was: AnyRecord, now: AnyRecord, ends: Ends) -> Iterator[Said]:
    """Another supporter, or another person with the last word."""
    for key, does, gone in _HELPERS:
        before, after = was.text(key), now.text(key)
        if ends.key(before) == ends.key(after):
            continue
        told = does.format(ends.name(after)) if after else gone.format(ends.name(before))
        told += f", in place of {ends.name(before)}" if before and after else ""
        yield Said("supporter-changed", told, None, (after, before), {"role": key})


_HELPERS = (
    ("supporter", "{} supports it now", "{} no longer supports it"),
    ("approver", "{} has the last word now", "{} no longer has the last word"),
)
