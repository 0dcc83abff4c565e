from sayso.rules.owners.former_handle import former_handle
from tests.rules.checking import DECISION, decision, findings, goal, mended

OWNERS = """people:
  linh:
    name: Linh Tran
    team: infra
    previously: [linh.t]
    away: [{from: 2026-04-01, to: 2026-04-14, deputy: m}]
  minh: {name: Minh Le, previously: m, successor: linh.t}
teams:
  platform: {name: Platform, lead: linh.t, previously: [infra]}
  queue: {name: Queue, parent: infra}
areas:
  job-queue: {owner: linh.t, team: infra}
"""


def test_everything_in_the_file_of_owners_is_brought_up_to_date() -> None:
    after = mended(former_handle, {"owners.yaml": OWNERS})["owners.yaml"]
    assert after == OWNERS.replace("deputy: m}", "deputy: minh}").replace(
        ": linh.t", ": linh"
    ).replace(": infra", ": platform")


def test_people_and_teams_in_records_are_found() -> None:
    files = {
        "owners.yaml": OWNERS.replace("infra\n", "platform\n"),
        **decision("owner: linh.t\nconsulted: [infra, m]"),
        **goal("2026-Q1/a", "status: draft\nteam: infra"),
    }
    after = mended(former_handle, files)
    assert "owner: linh\nconsulted: [platform, minh]\n" in after[DECISION]
    assert "team: platform\n" in after["goals/2026-Q1/a.md"]
    assert "`linh.t` is called `linh` now" in {
        one.message for one in findings(former_handle, files)
    }


def test_handle_that_somebody_else_has_today_means_them() -> None:
    owners = "people:\n  an: {name: An Vo, previously: [binh]}\n  binh: {name: Binh Do}\n"
    assert findings(former_handle, {**decision("owner: binh"), "owners.yaml": owners}) == []
