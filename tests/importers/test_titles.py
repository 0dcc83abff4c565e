import pytest

from sayso.importers.titles import read_title


@pytest.mark.parametrize(
    "heading, title",
    [
        ("Use SQS", "Use SQS"),
        ("1. Use SQS", "Use SQS"),
        ("0012. Use SQS", "Use SQS"),
        ("12) Use SQS", "Use SQS"),
        ("0012 - Use SQS", "Use SQS"),
        ("ADR 3: Use SQS", "Use SQS"),
        ("ADR-0003: Use SQS", "Use SQS"),
        ("[ADR-0003] Use SQS", "Use SQS"),
        ("ADR-0003 Use SQS", "Use SQS"),
        ("Decision 3: Use SQS", "Use SQS"),
        ("2-phase commit", "2-phase commit"),
        ("3 ways to queue", "3 ways to queue"),
        ("`Queue` and  Topic", "`Queue` and Topic"),
        ("Use SQS <!-- or not -->", "Use SQS"),
        ("Decision drivers for queues", "Decision drivers for queues"),
    ],
)
def test_a_title_is_the_heading_without_its_number(heading: str, title: str) -> None:
    found = read_title(heading, "0001-other")
    assert (found.text, found.note) == (title, "")


@pytest.mark.parametrize(
    "heading",
    [
        *("", "{short title of solved problem and solution}", "[short title of solved problem]"),
        *("<!-- short title -->", "Context and Problem Statement", "Status", "---", "{title}"),
    ],
)
def test_a_heading_that_names_nothing_gives_way_to_the_files_name(heading: str) -> None:
    found = read_title(heading, "0012-use-sqs_for-jobs")
    assert found.text == "Use sqs for jobs"
    assert found.note


@pytest.mark.parametrize(
    "stem, title",
    [
        ("20201028-use-sqs", "Use sqs"),
        ("2020-10-28-use-sqs", "Use sqs"),
        ("ADR-0012-use-sqs", "Use sqs"),
        ("0012", "0012"),
        ("use-sqs", "Use sqs"),
    ],
)
def test_a_files_name_without_number_and_day(stem: str, title: str) -> None:
    assert read_title("", stem).text == title


def test_the_front_matter_knows_the_title_best() -> None:
    assert read_title("Status", "0001-x", given="4. Use SQS").text == "Use SQS"


def test_a_heading_that_slipped_into_the_front_matter_beats_the_files_name() -> None:
    found = read_title("", "0001-x", slipped="Use SQS")
    assert found.text == "Use SQS"
    assert "comment" in found.note
