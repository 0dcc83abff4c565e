import pytest

from sayso.criteria.numbers import number, progress
from sayso.model import Criterion
from sayso.rules.done.contradictory_numbers import contradictory_numbers
from tests.rules.checking import findings, messages
from tests.rules.done.made import accepted


@pytest.mark.parametrize(
    "text, value, unit",
    [
        ("1,200", 1200, ""),
        ("1 200 000", 1200000, ""),
        ("99.5%", 99.5, "%"),
        ("99,5 %", 99.5, "%"),
        ("$3", 3, "$"),
        ("-4", -4, ""),
        ("200 ms", 200, "ms"),
        ("12", 12, ""),
    ],
)
def test_numbers_as_people_write_them(text: str, value: float, unit: str) -> None:
    found = number(text)
    assert found is not None
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize("text", ["unknown", "", None, "5-10", "3 of 6", "many", "1,2,3"])
def test_no_number(text: str | None) -> None:
    assert number(text) is None


@pytest.mark.parametrize(
    "start, target, now, expected",
    [
        ("0", "6", "5", "short"),
        ("0", "6", "6", "reached"),
        ("0", "6", "9", "reached"),
        ("12", "0", "3", "short"),
        ("12", "3", "0", "reached"),
        ("1,000", "2,000", "1999", "short"),
        ("90%", "99%", "95", "short"),
        ("unknown", "6", "5", None),
        ("unknown", "6", "6", "reached"),
        ("0", "all", "all", "reached"),
        ("0", "all", "most", None),
        ("0", "5 min", "300 s", None),
        ("0", "6", None, None),
        ("6", "6", "5", None),
    ],
)
def test_progress(start: str, target: str, now: str | None, expected: str | None) -> None:
    assert progress(Criterion("x", (), start, target, now)) == expected


@pytest.mark.parametrize(
    "fields, expected",
    [
        ("from: 5, to: 5", ["`to` is `5`, the same as `from`"]),
        ("from: '1,200', to: 1200", ["`to` is `1200`, the same as `from`"]),
        ("from: unknown, to: unknown", []),
        ("from: 5 ms, to: 5 s", []),
        ("from: 0, to: 5, now: 3", []),
        ("to: 5, now: 3, met-on: 2026-03-01", []),
    ],
)
def test_fields(fields: str, expected: list[str]) -> None:
    files = accepted(f"- {{text: Jobs moved, {fields}}}")
    assert messages(contradictory_numbers, files) == expected


def test_what_speaks_against_it_is_shown() -> None:
    lines = "- text: Jobs moved\n  from: 0\n  to: 6\n  now: 5\n  met-on: 2026-03-01"
    (found,) = findings(contradictory_numbers, accepted(lines))
    assert found.where.start.line == 10
    assert [one.start.line for one in found.related] == [11, 9]
