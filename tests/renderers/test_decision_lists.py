"""The lists of decisions of a large log: short pages that lead to everything."""

import json
import re
from datetime import date
from typing import Any

from sayso.renderers.publication import Publication
from tests.logs import log_of
from tests.renderers.many import many
from tests.renderers.sampling import rendered, sample_log

ROW = re.compile(r'<tr><td>(?:[\d-]*</td><td>)?<a href="([^"]+)"')


def listed(page: str) -> list[str]:
    return ROW.findall(page)


def data(pages: dict[str, str]) -> dict[str, Any]:
    text = pages["assets/decisions-list.js"]
    found: dict[str, Any] = json.loads(text.removeprefix("self.saysoDecisions=").rstrip(";\n"))
    return found


def test_the_first_page_is_short_and_leads_to_all() -> None:
    log = many(300)
    pages = rendered(log)
    index = pages["decisions/index.md"]
    assert len(listed(index)) == 100
    assert 'All decisions stand in the <a href="timeline.html">timeline</a>.' in index
    timeline = [path for path in pages if path.startswith("decisions/timeline-")]
    assert {"decisions/timeline-2021.md", "decisions/timeline-none.md"} <= set(timeline)
    found = [href for path in timeline for href in listed(pages[path])]
    assert sorted(found) == sorted(f"{one.id}.html" for one in log.decisions)
    for path in timeline:
        link = path.removeprefix("decisions/").replace(".md", ".html")
        assert f'<a href="{link}">' in pages["decisions/timeline.md"]


def test_a_small_timeline_is_one_page() -> None:
    pages = rendered(sample_log())
    assert len(listed(pages["decisions/timeline.md"])) == len(sample_log().decisions)
    assert not [path for path in pages if path.startswith("decisions/timeline-")]


def test_a_year_of_very_many_decisions_is_paged_by_quarter() -> None:
    pages = rendered(many(600, date(2025, 1, 1), days=0))
    assert len(listed(pages["decisions/timeline-2025-q1.md"])) == 600
    assert "decisions/timeline-2026.md" in pages


def test_a_timeline_tells_what_replaced_what() -> None:
    page = rendered(sample_log())["decisions/timeline.md"]
    redis = page.partition(">Use Redis for the job queue</a><p>")[2]
    assert redis.startswith('replaced by <a href="2026-03-10-use-sqs-for-the-job-queue.html">')
    assert '## <a href="../goals/2026-Q4/index.html">2026-Q4</a>, Jobs we can trust' in page


def test_a_large_group_shows_its_newest_and_leads_to_the_rest() -> None:
    pages = rendered(many(300))
    accepted = pages["decisions/by-status.md"].partition("## accepted")[2].partition("\n## ")[0]
    assert len(listed(accepted)) == 50
    assert '<a href="index.html?status=accepted">All of these</a>' in accepted
    nobody = pages["decisions/by-owner.md"].partition("## No owner yet")[2]
    assert '<a href="index.html?owner=-">' in nobody


def test_a_small_group_is_whole() -> None:
    assert "sayso-rest" not in rendered(sample_log())["decisions/by-status.md"]


def test_browsers_are_told_of_every_decision() -> None:
    found = data(rendered(sample_log()))
    assert [row[0] for row in found["rows"]] == [
        "2026-11-16-move-the-search-index-to-postgres",
        "2026-11-02-keep-one-repository",
        "2026-10-20-write-decisions-down",
        "2026-10-01-adopt-graphql",
        "2026-03-10-use-sqs-for-the-job-queue",
        "2026-01-12-use-redis-for-the-job-queue",
        "0001-record-architecture-decisions",
        "0002-keep-it-short",
    ]
    facets = {one["name"]: one for one in found["facets"]}
    assert list(facets) == ["status", "owner", "team", "area", "year", "tag", "goal"]
    assert ["duc", "Duc Pham (left)", "people/duc.html"] in facets["owner"]["choices"]
    assert facets["year"]["choices"] == [["2026", "2026"], ["2024", "2024"]]
    assert facets["goal"]["choices"][0] == [
        "2026-Q4/no-lost-jobs",
        "2026-Q4: No job is ever lost without somebody hearing of it",
    ]


def test_titles_reach_the_browser_as_they_are() -> None:
    title = 'A],[B "q" </script> \\u2028 & `c` __proto__'
    text = f"---\ntitle: {json.dumps(title)}\nstatus: <b>\nowner: '<i>'\n---\n"
    found = data(rendered(log_of({"decisions/2026-01-02-a.md": text}, standing=False)))
    assert found["rows"] == [["2026-01-02-a", title, "2026-01-02", 0, 0, [], [], 0, [], []]]
    assert found["facets"][0]["choices"] == [["<b>", "<b>", "unknown"]]
    assert found["facets"][1]["choices"] == [["<i>", "<i>"]]


def test_addresses_that_do_not_follow_from_the_id_are_told() -> None:
    log = sample_log(**{"decisions/by-tag.md": "---\ntitle: Tag\n---\n"})
    found = data(rendered(log))
    assert found["ending"] == ".html"
    assert found["elsewhere"] == {"by-tag": "decisions/by-tag-record.html"}
    folders = data(rendered(log, Publication(folders_as_addresses=True)))
    assert folders["ending"] == "/"
    assert folders["elsewhere"] == {"by-tag": "decisions/by-tag-record/"}


def test_records_named_like_pages_of_the_lists_give_way() -> None:
    names = ("timeline", "timeline-2026", "timeline-2026-q1", "timeline-none", "graph", "graph-2")
    pages = rendered(sample_log(**{f"decisions/{one}.md": "---\ntitle: T\n---\n" for one in names}))
    for one in names:
        assert f"decisions/{one}-record.md" in pages


def test_an_empty_log_asks_for_a_first_decision() -> None:
    pages = rendered(log_of({}, standing=False))
    assert "No decisions yet." in pages["decisions/timeline.md"]
    assert "No decision names another yet." in pages["decisions/graph.md"]
    assert "<form" not in pages["decisions/index.md"]
