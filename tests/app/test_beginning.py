"""A log that begins on any day passes the check on that day."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.app.beginning.begin import begin
from sayso.app.beginning.ignoring import missing_lines, with_lines
from sayso.app.checking import check
from sayso.app.opening import open_log


@given(today=st.dates(date(2024, 1, 1), date(2040, 12, 31)), bare=st.booleans())
@example(today=date(2026, 12, 31), bare=False)
@example(today=date(2027, 1, 1), bare=False)
@example(today=date(2028, 2, 29), bare=False)
@example(today=date(2026, 9, 30), bare=False)
@example(today=date(2026, 3, 25), bare=False)
@settings(max_examples=40, deadline=None)
def test_begins_clean_on_any_day(today: date, *, bare: bool) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name).resolve()
        first = begin(folder, today, bare=bare)
        assert first.changed
        log = open_log(folder, today).log
        assert [f"{one.where.path} {one.code} {one.message}" for one in check(log)] == []
        assert len(list(log.records)) == (0 if bare else 3)
        assert not begin(folder, today, bare=bare).changed


@given(st.text(alphabet="site/.ayo*!#\r\n ", max_size=60))
@example("/site/\n/.sayso/*\n")
@example("site")
def test_lines_are_added_once_and_at_the_end(text: str) -> None:
    lacking = missing_lines(text)
    after = with_lines(text, lacking)
    assert after.startswith(text)
    assert missing_lines(after) == []


@pytest.mark.parametrize("text", ["", "a", "a\n", "a\r\n", "a\r\nb"])
def test_line_ends_are_the_files_own(text: str) -> None:
    after = with_lines(text, missing_lines(text))
    assert after.endswith("/baseline.json\r\n" if "\r\n" in text else "/baseline.json\n")
    assert after.count("\r\n") == (after.count("\n") if "\r\n" in text else 0)
