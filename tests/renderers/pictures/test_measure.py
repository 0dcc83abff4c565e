"""From, now and to: drawn where they can be compared, told in words where they cannot."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Criterion
from sayso.renderers.pictures.measure import measure, verdict, words


def line(
    start: str | None = None,
    target: str | None = None,
    now: str | None = None,
    unit: str | None = None,
) -> Criterion:
    return Criterion("A line", ("done-when", 0), start, target, now, unit)


def place(picture: str, name: str) -> float:
    """Where a mark stands, in hundredths of the width."""
    found = re.search(rf'<svg x="([\d.]+)%"[^>]*><path class="[^"]*sayso-mark--{name}"', picture)
    assert found, (name, picture)
    return float(found[1])


@pytest.mark.parametrize(
    "start, target, now, begun, stands, aim",
    [
        ("12", "0", "3", 2, 74, 98),  # falling
        ("0", "12", "9", 2, 74, 98),  # rising
        ("-4", "4", "0", 2, 50, 98),
        ("1,200", "1,000", "1,100", 2, 50, 98),
        ("80%", "95%", "95", 2, 98, 98),
        ("10", "0", "10", 2, 2, 98),
        ("10", "20", "22", 2, 98, 82),  # beyond: 12 of the width for 10 and 2
        ("10", "0", "14", 29.43, 2, 98),  # further away than it began
    ],
)
def test_marks_stand_where_the_numbers_are(  # as many as a picture has
    start: str, target: str, now: str, begun: float, stands: float, aim: float
) -> None:
    picture = measure(line(start, target, now))
    found = [place(picture, name) for name in ("begun", "now", "aim")]
    assert found == pytest.approx([begun, stands, aim], abs=0.01)
    assert "sayso-mark--gap" not in picture


@pytest.mark.parametrize("now, stands", [("500", 98), ("-500", 2)])
def test_what_lies_far_outside_stands_behind_a_gap(now: str, stands: float) -> None:
    picture = measure(line("10", "20", now))
    assert place(picture, "now") == stands
    ends = sorted([stands, place(picture, "aim" if stands > 50 else "begun")])
    assert ends[0] < place(picture, "gap") < ends[1]


@pytest.mark.parametrize(
    "one, told",
    [
        (line("unknown", "0", "3"), "from an unknown start to 0, now 3"),
        (line(None, "0", "3"), "to 0, now 3"),
        (line("12", "0", None), "from 12 to 0, no number for now yet"),
        (line("12", None, "3", "a month"), "from 12, now 3 a month"),
        (line(None, None, "3", "a month"), "now 3 a month"),
        (line("2 days", "4 hours", "9 hours"), "from 2 days to 4 hours, now 9 hours"),
        (line("5", "5", "5"), "from 5 to 5, now 5, reached"),
        (line("none", "all of them", "some"), "from none to all of them, now some"),
        (line("all", "all", "all"), "from all to all, now all, reached"),
        (line("1", "6", "2", "services of the payment team"),
         "from 1 to 6 services of the payment team, now 2"),
        (line(), ""),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_told(one: Criterion, told: str) -> None:
    assert measure(one) == ""
    assert words(one) == told


@pytest.mark.parametrize(
    "one, told",
    [
        (line("12", "0", "3", "a month"), "from 12 to 0 a month, now 3"),
        (line("80", "95", "97", "%"), "from 80 to 95%, now 97, beyond what was aimed at"),
        (line("80%", "95%", "90%", "%"), "from 80% to 95%, now 90%"),
        (line("2100 ms", "400 ms", "400 ms", "ms"), "from 2100 ms to 400 ms, now 400 ms, reached"),
        (line("20", "10", "26"), "from 20 to 10, now 26, further away than it began"),
    ],
)
def test_a_picture_says_in_words_what_it_shows(one: Criterion, told: str) -> None:
    picture = measure(one)
    assert f'role="img" aria-label="{told}"' in picture
    assert words(one) == told
    assert verdict(one) == "" or told.endswith(verdict(one))


def test_people_write_text_and_nothing_else() -> None:
    one = line('"><b>1', "9", "3", "<i>")
    picture = measure(line("1", "9", "3", '"><script>'))
    assert measure(one) == ""
    assert "<script" not in picture
    assert "&lt;script&gt;" in picture


NUMBERS = st.floats(min_value=-1e6, max_value=1e6).map(lambda one: f"{one:.3f}")


@given(NUMBERS, NUMBERS, NUMBERS)
def test_no_numbers_leave_the_picture(start: str, target: str, now: str) -> None:
    picture = measure(line(start, target, now))
    if float(start) == float(target):
        assert picture == ""
        return
    assert all(0 <= float(one) <= 100 for one in re.findall(r'="(-?[\d.e+-]+)%"', picture))
    said = " ".join(re.findall(r">([^<>]+)</text>", picture))
    assert {f"from {start}", f"now {now}", f"to {target}"} <= set(
        re.findall(r"(?:from|now|to) \S+", unescape(said))
    )
    assert place(picture, "begun") < place(picture, "aim")
