from sayso.rules.links.duplicate_id import duplicate_id
from tests.rules.checking import findings, mended, messages
from tests.rules.links.made import accepted, goal, path, proposed


def test_one_name_in_two_folders() -> None:
    files = {**proposed("a/use-sqs"), **proposed("b/use-sqs"), **proposed("c/use-sqs")}
    found = findings(duplicate_id, files)
    assert [(one.where.path, one.related[0].path) for one in found] == [
        (path("b/use-sqs"), path("a/use-sqs")),
        (path("c/use-sqs"), path("a/use-sqs")),
    ]
    assert [one.fix for one in found] == [None, None]


def test_id_of_a_goal_begins_with_its_quarter() -> None:
    files = goal("2026-Q1/x", more="id: x\n") | goal("2026-Q1/y", more="id: 2026-Q1/y\n")
    assert messages(duplicate_id, files) == ["`id` is `x`, and the file is called `2026-Q1/x`"]
    assert "id: 2026-Q1/x\n" in mended(duplicate_id, files)["goals/2026-Q1/x.md"]


def test_former_ids_are_nobody_elses() -> None:
    files = {
        **proposed("0001-a", "formerly: [old-a, 0002-b]\n"),
        **accepted("0002-b", "formerly: old-a\n"),
        **accepted("0003-c", "formerly: [old-c, old-c, 0003-c]\n"),
    }
    found = findings(duplicate_id, files)
    assert [(one.where.path, one.message) for one in found] == [
        (path("0001-a"), "`0002-b` is an id of `0002-b` too"),
        (path("0002-b"), "`old-a` is an id of `0001-a` too"),
    ]
