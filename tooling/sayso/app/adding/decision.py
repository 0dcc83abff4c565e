"""New decisions."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from sayso.app.adding.page import (
    Page,
    lines_of,
    page_text,
    refuse_taken,
    schema_address,
    sentence,
    slug_of,
)
from sayso.app.spelling import one_line
from sayso.data_classes import dataclass
from sayso.errors import UserError
from sayso.history import Folder
from sayso.model import Log

TWO_WAY_DAYS, ONE_WAY_DAYS = 7, 14
"""Days in which to decide, for a door one can walk back through and for one that locks."""

REVIEW_DAYS = 90
"""Days after which a one-way door is looked at again."""

NO_CONTEXT = "<!-- What makes this necessary now? One sentence will do. -->"
NO_OPTIONS = "<!-- Name two at least, in a line each; to leave things as they are is one. -->"


@dataclass(frozen=True, kw_only=True)
class NewDecision:
    """What is known of a decision that is to be written; the rest is filled in.

    `goals` and `supersedes` may be any unambiguous parts of ids.
    """

    title: str
    owner: str
    status: str = "proposed"
    one_way: bool = False
    decide_by: date | None = None
    decided_on: date | None = None
    expected: str | None = None
    done_when: tuple[str, ...] = ()
    context: str | None = None
    goals: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def decision_id(root: Folder, log: Log, title: str) -> str:
    """The id a decision of this title gets; a `UserError` where it is taken."""
    name = slug_of(one_line(title, "the title"))
    numbered = log.settings.decision_ids == "number"
    lead = _next_number(root, log) if numbered else log.today.isoformat()
    refuse_taken(log, f"{lead}-{name}", f"decisions/{lead}-{name}.md")
    return f"{lead}-{name}"


def _next_number(root: Folder, log: Log) -> str:
    # Slow to load, as it asks git for branches; dated ids need none of it.
    from pathlib import Path  # noqa: PLC0415

    from sayso.app.numbering import next_number  # noqa: PLC0415

    return next_number(Path(root), log)


def decision_page(log: Log, named: str, new: NewDecision) -> Page:
    """The file of a new decision; a `UserError` where what is wanted contradicts itself."""
    _require_sense(log, new)
    text = page_text(
        _fields(log, new), _sections(new), schema=schema_address(log, "decision", depth=1)
    )
    return Page(named, f"decisions/{named}.md", text)


def _require_sense(log: Log, new: NewDecision) -> None:
    accepted = new.status == "accepted"
    if new.decided_on is not None and not accepted:
        raise UserError("a proposed decision has no day of decision", "add `--status accepted`")
    if new.decided_on is not None and new.decided_on > log.today:
        raise UserError(f"{new.decided_on} has not come yet", "`--decided-on` is a day of the past")
    if new.decide_by is not None and new.decide_by < log.today and not accepted:
        raise UserError(f"{new.decide_by} is over", "`--decide-by` is a day to come")
    if accepted and not new.done_when:
        raise UserError(
            "an accepted decision says when it is done",
            "`--done-when TEXT`: how will somebody else know?",
        )


def _fields(log: Log, new: NewDecision) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    accepted = new.status == "accepted"
    yield "title", one_line(new.title, "the title")
    yield "status", new.status
    yield "owner", new.owner
    decided_on = (new.decided_on or log.today) if accepted else None
    yield "opened-on", min(log.today, decided_on or log.today).isoformat()
    decide_by = new.decide_by or (None if accepted else _decide_by(log, new))
    yield "decide-by", decide_by.isoformat() if decide_by else ""
    yield "decided-on", decided_on.isoformat() if decided_on else ""
    if new.one_way:
        review = (decided_on or decide_by or log.today) + timedelta(days=REVIEW_DAYS)
        yield "reversibility", "one-way"
        yield "expected", one_line(new.expected, "what is expected") if new.expected else ""
        yield "review-by", review.isoformat()
    yield "goals", _ids(log, new.goals, "goal") if new.goals else ()
    yield "supersedes", _ids(log, new.supersedes, "decision") if new.supersedes else ()
    yield "tags", lines_of(new.tags, "a tag")
    yield "done-when", lines_of(new.done_when, "`--done-when`")


def _ids(log: Log, parts: tuple[str, ...], kind: Literal["goal", "decision"]) -> tuple[str, ...]:
    # Slow to load, with all that reads records, and few new decisions name another.
    from sayso.app.finding import find  # noqa: PLC0415

    return tuple(find(log, part, (kind,)).id for part in parts)


def _decide_by(log: Log, new: NewDecision) -> date:
    return log.today + timedelta(days=ONE_WAY_DAYS if new.one_way else TWO_WAY_DAYS)


def _sections(new: NewDecision) -> Iterator[tuple[str, str]]:
    yield "Context", (new.context or "").strip() or NO_CONTEXT
    if new.one_way:
        yield "Options", NO_OPTIONS
    yield "Decision", sentence(new.title.strip())
