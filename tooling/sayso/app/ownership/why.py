"""Which decisions govern a path, and which line says so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sayso.app.ownership.asking import Asked
from sayso.app.ownership.because import Because, because
from sayso.model import Decision, Log
from sayso.ownership.governing import Governing


@dataclass(frozen=True, slots=True)
class Governor:
    """A decision that governs a path, with its owner by key and the day it speaks of."""

    decision: Decision
    owner: str | None
    because: Because
    replaced: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Reasons:
    """The decisions that govern a path, in force first."""

    asked: Asked
    governed_by: tuple[Governor, ...] = ()


def why(log: Log, paths: Iterable[Asked], *, everything: bool = False) -> Iterator[Reasons]:
    """The decisions that govern each path; with `everything` also those that bind no longer."""
    governing = Governing(log)
    known: dict[tuple[str, str], Because] = {}
    for one in paths:
        found = () if one.path is None else governing.of(one.path, everything=everything)
        governors = []
        for each in found:
            key = (each.place.path, each.pattern)
            if key not in known:
                known[key] = because(log, each.place, each.pattern)
            person = log.owners.person(each.decision.owner)
            owner = person.id if person else each.decision.owner
            governors.append(Governor(each.decision, owner, known[key], each.replaced))
        yield Reasons(one, tuple(governors))


def as_object(one: Reasons) -> dict[str, Any]:
    """An answer as an object of the schema `why.json`."""
    return {
        "path": one.asked.shown,
        "exists": one.asked.exists,
        "outside": one.asked.path is None,
        "decisions": [
            {
                **_decision(each.decision),
                "owner": each.owner,
                "because": each.because.as_object(),
                "replaces": [_decision(older) for older in each.replaced],
            }
            for each in one.governed_by
        ],
    }


def _decision(one: Decision) -> dict[str, Any]:
    day = one.day_of_record
    return {
        "id": one.id,
        "title": one.title,
        "status": one.status or None,
        "date": day.isoformat() if day else None,
        "path": one.path,
    }
