"""The digest of a log on a day: things that need someone, never someones."""

import shlex
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sayso.events import Event
from sayso.model import Log
from sayso.renderers.digest.absence import nobody_has, until_back
from sayso.renderers.digest.line import Line
from sayso.renderers.digest.need import gone_quiet, look_back, needs_a_decision, needs_an_answer

Name = Literal[
    "needs-a-decision",
    "waiting-for-an-answer",
    "gone-quiet",
    "nobody-has-this",
    "until-someone-is-back",
    "changed",
    "look-back",
]

HEADINGS: dict[Name, str] = {
    "needs-a-decision": "Needs a decision",
    "waiting-for-an-answer": "Waiting for an answer",
    "gone-quiet": "Gone quiet",
    "nobody-has-this": "Nobody has this",
    "until-someone-is-back": "Until someone is back",
    "changed": "Changed",
    "look-back": "Look back",
}
"""What the parts are called, in their order."""


_NEW = frozenset(("proposed", "drafted", "opened", "formed"))

_WEIGHTY = (
    "reversed",
    "reopened",
    "accepted",
    "rejected",
    "withdrawn",
    "deprecated",
    "superseded",
    "closed",
    "handed-over",
    "left",
    "rewritten",
    "criterion-weakened",
    "amended",
    "proposed",
    "opened",
)
"""The kinds of events that are told before the rest, where there is little room."""


@dataclass(frozen=True, slots=True)
class Part:
    """One question that the digest answers, the most pressing lines first; never empty.

    `more` is the command that shows all of it.
    """

    name: Name
    lines: tuple[Line, ...]
    more: str

    @property
    def heading(self) -> str:
        return HEADINGS[self.name]


@dataclass(frozen=True, slots=True)
class Digest:
    """All that needs somebody on a day, in full; `since` is what changes are told from."""

    day: date
    since: str
    parts: tuple[Part, ...]


def digest_of(log: Log, happened: Iterable[Event] = (), since: str = "") -> Digest:
    """What needs somebody on the log's day; `since` names a day or a revision for the reader.

    What nobody has, and what waits until somebody is back, is not told again among the rest:
    before all else it needs someone.
    """
    nobody, away = nobody_has(log), until_back(log)
    told = {one.about for one in (*nobody, *away)}
    found: dict[Name, list[Line]] = {
        "needs-a-decision": [one for one in needs_a_decision(log) if one.about not in told],
        "waiting-for-an-answer": [one for one in needs_an_answer(log) if one.about not in told],
        "gone-quiet": [one for one in gone_quiet(log) if one.about not in told],
        "nobody-has-this": nobody,
        "until-someone-is-back": away,
        "changed": [],
        "look-back": [one for one in look_back(log) if one.about not in told],
    }
    found["changed"] = _changed(happened, {one.about for part in found.values() for one in part})
    more: dict[Name, str] = {
        "needs-a-decision": "sayso list --status proposed",
        "changed": f"sayso changes {shlex.quote(since)}" if since else "sayso changes",
    }
    return Digest(
        log.today,
        since,
        tuple(
            Part(name, tuple(found[name]), more.get(name, "sayso digest --all"))
            for name in HEADINGS
            if found[name]
        ),
    )


def _changed(happened: Iterable[Event], told: Container[tuple[str, str]]) -> list[Line]:
    """What happened, all that happened to one thing in one line, the weightiest first.

    That something is new goes without saying where it is told already what it needs.
    """
    said: dict[tuple[str, str], list[Event]] = {}
    for one in happened:
        about = one.thing, one.id
        if not one.is_quiet and not (one.kind in _NEW and about in told):
            said.setdefault(about, []).append(one)
    return [
        Line(thing, id_, each[0].path, each[0].title, ", ".join(one.says for one in each))
        for (thing, id_), each in sorted(said.items(), key=lambda item: _weight(item[1]))
    ]


def _weight(happened: Sequence[Event]) -> int:
    return min(
        _WEIGHTY.index(one.kind) if one.kind in _WEIGHTY else len(_WEIGHTY) for one in happened
    )
