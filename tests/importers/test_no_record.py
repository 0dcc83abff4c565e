import pytest

from sayso.importers import ForeignFile
from sayso.importers.no_record import why_no_record, why_unreadable
from sayso.source import LARGEST

RECORD = b"# Use SQS\n\n## Status\n\nAccepted\n"


@pytest.mark.parametrize(
    "path",
    [
        *("adr/README.md", "adr/index.md", "adr/template.md", "adr/adr-template.md"),
        *("adr/adr-template-bare-minimal.md", "adr/adr-short-template.md", "adr/0000-template.md"),
        *("template/0000-use-adrs.md", "adr/templates/x.md", "adr/ADR_TEMPLATE.md"),
    ],
)
def test_pages_and_templates_are_left_out(path: str) -> None:
    assert why_no_record(ForeignFile(path, RECORD))


@pytest.mark.parametrize(
    "path", ["adr/0007-prompt-template-engine.md", "adr/use-template-engine.md", "adr/indexing.md"]
)
def test_records_about_templates_are_records(path: str) -> None:
    assert why_no_record(ForeignFile(path, RECORD)) == ""


def test_a_record_that_a_tool_has_yet_to_fill_in_is_a_template() -> None:
    text = b"# Use ADRs\n\n- Status: accepted\n- Date: {DATE_YESTERDAY}\n"
    assert "DATE_YESTERDAY" in why_no_record(ForeignFile("adr/use-adrs.md", text))
    text = b"# Use ADRs\n\n- Status: accepted\n- Date: YYYY-MM-DD\n"
    assert why_no_record(ForeignFile("adr/use-adrs.md", text)) == ""


def test_an_empty_file_is_left_out() -> None:
    assert why_no_record(ForeignFile("adr/0001-x.md", b"\xef\xbb\xbf \n")) == "is empty"


def test_what_cannot_be_read_whole_is_left_out() -> None:
    assert why_unreadable(ForeignFile("x.md", b"caf\xe9")) == "is not UTF-8 (byte 4)"
    assert "KiB" in why_unreadable(ForeignFile("x.md", b"x" * (LARGEST + 1)))
    assert why_unreadable(ForeignFile("x.md", b"x" * LARGEST)) == ""
    merge = b"<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\n"
    assert "merge" in why_unreadable(ForeignFile("x.md", merge))
