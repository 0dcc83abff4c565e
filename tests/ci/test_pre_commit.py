"""The hooks for pre-commit: pre-commit runs them on real commits."""

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.app.repository import OWNERS, decision
from tests.ci.hooks import commit, git, identify, published

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("pre-commit")]

NEW = "decisions/2026-03-10-new.md"


class Team(NamedTuple):
    """A team's repository with the hooks in it, and where pre-commit keeps its environments."""

    folder: Path
    home: Path
    source: Path
    pinned: str

    def use(self, hook: str, *arguments: str) -> None:
        (self.folder / ".pre-commit-config.yaml").write_text(
            f"repos:\n- repo: {self.source}\n  rev: {self.pinned}\n"
            f"  hooks: [{{id: {hook}, args: [{', '.join(arguments)}]}}]\n",
            "utf-8",
        )

    def write(self, path: str, text: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, "utf-8")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, str]:
    """One published state and one home, so that the environment is made only once."""
    base = tmp_path_factory.mktemp("pre-commit")
    return base / "home", *published(base / "sayso")


@pytest.fixture
def team(tmp_path: Path, shared: tuple[Path, Path, str]) -> Team:
    identify(tmp_path)
    made = Team(tmp_path, *shared)
    made.use("sayso-check")
    made.write("owners.yaml", OWNERS)
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "a log")
    install = [sys.executable, "-m", "pre_commit", "install"]
    subprocess.run(install, cwd=tmp_path, check=True, capture_output=True)
    return made


def test_wrong_record_stops_the_commit_and_a_right_one_passes(team: Team) -> None:
    before = git(team.folder, "rev-parse", "HEAD")
    team.write(NEW, decision(owner="zoe"))
    stopped = commit(team.folder, team.home)
    assert stopped.returncode == 1, stopped
    assert "SO202" in stopped.stderr + stopped.stdout
    assert git(team.folder, "rev-parse", "HEAD") == before
    team.write(NEW, decision())
    passed = commit(team.folder, team.home)
    assert passed.returncode == 0, passed
    assert "Passed" in passed.stderr + passed.stdout
    assert git(team.folder, "rev-parse", "HEAD~1") == before
    assert list(team.home.glob("*/py_env-*/**/site-packages/sayso/schemas/decision.json"))


def test_commit_that_touches_no_file_of_the_log_is_left_alone(team: Team) -> None:
    team.write("src/run.py", "print()\n")
    team.write("docs/decisions/x.md", "no record\n")
    done = commit(team.folder, team.home)
    assert done.returncode == 0, done
    assert "Skipped" in done.stderr + done.stdout


@pytest.mark.parametrize("path", ["owners.yaml", "sayso.toml", "goals/2026-Q1/no-lost-jobs.md"])
def test_every_file_of_the_log_is_looked_at(team: Team, path: str) -> None:
    team.write(path, "neither: [one\n")
    assert commit(team.folder, team.home).returncode == 1


def test_with_a_base_what_was_wrong_before_stops_nobody(team: Team) -> None:
    team.write("decisions/2026-03-01-old.md", decision(owner="zoe"))
    git(team.folder, "add", "--all")
    git(team.folder, "commit", "--quiet", "--no-verify", "--message", "in a hurry")
    team.write(NEW, decision())
    assert commit(team.folder, team.home).returncode == 1
    team.use("sayso-check", "--base", "HEAD")
    done = commit(team.folder, team.home)
    assert done.returncode == 0, done


def test_fix_mends_and_lets_the_writer_look(team: Team) -> None:
    """pre-commit stops where a hook has changed a file; the next try passes."""
    team.use("sayso-fix")
    team.write(NEW, decision(status="propsed"))
    stopped = commit(team.folder, team.home)
    assert stopped.returncode == 1, stopped
    assert "files were modified by this hook" in stopped.stderr + stopped.stdout
    assert "status: proposed\n" in (team.folder / NEW).read_text("utf-8")
    assert commit(team.folder, team.home).returncode == 0
