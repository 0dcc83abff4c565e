"""What is found of each page."""

from sayso.artifact import Artifact
from sayso.renderers.searching.findable import Findable
from sayso.renderers.searching.pages import findables
from sayso.renderers.site import pages
from tests.renderers.sampling import AT_HOST, sample_log

SQS = "decisions/2026-03-10-use-sqs-for-the-job-queue"
GUIDE = "---\ntitle: How\n---\n# How we `decide`\n\nFirst:\n- one\n"


def found(*, folders: bool = False) -> dict[str, Findable]:
    log = sample_log()
    ours = [one for one in pages(log, AT_HOST) if isinstance(one, Artifact)]
    guide = [Artifact("guide/how.md", GUIDE)]
    return {one.path: one for one in findables(log, ours, guide, folders=folders)}


def test_every_record_and_nothing_that_lists_records_is_read() -> None:
    pages_found = set(found())
    records = {f"{one.path.removesuffix('.md')}.html" for one in sample_log().decisions}
    assert records <= pages_found
    assert {"people/linh.html", "teams/platform.html", "areas/job-queue.html"} <= pages_found
    assert not {"index.html", "decisions/index.html", "decisions/by-tag.html"} & pages_found


def test_what_is_shown_of_a_record() -> None:
    sqs = found()[f"{SQS}.html"]
    title, address, kind, status, *text = sqs.shown.split("\n")
    assert (title, address) == ("Use SQS for the job queue", f"{SQS}.html")
    assert (kind, status) == ("Decision", "accepted")
    assert "Context" in text
    words = sqs.words.split()
    assert {"2026-03-10-use-sqs-for-the-job-queue", "tag:infrastructure", "queue"} <= set(words)


def test_a_title_is_said_once() -> None:
    shown = found()[f"{SQS}.html"].shown
    assert shown.count("Use SQS for the job queue") == 1


def test_hand_written_pages_are_read_as_markdown() -> None:
    guide = found()["guide/how.html"]
    assert guide.shown.split("\n") == [
        *("How we decide", "guide/how.html", "Guide", ""),
        *("First:", "one"),
    ]
    assert "title" not in guide.words.split()


def test_addresses_are_those_of_the_site() -> None:
    sqs = found(folders=True)[f"{SQS}/index.html"]
    assert sqs.shown.split("\n")[1] == f"{SQS}/"


def test_a_person_is_found_by_the_name_that_the_log_calls_them() -> None:
    assert "15 linh" in found()["people/linh.html"].words.split("\n")
