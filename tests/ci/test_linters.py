"""Workflows and actions, ours and those that `sayso init` writes, held by the linters of others."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ci.steps import ACTIONS, WORKFLOWS
from tests.published import FROM_NPM, published

COMMANDS = Path(sys.executable).parent
ACTIONLINT = FROM_NPM / "@tktco" / "node-actionlint" / "bin" / "node-actionlint.js"

# A path in the workflow's own repository, at its own commit: rhysd/actionlint#711.
UNKNOWN = re.compile(r'specifying action "\$/[^"]+" in invalid format because ref is missing')

UNSAFE = """\
on: pull_request_target
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - run: echo "${{ github.event.pull_request.title }}"
"""
MISSPELT = """\
on: push
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - run: echo "${{ matrix.who }}"
        nmae: Greet
"""


def zizmor(*paths: Path) -> subprocess.CompletedProcess[str]:
    """What looks for ways to misuse a workflow, in its pedantic mood."""
    mood = ("--offline", "--no-progress", "--persona=pedantic", "--format=plain")
    return _run(COMMANDS / "zizmor", *mood, *paths)


def actionlint(path: Path) -> subprocess.CompletedProcess[str]:
    """What knows the fields, contexts and expressions of workflows."""
    return _run(COMMANDS / "node", published(ACTIONLINT), path.name, cwd=path.parent)


def _run(
    program: Path, *arguments: str | Path, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    quiet = os.environ | {"NO_COLOR": "1", "RUST_LOG": "error"}
    command = [str(one) for one in (program, *arguments)]
    return subprocess.run(
        command, cwd=cwd, env=quiet, capture_output=True, encoding="utf-8", check=False
    )


def test_zizmor_finds_nothing() -> None:
    audit = zizmor(*WORKFLOWS, *ACTIONS)
    assert audit.returncode == 0, audit.stdout + audit.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actionlint_finds_nothing(path: Path) -> None:
    lint = actionlint(path)
    found = [line for line in lint.stdout.splitlines() if line.startswith(f"{path.name}:")]
    assert lint.returncode == bool(found), lint.stdout + lint.stderr
    assert [line for line in found if not UNKNOWN.search(line)] == []
    assert "Checking 1 workflow" in lint.stdout


def test_zizmor_would_find_what_is_unsafe(tmp_path: Path) -> None:
    path = tmp_path / "greet.yml"
    path.write_text(UNSAFE, "utf-8")
    audit = zizmor(path)
    assert audit.returncode > 0
    assert "template-injection" in audit.stdout


def test_actionlint_would_find_what_is_misspelt(tmp_path: Path) -> None:
    path = tmp_path / "greet.yml"
    path.write_text(MISSPELT, "utf-8")
    lint = actionlint(path)
    assert lint.returncode == 1
    assert 'property "who" is not defined' in lint.stdout
    assert 'unexpected key "nmae"' in lint.stdout
