"""Check-ins in the course of a quarter: each with its mark, in the order of their days."""

import re
from datetime import date

from sayso.model import Goal, Quarter
from sayso.renderers.pictures.course import course, legend
from sayso.source import Source
from tests.logs import log_of

SAID = "{on: 2026-10-01, status: on-track}, {on: 2026-11-15, status: at-risk}"
LATE = "{on: 2026-12-31, status: off-track}"


def goal(said: str, more: str = "") -> Goal:
    text = f"---\ntitle: Try\nstatus: active\ncheck-ins: [{said}]\n{more}---\n"
    return log_of({"goals/2026-Q4/try.md": text}).goals[0]


def quarter(text: str = "", named: str = "2026-Q4") -> Quarter:
    path = "goals/2026-Q4/README.md"
    return log_of({path: text}).quarters[0] if text else Quarter(named, Source(path, ""))


def marks(picture: str) -> list[tuple[str, float]]:
    found = re.findall(
        r'<svg x="([\d.]+)%"[^>]*><path class="sayso-mark sayso-mark--(\S+)"', picture
    )
    return [(name, float(x)) for x, name in found]


def test_marks_stand_at_their_days_and_differ_in_shape() -> None:
    picture = course(goal(f"{SAID}, {LATE}"), quarter())
    assert marks(picture) == [("on-track", 2), ("at-risk", 49.47), ("off-track", 98)]
    assert len(set(re.findall(r' d="([^"]+)"', picture))) == 3
    assert re.findall(r">([A-Z]\w+)</text>", picture) == ["Oct", "Nov", "Dec"]


def test_it_says_in_words_what_it_shows() -> None:
    ended = "closed: {on: 2026-12-20, result: partial}\n"
    picture = course(goal(SAID, ended), quarter(), date(2026, 12, 1))
    told = "Check-ins: 2026-10-01 on-track, 2026-11-15 at-risk, 2026-12-20 closed as partial"
    assert f'aria-label="{told}"' in picture
    assert marks(picture)[-1][0] == "closed"
    assert ">partial</text>" in picture
    assert "today" not in picture


def test_the_day_is_shown_where_it_lies_in_the_quarter() -> None:
    assert ">today</text>" in course(goal(SAID), quarter(), date(2026, 11, 22))
    assert "today" not in course(goal(SAID), quarter(), date(2027, 2, 1))
    assert "today" not in course(goal(SAID), quarter())


def test_who_said_nothing_has_no_picture() -> None:
    assert course(goal(""), quarter()) == ""
    assert course(goal("{status: on-track}"), quarter()) == ""


def test_words_of_before_and_after_the_quarter_have_room() -> None:
    early = "{on: 2026-09-01, status: on-track}, {on: 2027-02-01, status: at-risk}"
    assert [x for _, x in marks(course(goal(early), quarter()))] == [2, 98]


def test_a_quarter_without_days_goes_from_word_to_word() -> None:
    assert [x for _, x in marks(course(goal(SAID), quarter(named="someday")))] == [2, 98]
    once = course(goal("{on: 2026-10-05, status: on-track}"), quarter(named="someday"))
    assert [x for _, x in marks(once)] == [2]


def test_a_year_has_no_names_of_months() -> None:
    long = quarter("---\nstarts: 2026-01-01\nends: 2026-12-31\n---\n")
    assert "</text>" not in course(goal(SAID), long)


def test_an_odd_status_is_shown_as_something_else() -> None:
    odd = "{on: 2026-10-05, status: '<b>'}"
    picture = course(goal(odd), quarter())
    assert marks(picture)[0][0] == "other"
    assert "<b>" not in picture
    assert legend([goal(odd)]) == ""


def test_the_legend_names_what_is_drawn_and_nothing_else() -> None:
    found = legend([goal(SAID)])
    assert "on-track" in found
    assert "at-risk" in found
    assert "off-track" not in found
