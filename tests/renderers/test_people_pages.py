"""The pages of people, teams and areas."""

import pytest

from tests.renderers.sampling import rendered, sample_files, sample_log

OWNERS = sample_files()["owners.yaml"]
DECIDED = "decided-on: 2026-11-01\ndone-when: [It works]\n"


def pages_of(owners: str = OWNERS, **files: str) -> dict[str, str]:
    return rendered(sample_log(**{"owners.yaml": owners, **files}))


def record(title: str, status: str, owner: str, more: str = "") -> str:
    return f"---\ntitle: {title}\nstatus: {status}\nowner: {owner}\n{more}---\n"


def part(page: str, anchor: str) -> str:
    """What stands below a heading, up to the next; nothing where there is no such heading."""
    return page.partition(f"{{#{anchor}}}")[2].partition("\n## ")[0]


def test_a_person_sees_each_thing_where_it_asks_something() -> None:
    files = {
        "decisions/2026-11-20-a.md": record("To decide", "proposed", "minh", "approver: hoa\n"),
        "decisions/2026-11-20-b.md": record("To do", "accepted", "minh", DECIDED),
        "decisions/2026-11-20-c.md": record("Done", "rejected", "minh", "supporter: hoa\n"),
        "decisions/2026-11-20-d.md": record(
            "Doubted", "proposed", "minh", "supporter: hoa\nconcerns:\n  - Is it so?\n"
        ),
    }
    pages = pages_of(**files)
    minh, hoa = pages["people/minh.md"], pages["people/hoa.md"]
    for title in ("To decide", "To do", "Doubted"):
        assert title in part(minh, "open")
    assert "“Is it so?” has no answer" in part(minh, "waits")
    assert "Done" in part(minh, "settled")
    assert "Done" not in part(minh, "open")
    assert "waits for the last word on it" in part(hoa, "waits")
    assert "Doubted" in part(hoa, "supports")
    assert "Done" not in hoa


def test_nothing_passes_with_the_days_but_that_a_day_is_past() -> None:
    page = pages_of()["people/linh.md"]
    assert "to be decided, by <time>2026-11-10</time> <small>(past due)</small>" in page
    assert "days ago" not in page


@pytest.mark.parametrize(
    "fields, told",
    [
        ("deputy: minh", "Minh Le</a> stands in."),
        ("", 'Nobody stands in yet; <a href="hoa.html">Hoa Pham</a> leads Platform'),
    ],
)
def test_a_person_says_who_is_asked_while_they_are_away(fields: str, told: str) -> None:
    away = f"from: 2026-11-20, to: 2026-11-30{', ' if fields else ''}{fields}"
    owners = OWNERS.replace("from: 2026-12-01, to: 2026-12-14, deputy: minh", away)
    pages = pages_of(owners)
    page = pages["people/linh.md"]
    assert "Away from <time>2026-11-20</time> until <time>2026-11-30</time>" in page
    assert told in page
    assert "away until 2026-11-30" in pages["people/index.md"]
    assert "away until 2026-11-30" in pages["teams/platform.md"]


def test_who_stands_in_sees_what_that_means() -> None:
    owners = OWNERS.replace("from: 2026-12-01", "from: 2026-11-20")
    page = pages_of(owners)["people/minh.md"]
    assert "In the place of Linh Tran" in page
    assert "Keep one repository" in page.partition("In the place of Linh Tran")[2]


def test_who_will_stand_in_is_told_before() -> None:
    page = pages_of()["people/minh.md"]
    assert '<dt>Stands in for</dt><dd><a href="linh.html">Linh Tran</a></dd>' in page
    assert "In the place of" not in page


def test_an_absence_that_is_over_is_not_told() -> None:
    owners = OWNERS.replace("from: 2026-12-01, to: 2026-12-14", "from: 2026-10-01, to: 2026-10-14")
    assert "Away from" not in pages_of(owners)["people/linh.md"]


def test_who_left_keeps_what_is_true() -> None:
    files = {"decisions/2026-08-20-a.md": record("Still open", "proposed", "duc")}
    page = pages_of(**files)["people/duc.md"]
    assert "Duc Pham left on <time>2026-09-30</time>" in page
    assert '<a href="linh.html">Linh Tran</a> answers for what was open.' in page
    assert "Still open" in part(page, "open")
    assert "still in their name" in page
    assert part(page, "settled")


def test_former_handles_are_told() -> None:
    owners = OWNERS.replace("name: Platform", "name: Platform, previously: [infra]")
    pages = pages_of(owners)
    assert "<dt>Formerly known as</dt><dd><code>linh.t</code></dd>" in pages["people/linh.md"]
    assert "<dt>Formerly</dt><dd><code>infra</code></dd>" in pages["teams/platform.md"]


def test_many_people_stand_by_their_teams_and_names() -> None:
    teams = "".join(f"  t{one}: {{name: Team {one:02}}}\n" for one in range(40))
    people = "".join(
        f"  p{one}: {{name: Person {(one * 7) % 300:03}, team: t{one % 41}}}\n"
        for one in range(300)
    )
    page = pages_of(f"people:\n{people}teams:\n{teams}")["people/index.md"]
    groups = [line.partition(" {#")[0] for line in page.split("\n## ")[1:]]
    named = [one.partition(">")[2].removesuffix("</a>") for one in groups[:-1]]
    assert named == [f"Team {one:02}" for one in range(40)]
    assert groups[-1] == "In no team"
    for group in page.split("\n## ")[1:]:
        names = [line.partition('html">')[2][:10] for line in group.split("<li>")[1:]]
        assert len(names) > 5
        assert names == sorted(names)


def test_people_of_no_team_need_no_heading() -> None:
    page = pages_of("people:\n  an: {name: An}\n")["people/index.md"]
    assert "\n## " not in page
    assert "An</a>" in page


def test_a_team_names_what_is_open_with_whose_it_is() -> None:
    files = {"decisions/2026-11-20-a.md": record("To do", "accepted", "minh", DECIDED)}
    page = pages_of(**files)["teams/platform.md"]
    row = part(page, "open").partition("To do")[2].partition("</li>")[0]
    assert "decided, and not done yet" in row
    assert "Minh Le" in row
    assert 'href="../calendars/platform.ics"' in page


def test_one_thing_that_asks_twice_stands_in_one_row() -> None:
    more = f"{DECIDED}review-by: 2027-01-01\n"
    files = {"decisions/2026-11-20-a.md": record("To do", "accepted", "minh", more)}
    rows = part(pages_of(**files)["teams/platform.md"], "open").split("<li>")
    (row,) = [one for one in rows if "To do" in one]
    assert "decided, and not done yet" in row
    assert "to be looked back at, by <time>2027-01-01</time>" in row


def test_goals_of_the_past_stand_apart() -> None:
    page = pages_of()["teams/platform.md"]
    assert "One pipeline" not in part(page, "goals")
    assert part(page, "past-goals")


def test_teams_stand_in_the_teams_they_are_part_of() -> None:
    page = pages_of()["teams/index.md"]
    inside = page.partition("Engineering</a>")[2]
    assert '<ul class="sayso-tree">' in inside.partition("Platform</a>")[0]
    assert "led by" in inside


def test_teams_that_are_part_of_each_other_are_all_there() -> None:
    owners = "teams:\n  a: {name: A, parent: b}\n  b: {name: B, parent: a}\n  c: {name: C}\n"
    page = pages_of(f"people:\n  an: {{name: An}}\n{owners}")["teams/index.md"]
    assert all(f">{name}</a>" in page for name in "ABC")


def test_an_area_says_whom_to_ask_and_what_is_under_them() -> None:
    owners = OWNERS.replace("from: 2026-12-01", "from: 2026-11-20")
    page = pages_of(owners)["areas/job-queue.md"]
    assert (
        '<dt>Ask</dt><dd><a href="../people/minh.html">Minh Le</a>, who stands in for Linh Tran'
        in page
    )
    assert '<dt>Net</dt><dd>team <a href="../teams/platform.html">Platform</a>, led by ' in page
    assert "<dt>Ask</dt>" not in pages_of()["areas/job-queue.md"]


def test_an_area_that_nobody_is_there_for_says_so() -> None:
    owners = "people:\n  an: {name: An, left-on: 2026-01-01}\nareas:\n  a: {owner: an}\n"
    assert "nobody yet: name somebody who is here" in pages_of(owners)["areas/a.md"]


def test_what_was_replaced_stands_under_what_replaced_it() -> None:
    paths = "applies-to: [src/jobs/**]\n"
    files = {
        "decisions/2026-11-18-a.md": record("Old", "superseded", "minh", paths),
        "decisions/2026-11-19-b.md": record(
            "New", "accepted", "minh", f"{paths}supersedes: [2026-11-18-a]\n"
        ),
        "decisions/2026-11-20-c.md": record("Refused", "rejected", "minh", paths),
    }
    page = part(pages_of(**files)["areas/job-queue.md"], "decisions")
    row = page.partition(">New</a>")[2].partition("</tr>")[0]
    assert '<p class="sayso-replaced">replaces <a' in row
    assert ">Old</a>" in row
    assert page.count(">Old</a>") == 1
    assert "Refused" not in page
    assert "?area=job-queue" in page
