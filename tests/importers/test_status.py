import pytest

from sayso.importers.status import read_status

READ = {
    "accepted": [
        *("Accepted", "ACCEPTED.", "✅ Accepted", "✔️ accepted", "**Accepted**", "`accepted`"),
        *("{accepted}", "{ accepted }", "[Accepted]", '"accepted"', "Approved", "decided"),
        *("Adopted", "final", "Implemented", "Accepted (2020-01-02)", "Accepted, with changes"),
        *("~~Proposed~~ Accepted", "Proposed → Accepted", "Status: Accepted"),
        *("accepted <!-- optional -->", "Conditionally accepted", "Accepted\u00a0"),
    ],
    "proposed": [
        *("Proposed", "draft", "Pending", "in review", "Under review", "implementable"),
        *("provisional", "Deferred", "on hold", "On-Hold", "stagnant", "experimental"),
        *("{ in-progress }", "in_progress", "🚧 WIP", "In discussion"),
    ],
    "rejected": ["Rejected", "declined", "❌ Rejected", "Decided against"],
    "withdrawn": ["Withdrawn", "abandoned", "Dropped"],
    "deprecated": [
        *("Deprecated", "obsolete", "retired", "No longer relevant", "reverted"),
        "Deprecated in favour of nothing",
    ],
    "superseded": [
        *("Superseded", "Superceded by [5. Later](0005-later.md)", "replaced by ADR-5"),
        *("superseded by [ADR-0005](0005-later.md), see below", "Accepted, superseded by ADR-5"),
        *("superseded-by ADR-0005", "This has been superseded by another"),
        "![status](https://img.example/superseded-orange.svg) Superseded by 5",
    ],
    "unknown": [
        *("", "none", "n/a", "TBD", "?", "-", "blue", "not accepted", "never accepted"),
        *("proposed | rejected | accepted", "{proposed | accepted}", "Supersedes ADR-3"),
        "to be accepted or rejected next week",
    ],
}


@pytest.mark.parametrize(
    "raw, status", [(raw, word) for word, raws in READ.items() for raw in raws]
)
def test_a_status_is_read_for_what_it_says(raw: str, status: str) -> None:
    assert read_status(raw).word == status


def test_no_status_is_unknown_and_needs_no_note() -> None:
    assert (read_status(None).word, read_status(None).note) == ("unknown", "")


def test_what_is_partly_superseded_stands_in_its_other_parts() -> None:
    for raw in ("Partly superseded", "Partially superseded by ADR-3", "superseded in part by 3"):
        assert read_status(raw).word == "accepted"
        assert "stands" in read_status(raw).note


@pytest.mark.parametrize("raw", ["blue", "not accepted", "{proposed | accepted}"])
def test_a_status_that_is_not_understood_is_told(raw: str) -> None:
    assert read_status(raw).note


def test_a_sentence_that_says_one_thing_is_read_and_told() -> None:
    found = read_status("We consider this accepted")
    assert (found.word, "read as accepted" in found.note) == ("accepted", True)
