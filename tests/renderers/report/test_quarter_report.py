"""The report of a quarter: it tells all, loads nothing, and knows its own hand again.

After a change that is meant, `SAYSO_BLESS=1 pytest tests/renderers/report` writes the golden
files anew; look at what git shows then.
"""

import os
import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest

from sayso.events import events
from sayso.model import Log
from sayso.renderers.edition import Edition
from sayso.renderers.publication import Publication
from sayso.renderers.report.markdown import as_markdown
from sayso.renderers.report.quarter import Told, as_html, quarter_told
from sayso.renderers.report.signing import is_as_we_wrote_it, signed
from tests.logs import log_of
from tests.renderers.rich_goals import FILES, TODAY, rich_log

GOLDEN = Path(__file__).parent / "golden"
HOSTILE = '"><script>alert(1)</script><img src=https://example.com/x.png onerror=alert(2)>'


def told(named: str = "2026-Q4", more: Mapping[str, str] = {}) -> Told:
    """The report of a quarter in which all of the log was written down."""
    log = rich_log(TODAY, **more)
    nothing = log_of({}, today=TODAY, standing=False)
    happened = events(nothing, log, {})
    found = quarter_told(Edition(log, Publication("Handbook")), named, happened, "From commits.")
    assert found is not None
    return found


def html(named: str = "2026-Q4", more: Mapping[str, str] = {}) -> str:
    files = FILES | dict(more)
    return as_html(told(named, more), lambda path: files[path].encode())


@pytest.mark.parametrize("ending", ["html", "md"])
def test_the_report_of_the_sample(ending: str) -> None:
    text = html() if ending == "html" else as_markdown(told())
    text = re.sub(r"<style>.*?</style>|'sha256-[^']*'", "…", text, flags=re.DOTALL)
    text = re.sub(r"sha256-[\w+/=]*", "sha256-…", text)
    place = GOLDEN / f"2026-Q4.{ending}"
    if os.environ.get("SAYSO_BLESS"):
        place.write_bytes(text.encode())
    assert text == place.read_bytes().decode()


def test_it_loads_nothing_and_runs_nothing() -> None:
    hostile = f"---\ntitle: Try\nstatus: draft\nwhy: '{HOSTILE}'\n---\n"
    text = html(more={"goals/2026-Q4/try.md": hostile})
    tags = re.findall(r"<([a-z]+)((?:[^\">]|\"[^\"]*\")*)>", text)
    assert not {name for name, _ in tags} & {"script", "iframe", "object", "embed", "form"}
    for name, attributes in tags:
        given = dict(re.findall(r'([\w-]+)="([^"]*)"', attributes))
        assert given.get("src", "data:").startswith("data:"), attributes
        assert not [key for key in given if key.startswith("on") or key == "style"]
        if name == "link":
            assert given["href"] == "data:,"
        if name == "a" and "href" in given:
            assert given["href"].startswith(("#", "https://example.com/"))
    assert "url(" not in text
    assert "@import" not in text


def test_its_policy_lets_in_its_own_style_and_nothing_else() -> None:
    text = html()
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert style
    assert policy
    known = b64encode(sha256(style[1].encode()).digest()).decode()
    assert unescape(policy[1]) == (
        f"default-src 'none'; style-src 'sha256-{known}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_pictures_come_along() -> None:
    picture = b64encode(FILES["docs/jobs.svg"].encode()).decode()
    assert f'src="data:image/svg+xml;base64,{picture}"' in html()
    assert "loading=" not in html()


def test_links_lead_inside_or_to_the_web_or_nowhere() -> None:
    text = html()
    assert '<a href="#goal-no-lost-jobs">The goal that began it</a>' in text
    assert '<h3 id="goal-no-lost-jobs">' in text
    assert '<a href="https://example.com/">a host</a>' in text
    assert "<a>another</a>" in text
    assert '<a title="a way">a way</a>' in text
    assert "<a>Linh Tran</a>" in text


def test_a_link_to_a_part_of_a_goal_leads_to_the_goal() -> None:
    body = "---\ntheme: T\n---\n## Try\n[its lines](no-lost-jobs.md#see)\n"
    goal = FILES["goals/2026-Q4/no-lost-jobs.md"] + "## See\n"
    more = {"goals/2026-Q4/README.md": body, "goals/2026-Q4/no-lost-jobs.md": goal}
    assert '<a href="#goal-no-lost-jobs">its lines</a>' in html(more=more)


def test_the_decisions_of_a_quarter_are_those_taken_then_and_those_for_its_goals() -> None:
    later = "---\ntitle: Later\nstatus: proposed\ngoals: [2026-Q4/no-lost-jobs]\n---\n"
    titles = [one.title for one in told(more={"decisions/2026-09-01-later.md": later}).decisions]
    assert titles == ["Later", "Use SQS for the job queue", "Keep one repository"]
    assert [one.title for one in told("2026-Q3").decisions] == ["Write decisions down"]


def test_what_changed_is_told_where_nothing_else_tells_of_it() -> None:
    """What is new stands above already; here, what became different, and other decisions."""
    said = {one.first.id: [event.says for event in one.events] for one in told().changes}
    assert list(said) == ["2026-07-20-write-decisions-down", "2026-Q4"]
    assert said["2026-Q4"][0].startswith("its theme is")
    was = FILES["goals/2026-Q4/no-lost-jobs.md"].replace("supporter: minh", "kind: stretch")
    before = log_of(FILES | {"goals/2026-Q4/no-lost-jobs.md": was}, today=TODAY, standing=False)
    happened = events(before, rich_log(), {})
    found = quarter_told(Edition(rich_log(), Publication()), "2026-Q4", happened)
    assert found
    assert [one.first.id for one in found.changes] == ["2026-Q4/no-lost-jobs"]
    other = quarter_told(Edition(rich_log(), Publication()), "2026-Q3", happened)
    assert other
    assert other.changes == []
    assert "Nothing but what is told above." in as_markdown(other)
    unknown = quarter_told(Edition(rich_log(), Publication()), "2026-Q3")
    assert unknown
    assert "What changed" not in as_markdown(unknown)


def test_very_many_changes_end() -> None:
    many = {
        f"decisions/2026-10-{day:02}-{one}.md": f"---\ntitle: T{day}-{one}\nstatus: proposed\n---\n"
        for day in range(1, 29)
        for one in range(8)
    }
    found = told(more=many)
    assert len(found.changes) == 200
    assert found.left_out == 224 + 2 - 200
    assert "And 26 more;" in html(more=many)
    assert "And 26 more;" in as_markdown(found)


def test_a_quarter_that_nothing_is_known_of_has_none() -> None:
    assert quarter_told(Edition(rich_log(), Publication()), "2031-Q1") is None


def test_a_quarter_without_a_page_has_its_days_from_the_calendar() -> None:
    assert "<time>2026-07-01</time> to <time>2026-09-30</time>" in html("2026-Q3")


def test_the_same_log_gives_the_same_bytes() -> None:
    assert html() == html()
    assert as_markdown(told()) == as_markdown(told())


def test_it_follows_the_language_of_the_log() -> None:
    log = rich_log()
    other: Log = replace(log, settings=replace(log.settings, language="vi"))
    found = quarter_told(Edition(other, Publication()), "2026-Q4")
    assert found
    assert '<html lang="vi">' in as_html(found, lambda path: FILES[path].encode())


def test_nothing_comes_of_words_in_the_text() -> None:
    hostile = f"---\ntitle: '{HOSTILE}'\nstatus: draft\nwhy: '# not a heading @team'\n---\n"
    text = as_markdown(told(more={"goals/2026-Q4/try.md": hostile}))
    assert re.search(r"(?<!\\)<script", text) is None
    assert "\n# not" not in text
    assert "@team" not in text


def test_a_report_is_known_again_until_somebody_writes_in_it() -> None:
    printed = b"%PDF\n%sayso-report:" + b"0" * 16
    for document in (html().encode(), as_markdown(told()).encode(), printed):
        done = signed(document)
        assert is_as_we_wrote_it(done)
        assert not is_as_we_wrote_it(done + b"\nmine")
        assert not is_as_we_wrote_it(document)
    assert not is_as_we_wrote_it(b"a page of my own")
