import pytest

from sayso.rules.fields.impossible_date import impossible_date
from tests.rules.checking import DECISION, decision, findings, mended, messages


def after(written: str) -> str:
    text = mended(impossible_date, decision(f"review-by: {written}")).get(DECISION, "")
    return text.partition("review-by: ")[2].partition("\n")[0]


@pytest.mark.parametrize(
    "written",
    [
        "07.03.2026",
        "7. 3. 2026",
        "2026/03/07",
        "2026-3-7",
        "2026.03.07",
        "20260307",
        "7 March 2026",
        "7th Mar. 2026",
        "'March 7, 2026'",
        "Mar 7 2026",
        "7-mar-2026",
        "2026-03-07T10:00:00Z",
        "2026-03-07 10:00:00+02:00",
    ],
)
def test_one_meaning_is_written_out(written: str) -> None:
    quote = "'" if written.startswith("'") else ""  # quotes that were a choice stay
    assert after(written) == f"{quote}2026-03-07{quote}"


@pytest.mark.parametrize(
    "written,hint",
    [
        ("07/03/2026", "2026-03-07 or 2026-07-03?"),
        ("2026-02-30", "the month ends on 2026-02-28"),
        ("2024-2-30", "the month ends on 2024-02-29"),
        ("2026-04-31", "the month ends on 2026-04-30"),
        ("2026-13-01", ""),
        ("2026-02-42", ""),
        ("0000-01-31", ""),
        ("31.02.2026", ""),
        ("next week", ""),
        ("7 Smarch 2026", ""),
        ("\uff12026-03-17", ""),
        ("1" * 60, ""),
    ],
)
def test_doubtful_day_is_never_chosen(written: str, hint: str) -> None:
    (found,) = findings(impossible_date, decision(f"review-by: {written}"))
    assert found.hint == hint
    assert found.fix is None


def test_day_and_month_that_cannot_change_places_are_no_doubt() -> None:
    assert after("17/03/2026") == "2026-03-17"
    assert after("03/17/2026") == "2026-03-17"
    assert after("03/03/2026") == "2026-03-03"


def test_dates_inside_entries_are_mended_too() -> None:
    fields = "handoffs:\n  - {on: 2026/03/07, from: linh, to: minh}"
    assert "{on: 2026-03-07," in mended(impossible_date, decision(fields))[DECISION]


def test_message_names_field_and_value() -> None:
    assert messages(impossible_date, decision("review-by: 2026-02-30")) == [
        "`review-by` `2026-02-30` is not a day of the calendar"
    ]
