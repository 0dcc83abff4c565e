import pytest

from sayso.rules.owners.owner_away import owner_away
from tests.rules.checking import findings, messages

DECISION = "decisions/2026-03-02-use-sqs.md"


def log(fields: str, away: str = "{from: 2026-03-16, to: 2026-03-27}") -> dict[str, str]:
    return {
        "owners.yaml": (
            "people:\n  minh: {name: Minh Le}\n"
            f"  linh: {{name: Linh Tran, previously: [l.t], away: [{away}]}}\n"
        ),
        DECISION: f"---\ntitle: Use SQS\nowner: linh\n{fields}\n---\n## Context\nA.\n",
    }


def proposed(day: str) -> str:
    return f"status: proposed\ndecide-by: {day}"


@pytest.mark.parametrize(
    "day, verb",
    [
        ("2026-03-10", "was"),
        ("2026-03-16", "is"),
        ("2026-03-27", "is"),
    ],
)
def test_a_day_within_the_absence_or_before_it(day: str, verb: str) -> None:
    assert messages(owner_away, log(proposed(day))) == [
        f"`linh` is away until `2026-03-27` with no deputy, and `decide-by` {verb} `{day}`"
    ]


def test_a_day_after_the_absence_can_wait() -> None:
    assert messages(owner_away, log(proposed("2026-03-28"))) == []


@pytest.mark.parametrize(
    "away, count",
    [
        ("{from: 2026-03-20, to: 2026-03-27}", 1),
        ("{from: 2026-03-21, to: 2026-03-27}", 0),
        ("{from: 2026-03-01, to: 2026-03-20}", 1),
        ("{from: 2026-03-01, to: 2026-03-19}", 0),
        ("{from: 2026-03-20, to: 2026-03-27, deputy: minh}", 0),
        ("{from: 2026-03-20}", 0),
    ],
)
def test_who_is_away_today(away: str, count: int) -> None:
    assert len(messages(owner_away, log(proposed("2026-03-10"), away))) == count


def test_whoever_has_left_is_told_of_elsewhere() -> None:
    files = log(proposed("2026-03-10"))
    files["owners.yaml"] = files["owners.yaml"].replace("away", "left-on: 2026-03-01, away")
    assert messages(owner_away, files) == []


@pytest.mark.parametrize(
    "fields, count",
    [
        ("status: accepted\nreview-by: 2026-03-24", 1),
        ("status: accepted\nreview-by: 2026-03-24\noutcome: {on: 2026-03-19, result: better}", 0),
        ("status: accepted\ndecide-by: 2026-03-24", 0),
        ("status: rejected\ndecide-by: 2026-03-24\nreview-by: 2026-03-24", 0),
        ("status: proposed", 0),
        ("status: proposed\ndecide-by: soon", 0),
    ],
)
def test_what_is_due(fields: str, count: int) -> None:
    assert len(messages(owner_away, log(fields))) == count


def test_other_owners_are_there() -> None:
    files = log(proposed("2026-03-24"))
    files[DECISION] = files[DECISION].replace("owner: linh", "owner: minh")
    assert messages(owner_away, files) == []


def test_an_earlier_handle_means_the_same_person() -> None:
    files = log(proposed("2026-03-24"))
    files[DECISION] = files[DECISION].replace("owner: linh", "owner: l.t")
    (found,) = findings(owner_away, files)
    assert [one.label for one in found.related] == ["due on this day", "away on these days"]
