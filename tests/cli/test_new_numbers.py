"""The numbers that `sayso new` gives where a log numbers its decisions."""

from pathlib import Path

import pytest

from tests.cli.shell import Shell

CONTEXT = ("--context", "Redis loses jobs on failover.")


@pytest.fixture
def numbered(log: Shell) -> Shell:
    log.write("sayso.toml", 'decision-ids = "number"\n')
    return log


def test_numbers_are_free_on_every_branch(numbered: Shell) -> None:
    assert numbered.fine("new", "decision", "First", *CONTEXT) == "decisions/0001-first.md\n"
    numbered.commit()
    numbered.git("switch", "--quiet", "--create", "theirs")
    assert numbered.fine("new", "decision", "Theirs", *CONTEXT) == "decisions/0002-theirs.md\n"
    numbered.commit()
    numbered.git("switch", "--quiet", "main")
    assert numbered.fine("new", "decision", "Ours", *CONTEXT) == "decisions/0003-ours.md\n"


def test_numbers_of_a_remote_are_not_free(numbered: Shell, tmp_path: Path) -> None:
    numbered.write("decisions/041-old.md", "---\ntitle: Old\n---\n")
    numbered.commit()
    numbered.git("clone", "--quiet", ".", str(tmp_path / "clone"))
    numbered.git("rm", "--quiet", "decisions/041-old.md")
    numbered.git("commit", "--quiet", "--message", "gone", "--amend", "--allow-empty")
    numbered.git("fetch", "--quiet", str(tmp_path / "clone"), "main:refs/remotes/origin/main")
    assert numbered.fine("new", "decision", "New", *CONTEXT) == "decisions/042-new.md\n"


def test_numbers_somebody_had_formerly_and_those_of_broken_files_are_taken(
    numbered: Shell,
) -> None:
    numbered.write("decisions/0004-a.md", "---\ntitle: A\nformerly: [0007-b]\n---\n")
    numbered.write("decisions/old/0009-c.md", "no front matter")
    numbered.write("decisions/2026-03-10-d.md", "---\ntitle: D\n---\n")
    numbered.write("goals/2026-Q1/README.md", "---\ntheme: E\n---\n")
    assert numbered.fine("new", "decision", "New", *CONTEXT) == "decisions/0010-new.md\n"


def test_numbers_need_no_git(shell: Shell) -> None:
    shell.write("owners.yaml", "people:\n  linh: {name: Linh}\n")
    shell.write("sayso.toml", 'decision-ids = "number"\n')
    shell.write("decisions/9-nine.md", "---\ntitle: Nine\n---\n")
    new = ("new", "decision", "Ten", *CONTEXT, "--owner", "linh")
    assert shell.fine(*new) == "decisions/10-ten.md\n"


def test_numbers_are_looked_for_below_the_logs_own_folder(shell: Shell) -> None:
    shell.repository()
    shell.write("decisions/0099-of-another-log.md", "---\ntitle: X\n---\n")
    shell.write("team/sayso.toml", 'decision-ids = "number"\n')
    shell.write("team/owners.yaml", "people:\n  linh: {name: Linh, email: linh@example.com}\n")
    shell.write("team/decisions/0003-ours.md", "---\ntitle: Ours\n---\n")
    shell.commit()
    shell.git("switch", "--quiet", "--create", "theirs")
    shell.write("team/decisions/0004-theirs.md", "---\ntitle: Theirs\n---\n")
    shell.commit()
    shell.git("switch", "--quiet", "main")
    shell.go("team")
    assert shell.fine("new", "decision", "New", *CONTEXT) == "decisions/0005-new.md\n"
