"""New records say what was wanted, whatever the words."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, example, given
from hypothesis import strategies as st

from sayso.app.adding.decision import NewDecision, decision_page
from sayso.app.adding.goal import NewGoal, NewQuarter, goal_page, quarter_page
from sayso.app.adding.page import Page
from sayso.app.checking import check
from sayso.app.spelling import one_line, slug
from sayso.diagnostics import Severity
from sayso.errors import UserError
from sayso.model import Log
from tests.logs import log_of

SHAPE = ("SO0", "SO1")
"""The families of rules about files and fields."""

MARKS = (
    *("a: b", "a #b", "@x", "- x", "# x", "* x", "> x", "```x", "<!-- x", "---", "{x}", "[x]"),
    *("'x'", '"x"', "\\x", "no", "0010", "1.10", "~", "null", "=", "a\tb", "%x", "!x", "&x"),
    *("🎉 x", "x\u200d", "\ufeffx", "x\u0301", "| x", "x:", "? x", ": x", "`x`", "1. x"),
)


def is_line(text: str) -> bool:
    try:
        return bool(one_line(text, "the title") and slug(text))
    except UserError:
        return False


def lines() -> st.SearchStrategy[str]:
    """Lines of text as people write them, and as YAML and Markdown stumble over them."""
    marks = st.sampled_from(MARKS)
    words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
    joined = st.lists(st.one_of(marks, words), min_size=1, max_size=4).map(" ".join)
    return joined.filter(is_line)


def reread(page: Page, **more: str) -> Log:
    return log_of({page.path: page.text, **more})


def shape_findings(log: Log) -> list[str]:
    return [
        f"{one.code} {one.message}"
        for one in check(log)
        if one.code.startswith(SHAPE)
        and one.severity is Severity.ERROR
        and one.name != "template-leftover"  # which is about words
    ]


@given(title=lines(), one_way=st.booleans())
@example(title="# Use SQS", one_way=False)
@example(title="``` a", one_way=False)
@example(title="<!-- a", one_way=True)
def test_decision_of_any_title_says_that_title(title: str, one_way: bool) -> None:
    log = log_of({})
    new = NewDecision(title=title, owner="linh", one_way=one_way, context="Redis loses jobs.")
    page = decision_page(log, "2026-03-20-new", new)
    read = reread(page)
    (decision,) = read.decisions
    assert decision.title == title.strip()
    assert decision.owner == "linh"
    wanted = ["Context", "Options", "Decision"] if one_way else ["Context", "Decision"]
    assert [one.title for one in decision.sections] == wanted
    assert shape_findings(read) == []
    assert "\r" not in page.text
    assert page.text.endswith("\n")


@given(st.lists(lines(), min_size=1, max_size=5), st.lists(lines(), max_size=3))
def test_accepted_decision_keeps_every_line(criteria: list[str], tags: list[str]) -> None:
    new = NewDecision(
        title="Use SQS",
        owner="linh",
        status="accepted",
        done_when=tuple(criteria),
        tags=tuple(tags),
        context="Redis loses jobs.",
    )
    read = reread(decision_page(log_of({}), "2026-03-20-new", new))
    (decision,) = read.decisions
    assert [one.text for one in decision.criteria] == [line.strip() for line in criteria]
    assert list(decision.tags) == [tag.strip() for tag in tags]
    assert shape_findings(read) == []


@given(lines(), lines(), st.lists(lines(), min_size=1, max_size=5))
def test_goal_of_any_words_says_them(title: str, why: str, criteria: list[str]) -> None:
    new = NewGoal(title=title, owner="linh", status="active", why=why, done_when=tuple(criteria))
    read = reread(goal_page(log_of({}), "2026-Q1/new", new))
    (goal,) = read.goals
    assert (goal.title, goal.why) == (title.strip(), why.strip())
    assert [one.text for one in goal.criteria] == [line.strip() for line in criteria]
    assert shape_findings(read) == []


@given(lines(), lines(), st.lists(lines(), max_size=3))
def test_quarter_of_any_words_says_them(theme: str, why: str, left: list[str]) -> None:
    new = NewQuarter(theme=theme, why=why, not_doing=tuple(left))
    read = reread(quarter_page(log_of({}), "2026-Q2", new))
    quarter = read.quarter("2026-Q2")
    assert quarter is not None
    assert (quarter.title, quarter.text("why")) == (theme.strip(), why.strip())
    assert list(quarter.not_doing) == [line.strip() for line in left]
    assert shape_findings(read) == []


@given(
    st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.integers(0, 400),
    st.booleans(),
    st.booleans(),
)
def test_dates_are_in_order_on_any_day(
    today: date, back: int, accepted: bool, one_way: bool
) -> None:
    log = replace(log_of({}), today=today)
    new = NewDecision(
        title="Use SQS",
        owner="linh",
        one_way=one_way,
        context="Redis loses jobs.",
        status="accepted" if accepted else "proposed",
        decided_on=today - timedelta(days=back) if accepted else None,
        done_when=("All 6 nightly jobs run",),
    )
    page = decision_page(log, "2026-03-20-new", new)
    read = log_of({page.path: page.text}, today=today)
    assert shape_findings(read) == []
    (decision,) = read.decisions
    opened, decided, by = decision.opened_on, decision.decided_on, decision.day("decide-by")
    assert opened is not None
    assume(decided or by)
    assert opened <= (decided or by or opened)
