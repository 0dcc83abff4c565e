import pytest

from sayso.engine import run
from sayso.load import load
from sayso.rules.files.unreadable_file import unreadable_file
from sayso.settings import Settings
from sayso.source import LARGEST, File
from tests.logs import TODAY
from tests.memory_tree import MemoryTree
from tests.rules.checking import DECISION, decision, findings


def test_byte_is_placed_and_read_as_the_usual_other_encoding() -> None:
    files = decision("owner: linh")
    files[DECISION] = files[DECISION].replace("Redis", "Z\udcfcrich")
    (found,) = findings(unreadable_file, files)
    assert found.message == "byte 0xfc is not UTF-8"
    assert found.hint == "`ü` in Windows-1252"
    assert (found.where.start.line, found.where.start.column) == (8, 2)


@pytest.mark.parametrize(
    "written,hint",
    [
        ("\udcff\udcfe-\0-\0-\0", "this looks like UTF-16"),
        ("---\n\udc81", ""),
        ("---\n\udc93quoted\udc94", "`\u201c` in Windows-1252"),
    ],
)
def test_other_encodings_are_guessed_with_care(written: str, hint: str) -> None:
    (found,) = findings(unreadable_file, {DECISION: written})
    assert found.hint == hint


@pytest.mark.parametrize("reason", ["permission denied", "link leads out of the log"])
def test_reason_of_the_system_is_told_as_it_is(reason: str) -> None:
    log = load([File(DECISION, b"", reason)], Settings(), TODAY, MemoryTree({}))
    (found,) = run(log, [unreadable_file])
    assert found.message == reason
    assert (found.where.start.line, found.where.start.column) == (1, 1)


def test_file_too_large_to_be_a_record_is_named_and_not_read() -> None:
    (found,) = findings(unreadable_file, {DECISION: "x" * (LARGEST + 1)})
    assert found.message == "file is over 1024 KiB"
