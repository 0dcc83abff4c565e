"""`sayso owners import`: a CODEOWNERS file becomes areas."""

import pytest

from tests.cli.shell import Shell

PLACE = ".github/CODEOWNERS"
ROSTER = (
    "# who is who\npeople:\n  linh: {name: Linh Tran}   # she\n"
    "teams:\n  platform: {name: Platform}\n"
)


@pytest.fixture
def owned(log: Shell) -> Shell:
    log.write("owners.yaml", ROSTER)
    for path in ("src/jobs/run.py", "src/jobs/notes.md", "web/app.js", "gen/x", "README.md"):
        log.write(path, "")
    return log


def test_lines_become_areas_and_every_other_byte_stays(owned: Shell) -> None:
    owned.write(
        PLACE,
        "# ours\n*.md @linh\n/src/jobs/ @minh-le @acme/platform\n/web/ docs@example.com\n/gen/\n",
    )
    said = owned("owners", "import")
    assert said.code == 0, said
    assert owned.read("owners.yaml") == (
        "# who is who\npeople:\n  linh: {name: Linh Tran, github: linh}   # she\n"
        "  minh-le:\n    name: minh-le\n    github: minh-le\n"
        "  docs:\n    name: docs@example.com\n    email: [docs@example.com]\n"
        "teams:\n  platform: {name: Platform}\n"
        "areas:\n"
        "  md-files:\n    owner: linh\n    paths: ['*.md']\n"
        "  jobs:\n    owner: minh-le\n    team: platform\n    paths: [/src/jobs/]\n"
        "    reviewers: ['@acme/platform']\n"
        "  web:\n    owner: docs\n    paths: [/web/]\n"
        "unowned:\n  - /gen/\n"
    )
    assert f"{PLACE}: `minh-le` is new among the people" in said.err
    assert f"{PLACE}: comments are not taken over" in said.err
    owned.fine("owners", "export", "--replace")
    assert owned.read(PLACE).split("\n", 2)[2] == (
        "*.md @linh\n/web/ docs@example.com\n/gen/\n/src/jobs/ @minh-le @acme/platform\n"
    )
    assert owned("check").code == 0


def test_second_time_there_is_nothing_new(owned: Shell) -> None:
    owned.write(PLACE, "/src/ @linh\n")
    owned.fine("owners", "import")
    before = owned.files()
    assert owned.fine("owners", "import") == f"nothing new in {PLACE}\n"
    assert owned.files() == before


def test_order_keeps_its_meaning(owned: Shell) -> None:
    owned.write(PLACE, "/web/app.js @linh\n/src/jobs/ @linh\n*.py @minh\n/web/ @minh\n")
    said = owned("owners", "import")
    assert f"{PLACE}:1: decides nothing: line 4 comes after it" in said.err
    assert "src/jobs/**/*.py" in owned.read("owners.yaml")
    assert "Minh" not in owned.read("owners.yaml")
    assert "minh (" not in owned.fine("who", "src/jobs/notes.md")
    assert "owner   minh, area" in owned.fine("who", "src/jobs/new.py")


def test_line_without_a_single_person_waits_for_its_owner(owned: Shell) -> None:
    owned.write(PLACE, "/src/ @linh @minh\n/web/ @acme/web\n")
    said = owned("owners", "import")
    assert said.code == 0
    for line in (1, 2):
        assert f"{PLACE}:{line}: names no single person" in said.err
    assert "SO807 area `src` has no owner" in said.err
    assert "minh" not in owned.fine("list", "--kind", "person")


def test_what_cannot_be_kept_is_named_by_line(owned: Shell) -> None:
    owned.write("CODEOWNERS", "/src/ nobody\n!/web/ @linh\n")
    said = owned("owners", "import")
    assert "CODEOWNERS:1: `nobody` is nobody a host could know" in said.err
    assert "CODEOWNERS:2: `!/web/` is left out, as the host does" in said.err


def test_sections_that_ask_together_are_named(owned: Shell) -> None:
    owned.write(".gitlab/CODEOWNERS", "* @linh\n^[Web][2] @minh\n/web/\n")
    said = owned("owners", "import")
    assert ".gitlab/CODEOWNERS:2: section `Web` is optional there" in said.err
    assert ".gitlab/CODEOWNERS:3: asks together with line 1" in said.err
    assert "gitlab: minh" in owned.read("owners.yaml")


def test_dry_run_writes_nothing(owned: Shell) -> None:
    owned.write(PLACE, "/src/ @linh\n")
    before = owned.files()
    assert "+areas:\n" in owned.fine("owners", "import", "--dry-run")
    assert owned.files() == before


def test_file_is_named_and_must_not_be_our_own(owned: Shell) -> None:
    said = owned("owners", "import")
    assert (said.code, "no CODEOWNERS is here" in said.err) == (2, True)
    owned.write("old/OWNERS", "/src/ @linh\n")
    owned.fine("owners", "import", "old/OWNERS")
    owned.fine("owners", "export")
    said = owned("owners", "import")
    assert (said.code, "was derived from this log" in said.err) == (2, True)
