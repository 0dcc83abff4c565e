from itertools import combinations

import pytest

from sayso.diagnostics import Severity
from sayso.rules.decisions.hasty_one_way_door import hasty_one_way_door
from sayso.rules.decisions.heavy_two_way_door import heavy_two_way_door
from sayso.rules.decisions.silent_one_way_door import silent_one_way_door
from tests.rules.checking import findings, messages
from tests.rules.decisions.made import OPTIONS, decision

ONE_WAY = "reversibility: one-way\n"
CARE = {
    "anybody consulted": "consulted: [hoa]\n",
    "`expected`": "expected: The bill falls by 40 %\n",
    "`review-by`": "review-by: 2026-09-01\n",
}
ALL = "".join(CARE.values())


def test_one_finding_names_all_that_lacks() -> None:
    (found,) = findings(hasty_one_way_door, decision("proposed", ONE_WAY))
    assert found.message == (
        "`one-way` door without two options, anybody consulted, `expected` and `review-by`"
    )
    assert len(found.notes) == 4


@pytest.mark.parametrize("kept", [set(two) for two in combinations(CARE, 2)], ids=sorted)
def test_each_part_is_asked_for(kept: set[str]) -> None:
    fields = ONE_WAY + "".join(CARE[one] for one in kept)
    (lacking,) = set(CARE) - kept
    assert messages(hasty_one_way_door, decision("accepted", fields, OPTIONS)) == [
        f"`one-way` door without {lacking}"
    ]


@pytest.mark.parametrize(
    "fields",
    [
        "consulted: hoa",
        "consulted: [platform]",
        "approver: hoa",
        "decision-makers: [linh, minh]",
        "concerns: [{concern: We may be asked for it}]",
    ],
)
def test_anybody_on_record_beside_the_owner_has_been_heard(fields: str) -> None:
    care = ONE_WAY + ALL.replace("consulted: [hoa]", fields)
    assert messages(hasty_one_way_door, decision("proposed", care, OPTIONS)) == []


@pytest.mark.parametrize("fields", ["", "consulted: []", "consulted: linh", "approver: linh"])
def test_the_owner_alone_is_nobody_else(fields: str) -> None:
    care = ONE_WAY + ALL.replace("consulted: [hoa]", fields)
    assert messages(hasty_one_way_door, decision("proposed", care, OPTIONS)) == [
        "`one-way` door without anybody consulted"
    ]


def test_what_is_told_elsewhere_is_not_told_again() -> None:
    care = ONE_WAY + ALL.replace("review-by", "review-bye").replace("consulted: [hoa]", "")
    wrong = decision("proposed", care + "consulted: {a: b}", OPTIONS)
    assert messages(hasty_one_way_door, wrong) == []


@pytest.mark.parametrize("status", ["rejected", "withdrawn"])
def test_doors_that_nobody_walked_through_are_left_alone(status: str) -> None:
    assert messages(hasty_one_way_door, decision(status, ONE_WAY)) == []


def test_doors_that_swing_both_ways_need_none_of_it() -> None:
    assert messages(hasty_one_way_door, decision("accepted")) == []
    assert messages(hasty_one_way_door, decision("accepted", "reversibility: two-way")) == []


def test_what_is_no_longer_in_force_weighs_less() -> None:
    (found,) = findings(hasty_one_way_door, decision("superseded", ONE_WAY))
    assert found.severity is Severity.WARNING


def test_an_options_section_that_names_too_few_is_shown() -> None:
    (found,) = findings(
        hasty_one_way_door, decision("proposed", ONE_WAY + ALL, "## Options\nDelete it.\n")
    )
    assert found.message == "`one-way` door without two options"
    assert [one.label for one in found.related] == ["fewer than two here"]


DATES = "opened-on: {}\ndecide-by: 2026-04-14\n"


@pytest.mark.parametrize("opened, count", [("2026-03-24", 0), ("2026-03-23", 1)])
def test_heavy_from_the_twenty_second_day_on(opened: str, count: int) -> None:
    files = decision("proposed", DATES.format(opened) + ALL, OPTIONS)
    assert len(messages(heavy_two_way_door, files)) == count


def test_the_day_in_the_name_counts_where_no_other_is_given() -> None:
    files = decision("proposed", "decide-by: 2026-04-14\n" + ALL, OPTIONS)
    (found,) = findings(heavy_two_way_door, files)
    assert "43 days" in found.message
    assert not found.related


@pytest.mark.parametrize("left_out", [*CARE.values(), OPTIONS])
def test_a_light_process_may_take_its_time(left_out: str) -> None:
    fields = DATES.format("2026-03-02") + ALL.replace(left_out, "")
    files = decision("proposed", fields, OPTIONS.replace(left_out, ""))
    assert messages(heavy_two_way_door, files) == []


def test_what_is_decided_or_cannot_be_taken_back_may_be_heavy() -> None:
    fields = DATES.format("2026-03-02") + ALL
    assert messages(heavy_two_way_door, decision("accepted", fields, OPTIONS)) == []
    assert messages(heavy_two_way_door, decision("proposed", ONE_WAY + fields, OPTIONS)) == []
    undated = decision("proposed", ALL, OPTIONS)
    assert messages(heavy_two_way_door, undated) == []


def silent(fields: str, status: str = "accepted") -> bool:
    return bool(messages(silent_one_way_door, decision(status, ONE_WAY + fields)))


def test_silence_among_those_who_decide() -> None:
    assert silent("approver: hoa")
    assert silent("decision-makers: [linh, hoa]\nconsulted: [hoa, linh]")
    assert not silent("approver: hoa", status="proposed")
    assert not silent("approver: hoa\nconsulted: minh")
    assert not silent("approver: hoa\nconcerns: [We may be asked for it]")
    assert not silent("approver: hoa\nconsulted: {a: b}")


def test_where_nobody_at_all_is_named_another_rule_says_so() -> None:
    assert not silent("")
    assert not silent("consulted: linh")
    assert not silent("approver: linh")
