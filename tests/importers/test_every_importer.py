from pathlib import Path

import pytest
from hypothesis import given

from sayso import importers
from sayso.importers import FORMATS, ForeignFile, format_of
from sayso.importers.no_record import why_no_record, why_unreadable
from tests.importers.foreign import contents, texts

PATHS = ("old/adr/0001-use-sqs.md", "old/20200102-use-sqs.md", "use sqs.md", "adr/.md")


def test_every_format_stands_in_the_tuple() -> None:
    modules = Path(str(importers.__file__)).parent.glob("*.py")
    with_format = {one.stem for one in modules if "\nFORMAT = " in one.read_text("utf-8")}
    assert {one.name for one in FORMATS} == with_format


@given(contents)
def test_no_bytes_make_an_importer_fail(data: bytes) -> None:
    for path in PATHS:
        file = ForeignFile(path, data)
        assert isinstance(why_unreadable(file) or why_no_record(file), str)
        for form in FORMATS:
            assert form.recognises(file) in {True, False}
            assert form.read(file).format == form.name


@given(texts)
def test_the_body_is_the_end_of_the_file_to_the_letter(text: str) -> None:
    data = text.encode("utf-8", "replace")
    for form in FORMATS:
        draft = form.read(ForeignFile(PATHS[0], data))
        assert data.endswith(draft.body.encode())


@given(texts)
def test_a_file_without_front_matter_is_body_from_end_to_end(text: str) -> None:
    text = "# Use SQS\n" + text
    for form in FORMATS:
        draft = form.read(ForeignFile(PATHS[0], text.encode("utf-8", "replace")))
        assert draft.body.encode() == text.encode("utf-8", "replace")


@given(texts)
def test_every_draft_has_a_title_in_one_line(text: str) -> None:
    for form in FORMATS:
        draft = form.read(ForeignFile(PATHS[0], text.encode("utf-8", "replace")))
        assert draft.title.strip()
        assert len(draft.title.splitlines()) == 1


@pytest.mark.parametrize("path", ["notes.md", "docs/01-introduction.md", "docs/2020 plan.md"])
def test_a_file_without_a_sign_of_a_record_is_nobodys(path: str) -> None:
    assert format_of(ForeignFile(path, b"# How to build this\n\n## Steps\n\nRun make.\n")) is None
