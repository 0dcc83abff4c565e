"""The places at which somebody is named for something open: one for each, whatever is to be done.

Decisions and goals that are open, areas, teams, absences, successions.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.diagnostics import Place
from sayso.model import Log
from sayso.model.duties import Duty, Kind

ROLES = {
    "owner": "owner",
    "supporter": "supporter",
    "approver": "approver",
    "lead": "lead",
    "deputy": "deputy",
    "successor": "successor",
}
"""What the key that names somebody makes them."""


@dataclass(frozen=True, slots=True)
class Post:
    """One place where a person is named: of what, and as what."""

    kind: Kind
    id: str
    title: str
    role: str
    person: str
    place: Place

    @property
    def name(self) -> str:
        """As in `the area job-queue`, `2026-03-10-use-sqs`."""
        plain = self.id if self.kind in {"decision", "goal"} else f"the {self.kind} {self.id}"
        return plain if self.role == "owner" else f"{self.role} of {plain}"


def posts_of(log: Log, person: str) -> tuple[Post, ...]:
    """The posts of a person, by their key, in the order of the log."""
    return tuple(_distinct(log.duties.of(person)))


def _distinct(duties: tuple[Duty, ...]) -> Iterator[Post]:
    seen = set[Place]()
    for duty in duties:
        if duty.place not in seen:
            seen.add(duty.place)
            role = ROLES[duty.slot]
            yield Post(duty.kind, duty.id, duty.title, role, duty.person, duty.place)
