"""Lines beside rows: each can be followed."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sayso.renderers.pictures.drawing import lines
from sayso.renderers.pictures.lanes import Lane, Way, lanes, ports

ROWS = st.integers(min_value=0, max_value=14)
WAYS = st.lists(
    st.builds(Way, st.sampled_from(["supersedes", "amends"]), ROWS, ROWS).filter(
        lambda one: one.source != one.target
    ),
    max_size=30,
    unique=True,
)


def test_all_that_leads_to_one_row_shares_a_lane() -> None:
    found = lanes([Way("amends", 0, 3), Way("amends", 2, 3), Way("supersedes", 1, 3)])
    assert [(one.kind, one.sources, one.number) for one in found] == [
        ("supersedes", (1,), 0),
        ("amends", (0, 2), 1),
    ]


def test_lanes_that_do_not_meet_share_a_number() -> None:
    found = lanes([Way("amends", 0, 1), Way("amends", 2, 3)])
    assert {one.number for one in found} == {0}


@given(WAYS)
def test_no_way_is_lost_and_no_two_lanes_lie_on_each_other(ways: list[Way]) -> None:
    found = lanes(ways)
    again = {Way(one.kind, source, one.target) for one in found for source in one.sources}
    assert again == set(ways)
    for one, other in combinations(found, 2):
        apart = one.last < other.first or other.last < one.first
        assert apart or one.number != other.number


@given(WAYS)
def test_every_lane_touches_each_of_its_rows_once(ways: list[Way]) -> None:
    found = ports(lanes(ways))
    touched = [(row, lane) for row, ones in found.items() for lane in ones]
    wanted = [(row, one) for one in lanes(ways) for row in {one.target, *one.sources}]
    assert sorted(map(repr, touched)) == sorted(map(repr, wanted))


def test_lanes_that_go_up_stand_above_those_that_go_down() -> None:
    up, down = Lane("amends", 0, (2,), 1), Lane("amends", 4, (2,), 0)
    assert ports([down, up])[2] == (up, down)


def test_a_drawing_has_an_arrow_for_each_lane_and_a_stop_for_each_row() -> None:
    drawn = lines(lanes([Way("amends", 0, 2), Way("supersedes", 1, 2)]), 3)
    assert drawn.count('class="sayso-amends"') == drawn.count('class="sayso-supersedes"') == 1
    assert drawn.count('<path class="sayso-tip"') == 2
    assert drawn.count("<rect") == 3
    assert "style=" not in drawn
