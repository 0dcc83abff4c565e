import pytest

from sayso.rules.links.likeness import Ids, share_number_or_name
from sayso.rules.links.unknown_reference import unknown_reference
from tests.rules.checking import findings, mended, messages
from tests.rules.links.made import accepted, goal, path, proposed

REDIS = "2026-02-02-use-redis"
SQS = "2026-03-10-use-sqs"


def test_every_relation_is_followed() -> None:
    files = {
        **proposed(
            SQS,
            "goals: [2026-Q1/a]\nsupersedes: b-b\nsuperseded-by: [c-c]\n"
            "amends: [{id: d-d, scope: costs}]\ndepends-on: [e-e]\n",
        ),
        **goal("2026-Q1/x", "active", "supports: f-f\ncarried-from: 2025-Q4/g\n"),
    }
    assert messages(unknown_reference, files) == [
        "`goals` names `2026-Q1/a`, which no record has",
        "`supersedes` names `b-b`, which no record has",
        "`superseded-by` names `c-c`, which no record has",
        "`amends` names `d-d`, which no record has",
        "`depends-on` names `e-e`, which no record has",
        "`supports` names `f-f`, which no record has",
        "`carried-from` names `2025-Q4/g`, which no record has",
    ]


def test_former_ids_and_broken_files_are_known() -> None:
    files = {
        **proposed(SQS, "depends-on: [0007-redis, broken]\n"),
        **accepted(REDIS, "formerly: [0007-redis]\n"),
        path("broken"): "---\ntitle: [\n---\n",
    }
    assert findings(unknown_reference, files) == []


def test_record_of_another_kind() -> None:
    files = proposed(SQS, "goals: [2026-02-02-use-redis]\ndepends-on: [2026-Q1]\n")
    found = findings(unknown_reference, files | accepted(REDIS))
    assert [one.message for one in found] == [
        "`goals` names `2026-02-02-use-redis`, which is a decision",
        "`depends-on` names `2026-Q1`, which is a quarter",
    ]
    assert [one.fix for one in found] == [None, None]


@pytest.mark.parametrize(
    "written, safe",
    [
        ("redis", True),
        ("use-redis", True),
        ("2026-02-02", True),
        ("decisions/2026-02-02-use-redis.md", True),
        ("../decisions/2026-02-02-use-redis.md", True),
        ("2026-02-02-Use-Redis", True),
        ("2026-02-02-use-reddis", True),
        ("2026-02-03-use-redis", True),
        ("2026-02-09-use-redi", False),
    ],
)
def test_what_was_meant(written: str, safe: bool) -> None:
    files = proposed(SQS, f"depends-on: [{written}]\n") | accepted(REDIS)
    (found,) = findings(unknown_reference, files)
    assert found.hint == f"did you mean `{REDIS}`?"
    assert found.fix is not None
    assert found.fix.safe == safe
    after = mended(unknown_reference, files, safe=False)
    assert f"depends-on: [{REDIS}]\n" in after[path(SQS)]


@pytest.mark.parametrize("written", ["use", "zookeeper", "2026-03-10-use-sqs-x", "ab"])
def test_nothing_is_guessed(written: str) -> None:
    files = proposed(SQS, f"depends-on: [{written}]\n") | accepted(REDIS)
    (found,) = findings(unknown_reference, files | accepted("2026-02-03-use-kafka"))
    assert found.fix is None


def test_numbers_are_found_with_and_without_zeros() -> None:
    known = Ids(["0042-use-sqs", "0043-use-sqs-everywhere", "0142-use-mail"])
    assert known.holding("42") is None
    assert known.holding("---") is None
    assert (
        known.holding("0042") == known.holding("042") == known.holding("ADR-0042") == "0042-use-sqs"
    )
    assert known.holding("use-sqs") is None
    assert known.holding("") is None


def test_large_logs_are_searched_by_their_parts() -> None:
    ids = [f"{number:04}-use-thing-{number}-for-work" for number in range(3000)]
    known = Ids([*ids, "2026-02-02-use-redis"])
    assert known.like("2026-02-02-use-reddis") == "2026-02-02-use-redis"
    assert known.like("quite-different") is None
    assert Ids(()).like("x") is None


def test_likeness_that_is_certain_enough() -> None:
    assert share_number_or_name("0042-use-sqs", "0042-use-sqs-for-jobs")
    assert share_number_or_name("0041-use-sqs", "0042-use-sqs")
    assert not share_number_or_name("0041-use-kafka", "0042-use-kafka-streams")
    assert not share_number_or_name("0041", "0042")
