from datetime import date

import pytest

from tests.importers.foreign import drafted

TEXT = """\
    # 3. Use SQS for jobs

    Date: 2017-06-30

    ## Status

    Accepted

    Amends [1. Queues](0001-queues.md)
    Superceded by [9. Use Kafka](0009-use-kafka.md)

    ## Context

    Redis loses jobs.
    """


def test_a_record_of_adr_tools() -> None:
    draft = drafted(TEXT.replace("Superceded", "Amended"))
    assert draft.format == "nygard"
    assert draft.title == "Use SQS for jobs"
    assert (draft.status, draft.raw_status) == ("accepted", "Accepted")
    assert (draft.day, draft.raw_date) == (date(2017, 6, 30), "2017-06-30")
    assert [(one.relation, one.target) for one in draft.edges] == [
        ("amends", "[1. Queues](0001-queues.md)"),
        ("amended-by", "[9. Use Kafka](0009-use-kafka.md)"),
    ]
    assert (draft.people, draft.extra, draft.notes) == ({}, {}, ())


def test_the_last_word_on_a_status_is_that_it_was_superseded() -> None:
    draft = drafted(TEXT)
    assert draft.status == "superseded"
    assert draft.raw_status == "Superceded by [9. Use Kafka](0009-use-kafka.md)"


def test_what_is_superseded_in_part_is_amended() -> None:
    draft = drafted("# 1. X\n\n## Status\n\nPartly superseded by [9](0009-x.md)\n\n## Context\n")
    assert draft.status == "accepted"
    assert [(one.relation, one.scope) for one in draft.edges] == [
        ("amended-by", "replaced in part"),
    ]


@pytest.mark.parametrize("section", ["", "\n<!-- none yet -->\n", "\nTBD\n"])
def test_a_status_section_that_states_none_is_unknown(section: str) -> None:
    draft = drafted(f"# 1. X\n\n## Status\n{section}\n## Context\n\nx\n")
    assert draft.status == "unknown"


def test_other_lines_above_the_first_section_are_kept() -> None:
    draft = drafted("# 1. X\n\nDate: 2020-01-02\nAuthor: Linh\n\n## Status\n\nAccepted\n")
    assert draft.extra == {"Author": "Linh"}


def test_a_record_without_a_status_section_is_known_by_its_other_sections() -> None:
    draft = drafted("# 1. X\n\n## Context\n\nx\n\n## Decision\n\ny\n")
    assert (draft.format, draft.status, draft.raw_status) == ("nygard", "unknown", None)


def test_front_matter_beside_a_status_section_is_kept() -> None:
    draft = drafted("---\nlayout: adr\n---\n# 1. X\n\n## Status\n\nAccepted\n")
    assert (draft.format, draft.status, draft.extra) == ("nygard", "accepted", {"layout": "adr"})
