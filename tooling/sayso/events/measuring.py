"""What done means, and how far it has come."""

from collections.abc import Iterator

from sayso.criteria.easing import eased
from sayso.criteria.then import difference, paired
from sayso.events.ends import AnyRecord, Ends, Said
from sayso.model import Criterion

_AGREED = ("accepted", "deprecated", "superseded", "active", "closed")
"""The statuses in which a record's criteria have been agreed on."""


def measured(was: AnyRecord, now: AnyRecord, ends: Ends) -> Iterator[Said]:  # noqa: ARG001
    """What happened to the lines of `done-when`."""
    agreed = was.status in _AGREED
    for old, new in paired(was.criteria, now.criteria):
        if new is None:
            if old is not None:
                yield _said("criterion-removed", f"criterion dropped: “{old.text}”", old)
        elif old is None:
            yield _said("criterion-added", f"criterion added: “{new.text}”", new)
            yield from _met(Criterion(new.text, new.route), new)
        else:
            yield from _moved(old, new, agreed=agreed)
            yield from _met(old, new)


def _moved(old: Criterion, new: Criterion, *, agreed: bool) -> Iterator[Said]:
    told = difference(old, new)
    less = eased(old, new) if agreed else ""
    if less:
        yield _said("criterion-weakened", f"a criterion asks for less ({less}): “{new.text}”", new)
    elif told:
        yield _said("criterion-moved", f"a criterion moved ({told}): “{new.text}”", new)
    if old.now != new.now and new.now is not None:
        yield _said("criterion-stands", f"at {_stand(old, new)}: “{new.text}”", new)


def _stand(old: Criterion, new: Criterion) -> str:
    unit = f" {new.unit}" if new.unit else ""
    aim = f", going to {new.target}" if new.target else ""
    return f"{new.now}{unit}{f', was {old.now}' if old.now else ''}{aim}"


def _met(old: Criterion, new: Criterion) -> Iterator[Said]:
    shown = tuple(one for one in new.evidence if one not in old.evidence)
    if new.met_on and not old.met_on:
        yield _said("criterion-met", f"met: “{new.text}”{_seen(shown)}", new)
    elif shown:
        yield _said("criterion-met", f"evidence for “{new.text}”{_seen(shown)}", new)
    elif old.met_on and not new.met_on:
        yield _said("criterion-not-met", f"no longer called met: “{new.text}”", new)


def _seen(evidence: tuple[str, ...]) -> str:
    return f" ({', '.join(evidence)})" if evidence else ""


def _said(kind: str, told: str, one: Criterion) -> Said:
    details: dict[str, str | tuple[str, ...]] = {"criterion": one.text}
    if one.evidence:
        details["evidence"] = one.evidence
    return Said(kind, told, one.met_on if kind == "criterion-met" else None, (), details)
