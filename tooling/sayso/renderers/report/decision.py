"""A decision as a document by itself."""

from sayso.model import Decision
from sayso.renderers.edition import Edition
from sayso.renderers.here import Here, said
from sayso.renderers.pages.decision import facts, ties
from sayso.renderers.pages.goals_telling import lines
from sayso.renderers.pages.record_history import history
from sayso.renderers.report.page import TOP, Read, body, page


def decision_as_html(edition: Edition, decision: Decision, read: Read) -> str:
    """The record as one page that needs nothing beside it."""
    here = Here(edition, TOP, decision.source)
    return page(
        "report_decision.html.j2",
        here,
        read,
        {},
        decision=decision,
        facts=[one for one in facts(here, decision) if one.value],
        ties=[one for one in ties(here, decision) if one.value],
        lines=list(lines(decision, claimed="done-on" in decision.values)),
        body=body(here, decision.source.body, decision.title),
        outcome=said(decision.values.get("outcome")),
        steps=history(here, decision),
        today=edition.log.today,
    )
