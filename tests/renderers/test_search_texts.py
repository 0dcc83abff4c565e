"""What the search reads of each page."""

from sayso.artifact import Artifact
from sayso.renderers.search import search_texts
from sayso.renderers.site import pages
from tests.renderers.sampling import AT_HOST, sample_log

SQS = "decisions/2026-03-10-use-sqs-for-the-job-queue"
GUIDE = "---\ntitle: How\n---\n# How we `decide`\n\nFirst:\n- one\n"


def texts(*, folders: bool = False) -> dict[str, str]:
    log = sample_log()
    ours = [one for one in pages(log, AT_HOST) if isinstance(one, Artifact)]
    guide = [Artifact("guide/how.md", GUIDE)]
    return {one.path: one.text for one in search_texts(log, ours, guide, folders=folders)}


def test_every_record_and_nothing_that_lists_records_is_read() -> None:
    found = texts()
    assert {f"{one.path.removesuffix('.md')}.html" for one in sample_log().decisions} <= set(found)
    assert {"people/linh.html", "teams/platform.html", "areas/job-queue.html"} <= set(found)
    assert not {"index.html", "decisions/index.html", "decisions/by-tag.html"} & set(found)


def test_what_is_shown_of_a_record() -> None:
    text = texts()[f"{SQS}.html"]
    assert f'<b data-pagefind-meta="address">{SQS}.html</b>' in text
    assert '<b data-pagefind-meta="kind">Decision</b>' in text
    assert '<b data-pagefind-meta="status">accepted</b>' in text
    assert "<h1>Use SQS for the job queue</h1>" in text
    assert "<h2>Context</h2>" in text
    assert "2026-03-10-use-sqs-for-the-job-queue queue infrastructure" in text


def test_a_title_is_said_once() -> None:
    assert texts()[f"{SQS}.html"].count("Use SQS for the job queue</h1>") == 1


def test_hand_written_pages_are_read_as_markdown() -> None:
    text = texts()["guide/how.html"]
    assert "<h1>How we <code>decide</code></h1>" in text
    assert "<li>one</li>" in text
    assert '<b data-pagefind-meta="kind">Guide</b>' in text
    assert "title: How" not in text


def test_addresses_are_those_of_the_site() -> None:
    text = texts(folders=True)[f"{SQS}/index.html"]
    assert f'<b data-pagefind-meta="address">{SQS}/</b>' in text
