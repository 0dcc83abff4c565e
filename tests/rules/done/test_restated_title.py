import pytest

from sayso.rules.done.emptiness import restates
from sayso.rules.done.restated_title import restated_title
from tests.rules.checking import findings
from tests.rules.done.made import accepted

TITLE = "Use SQS for the job queue"

SAME = (
    *("SQS is used for the job queue", "The job queue uses SQS.", "We use SQS"),
    *("The job queue has moved to SQS", "SQS for jobs", "It is done", "Done.", "using SQS"),
)

MORE = (
    *("All jobs run on SQS", "The job queue runs on SQS for 7 days", "No job is lost"),
    *("Redis is switched off", "SQS is used for the mail queue", "The job queue is empty by 6"),
)


@pytest.mark.parametrize("text", SAME)
def test_the_title_again(text: str) -> None:
    assert restates(text, TITLE)


@pytest.mark.parametrize("text", MORE)
def test_something_new(text: str) -> None:
    assert not restates(text, TITLE)


@pytest.mark.parametrize(
    "text, title",
    [
        ("No jobs are lost", "No lost jobs"),
        ("Migration to Postgres is complete", "Migrate to Postgres"),
        ("Our processes are documented", "Document the process"),
        ("Planning is stopped", "Stop planning"),
    ],
)
def test_endings_do_not_matter(text: str, title: str) -> None:
    assert restates(text, title)


def test_a_number_to_come_to_says_more() -> None:
    assert findings(restated_title, accepted("- {text: Use SQS, from: 0, to: 6}")) == []


def test_placeholder_is_told_as_what_it_is() -> None:
    assert findings(restated_title, accepted("- '...'")) == []


def test_the_title_is_shown() -> None:
    (found,) = findings(restated_title, accepted("- Use SQS"))
    assert [(one.start.line, one.label) for one in found.related] == [(2, "the title")]
