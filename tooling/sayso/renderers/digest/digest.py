"""The digest of a log on a day: things that need someone, never someones."""

import shlex
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sayso.events import Event
from sayso.model import Log
from sayso.renderers.digest.absence import nobody_has, until_back
from sayso.renderers.digest.change import changed
from sayso.renderers.digest.line import Line
from sayso.renderers.digest.need import gone_quiet, look_back, needs_a_decision, needs_an_answer

Name = Literal[
    "cannot-be-read",
    "needs-a-decision",
    "waiting-for-an-answer",
    "gone-quiet",
    "nobody-has-this",
    "until-someone-is-back",
    "changed",
    "look-back",
]

HEADINGS: dict[Name, str] = {
    "cannot-be-read": "Cannot be read",
    "needs-a-decision": "Needs a decision",
    "waiting-for-an-answer": "Waiting for an answer",
    "gone-quiet": "Gone quiet",
    "nobody-has-this": "Nobody has this",
    "until-someone-is-back": "Until someone is back",
    "changed": "Changed",
    "look-back": "Look back",
}
"""What the parts are called, in their order."""


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
    """What needs somebody on the log's day; `since` names a day or a revision for the reader."""
    found = _needs(log)
    told = {one.about for lines in found.values() for one in lines}
    found["changed"] = changed(happened, told)
    more: dict[Name, str] = {
        "cannot-be-read": "sayso check",
        "needs-a-decision": "sayso list --status proposed",
        "changed": f"sayso changes {shlex.quote(since)}" if since else "sayso changes",
    }
    parts = (
        Part(name, tuple(found[name]), more.get(name, "sayso digest --all"))
        for name in HEADINGS
        if found.get(name)
    )
    return Digest(log.today, since, tuple(parts))


def _needs(log: Log) -> dict[Name, list[Line]]:
    """What needs somebody, by parts.

    What nobody has, and what waits until somebody is back, is not told again among the rest:
    before all else it needs someone.
    """
    nobody, away = nobody_has(log), until_back(log)
    told = {one.about for one in (*nobody, *away)}
    rest: dict[Name, list[Line]] = {
        "needs-a-decision": needs_a_decision(log),
        "waiting-for-an-answer": needs_an_answer(log),
        "gone-quiet": gone_quiet(log),
        "look-back": look_back(log),
    }
    found = {name: [one for one in part if one.about not in told] for name, part in rest.items()}
    found["cannot-be-read"] = [_unreadable(source.path) for source in log.broken.values()]
    return found | {"nobody-has-this": nobody, "until-someone-is-back": away}


def _unreadable(path: str) -> Line:
    """A file of which nothing is known: a log that holds one cannot be called quiet."""
    return Line("file", path, path, path, "sayso check says why")
