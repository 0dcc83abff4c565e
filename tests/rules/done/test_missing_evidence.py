import pytest

from sayso.rules.done.missing_evidence import missing_evidence, path_of
from tests.rules.checking import findings
from tests.rules.done.made import accepted, goal

PATHS = {
    "docs/report.md": "docs/report.md",
    "./report.md#results": "./report.md",
    "docs/report.md?raw=1": "docs/report.md",
    "report.md": "report.md",
    "src/jobs": "src/jobs",
    "/docs/report.md": "/docs/report.md",
    "src/jobs/queue.py:42": "src/jobs/queue.py",
    "[the report](docs/report.md)": "docs/report.md",
    "`docs/report.md`": "docs/report.md",
}

NO_PATHS = (
    *("https://ci.example.com/812", "http://x/y.md", "mailto:a@example.com", "//ci/812"),
    *("<https://ci.example.com/812>", "[run](https://ci.example.com/812)", "ci.example.com/812"),
    *("status.example.com", "#42", "acme/queue#42", "!17", "PROJ-12", "3f9c2ab", "v1.4.2"),
    *("Seen by Minh on Monday", "see the dashboard", "@minh"),
)


@pytest.mark.parametrize("text", PATHS)
def test_path(text: str) -> None:
    assert path_of(text) == PATHS[text]


@pytest.mark.parametrize("text", NO_PATHS)
def test_no_path(text: str) -> None:
    assert path_of(text) is None


@pytest.mark.parametrize(
    "text",
    ["docs/report.md", "../docs/report.md", "/docs/report.md", "seen.md", "docs", "docs/"],
)
def test_looked_for_from_the_record_and_from_the_root(text: str) -> None:
    around = {"docs/report.md": "", "decisions/seen.md": "---\n---\n"}
    files = accepted(f"- {{text: Redis is off, evidence: {text}}}")
    assert findings(missing_evidence, files | around) == []


def test_every_piece_has_its_place() -> None:
    lines = "- text: Redis is off\n  evidence:\n    - docs/report.md\n    - docs/gone.md"
    (found,) = findings(missing_evidence, accepted(lines) | {"docs/report.md": ""})
    assert found.message == "evidence `docs/gone.md` is no file of the repository"
    assert (found.where.start.line, found.where.start.column) == (10, 9)


def test_goals_show_theirs_when_they_close() -> None:
    files = goal("- x", "closed: {on: 2026-03-19, result: missed, evidence: gone.md}\n")
    assert [one.where.start.line for one in findings(missing_evidence, files)] == [8]


def test_a_file_of_the_same_name_is_offered() -> None:
    files = accepted("- {text: Redis is off, evidence: report.md}")
    (found,) = findings(missing_evidence, files | {"docs/a/report.md": ""})
    assert found.hint == "did you mean `docs/a/report.md`?"
    two = {"docs/a/report.md": "", "docs/b/report.md": ""}
    (found,) = findings(missing_evidence, files | two)
    assert found.hint == ""
