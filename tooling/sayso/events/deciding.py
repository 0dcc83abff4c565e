"""What became of a decision: decided, replaced, opened again, carried out, looked back at."""

from collections.abc import Iterator
from datetime import date

from sayso.events.ends import AnyRecord, Ends, Said
from sayso.model import DECIDED, Decision
from sayso.model.values import as_day, as_map, as_text

_FORWARD = {
    "proposed": ("accepted", "rejected", "withdrawn", "deprecated"),
    "unknown": ("accepted", "rejected", "withdrawn", "deprecated"),
    "accepted": ("deprecated",),
}
"""Steps that go on from where a decision was; being superseded is told by what replaces it."""


def decided(was: AnyRecord, now: AnyRecord, ends: Ends) -> Iterator[Said]:  # noqa: ARG001
    """Another status."""
    if not isinstance(was, Decision) or not isinstance(now, Decision) or was.status == now.status:
        return
    if now.status in _FORWARD.get(was.status, ()):
        yield Said(now.status, f"{now.status}{reason_of(now)}", _day(was, now))
    elif was.status in DECIDED and now.status == "proposed":
        yield Said("reopened", f"open again: it was {was.status}")
    elif was.status in DECIDED and now.status in DECIDED and now.status != "superseded":
        told = f"{now.status} now, and no longer {was.status}{reason_of(now)}"
        yield Said("reversed", told, _day(was, now), (), {"from": was.status, "to": now.status})


def reason_of(decision: Decision) -> str:
    """Why, after a colon, where a record says why it was rejected, withdrawn or deprecated."""
    reason = decision.text("reason")
    return f": {reason}" if reason and decision.status != "accepted" else ""


def _day(was: Decision, now: Decision) -> date | None:
    """The day of the step; one that stood there before belongs to an earlier step."""
    return now.decided_on if now.decided_on != was.decided_on else None


def carried_out(was: AnyRecord, now: AnyRecord, ends: Ends) -> Iterator[Said]:  # noqa: ARG001
    """Done, or no longer so."""
    before, after = was.text("done-on"), now.text("done-on")
    if after and not before:
        yield Said("done", "done", now.day("done-on"))
    elif before and not after:
        yield Said("not-done", "no longer called done")


def looked_back(was: AnyRecord, now: AnyRecord, ends: Ends) -> Iterator[Said]:  # noqa: ARG001
    """The outcome that a review found, or another one than before."""
    before, after = as_map(was.values.get("outcome")), as_map(now.values.get("outcome"))
    result = as_text(after.get("result"))
    keys = ("on", "result", "note", "next")
    if result is None or all(before.get(key) == after.get(key) for key in keys):
        return
    note, then = as_text(after.get("note")), as_text(after.get("next"))
    words = [f"looked back: {result.replace('-', ' ')}"]
    words += [note.rstrip(". ")] if note else []
    words += [_NEXT[then]] if then in _NEXT else []
    details = {key: value for key in keys if (value := as_text(after.get(key))) is not None}
    yield Said("reviewed", ". ".join(words), as_day(after.get("on")), (), details)


_NEXT = {"keep": "It stays", "revise": "It will be revised", "reverse": "It will be reversed"}
