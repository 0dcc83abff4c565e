"""The report of a quarter, with what git tells of it."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from sayso.app.changing import changes
from sayso.app.opening import Opened
from sayso.app.publishing.publication import edition_of
from sayso.app.quarters import quarter_named, quarter_of
from sayso.app.spans import span_of
from sayso.errors import UserError
from sayso.events import Event
from sayso.model import Log, Quarter
from sayso.renderers.report.markdown import as_markdown
from sayso.renderers.report.quarter import Told, as_html, quarter_told
from sayso.renderers.report.signing import signed
from sayso.source import Source

Form = Literal["html", "markdown"]
ENDINGS: dict[Form, str] = {"html": ".html", "markdown": ".md"}


def quarter_meant(log: Log, text: str | None) -> str:
    """The quarter that a text names, or else that of the day."""
    return quarter_named(text) if text else quarter_of(log, log.today)


def quarter_report(opened: Opened, named: str, form: Form) -> str:
    """The report of a quarter; a `UserError` where nothing is known of it."""
    events, remark = _changed(opened, named)
    with edition_of(opened) as edition:
        told = quarter_told(edition, named, events, remark)
        if told is None:
            raise UserError(f"there is no {named} in this log", "`sayso list --kind quarter`")
        return signed(_written(opened, told, form).encode()).decode()


def _written(opened: Opened, told: Told, form: Form) -> str:
    if form == "markdown":
        return as_markdown(told)
    return as_html(told, lambda path: (opened.root / path).read_bytes())


def _changed(opened: Opened, named: str) -> tuple[Sequence[Event] | None, str]:
    """What happened in a quarter, up to its end or to what lies on the disk."""
    log = opened.log
    quarter = log.quarter(named) or Quarter(named, Source(f"goals/{named}/README.md", ""))
    starts, ends = quarter.starts, quarter.ends
    if starts is None or ends is None or log.today < starts:
        return None, ""
    try:
        found = changes(opened, span_of(_span(starts, ends, log.today), log.today))
    except UserError as error:
        return None, f"What changed is not known: {error.problem}."
    return found.events, "".join(f"{one.capitalize()}. " for one in found.remarks).strip()


def _span(starts: date, ends: date, today: date) -> str:
    return f"{starts}" if today <= ends else f"{starts}..{ends}"
