import pytest

from sayso.rules.links.pattern_without_files import pattern_without_files
from tests.rules.checking import findings, messages
from tests.rules.links.made import accepted, proposed

AROUND = dict.fromkeys(
    ("src/jobs/queue.py", "src/jobs/mail/send.py", "docs/a b.md", "Makefile"), ""
)

MATCHING = (
    *("src/jobs/**", "src/jobs/", "src/jobs", "/src/jobs", "/src", "src/", "**/send.py"),
    *("*.py", "queue.py", "src/*/queue.py", "src/jobs/mail/send.py", "Makefile", "/Makefile"),
    *("docs/a b.md", "src/jobs/[a-q]*.py", "**", "!src/none/**", "../other/**", "decisions/**"),
)

NOT_MATCHING = (
    *("src/job", "src/job/**", "jobs/**", "/queue.py", "src/jobs/queue.py/**", "*.ts"),
    *(
        "src/jobs/*.ts",
        "src/jobs/queue",
        "src/**/nothing.py",
        "none/",
        "a\\",
        "x/[z-a]",
        "/docs/*/x",
        "src/mail/",
    ),
)


@pytest.mark.parametrize("pattern", MATCHING)
def test_pattern_that_matches(pattern: str) -> None:
    assert messages(pattern_without_files, _applying(pattern)) == []


@pytest.mark.parametrize("pattern", NOT_MATCHING)
def test_pattern_that_matches_nothing(pattern: str) -> None:
    assert messages(pattern_without_files, _applying(pattern)) == [f"`{pattern}` matches no file"]


def _applying(pattern: str) -> dict[str, str]:
    return AROUND | proposed("0001-a", f"applies-to:\n  - '{pattern}'\n")


def test_areas_have_patterns_too() -> None:
    owners = (
        "people:\n  linh: {name: Linh Tran}\nareas:\n"
        "  jobs:\n    owner: linh\n    paths: [src/jobs/**, src/gone/**]\n"
        "  docs:\n    owner: linh\n    paths: doc/\n"
    )
    found = findings(pattern_without_files, AROUND | {"owners.yaml": owners})
    assert [(one.where.start.line, one.where.start.column, one.message) for one in found] == [
        (6, 26, "`src/gone/**` matches no file"),
        (9, 12, "`doc/` matches no file"),
    ]


def test_what_is_over_governs_nothing() -> None:
    files = accepted("0001-a", "applies-to: [src/gone/**]\n", status="superseded")
    assert findings(pattern_without_files, AROUND | files) == []


def test_a_repository_of_the_log_alone_is_left_in_peace() -> None:
    files = proposed("0001-a", "applies-to: [src/jobs/**]\n")
    assert findings(pattern_without_files, files | {"README.md": ""}) == []
