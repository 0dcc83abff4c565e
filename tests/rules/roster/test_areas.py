import pytest

from sayso.rules.roster.area_without_owner import area_without_owner
from sayso.rules.roster.contested_path import contested_path
from tests.rules.checking import findings, messages
from tests.rules.roster.rosters import people, with_areas


def claims(first: str, second: str, *files: str) -> dict[str, str]:
    owners = with_areas(
        people(linh="", minh=""),
        a=f"owner: linh, paths: [{first}]",
        b=f"owner: minh, paths: [{second}]",
    )
    return {**owners, **dict.fromkeys(files, "x\n")}


@pytest.mark.parametrize("second", ["src/jobs/**", "/src/jobs", "src/jobs/"])
def test_same_pattern_is_contested_even_before_there_are_files(second: str) -> None:
    (found,) = findings(contested_path, claims("src/jobs/**", second))
    assert found.message == f"`{second}` claims what `a` claims as closely"
    assert found.related[0].label == "claimed by `a`"


@pytest.mark.parametrize(
    "first, second",
    [
        ("src/*/run.py", "src/*/*.py"),
        ("src/**", "src/jobs/**"),
        ("src/**", "src/*.py"),
        ("src/jobs/*.py", "src/jobs/*.sh"),
        ("src/jobs/**", "lib/jobs/**"),
        ("'**'", "src/jobs/run.py"),
    ],
)
def test_closer_or_separate_patterns_are_not_contested(first: str, second: str) -> None:
    files = ("src/jobs/run.py", "src/jobs/run.sh", "src/run.py")
    assert messages(contested_path, claims(first, second, *files)) == []


def test_patterns_that_meet_in_a_file_are_contested_once() -> None:
    files = ("src/jobs/run_test.py", "src/jobs/run_more_test.py")
    (found,) = findings(contested_path, claims("src/**/run*", "src/**/*_test.py", *files))
    assert found.notes == ("both match `src/jobs/run_more_test.py`",)
    assert messages(contested_path, claims("src/**/run*", "src/**/*_test.py", "src/jobs/run")) == []


def test_area_may_leave_a_part_out() -> None:
    first = "src/**/run*, '!src/jobs/*'"
    assert messages(contested_path, claims(first, "src/**/*_test.py", "src/jobs/run_test.py")) == []
    assert messages(contested_path, claims(first, "src/**/*_test.py", "src/a/run_test.py"))


def test_patterns_at_any_depth_meet_too() -> None:
    assert messages(contested_path, claims("'*.py'", "'run.*'", "src/run.py"))
    assert messages(contested_path, claims("'*.py'", "run.py", "src/run.py")) == []


def test_area_may_repeat_itself_and_name_one_path_without_a_list() -> None:
    owners = with_areas(people(linh=""), a="owner: linh, paths: [lib, lib/]", b="owner: linh")
    assert messages(contested_path, owners) == []
    owners = with_areas(
        people(linh=""), a="owner: linh, paths: lib/x", b="owner: linh, paths: lib/x"
    )
    (found,) = findings(contested_path, owners)
    assert found.where.start.line == 5


def test_area_without_an_owner_is_told_at_its_name() -> None:
    files = with_areas(people(linh=""), a="", b='owner: ""', c="owner: linh")
    found = findings(area_without_owner, files)
    assert [(one.message, one.where.start.line) for one in found] == [
        ("area `a` has no owner", 4),
        ("area `b` has no owner", 5),
    ]
    assert found[0].notes == ("ask: who has this?",)
