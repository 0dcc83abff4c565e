import pytest

from sayso.rules.owners.owner_has_left import owner_has_left
from tests.rules.checking import findings, goal, mended, messages

DECISION = "decisions/2026-01-12-use-sqs.md"


def owners(duc: str = "", more: str = "", left: str = "2026-01-31") -> dict[str, str]:
    return {
        "owners.yaml": (
            "people:\n  linh: {name: Linh Tran}\n"
            f"  duc: {{name: Duc Pham, previously: [d.pham], left-on: {left}{duc}}}\n{more}"
        )
    }


def decision(fields: str, owner: str = "duc") -> dict[str, str]:
    return {DECISION: f"---\ntitle: Use SQS\nowner: {owner}\n{fields}\n---\n## Context\nA.\n"}


DONE_WHEN = "\ndone-when: All 6 jobs run"


@pytest.mark.parametrize(
    "fields, what",
    [
        ("status: proposed", "the decision is still proposed"),
        ("status: accepted" + DONE_WHEN, "the decision is not done yet"),
        (
            f"status: accepted{DONE_WHEN}\ndone-on: 2026-01-20\nreview-by: 2026-06-01",
            "the review is still to come",
        ),
    ],
)
def test_open_decisions(fields: str, what: str) -> None:
    assert messages(owner_has_left, owners() | decision(fields)) == [
        f"owner `duc` left on `2026-01-31`, and {what}"
    ]


@pytest.mark.parametrize(
    "fields",
    [
        "status: accepted",
        f"status: accepted{DONE_WHEN}\ndone-on: 2026-01-20",
        "status: accepted\nno-action: It runs already",
        "status: accepted\nreview-by: 2026-02-01\noutcome: {on: 2026-02-01, result: better}",
        "status: rejected",
        "status: superseded" + DONE_WHEN,
        "status: unknown",
    ],
)
def test_past_owners_stand_where_nothing_is_open(fields: str) -> None:
    assert messages(owner_has_left, owners() | decision(fields)) == []


@pytest.mark.parametrize("status, count", [("active", 1), ("draft", 0), ("closed", 0)])
def test_goals(status: str, count: int) -> None:
    files = owners() | goal("2026-Q1/a", f"status: {status}\nowner: duc")
    assert len(messages(owner_has_left, files)) == count


@pytest.mark.parametrize("left, count", [("2026-03-21", 0), ("2026-03-20", 1)])
def test_on_the_very_day(left: str, count: int) -> None:
    assert len(messages(owner_has_left, owners(left=left) | decision("status: proposed"))) == count


def test_an_earlier_handle_means_the_same_person() -> None:
    files = owners() | decision("status: proposed", owner="d.pham")
    assert messages(owner_has_left, files)[0].startswith("owner `duc` left")


def test_areas_go_to_the_lead_of_their_own_team() -> None:
    more = (
        "  hoa: {name: Hoa Pham}\nteams:\n  ops: {name: Ops, lead: hoa}\n"
        "areas:\n  queue:\n    owner: duc\n    team: ops\n    paths: [src/**]\n"
        "  site: {owner: linh, paths: [docs/**]}\n"
    )
    (found,) = findings(owner_has_left, owners(more=more))
    assert (found.hint, found.where.start.line) == ("`hoa` leads the team", 9)
    assert found.fix
    assert not found.fix.safe


@pytest.mark.parametrize(
    "duc, more, hint",
    [
        (", successor: linh", "", "`linh` took over from them"),
        (", successor: an", "  an: {name: An, left-on: 2026-02-01, successor: linh}\n", "`linh`"),
        (", successor: an", "  an: {name: An, left-on: 2026-02-01, successor: duc}\n", ""),
        (", successor: gone", "", ""),
        (", team: ops", "teams:\n  ops: {name: Ops, lead: linh}\n", "`linh` leads the team"),
        (", team: ops", "teams:\n  ops: {name: Ops, lead: duc}\n", ""),
        ("", "", ""),
    ],
)
def test_who_may_have_it_now(duc: str, more: str, hint: str) -> None:
    files = owners(duc, more) | decision("status: proposed")
    (found,) = findings(owner_has_left, files)
    assert found.hint.startswith(hint)
    assert bool(found.fix) == bool(found.hint) == bool(hint)


def test_nothing_is_handed_over_unasked() -> None:
    files = owners(", successor: linh") | decision("status: proposed")
    assert mended(owner_has_left, files) == {}
    changed = mended(owner_has_left, files, safe=False)
    assert changed == {
        path: text.replace("duc", "linh") for path, text in files.items() if path == DECISION
    }
