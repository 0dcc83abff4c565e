"""What other programs read of a log: its calendar, its dump, and its map."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator

from sayso.renderers.exports.icalendar import Date, icalendar
from sayso.schema import schema
from tests.logs import log_of
from tests.renderers.sampling import AT_HOST, rendered, sample_log

READ_AT = replace(AT_HOST, address="https://acme.example/handbook/")
LINK = re.compile(r"- \[((?:[^\]\\]|\\.)+)\]\((\S+)\)(?:: .+)?")


def read(text: str) -> list[dict[str, Any]]:
    """The events of a calendar, as somebody else's program reads them."""
    found = Calendar.from_ical(text)
    assert isinstance(found, Calendar)
    events: list[Any] = list(found.walk("VEVENT"))
    return [
        {
            "day": one["DTSTART"].dt,
            "ends": one["DTEND"].dt,
            "stamp": one["DTSTAMP"].dt,
            **{key: str(one[key]) for key in ("UID", "SUMMARY", "TRANSP")},
            **{key: str(one.get(key, "")) for key in ("DESCRIPTION", "URL")},
        }
        for one in events
    ]


def test_what_is_due_stands_in_the_calendar_on_its_day() -> None:
    events = {one["SUMMARY"]: one for one in read(rendered(sample_log(), READ_AT)["calendar.ics"])}
    due = events["Decide: Keep one repository for all services"]
    assert due["day"] == date(2026, 11, 10)
    assert due["ends"] == date(2026, 11, 11)
    assert due["stamp"] == datetime(2026, 11, 2, tzinfo=UTC)
    assert due["DESCRIPTION"] == "Owner: Linh Tran"
    assert due["URL"].startswith("https://acme.example/handbook/decisions/2026-11-02")
    assert due["TRANSP"] == "TRANSPARENT"
    assert events["2026-Q4 ends"]["day"] == date(2026, 12, 31)
    assert "No job is ever lost" in events["2026-Q4 ends"]["DESCRIPTION"]


def test_an_event_stays_itself_whatever_the_record_is_called() -> None:
    text = "---\ntitle: Try\nstatus: proposed\nowner: linh\ndecide-by: 2026-12-01\n{}---\n"
    before = sample_log(**{"decisions/2026-11-20-try.md": text.format("")})
    old = "formerly: [2026-11-20-try, 2026-11-20-again]\n"
    after = sample_log(**{"decisions/2026-11-20-once-more.md": text.format(old)})
    keys = [
        {one["UID"] for one in read(rendered(log)["calendar.ics"]) if "Try" in one["SUMMARY"]}
        for log in (before, after)
    ]
    assert keys[0] == keys[1]
    assert len(keys[0]) == 1


def test_two_logs_do_not_share_an_event() -> None:
    other = replace(AT_HOST.repository, address="https://github.com/acme/other")
    keys = [
        {one["UID"] for one in read(rendered(sample_log(), publication)["calendar.ics"])}
        for publication in (AT_HOST, replace(AT_HOST, repository=other))
    ]
    assert keys[0]
    assert keys[0].isdisjoint(keys[1])


def test_a_team_has_what_its_people_and_its_goals_are_about() -> None:
    files = {"decisions/2026-11-20-hers.md": "---\ntitle: Hers\nstatus: proposed\nowner: hoa\n"}
    files = {path: f"{text}decide-by: 2026-12-03\n---\n" for path, text in files.items()}
    pages = rendered(sample_log(**files))
    told = {team: read(pages[f"calendars/{team}.ics"]) for team in ("platform", "engineering")}
    names = {team: [one["SUMMARY"] for one in ones] for team, ones in told.items()}
    assert "Decide: Hers" in names["engineering"]
    assert "Decide: Hers" not in names["platform"]
    assert "Decide: Keep one repository for all services" in names["platform"]


def test_what_is_settled_is_not_due() -> None:
    fields = "owner: linh\ndecide-by: 2026-12-01\nreview-by: 2026-12-02\n"
    for status in ("rejected", "withdrawn", "superseded", "deprecated"):
        text = f"---\ntitle: Over\nstatus: {status}\n{fields}---\n"
        pages = rendered(sample_log(**{"decisions/2026-11-20-try.md": text}))
        assert "Over" not in pages["calendar.ics"]


def test_an_empty_log_has_an_empty_calendar() -> None:
    assert read(rendered(log_of({}, standing=False))["calendar.ics"]) == []


@pytest.mark.parametrize(
    "title",
    [
        "Commas, semicolons; and back\\slashes\nand lines",
        "é" * 200,
        "漢字" * 60 + "🙂" * 30,
        "BEGIN:VEVENT\r\nUID:1",
        "\x07bell \u202eturned around",
    ],
)
def test_any_title_comes_back_as_it_went(title: str) -> None:
    text = icalendar("Log", [Date("1", title, title, date(2026, 1, 2), date(2026, 1, 1))])
    assert all(len(line) <= 75 for line in text.encode().split(b"\r\n"))
    (event,) = read(text)
    shown = title.replace("\r", "").replace("\x07", "").replace("\u202e", "")
    assert event["SUMMARY"] == event["DESCRIPTION"] == shown


@pytest.mark.parametrize("address", ["", "https://acme.example/handbook/"])
def test_the_dump_follows_its_schema(address: str) -> None:
    pages = rendered(sample_log(), replace(AT_HOST, address=address))
    told = json.loads(pages["log.json"])
    assert json.loads(pages[told["schema"]]) == schema("log")
    validator = Draft202012Validator(
        schema("log"), format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    assert [error.message for error in validator.iter_errors(told)] == []
    for one in (each for kind in told.values() if isinstance(kind, list) for each in kind):
        assert one["page"].startswith(address)
        page = one["page"].removeprefix(address)
        assert page.replace(".html", ".md") in pages


def test_the_dump_tells_what_follows_from_several_files() -> None:
    told = json.loads(rendered(sample_log())["log.json"])
    decisions = {one["id"]: one for one in told["decisions"]}
    redis = decisions["2026-01-12-use-redis-for-the-job-queue"]
    sqs = "2026-03-10-use-sqs-for-the-job-queue"
    assert redis["superseded-by"] == [sqs]
    (area,) = told["areas"]
    assert sqs in area["governed-by"]
    assert redis["id"] not in area["governed-by"]
    goals = {one["id"]: one for one in told["goals"]}
    assert goals["2026-Q4/no-lost-jobs"]["served-by"] == [sqs]
    assert goals["2026-Q4/no-lost-jobs"]["state"]


def test_the_dump_gives_away_no_address() -> None:
    assert "linh@example.com" not in rendered(sample_log())["log.json"]


def test_every_kind_of_thing_is_in_the_dump() -> None:
    log = sample_log()
    told = json.loads(rendered(log)["log.json"])
    for kind, ones in (
        ("decisions", log.decisions),
        ("goals", log.goals),
        ("quarters", log.quarters),
        ("people", log.owners.people.values()),
        ("teams", log.owners.teams.values()),
        ("areas", log.owners.areas.values()),
    ):
        assert [one["id"] for one in told[kind]] == [one.id for one in ones]


def test_the_map_has_the_form_that_is_agreed_on() -> None:
    pages = rendered(sample_log())
    lines = pages["llms.txt"].splitlines()
    assert lines[0] == "# Handbook"
    assert lines[2].startswith("> ")
    assert [line for line in lines if line.startswith("## ")][-1] == "## Optional"
    links = [line for line in lines if line.startswith("- ")]
    assert links
    for line in links:
        link = LINK.fullmatch(line)
        assert link, line
        assert link[2].replace(".html", ".md") in pages


def test_no_title_ends_a_link_of_the_map_early() -> None:
    text = "---\ntitle: 'Try](https://evil.example) [x'\nstatus: accepted\n---\n"
    lines = rendered(sample_log(**{"decisions/2026-11-20-try.md": text}))["llms.txt"]
    assert r"[Try\](https://evil.example) \[x](decisions/2026-11-20-try.html)" in lines
