"""`sayso init` in a folder that holds something already: all of it stays."""

import tomllib

import pytest

from tests.cli.shell import Shell
from tests.cli.test_init import DECISION, EXAMPLES, done
from tests.logs import OWNERS


def test_empty_folder_becomes_a_log_that_passes_the_check(shell: Shell) -> None:
    shell.repository()
    said = shell("init")
    assert said.code == 0
    assert set(done(said.out).values()) == {"created"}
    assert set(done(said.out)) == set(shell.files())
    assert {*EXAMPLES, "owners.yaml", "sayso.toml", "mkdocs.yml", ".gitignore"} <= set(
        shell.files()
    )
    for command in ('sayso new decision "…"', "sayso check", "sayso build"):
        assert command in said.err
    check = shell("check", "--strict")
    assert (check.code, check.out) == (0, "")
    assert "nothing found · 3 records" in check.err


def test_what_is_there_is_kept_to_the_byte(shell: Shell) -> None:
    shell.repository()
    texts = {
        "owners.yaml": "# ours\r\npeople:\r\n  hoa: {name: Hoa}\r\n",
        "sayso.toml": "# ours\n",
        "mkdocs.yml": "site_name: ours\n",
        ".github/workflows/sayso-check.yml": "on: push\n",
        "README.md": "ours",
    }
    for path, text in texts.items():
        shell.write(path, text)
    out = done(shell.fine("init"))
    assert {path: shell.read(path) for path in texts} == texts
    assert {path for path, what in out.items() if what == "kept"} == {*texts} - {"README.md"}
    assert "owner: hoa\n" in shell.read(DECISION)


def test_only_what_is_missing_is_added(shell: Shell) -> None:
    shell.fine("init")
    (shell.folder / "mkdocs.yml").unlink()
    (shell.folder / ".sayso/schemas/goal.json").unlink()
    out = done(shell.fine("init"))
    created = {path for path, what in out.items() if what == "created"}
    assert created == {"mkdocs.yml", ".sayso/schemas/goal.json"}


def test_copies_of_schemas_are_brought_to_this_version(shell: Shell) -> None:
    shell.fine("init")
    current = shell.read(".sayso/schemas/goal.json")
    shell.write(".sayso/schemas/goal.json", "{}\n")
    shell.write(".sayso/schemas/owners.json", shell.read(".sayso/schemas/owners.json") + "\n")
    assert "SO903" in shell("check").out
    out = shell.fine("init")
    assert "changed  .sayso/schemas/goal.json  (it was of another version)" in out
    assert shell.read(".sayso/schemas/goal.json") == current
    assert shell("check", "--strict").code == 0
    assert set(done(shell.fine("init")).values()) == {"kept"}


def test_copy_of_a_schema_that_is_no_text_is_left_alone(shell: Shell) -> None:
    shell.fine("init")
    (shell.folder / ".sayso/schemas/goal.json").write_bytes(b"\xff\xfe")
    assert done(shell.fine("init"))[".sayso/schemas/goal.json"] == "kept"
    assert shell.files()[".sayso/schemas/goal.json"] == b"\xff\xfe"


def test_copies_with_the_line_ends_of_windows_are_kept(shell: Shell) -> None:
    shell.fine("init")
    text = shell.read(".sayso/schemas/goal.json").replace("\n", "\r\n")
    shell.write(".sayso/schemas/goal.json", text)
    assert done(shell.fine("init"))[".sayso/schemas/goal.json"] == "kept"
    assert shell("check", "--strict").code == 0


def test_examples_are_not_added_to_records_that_are_there(shell: Shell) -> None:
    shell.repository()
    shell.write("owners.yaml", OWNERS)
    shell.fine("new", "decision", "Use SQS", "--context", "Redis loses jobs.")
    shell.fine("new", "goal", "No job is lost")
    shell.fine("init")
    assert not {*EXAMPLES} & set(shell.files())


@pytest.mark.parametrize("owners", ["people: {}\n", "people: [\n"])
def test_examples_need_somebody_who_owns_them(shell: Shell, owners: str) -> None:
    shell.write("owners.yaml", owners)
    said = shell("init")
    assert said.code == 0
    assert f"skipped  {DECISION}  (owners.yaml names nobody who could own it)" in said.out
    assert DECISION not in shell.files()


def test_settings_in_pyproject_are_settings(shell: Shell) -> None:
    shell.write("pyproject.toml", '[tool.sayso]\ndecision-ids = "number"\n')
    out = done(shell.fine("init"))
    assert out["pyproject.toml"] == "kept"
    assert "sayso.toml" not in shell.files()


def test_foreign_records_are_named_with_the_way_in(shell: Shell) -> None:
    texts = {
        "decisions/0001-use-redis.md": "# 1. Use Redis\n\n## Status\n\nAccepted\n",
        "decisions/0002-use-sqs.md": "# 2. Use SQS\n\n## Status\n\nAccepted\n",
        "decisions/README.md": "# Our decisions\n",
        "docs/adr/0001-x.md": "# 1. X\n",
    }
    for path, text in texts.items():
        shell.write(path, text)
    said = shell("init")
    assert {path: shell.read(path) for path in texts} == texts
    assert DECISION not in shell.files()
    assert "sayso import decisions   # 2 files not of Sayso yet" in said.err
    assert "  sayso import docs/adr\n" in said.err
    assert tomllib.loads(shell.read("sayso.toml"))["decision-ids"] == "number"


def test_folder_that_adr_tools_names_is_named(shell: Shell) -> None:
    shell.write(".adr-dir", "notes/choices\n")
    shell.write("notes/choices/0001-x.md", "# 1. X\n")
    assert "  sayso import notes/choices\n" in shell("init").err


def test_records_that_wait_elsewhere_keep_their_numbers_free(shell: Shell) -> None:
    """No example of ours takes a number or a name before they are in."""
    nygard = "# {n}. Use it\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nx\n"
    for number in (1, 2):
        shell.write(f"doc/adr/000{number}-use-it.md", nygard.format(n=number))
    shell.write("doc/adr/README.md", "# Records\n")
    shell.fine("init")
    assert not any(path.startswith("decisions/") for path in shell.files())
    assert shell("check", "--strict").code == 0
    shell.fine("import", "doc/adr")
    assert shell("check").code == 0
    new = ("new", "decision", "Another", "--context", "c", "--owner", "alex")
    assert shell.fine(*new) == "decisions/0003-another.md\n"


def test_example_is_numbered_where_decisions_are(shell: Shell) -> None:
    shell.write("sayso.toml", 'decision-ids = "number"\n')
    shell.fine("init")
    assert "decisions/0001-keep-decisions-and-their-owners-in-this-repository.md" in shell.files()


def test_gitignore_is_added_to(shell: Shell) -> None:
    shell.repository()
    shell.write(".gitignore", "node_modules/\r\n*.log")
    said = shell("init")
    added = "/site/, /.sayso/*, !/.sayso/schemas/, !/.sayso/baseline.json"
    assert f"changed  .gitignore  (added {added})" in said.out
    text = shell.read(".gitignore")
    assert text.startswith("node_modules/\r\n*.log\r\n")
    assert text.count("\n") == text.count("\r\n")
    for path in ("site/index.html", ".sayso/pages/index.md", ".sayso/mkdocs.yml"):
        assert shell.git("check-ignore", path)
    shell.git("add", ".")
    assert ".sayso/schemas/decision.json" in shell.git("ls-files")


@pytest.mark.parametrize("text", ["site\n.sayso/\n", "/site/\n/.sayso\n"])
def test_gitignore_that_says_enough_is_kept(shell: Shell, text: str) -> None:
    shell.write(".gitignore", text)
    assert done(shell.fine("init"))[".gitignore"] == "kept"
    assert shell.read(".gitignore") == text


def test_gitignore_with_marks_of_a_merge_stops_before_anything_is_written(shell: Shell) -> None:
    shell.write(".gitignore", "<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n")
    before = shell.files()
    said = shell("init")
    assert said.code == 2
    assert "finish the merge first" in said.err
    assert shell.files() == before


def test_gitignore_that_is_no_text_is_left_alone(shell: Shell) -> None:
    (shell.folder / ".gitignore").write_bytes(b"\xff\n")
    assert done(shell.fine("init"))[".gitignore"] == "kept"
    assert (shell.folder / ".gitignore").read_bytes() == b"\xff\n"
