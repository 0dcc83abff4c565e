"""What the digest tells: things that need someone, each where it belongs and once."""

from datetime import date

import pytest

from sayso.events import KINDS, Event
from sayso.model import Log
from sayso.renderers.digest.change import WEIGHTY
from sayso.renderers.digest.digest import digest_of
from tests.logs import log_of

OWNERS = """\
people:
  linh: {name: Linh Tran, team: platform}
  minh: {name: Minh Le, team: platform, away: [{from: 2026-03-16, to: 2026-03-27}]}
  nam: {name: Nam Do, away: [{from: 2026-03-16, to: 2026-03-27, deputy: linh}]}
  duc: {name: Duc Pham, left-on: 2026-01-31, successor: linh}
  an: {name: An Vo, left-on: 2026-01-31}
teams:
  platform: {name: Platform, lead: linh}
"""


def event(id_: str, says: str, kind: str) -> Event:
    return Event(kind, "decision", id_, f"decisions/{id_}.md", "Use SQS", says)


def log(more: str, owner: str = "linh", status: str = "proposed") -> Log:
    text = f"---\ntitle: Use SQS\nstatus: {status}\nowner: {owner}\n{more}---\n"
    return log_of({"owners.yaml": OWNERS, "decisions/2026-03-01-sqs.md": text})


def told(of: Log) -> dict[str, list[tuple[str, str]]]:
    """What the parts say and whom they ask, by their names."""
    parts = digest_of(of).parts
    return {part.name: [(one.says, one.asks) for one in part.lines] for part in parts}


@pytest.mark.parametrize(
    "more,expected",
    [
        ("decide-by: 2026-03-12\n", "due 2026-03-12, 8 days ago"),
        ("decide-by: 2026-03-19\n", "due 2026-03-19, yesterday"),
        ("decide-by: 2026-03-20\n", "due today"),
        ("decide-by: 2026-03-27\n", "due 2026-03-27"),
        ("", "no date is set"),
    ],
)
def test_decision_that_is_due_needs_somebody(more: str, expected: str) -> None:
    assert told(log(more)) == {"needs-a-decision": [(expected, "Linh Tran")]}


@pytest.mark.parametrize("status,more", [("proposed", "decide-by: 2026-03-28\n"), ("accepted", "")])
def test_what_is_not_due_or_settled_is_left_in_peace(status: str, more: str) -> None:
    assert told(log(more, status=status)) == {}


def test_whoever_has_the_last_word_is_named() -> None:
    said = told(log("decide-by: 2026-03-20\napprover: nam\n"))
    assert said["needs-a-decision"] == [("due today", "Linh Tran; Nam Do has the last word")]
    (only,) = told(log("decide-by: 2026-03-20\napprover: linh\n"))["needs-a-decision"]
    assert only == ("due today", "Linh Tran")


@pytest.mark.parametrize("status", ["proposed", "accepted"])
def test_doubts_wait_for_an_answer_in_one_line(status: str) -> None:
    doubts = "concerns: [Too dear, {concern: Too slow}, {concern: No, outcome: withdrawn}]\n"
    assert told(log(f"decide-by: 2026-06-01\n{doubts}", status=status)) == {
        "waiting-for-an-answer": [("“Too dear”, and 1 more", "Linh Tran")]
    }


@pytest.mark.parametrize(
    "owner,says,asks",
    [
        ("duc", "Duc Pham left on 2026-01-31", "Linh Tran, who took over from Duc Pham"),
        ("an", "An Vo left on 2026-01-31", ""),
        ("zoe", "zoe is no person in owners.yaml", ""),
        ("platform", "platform is no person in owners.yaml", "Linh Tran, who leads Platform"),
        ("", "no owner is named", ""),
    ],
)
def test_what_nobody_has_is_told_once_whatever_else_is_due(
    owner: str, says: str, asks: str
) -> None:
    found = log("decide-by: 2026-06-01\nconcerns: [Too dear]\n", owner)
    assert told(found) == {"nobody-has-this": [(says, asks)]}
    late = told(log("decide-by: 2026-03-12\n", owner))
    assert late == {"nobody-has-this": [(f"{says}, due 2026-03-12, 8 days ago", asks)]}


def test_log_that_cannot_be_read_is_not_called_quiet() -> None:
    found = log_of(
        {"decisions/2026-03-01-a.md": "---\ntitle: [\n---\n", "owners.yaml": "people: ["}
    )
    (part,) = digest_of(found).parts
    assert part.name == "cannot-be-read"
    assert {one.title for one in part.lines} == {"decisions/2026-03-01-a.md", "owners.yaml"}


def test_what_is_settled_keeps_the_name_that_is_true() -> None:
    assert told(log("done-when: [It runs]\ndone-on: 2026-03-01\n", "duc", "accepted")) == {}


@pytest.mark.parametrize(
    "more,expected",
    [
        ("decide-by: 2026-03-27\n", "due 2026-03-27, and Minh Le is away until 2026-03-27"),
        ("decide-by: 2026-03-28\n", None),
        ("decide-by: 2026-06-01\nconcerns: [No]\n", "Minh Le is away until 2026-03-27"),
    ],
)
def test_who_is_away_with_no_deputy_is_not_waited_for_in_silence(
    more: str, expected: str | None
) -> None:
    said = told(log(more, "minh"))
    asks = "Linh Tran, who leads Platform"
    assert said == ({"until-someone-is-back": [(expected, asks)]} if expected else {})


def test_deputy_is_asked_in_the_place_of_whoever_is_away() -> None:
    asks = "Linh Tran, who stands in for Nam Do"
    assert told(log("decide-by: 2026-03-20\n", "nam")) == {
        "needs-a-decision": [("due today", asks)]
    }


def test_whoever_left_is_not_waited_for() -> None:
    gone = "left-on: 2026-03-18, away: [{from: 2026-03-16, to: 2026-03-27}]"
    owners = OWNERS.replace("left-on: 2026-01-31", gone, 1)
    text = "---\ntitle: Use SQS\nstatus: proposed\nowner: duc\ndecide-by: 2026-03-20\n---\n"
    found = log_of({"owners.yaml": owners, "decisions/2026-03-01-sqs.md": text})
    assert list(told(found)) == ["nobody-has-this"]


def test_net_of_the_thing_comes_before_that_of_the_person() -> None:
    """An area and a goal may name another team than that of whoever has left."""
    owners = (
        OWNERS.replace("left-on: 2026-01-31}", "left-on: 2026-01-31, team: platform}")
        + "  search: {name: Search, lead: nam2}\nareas:\n  jobs: {owner: an, team: search}\n"
    ).replace("teams:", "  nam2: {name: Nam Two}\nteams:")
    goal = "---\ntitle: Fast\nstatus: draft\nowner: an\nteam: search\n---\n"
    found = log_of({"owners.yaml": owners, "goals/2026-Q2/fast.md": goal})
    (part,) = digest_of(found).parts
    assert {(one.id, one.asks) for one in part.lines} == {
        ("2026-Q2/fast", "Nam Two, who leads Search"),
        ("jobs", "Nam Two, who leads Search"),
    }


def test_area_and_team_without_a_person() -> None:
    owners = (
        OWNERS.replace("lead: linh", "lead: an")
        + "areas:\n  jobs: {owner: duc, paths: [src/**]}\n  docs: {owner: minh, paths: [docs/**]}\n"
    )
    parts = digest_of(log_of({"owners.yaml": owners})).parts
    assert {part.name: [one.about for one in part.lines] for part in parts} == {
        "nobody-has-this": [("area", "jobs"), ("team", "platform")],
        "until-someone-is-back": [("area", "docs")],
    }


@pytest.mark.parametrize(
    "day,expected",
    [
        ("2026-03-10", "due 2026-03-10, 10 days ago"),
        ("2026-03-27", "due 2026-03-27"),
        ("2026-03-28", ""),
    ],
)
def test_look_back_within_a_week(day: str, expected: str) -> None:
    said = told(log(f"review-by: {day}\n", status="accepted"))
    assert said == ({"look-back": [(expected, "Linh Tran")]} if expected else {})


def test_silence_is_told_the_longest_first() -> None:
    goal = "---\ntitle: {}\nstatus: active\nowner: linh\n{}---\n"
    quiet = "check-ins: [{on: 2026-02-20, status: on-track}]\n"
    files = {
        "owners.yaml": OWNERS,
        "goals/2026-Q1/quiet.md": goal.format("Quiet", quiet),
        "goals/2026-Q1/heard.md": goal.format("Heard", quiet.replace("02-20", "03-16")),
        "goals/2026-Q1/unheard.md": goal.format("Unheard", ""),
        "goals/2025-Q4/over.md": goal.format("Over", ""),
        "decisions/2025-12-01-old.md": (
            "---\ntitle: Old\nstatus: accepted\nowner: linh\ndecided-on: 2025-12-01\n"
            "done-when: [It runs]\n---\n"
        ),
    }
    (part,) = digest_of(log_of(files)).parts
    assert (part.name, [(one.title, one.says) for one in part.lines]) == (
        "gone-quiet",
        [
            ("Old", "accepted on 2025-12-01, and nothing shows yet that it was carried out"),
            ("Over", "still active, and 2025-Q4 ended on 2025-12-31"),
            ("Unheard", "no word yet"),
            ("Quiet", "last word on 2026-02-20, 28 days ago"),
        ],
    )


def test_all_that_happened_to_one_thing_is_one_line() -> None:
    happened = [
        event("b", "edited", "edited"),
        event("c", "checked in", "checked-in"),
        event("a", "accepted", "accepted"),
        event("d", "written down", "proposed"),
        event("a", "handed over from Linh to Minh", "handed-over"),
    ]
    (part,) = digest_of(log_of({}), happened, "2026-03-13").parts
    assert [(one.id, one.says) for one in part.lines] == [
        ("a", "accepted, handed over from Linh to Minh"),
        ("d", "written down"),
        ("c", "checked in"),
    ]
    assert part.more == "sayso changes 2026-03-13"


def test_new_things_are_told_once_where_they_need_somebody() -> None:
    new = event("2026-03-01-sqs", "proposed", "proposed")
    raised = event("2026-03-01-sqs", "somebody doubts it", "concern-raised")
    due = log("decide-by: 2026-03-20\n")
    assert [part.name for part in digest_of(due, [new]).parts] == ["needs-a-decision"]
    (_, changed) = digest_of(due, [new, raised]).parts
    assert [one.says for one in changed.lines] == ["somebody doubts it"]
    later = digest_of(log("decide-by: 2026-06-20\n"), [new])
    assert [part.name for part in later.parts] == ["changed"]


def test_every_weighty_kind_is_one_that_can_happen() -> None:
    assert set(WEIGHTY) < set(KINDS)


def test_people_are_named_to_be_asked_and_never_counted() -> None:
    """A law of the domain: with ten things on one plate, no line says so."""
    text = "---\ntitle: Use SQS {}\nstatus: proposed\nowner: linh\ndecide-by: 2026-03-12\n---\n"
    files = {f"decisions/2026-03-01-{number}.md": text.format(number) for number in "abcdefghij"}
    (part,) = digest_of(log_of({**files, "owners.yaml": OWNERS})).parts
    assert len(part.lines) == 10
    assert {one.about[0] for one in part.lines} == {"decision"}
    assert {one.day for one in part.lines} == {date(2026, 3, 12)}
