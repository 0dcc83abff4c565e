"""From which commit to which commit a stretch of time goes, as git knows it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sayso import history
from sayso.app.spans import Mark, Span
from sayso.errors import UserError
from sayso.events import Moment


@dataclass(frozen=True, slots=True)
class Stretch:
    """Both ends, and what to say where they are not just what was asked for."""

    since: Moment
    until: Moment
    remarks: tuple[str, ...] = ()


def stretch_of(root: Path, span: Span) -> Stretch:
    """The commits at both ends; a `UserError` where git does not know them.

    Between revisions the beginning is where the later one left the earlier one, as in
    `git log A..B`: what happened on A since then is not undone by B.
    """
    head = _head(root)
    end = _end(root, span.last, head)
    if span.first.day is not None:
        return _since_day(root, span, end)
    first = _revision(root, span.first)
    tip = end.commit or head
    left = history.merge_base(root, first, tip)
    if left == tip != first and end.commit:
        later = span.last.text if span.last else "HEAD"
        raise UserError(
            f"`{span.first.text}` comes after `{later}`", f"`{later}..{span.first.text}`"
        )
    since = Moment(span.first.text, left or first, history.day_of(root, left or first))
    return Stretch(since, end, tuple(_remarks(root, span.first, first, left)))


def _head(root: Path) -> str:
    if history.top(root) is None:
        raise UserError(
            "this folder is in no git repository",
            "`git init` and a commit; what happened is told from commits",
        )
    head = history.commit(root, "HEAD")
    if head is None:
        raise UserError("nothing has been committed here yet", "commit the log first")
    return head


def _revision(root: Path, mark: Mark) -> str:
    found = history.commit(root, mark.text)
    if found is not None:
        return found
    way_out = "`git log --oneline` lists them; a day is written like 2026-10-01, weeks like `2w`"
    if history.is_shallow(root):
        way_out = "the clone is shallow: `git fetch --unshallow` brings the older ones"
    raise UserError(f"git knows no revision `{mark.text}` here", way_out)


def _end(root: Path, last: Mark | None, head: str) -> Moment:
    if last is None:
        return Moment("now")
    if last.day is None:
        commit = _revision(root, last)
        return Moment(last.text, commit, history.day_of(root, commit))
    until = history.newest_until(root, head, _midnight(last.day + timedelta(days=1)) - 1)
    if until is None:
        raise UserError(f"nothing had been committed by {last.day}", f"`{_begins(root, head)}..`")
    return Moment(last.text, until, history.day_of(root, until))


def _since_day(root: Path, span: Span, end: Moment) -> Stretch:
    """From the last commit before a day, up to an end."""
    day = span.first.day
    tip = end.commit or "HEAD"
    before = history.newest_until(root, tip, _midnight(day) - 1) if day else None
    if before is not None:
        return Stretch(Moment(span.first.text, before, history.day_of(root, before)), end)
    begins = _begins(root, tip)
    if history.is_shallow(root):
        oldest = history.oldest(root, tip) or ""
        remark = f"the clone is shallow: told from {begins} on, where it begins"
        return Stretch(Moment(span.first.text, oldest, begins), end, (remark,))
    remark = f"the first commit is of {begins}: told from there on"
    return Stretch(Moment(span.first.text), end, (remark,))


def _begins(root: Path, tip: str) -> date | None:
    oldest = history.oldest(root, tip)
    return history.day_of(root, oldest) if oldest else None


def _midnight(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def _remarks(root: Path, asked: Mark, first: str, left: str | None) -> list[str]:
    if left is None:
        why = "the clone is shallow" if history.is_shallow(root) else "they share no history"
        return [f"{why}: compared with `{asked.text}` itself, not with where the two parted"]
    if left == first:
        return []
    return [f"told from {left[:9]} on, where `{asked.text}` went its own way"]
