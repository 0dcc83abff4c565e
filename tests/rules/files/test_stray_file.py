import pytest

from sayso.diagnostics import Severity
from sayso.rules.files.stray_file import stray_file
from tests.rules.checking import findings


@pytest.mark.parametrize(
    "path,message,hint",
    [
        ("decisions/notes.txt", "file is no record of the log", "records are Markdown files"),
        ("decisions/a.markdown", "name ends in `.markdown`, expected `.md`", ""),
        ("decisions/a.MD", "name ends in `.MD`, expected `.md`", ""),
        ("goals/a.md", "goal is in no quarter's folder", "like `goals/2026-Q1/a.md`"),
        ("goals/2026-q2/a.md", "folder `2026-q2` is no quarter", "did you mean `2026-Q2`?"),
        ("goals/Q3 2025/a.md", "folder `Q3 2025` is no quarter", "did you mean `2025-Q3`?"),
        ("goals/2025Q4/a.md", "folder `2025Q4` is no quarter", "did you mean `2025-Q4`?"),
        ("goals/2026-H1/a.md", "folder `2026-H1` is no quarter", "a name like `2026-Q1`"),
        ("goals/2026-Q5/a.md", "folder `2026-Q5` is no quarter", "a name like `2026-Q1`"),
        ("goals/2026-Q1/b/a.md", "goal is too deep in its folder", "`goals/2026-Q1/a.md`"),
    ],
)
def test_what_was_likely_meant_is_named(path: str, message: str, hint: str) -> None:
    (found,) = findings(stray_file, {path: "x"})
    assert found.message == message
    assert hint in found.hint
    assert found.notes == (f'to keep it, list it in the settings: `ignore = ["{path}"]`',)


@pytest.mark.parametrize("path", ["decisions/README.md", "decisions/index.md", "goals/README.md"])
def test_page_for_readers_is_a_note(path: str) -> None:
    (found,) = findings(stray_file, {path: "# How we decide\n"})
    assert found.severity is Severity.NOTE
