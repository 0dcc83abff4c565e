"""New goals, and the pages of quarters."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.app.adding.page import (
    Page,
    lines_of,
    page_text,
    refuse_taken,
    schema_address,
    slug_of,
)
from sayso.app.quarters import quarter_named, quarter_of
from sayso.app.spelling import one_line
from sayso.errors import UserError
from sayso.model import Log


@dataclass(frozen=True, slots=True, kw_only=True)
class NewGoal:
    """What is known of a goal that is to be written."""

    title: str
    owner: str
    status: str = "draft"
    why: str | None = None
    done_when: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewQuarter:
    """What is known of a quarter whose page is to be written."""

    theme: str | None = None
    why: str | None = None
    not_doing: tuple[str, ...] = ()


def quarter_or_now(log: Log, quarter: str | None) -> str:
    """The quarter that is named, or the one we are in; a `UserError` where it is none."""
    return quarter_named(quarter) if quarter else quarter_of(log, log.today)


def goal_id(log: Log, quarter: str, title: str) -> str:
    """The id a goal of this title gets in a quarter; a `UserError` where it is taken."""
    named = f"{quarter}/{slug_of(one_line(title, 'the title'))}"
    refuse_taken(log, named, f"goals/{named}.md")
    return named


def goal_page(log: Log, named: str, new: NewGoal) -> Page:
    """The file of a new goal; a `UserError` where it is active and does not say why."""
    if new.status == "active" and not (new.why and new.done_when):
        lacking = "`--done-when TEXT`" if new.why else "`--why TEXT`"
        raise UserError("an active goal says why, and when it is reached", f"add {lacking}")
    schema = schema_address(log, "goal", depth=2)
    return Page(named, f"goals/{named}.md", page_text(_goal_fields(new), schema=schema))


def _goal_fields(new: NewGoal) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    yield "title", one_line(new.title, "the title")
    yield "status", new.status
    yield "owner", new.owner
    yield "why", one_line(new.why, "`--why`") if new.why else ""
    yield "tags", lines_of(new.tags, "a tag")
    yield "done-when", lines_of(new.done_when, "`--done-when`")


def has_page(log: Log, quarter: str) -> bool:
    """Whether a quarter has its page, readable or not."""
    return f"goals/{quarter}/README.md" in log.sources


def free_quarter(log: Log, quarter: str) -> str:
    """The quarter, if it has no page yet; a `UserError` where it has."""
    if has_page(log, quarter):
        path = f"goals/{quarter}/README.md"
        raise UserError(f"{path} is there already", f"edit it, or `sayso show {quarter}`")
    return quarter


def quarter_page(log: Log, quarter: str, new: NewQuarter) -> Page:
    """The page of a quarter."""
    fields: list[tuple[str, str | tuple[str, ...]]] = [
        ("theme", one_line(new.theme, "the theme") if new.theme else ""),
        ("why", one_line(new.why, "`--why`") if new.why else ""),
        ("not-doing", lines_of(new.not_doing, "`--not-doing`")),
    ]
    schema = schema_address(log, "quarter", depth=2)
    return Page(quarter, f"goals/{quarter}/README.md", page_text(fields, schema=schema))
