"""Pictures of what was said of a goal in the course of its quarter: a mark for each check-in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from sayso.model import CheckIn, Goal, Quarter
from sayso.model.values import as_day
from sayso.renderers.pictures.placing import anchored, at, key, mark

STATUSES = ("on-track", "at-risk", "off-track")
"""What a check-in may say, in the order in which legends tell it."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MOST_MONTHS = 7
_TO_TELL_APART = 2
_LABEL, _LINE, _FOOT = "1em", "1.85em", "3.4em"


@dataclass(frozen=True, slots=True)
class _Days:
    """The days of a picture, the first at its left end."""

    first: date
    last: date

    def x(self, day: date) -> float:
        """Where a day is drawn, in hundredths of the width."""
        inside = min(max(day, self.first), self.last)
        whole = max(1, (self.last - self.first).days)
        return 2 + 96 * (inside - self.first).days / whole

    @property
    def months(self) -> Iterator[date]:
        """The first days of months in it."""
        year, month = self.first.year, self.first.month
        while (day := date(year, month, 1)) <= self.last:
            if day >= self.first:
                yield day
            year, month = (year + 1, 1) if month == len(_MONTHS) else (year, month + 1)


def course(goal: Goal, quarter: Quarter, today: date | None = None) -> Markup:
    """What was said of a goal and when, with the day it was closed; empty if nothing was said.

    `today` is drawn where it is given and the goal is not over.
    """
    said = [one for one in goal.check_ins if one.on]
    if not said:
        return Markup("")
    ended = as_day(goal.closed.get("on"))
    known = [one.on for one in said if one.on] + ([ended] if ended else [])
    days = _Days(min([*known, quarter.starts or known[0]]), max([*known, quarter.ends or known[0]]))
    drawn = [*_months(days), *_today(days, None if ended else today)]
    drawn += [mark(one.status, days.x(one.on), _LINE) for one in said if one.on]
    if ended:
        drawn.append(mark("closed", days.x(ended), _LINE))
        drawn.append(anchored(days.x(ended), _LABEL, goal.result or "closed"))
    return Markup(
        '<svg class="sayso-course" role="img" aria-label="{}" width="100%" height="3.7em">'
        '<line class="sayso-way" x1="2%" y1="{}" x2="98%" y2="{}"/>{}</svg>'
    ).format(_in_words(said, goal, ended), _LINE, _LINE, Markup("").join(drawn))


def legend(goals: Iterable[Goal]) -> Markup:
    """What the marks of check-ins mean; nothing where all are alike, since words stand beside."""
    used = {said.status for one in goals for said in one.check_ins if said.on}
    if len(used) < _TO_TELL_APART:
        return Markup("")
    return Markup(" ").join(
        Markup('<span class="sayso-legend">{} {}</span>').format(key(one), one.replace("-", " "))
        for one in STATUSES
        if one in used
    )


def _in_words(said: Iterable[CheckIn], goal: Goal, ended: date | None) -> str:
    told = [f"{one.on} {one.status or 'no status'}" for one in said]
    if ended:
        told.append(f"{ended} closed{f' as {goal.result}' if goal.result else ''}")
    return f"Check-ins: {', '.join(told)}"


def _months(days: _Days) -> Iterator[Markup]:
    months = list(days.months)
    if len(months) > _MOST_MONTHS:
        months = []
    for day in months:
        x = at(days.x(day))
        yield Markup('<line class="sayso-month" x1="{}" y1="1.5em" x2="{}" y2="2.2em"/>').format(
            x, x
        )
        yield anchored(days.x(day), _FOOT, _MONTHS[day.month - 1])


def _today(days: _Days, today: date | None) -> Iterator[Markup]:
    if today and days.first <= today <= days.last:
        yield mark("today", days.x(today), _LINE)
        yield anchored(days.x(today), _LABEL, "today")
