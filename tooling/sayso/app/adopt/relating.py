"""Relations as foreign records tell them → relations that both sides agree on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sayso.app.adopt.linking import Index
from sayso.importers import Draft, Edge
from sayso.model import RETIRED, Log

UNDECIDED = ("proposed", "rejected", "withdrawn")
"""A record of these statuses replaces nothing, whatever it says that it would."""


@dataclass
class Related:
    """What one record says of others, by id; amended ones with the scope, empty for all of it.

    `superseded` tells that its status has to follow, whatever the source has kept there;
    `loose` are the edges that lead to no record of the log.
    """

    supersedes: dict[str, None] = field(default_factory=dict)
    superseded_by: dict[str, None] = field(default_factory=dict)
    amends: dict[str, str] = field(default_factory=dict)
    depends_on: dict[str, None] = field(default_factory=dict)
    superseded: bool = False
    loose: list[Edge] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def relate(drafts: Mapping[str, Draft], index: Index, log: Log) -> dict[str, Related]:
    """The relations of each draft, by id; what was told on one side stands on both."""
    related = {id_: Related() for id_ in drafts}
    telling = _Telling(drafts, related, log)
    for id_, draft in sorted(drafts.items()):
        for edge in draft.edges:
            telling.tell(id_, edge, index.find(edge.target, draft.path))
    return related


@dataclass
class _Telling:
    drafts: Mapping[str, Draft]
    related: Mapping[str, Related]
    log: Log

    def tell(self, id_: str, edge: Edge, other: str | None) -> None:
        own = self.related[id_]
        if other is None or other == id_:
            own.loose.append(edge)
            which = "itself" if other == id_ else "no record that came in, or several"
            own.notes.append(f"`{edge.target}` ({edge.relation}) leads to {which}")
        elif edge.relation == "depends-on":
            own.depends_on[other] = None
        elif edge.relation in {"supersedes", "superseded-by"}:
            newer, older = (other, id_) if edge.relation == "superseded-by" else (id_, other)
            self._supersede(newer, older, told_by=id_)
        else:
            newer, older = (other, id_) if edge.relation == "amended-by" else (id_, other)
            self._amend(newer, older, edge, id_)

    def _supersede(self, newer: str, older: str, told_by: str) -> None:
        new, old = self.related.get(newer), self.related.get(older)
        if new is not None:
            new.supersedes[older] = None
        elif older not in self._said(newer, "supersedes"):
            self._ask(told_by, newer)
        if old is None:
            if newer not in self._said(older, "superseded-by"):
                self._ask(told_by, older)
        elif told_by == older or self._status(newer) not in UNDECIDED:
            old.superseded_by[newer] = None
            self._follow(older, newer)

    def _follow(self, older: str, newer: str) -> None:
        """A record that was not out of force already follows what supersedes it."""
        old = self.related[older]
        if self.drafts[older].status not in RETIRED and not old.superseded:
            old.superseded = True
            old.notes.append(f"`{newer}` supersedes it: it is read as superseded")

    def _amend(self, newer: str, older: str, edge: Edge, told_by: str) -> None:
        new = self.related.get(newer)
        if new is not None:
            new.amends[older] = new.amends.get(older) or edge.scope
        elif older not in self._said(newer, "amends"):
            self.related[told_by].loose.append(edge)
            self._ask(told_by, newer)

    def _said(self, id_: str, relation: str) -> Iterable[str]:
        found = self.log.decision(id_)
        return found.related(relation) if found else ()

    def _status(self, id_: str) -> str:
        if id_ in self.drafts:
            return self.drafts[id_].status
        found = self.log.decision(id_)
        return found.status if found else ""

    def _ask(self, told_by: str, other: str) -> None:
        self.related[told_by].notes.append(f"`{other}` was there before and does not say so")
