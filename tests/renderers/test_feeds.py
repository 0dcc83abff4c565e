"""Feeds, read by a parser that is not ours."""

import json
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import feedparser
import pytest

from sayso.events import Entry
from sayso.renderers.feeds.feed import MOST
from sayso.renderers.publication import Happened, Publication
from tests.renderers.sampling import AT_HOST, rendered, sample_log
from tests.renderers.what_happened import ENTRIES, SQS, entry, event

PUBLISHED = replace(AT_HOST, address="https://log.example.com/handbook/")
ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = ("all", "teams/platform", "teams/engineering", "areas/job-queue")
DAY = date(2026, 3, 10)


def published(*entries: Entry) -> dict[str, str]:
    return rendered(sample_log(), replace(PUBLISHED, happened=Happened(entries)))


def atom(pages: dict[str, str], name: str = "all") -> Any:  # noqa: ANN401  # it comes without types
    found = feedparser.parse(pages[f"feeds/{name}.atom"].encode())
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


@pytest.mark.parametrize("publication", [AT_HOST, PUBLISHED])
@pytest.mark.parametrize("name", FEEDS)
def test_each_feed_says_the_same_in_both_formats(name: str, publication: Publication) -> None:
    pages = rendered(sample_log(), publication)
    told, read = atom(pages, name), json.loads(pages[f"feeds/{name}.json"])
    assert read["version"] == "https://jsonfeed.org/version/1.1"
    assert read["title"] == told.feed.title
    assert told.entries
    assert [one["id"] for one in read["items"]] == [one.id for one in told.entries]
    assert [one["title"] for one in read["items"]] == [one.title for one in told.entries]


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_has_all_that_atom_asks_for(name: str) -> None:
    root = ET.fromstring(rendered(sample_log())[f"feeds/{name}.atom"])  # noqa: S314  # ours
    ids = []
    for one in (root, *root.iter(f"{ATOM}entry")):
        for tag in ("id", "title", "updated"):
            assert len(one.findall(f"{ATOM}{tag}")) == 1
        ids.append(one.findtext(f"{ATOM}id"))
        assert str(ids[-1]).startswith("urn:uuid:")
    assert len(set(ids)) == len(ids)
    assert root.find(f"{ATOM}author/{ATOM}name") is not None


def test_links_lead_to_pages_wherever_the_site_is() -> None:
    for publication, base in ((PUBLISHED, PUBLISHED.address), (AT_HOST, "http://x/")):
        told = atom(rendered(sample_log(), publication))
        wanted = urljoin(base, f"decisions/{SQS}.html")
        feed_at = urljoin(base, "feeds/all.atom")
        assert wanted in [urljoin(feed_at, one.link) for one in told.entries]
        itself = [urljoin(feed_at, one.href) for one in told.feed.links if one.rel == "self"]
        assert itself == [feed_at]


def test_addresses_of_a_json_feed_are_whole_or_not_there() -> None:
    items = json.loads(rendered(sample_log(), AT_HOST)["feeds/all.json"])["items"]
    assert [one for one in items if "url" in one] == []
    whole = json.loads(rendered(sample_log(), PUBLISHED)["feeds/all.json"])
    assert whole["feed_url"] == "https://log.example.com/handbook/feeds/all.json"
    urls = [one["url"] for one in whole["items"] if "url" in one]
    assert f"https://log.example.com/handbook/decisions/{SQS}.html" in urls


def test_dates_are_those_of_commits_and_the_newest_is_first() -> None:
    told = atom(rendered(sample_log()))
    days = [one.updated for one in told.entries]
    assert days[0] == told.feed.updated == "2026-11-17T00:00:00Z"
    assert days == sorted(days, reverse=True)


def test_authors_are_named_where_the_log_knows_them() -> None:
    by = {
        one.title.partition(":")[0]: one.get("author") for one in atom(published(*ENTRIES)).entries
    }
    assert by["Adopt GraphQL"] == "Linh Tran"
    assert by["Platform"] is None, "git's name is no person of the log"


def test_ids_stay_when_the_site_moves_or_a_record_is_renamed() -> None:
    was = entry(1, DAY, event("accepted", SQS, "Use SQS", "accepted"))
    now = replace(was, events=(replace(was.events[0], id="new", path="decisions/new.md"),))
    moved = replace(PUBLISHED, address="https://elsewhere.example.com", happened=Happened((now,)))
    before, after = published(was), rendered(sample_log(), moved)
    assert [one.id for one in atom(before).entries] == [one.id for one in atom(after).entries]
    assert atom(before).feed.id == atom(after).feed.id


def test_a_feed_ends_somewhere_and_an_import_is_one_item() -> None:
    many = [entry(n, DAY, event("accepted", f"{n}", f"Matter {n}", "ok")) for n in range(1, 99)]
    assert len(atom(published(*many)).entries) == MOST
    brought = [event("brought-in", f"{n}", f"Old {n}", "brought in") for n in range(80)]
    told = atom(published(entry(1, DAY, *brought))).entries
    assert [one.title for one in told] == ["80 records were brought in by an import"]
    assert "Old 0" in told[0].content[0].value


def test_a_team_hears_of_what_its_people_have_and_of_teams_below() -> None:
    pages = published(*ENTRIES, entry(9, DAY, event("accepted", "x", "Theirs", "ok", owner="hoa")))
    titles = {
        name: {one.title.partition(":")[0] for one in atom(pages, f"teams/{name}").entries}
        for name in ("platform", "engineering")
    }
    assert "Theirs" not in titles["platform"]
    assert titles["engineering"] == titles["platform"] | {"Theirs"}
    assert "Area job-queue" in titles["platform"], "an area that the team looks after"


def test_an_area_hears_of_what_applies_there() -> None:
    titles = {
        one.title.partition(":")[0] for one in atom(published(*ENTRIES), "areas/job-queue").entries
    }
    assert titles == {"Use SQS for the job queue", "Area job-queue"}


def test_whatever_people_wrote_a_feed_can_be_read() -> None:
    title = "<b>&amp; \x00\x07]]> \ud800 \u202e"
    pages = published(entry(1, DAY, event("accepted", SQS, title, "<script>x</script>\x0b")))
    told = atom(pages).entries[0]
    assert told.title.startswith("<b>&amp;")
    assert "<script>" not in told.content[0].value
    assert json.loads(pages["feeds/all.json"])["items"][0]["content_text"] == "<script>x</script>"
    assert pages["feeds/all.json"].encode()


def test_without_history_there_are_no_feeds_and_no_links_to_them() -> None:
    pages = rendered(sample_log(), Publication())
    assert [path for path in pages if path.startswith("feeds/")] == []
    assert "feeds/" not in pages["teams/platform.md"] + pages["changes/index.md"]
