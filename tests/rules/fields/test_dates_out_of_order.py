import pytest

from sayso.rules.fields.dates_out_of_order import dates_out_of_order
from tests.rules.checking import DECISION, findings, messages


def dated(status: str, fields: str) -> dict[str, str]:
    return {DECISION: f"---\ntitle: Use SQS\nstatus: {status}\n{fields}\n---\n"}


@pytest.mark.parametrize(
    "status,fields,message",
    [
        (
            "accepted",
            "opened-on: 2026-03-10\ndecided-on: 2026-03-09",
            "`decided-on` `2026-03-09` is before `opened-on` `2026-03-10`",
        ),
        (
            "proposed",
            "opened-on: 2026-03-10\ndecide-by: 2026-03-09",
            "`decide-by` `2026-03-09` is before `opened-on` `2026-03-10`",
        ),
        (
            "proposed",
            "date: 2026-03-10\ndecide-by: 2026-03-09",
            "`decide-by` `2026-03-09` is before `date` `2026-03-10`",
        ),
        (
            "accepted",
            "opened-on: 2026-03-10\ndate: 2026-03-09",
            "`date` `2026-03-09` is before `opened-on` `2026-03-10`",
        ),
        (
            "accepted",
            "decided-on: 2026-03-10\ndone-on: 2026-03-09",
            "`done-on` `2026-03-09` is before `decided-on` `2026-03-10`",
        ),
        (
            "accepted",
            "date: 2026-03-10\nreview-by: 2026-03-09",
            "`review-by` `2026-03-09` is before `date` `2026-03-10`",
        ),
        (
            "accepted",
            "decided-on: 2026-03-10\noutcome: {on: 2026-03-09, result: mixed}",
            "`outcome.on` `2026-03-09` is before `decided-on` `2026-03-10`",
        ),
        (
            "accepted",
            "decided-on: 2026-03-10\namendments:\n  - {on: 2026-03-09, what: a, why: b}",
            "`amendments.on` `2026-03-09` is before `decided-on` `2026-03-10`",
        ),
        (
            "proposed",
            "opened-on: 2026-03-10\nhandoffs:\n  - {on: 2026-03-09, from: linh, to: minh}",
            "`handoffs.on` `2026-03-09` is before `opened-on` `2026-03-10`",
        ),
    ],
)
def test_order_is_held(status: str, fields: str, message: str) -> None:
    assert messages(dates_out_of_order, dated(status, fields)) == [message]


@pytest.mark.parametrize(
    "status,fields",
    [
        ("accepted", "opened-on: 2026-03-10\ndecided-on: 2026-03-10\ndone-on: 2026-03-10"),
        ("accepted", "decide-by: 2026-03-09\ndecided-on: 2026-03-20"),
        ("accepted", "opened-on: 2026-03-10\ndecided-on: 2026-02-30"),
        ("accepted", "opened-on: soon\ndecided-on: 2026-02-20"),
        ("accepted", "opened-on: [2026-03-10]\ndecided-on: 2026-02-20"),
        ("accepted", "outcome: {on: 2026-03-09, result: mixed}"),
        ("proposed", "date: 2026-03-10"),
    ],
)
def test_what_is_in_order_or_no_date_is_left_alone(status: str, fields: str) -> None:
    assert messages(dates_out_of_order, dated(status, fields)) == []


def test_both_dates_are_shown() -> None:
    fields = "opened-on: 2026-03-10\ndecided-on: 2026-03-09"
    (found,) = findings(dates_out_of_order, dated("accepted", fields))
    assert (found.where.start.line, found.where.start.column) == (5, 13)
    assert (found.related[0].start.line, found.related[0].label) == (
        4,
        "expected to come before `decided-on`",
    )


@pytest.mark.parametrize(
    "fields,line",
    [
        ("starts: 2026-03-01\nends: 2026-02-01", 3),
        ("starts: 2026-05-01", 2),
        ("ends: 2025-12-31", 2),
    ],
)
def test_quarter_ends_after_it_starts(fields: str, line: int) -> None:
    files = {"goals/2026-Q1/README.md": f"---\n{fields}\n---\n"}
    (found,) = findings(dates_out_of_order, files)
    assert found.message.startswith("quarter ends on `")
    assert found.where.start.line == line
    assert len(found.related) == (1 if "\n" in fields else 0)
