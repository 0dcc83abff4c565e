"""What is open, in whose name, and where the file says so."""

from datetime import date

import pytest

from sayso.model import Duty, Log
from tests.logs import TODAY, log_of

OWNERS = """\
people:
  linh:
    name: Linh Tran
    previously: [linh.t]
    away: [{from: 2026-04-01, to: 2026-04-09, deputy: minh}]
  minh: {name: Minh Le, away: [{from: 2026-01-01, to: 2026-01-09, deputy: linh}]}
  duc: {name: Duc Pham, left-on: 2026-01-31, successor: linh}
teams:
  platform: {name: Platform, lead: minh}
  bare: {name: Bare}
areas:
  job-queue: {owner: linh.t, purpose: Runs every background job, paths: [src/**]}
  nobodys: {paths: [docs/**]}
"""


def record(status: str, more: str = "", title: str = "Use SQS") -> str:
    return f"---\ntitle: {title}\nstatus: {status}\nowner: linh\n{more}---\n"


def log(status: str, more: str = "") -> Log:
    return log_of({"owners.yaml": OWNERS, "decisions/2026-03-10-sqs.md": record(status, more)})


def of_decision(status: str, more: str = "") -> list[tuple[str, str, str, date | None]]:
    found = (one for one in log(status, more).duties.all if one.kind == "decision")
    return [(one.task, one.person, one.slot, one.due) for one in found]


DAY = date(2026, 3, 24)
DUE = "decide-by: 2026-03-24\n"
DOUBT = (
    "concerns: [{concern: Too dear, by: minh}, {concern: Slow, answer: It is not, outcome: kept}]\n"
)
DONE = "done-when: [It runs]\n"


@pytest.mark.parametrize(
    "status,more,expected",
    [
        ("proposed", DUE, [("decide", "linh", "owner", DAY)]),
        ("proposed", "", [("decide", "linh", "owner", None)]),
        (
            "proposed",
            f"{DUE}approver: minh\nsupporter: zoe\n{DOUBT}",
            [
                ("decide", "linh", "owner", DAY),
                ("approve", "minh", "approver", DAY),
                ("answer", "linh", "owner", DAY),
                ("support", "zoe", "supporter", DAY),
            ],
        ),
        ("accepted", f"approver: minh\n{DONE}", [("finish", "linh", "owner", None)]),
        ("accepted", f"{DONE}done-on: 2026-03-12\nsupporter: minh\n", []),
        ("accepted", f"{DONE}no-action: It stays\n", []),
        ("accepted", DOUBT, [("answer", "linh", "owner", None)]),
        ("accepted", "review-by: 2026-03-24\n", [("review", "linh", "owner", DAY)]),
        ("accepted", "review-by: 2026-03-24\noutcome: {on: 2026-03-01, result: better}\n", []),
        ("rejected", f"{DUE}{DOUBT}{DONE}review-by: 2026-03-24\n", []),
        ("superseded", f"{DONE}supporter: minh\n", []),
    ],
)
def test_what_a_decision_asks(
    status: str, more: str, expected: list[tuple[str, str, str, date | None]]
) -> None:
    assert of_decision(status, more) == expected


def test_a_doubt_is_named_with_its_words() -> None:
    (answer,) = (one for one in log("proposed", DOUBT).duties.all if one.task == "answer")
    assert (answer.about, answer.place.route) == ("Too dear", ("owner",))


@pytest.mark.parametrize("status,task", [("active", "pursue"), ("draft", "begin")])
def test_a_goal_is_due_with_its_quarter(status: str, task: str) -> None:
    found = log_of({"goals/2026-Q1/a.md": record(status, "supporter: minh\n")}).duties
    assert [(one.task, one.id, one.due) for one in found.of("linh")] == [
        (task, "2026-Q1/a", date(2026, 3, 31))
    ]
    assert [one.task for one in found.of("minh")] == ["support"]


def test_a_closed_goal_asks_nothing() -> None:
    assert (
        log_of({"goals/2026-Q1/a.md": record("closed", "supporter: minh\n")}).duties.of("linh")
        == ()
    )


def test_owners_hold_areas_leads_absences_and_successions() -> None:
    found = log("rejected").duties
    assert [_told(one) for one in found.all] == [
        ("look-after", "job-queue", "linh", ("areas", "job-queue", "owner")),
        ("look-after", "nobodys", "", ("areas", "nobodys", "owner")),
        ("lead", "platform", "minh", ("teams", "platform", "lead")),
        ("stand-in", "linh", "minh", ("people", "linh", "away", 0, "deputy")),
        ("succeed", "duc", "linh", ("people", "duc", "successor")),
    ]


def _told(one: Duty) -> tuple[object, ...]:
    return (one.task, one.id, one.person, one.place.route)


@pytest.mark.parametrize("day,count", [(9, 1), (10, 0)])
def test_deputy_is_free_once_somebody_is_back(day: int, count: int) -> None:
    found = log_of({"owners.yaml": OWNERS}, today=date(2026, 4, day)).duties
    assert sum(one.task == "stand-in" for one in found.all) == count


def test_an_earlier_handle_is_the_same_person() -> None:
    text = record("proposed").replace("owner: linh", "owner: linh.t")
    found = log_of({"owners.yaml": OWNERS, "decisions/2026-03-10-sqs.md": text})
    assert "decide" in {one.task for one in found.duties.of("linh")}


def test_every_place_holds_the_name_it_is_said_to() -> None:
    everything = log("proposed", f"{DUE}approver: minh\nsupporter: zoe\n{DOUBT}")
    for duty in everything.duties.all:
        spot = everything.source(duty.place.path).spot(duty.place.route)
        text = everything.source(duty.place.path).text
        written = text[spot.value.start : spot.value.end] if spot else ""
        known = everything.owners.person(written)
        assert duty.person == (known.id if known else written), duty


def test_nobody_by_name_is_asked_in_a_log_without_owners() -> None:
    texts = {"decisions/2026-03-10-sqs.md": "---\ntitle: A\nstatus: proposed\n---\n"}
    (only,) = log_of(texts, standing=False, today=TODAY).duties.all
    assert (only.person, only.slot) == ("", "owner")
