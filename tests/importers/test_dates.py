from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.importers.dates import day_of_name, read_date

THE_DAY = date(2024, 9, 20)


@pytest.mark.parametrize(
    "raw",
    [
        *("2024-09-20", "2024-9-20", "2024/09/20", "2024.09.20", "20240920"),
        *("2024-09-20T10:30:00Z", "2024-09-20 10:30", "Date: 2024-09-20.", "(2024-09-20)"),
        *("20 September 2024", "20th of September, 2024", "20-Sep-2024", "Fri, 20 Sep 2024"),
        *("September 20, 2024", "Sept. 20 2024", "sep 20th, 2024", "20.9.2024", "20. 09. 2024"),
        *("20/09/2024", "9/20/2024", "09-20-2024", "{2024-09-20}", "{ 2024-09-20 }"),
    ],
)
def test_a_date_is_read_in_the_spellings_of_the_real_world(raw: str) -> None:
    assert read_date(raw).day == THE_DAY


@pytest.mark.parametrize(
    "raw",
    [
        *("03/04/2020", "3-4-2020", "2020-02-30", "31 June 2020", "2024-023-2706", "2020-13-01"),
        *("2020-05", "May 2020", "Q3 2020", "yesterday", "12/05/19", "YYYY-MM-DD", "1.2.3"),
        "2020-01-02, updated 2020-05-06",
    ],
)
def test_what_is_no_day_or_could_be_two_is_not_guessed_and_told(raw: str) -> None:
    found = read_date(raw)
    assert found.day is None
    assert raw in found.note


def test_a_day_read_the_same_both_ways_is_no_guess() -> None:
    assert read_date("04/04/2020").day == date(2020, 4, 4)


@given(st.dates())
def test_every_day_is_read_as_iso_writes_it(day: date) -> None:
    assert read_date(day.isoformat()).day == day


@given(st.text())
def test_no_text_makes_reading_fail(raw: str) -> None:
    found = read_date(raw)
    assert (found.day is None) == bool(found.note)


@pytest.mark.parametrize(
    "stem, day",
    [
        ("20240920-use-sqs", THE_DAY),
        ("2024-09-20-use-sqs", THE_DAY),
        ("20240920", THE_DAY),
        ("20241320-use-sqs", None),
        ("0042-use-sqs", None),
        ("use-sqs-20240920", None),
    ],
)
def test_a_file_may_be_named_by_its_day(stem: str, day: date | None) -> None:
    assert day_of_name(stem) == day
