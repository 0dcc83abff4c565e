"""The report of a decision."""

from sayso.app.finding import Kind, find
from sayso.app.opening import Opened
from sayso.app.publishing.publication import edition_of
from sayso.errors import UserError
from sayso.model import Decision, Log
from sayso.renderers.report.decision import decision_as_html
from sayso.renderers.report.signing import signed


def decision_meant(log: Log, part: str) -> Decision:
    """The decision that a part of an id means; a `UserError` where it is none, or unreadable."""
    kinds: tuple[Kind, ...] = ("decision",)
    found = find(log, part, kinds).thing
    if not isinstance(found, Decision):
        raise UserError(f"`{part}` cannot be read", "`sayso check` says why")
    return found


def decision_report(opened: Opened, decision: Decision) -> str:
    """The record as one page of HTML."""
    with edition_of(opened) as edition:
        html = decision_as_html(edition, decision, lambda path: (opened.root / path).read_bytes())
        return signed(html.encode()).decode()
