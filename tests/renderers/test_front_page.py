"""The first page: it says what the digest says, and what the quarter is about."""

import re
from dataclasses import replace
from html import unescape

from sayso.renderers.digest.digest import digest_of
from sayso.renderers.digest.sharing import shared, whom
from tests.renderers.sampling import AT_HOST, rendered, sample_log
from tests.renderers.what_happened import LATELY


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


def test_this_week_is_told_in_the_words_of_the_digest() -> None:
    log = sample_log()
    told = AT_HOST.happened
    front = words(rendered(log)["index.md"])
    digest = digest_of(log, told.lately, told.since)
    assert {one.name for one in digest.parts} >= {"needs-a-decision", "gone-quiet", "changed"}
    for part, lines in shared(digest.parts):
        assert part.heading in front
        for one in lines:
            asks = f" ({whom(part, one)})" if one.asks else ""
            assert f"{one.title}: {one.says}{asks}".replace("`", "") in front


def test_what_several_lines_say_alike_is_said_once() -> None:
    alike = tuple(
        replace(LATELY[0], kind="accepted", id=str(one), title=f"No {one}", says="written down")
        for one in range(4)
    )
    log = sample_log()
    for several, heard in ((alike[:2], 2), (alike, 1)):
        happened = replace(AT_HOST.happened, lately=several)
        front = words(rendered(log, replace(AT_HOST, happened=happened))["index.md"])
        assert front.count("written down") == heard
        assert all(one.title in front for one in several)
        assert (f"{several[0].title}: written down" in front) == (heard > 1)


def test_a_goal_shows_the_last_words_of_its_owner() -> None:
    front = rendered(sample_log())["index.md"].partition('id="quarter"')[2]
    row = front.partition("No job is ever lost")[2].partition("</li>")[0]
    assert ">on track</span>" in row
    assert "“Dead-letter queues are live for five of six jobs.”" in row
    assert "<time>2026-11-17</time>" in row
    assert "retries for ever" not in front


def test_what_is_open_and_not_pressing_stands_with_its_day() -> None:
    later = "---\ntitle: Later\nstatus: proposed\nowner: linh\ndecide-by: 2027-02-01\n---\n"
    front = rendered(sample_log(**{"decisions/2026-11-20-later.md": later}))["index.md"]
    waiting = front.partition('id="waiting"')[2].partition("</section>")[0]
    assert "Later" in waiting
    assert "due <time>2027-02-01</time>" in waiting
    assert "Keep one repository" not in waiting, "it is told above"


def test_a_replacement_that_is_only_proposed_replaces_nothing_yet() -> None:
    sqs = "2026-03-10-use-sqs-for-the-job-queue"
    text = f"---\ntitle: New\nstatus: proposed\nowner: linh\nsupersedes: [{sqs}]\n---\n"
    page = rendered(sample_log(**{"decisions/2026-11-21-new.md": text}))[f"decisions/{sqs}.md"]
    assert "no longer in force" not in page
    assert 'Proposed to replace it: <a href="2026-11-21-new.html">New</a>.' in page


def test_why_a_decision_is_not_in_force_is_said_in_its_banner() -> None:
    text = "---\ntitle: No\nstatus: rejected\nowner: linh\nreason: Too `slow` for us\n---\n"
    page = rendered(sample_log(**{"decisions/2026-11-21-no.md": text}))[
        "decisions/2026-11-21-no.md"
    ]
    banner = page.partition("sayso-banner")[2].partition("</div>")[0]
    assert "never came into force. Too <code>slow</code> for us</p>" in banner
