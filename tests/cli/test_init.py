"""`sayso init` as a newcomer runs it."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from sayso.app.site.plan import plan
from sayso.schema import KINDS, schema
from sayso.settings import Site
from tests.cli.shell import Shell

STARTERS = Path(__file__).parents[2] / "tooling/sayso/starters"
DECISION = "decisions/2026-03-20-keep-decisions-and-their-owners-in-this-repository.md"
GOAL = "goals/2026-Q1/anybody-can-look-up-what-was-decided.md"
EXAMPLES = (DECISION, GOAL, "goals/2026-Q1/README.md")


def done(out: str) -> dict[str, str]:
    """What became of each file, by its path."""
    return {line.split()[1]: line.split()[0] for line in out.splitlines()}


def test_whom_git_knows_owns_the_log(shell: Shell) -> None:
    shell.repository("Đặng Thị: Linh", "7+linh-t@users.noreply.github.com")
    shell.fine("init")
    owners = shell.read("owners.yaml")
    assert "  dang-thi-linh:\n    name: 'Đặng Thị: Linh'\n" in owners
    assert "    github: linh-t\n" in owners
    assert "example" not in owners.casefold()
    assert "owner: dang-thi-linh\n" in shell.read(DECISION)
    assert shell.fine("new", "decision", "Use SQS", "--context", "Redis loses jobs.")
    assert shell("check", "--strict").code == 0


@pytest.mark.parametrize(
    "name,email,handle",
    [
        ("王小明", "wang@example.com", "王小明"),
        ("!", "linh.t+x@example.com", "linh-t-x"),
        ("core", "core@example.com", "core"),
        ("{a}: [b] #c", "'x'@y.z", "a-b-c"),
        ("Linh", "", "linh"),
    ],
)
def test_any_name_makes_a_valid_log(shell: Shell, name: str, email: str, handle: str) -> None:
    shell.repository(name, email)
    shell.fine("init")
    assert f"\nowner: {handle}\n" in shell.read(DECISION)
    check = shell("check", "--strict")
    assert (check.code, check.out) == (0, "")
    assert shell("show", "--kind", "person", handle).code == 0


def test_where_git_knows_nobody_an_example_stands_in(shell: Shell) -> None:
    said = shell("init")
    assert "put yourself into owners.yaml" in said.err
    assert "  # An example" in shell.read("owners.yaml")
    assert shell("check", "--strict").code == 0


def test_twice_changes_nothing_and_says_so(shell: Shell) -> None:
    shell.repository()
    shell.fine("init")
    before = shell.files()
    said = shell("init")
    assert said.code == 0
    assert set(done(said.out).values()) == {"kept"}
    assert "nothing was changed" in said.err
    assert shell.files() == before


def test_bare_leaves_the_examples_out(shell: Shell) -> None:
    shell.repository()
    shell.fine("init", "--bare")
    assert not any(path.startswith(("decisions/", "goals/")) for path in shell.files())
    assert "areas:" not in shell.read("owners.yaml")
    assert shell("check", "--strict").code == 0


def test_folder_may_be_named_and_is_made(shell: Shell) -> None:
    said = shell("init", "teams/platform")
    assert said.code == 0
    assert f"  cd {shell.folder / 'teams/platform'}\n" in said.err
    shell.go("teams/platform")
    assert shell("check").code == 0


def test_inside_a_log_there_is_a_log_already(shell: Shell) -> None:
    shell.fine("init")
    before = shell.files()
    shell.go("decisions")
    for arguments in (("init",), ("init", "deeper")):
        said = shell(*arguments)
        assert said.code == 2
        assert f"which begins in {shell.folder}" in said.err
        assert f"`sayso init {shell.folder}`" in said.err
    assert shell.files() == before


@pytest.mark.parametrize("target", ["file", "file/inside"])
def test_file_is_no_folder(shell: Shell, target: str) -> None:
    shell.write("file", "")
    said = shell("init", target)
    assert said.code == 2
    assert "cannot hold a log" in said.err
    assert "name another folder" in said.err


def test_workflows_go_only_where_github_reads_them(shell: Shell) -> None:
    shell.repository()
    said = shell("init", "log")
    for name in ("check", "comment", "digest", "site"):
        assert f"skipped  .github/workflows/sayso-{name}.yml" in said.out
    assert not any("workflows" in path for path in shell.files())


def test_workflows_are_those_that_are_tested(shell: Shell) -> None:
    shell.fine("init")
    written = {path for path in shell.files() if path.startswith(".git")} - {".gitignore"}
    assert written == {
        f".github/workflows/{path.name}" for path in STARTERS.glob("sayso-[cds]*.yml")
    }
    for path in written:
        assert shell.read(path) == (STARTERS / Path(path).name).read_text("utf-8")


def test_schemas_are_those_that_the_check_uses(shell: Shell) -> None:
    shell.fine("init")
    for kind in KINDS:
        assert yaml.safe_load(shell.read(f".sayso/schemas/{kind}.json")) == schema(kind)


@pytest.mark.parametrize("path", [*EXAMPLES, "owners.yaml"])
def test_files_name_their_schema(shell: Shell, path: str) -> None:
    shell.fine("init")
    line = next(line for line in shell.read(path).splitlines() if "$schema=" in line)
    named = line.removeprefix("# yaml-language-server: $schema=")
    assert (shell.folder / path).parent.joinpath(named).is_file()


def test_site_is_built_with_the_configuration_that_is_written(shell: Shell) -> None:
    shell.fine("init")
    made = plan(shell.folder, "x", Site())
    assert made.config == shell.folder / "mkdocs.yml"
    assert made.pages == shell.folder / ".sayso/pages"
    assert made.site == shell.folder / "site"
    assert yaml.safe_load(shell.read("mkdocs.yml"))["theme"]["font"] is False


def test_from_nothing_to_a_first_record_in_true_processes(shell: Shell) -> None:
    def sayso(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "sayso", *arguments],
            cwd=shell.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            text=True,
            timeout=60,
        )

    shell.repository()
    assert sayso("init").returncode == 0
    new = sayso("new", "decision", "Use SQS", "--context", "Redis loses jobs on failover.")
    assert (new.returncode, new.stdout) == (0, "decisions/2026-03-20-use-sqs.md\n")
    assert sayso("check").returncode == 0
    assert "Use SQS" in sayso("list", "sqs").stdout
    assert sayso("show", "sqs").returncode == 0
