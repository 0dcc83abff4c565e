"""Changes to agreed text that a record tells of itself, and those it does not tell of."""

from collections.abc import Iterator

from sayso.events.ends import AnyRecord, Ends, Said
from sayso.events.entries import fresh
from sayso.events.wording import reworded
from sayso.model.values import as_day, as_text

_KEYS = ("amendments", "moved")


def amended(was: AnyRecord, now: AnyRecord, ends: Ends) -> Iterator[Said]:  # noqa: ARG001
    """The amendments of a decision and the moves of a goal; without one, what reads otherwise."""
    entries = [one for key in _KEYS for one in fresh(was, now, key)]
    for one in entries:
        what, why = as_text(one.get("what")) or "", as_text(one.get("why")) or ""
        told = f"amended: {what}" if what else "amended"
        told += f" ({why})" if why else ""
        yield Said("amended", told, as_day(one.get("on")), (), {"what": what, "why": why})
    if not entries:
        yield from _rewritten(was, now)


def _rewritten(was: AnyRecord, now: AnyRecord) -> Iterator[Said]:
    found = list(reworded(was, now))
    if found:
        told = "; ".join(f"{part}: {words}" for part, words in found)
        parts = tuple(part for part, _ in found)
        yield Said("rewritten", f"says something else in its {told}", None, (), {"parts": parts})
