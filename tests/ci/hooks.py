"""pre-commit itself, with this project's hooks, in a repository of a test's own."""

import os
import subprocess
import sysconfig
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parents[2]

PACKAGE = ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml", "tooling/sayso")
"""What pre-commit needs of this project."""

OFFLINE: Mapping[str, str] = {
    "PIP_NO_INDEX": "1",
    "PIP_NO_BUILD_ISOLATION": "0",  # pip reads the value of a `no-` option as that of the other
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "VIRTUALENV_NO_PERIODIC_UPDATE": "1",
    "PYTHONPATH": sysconfig.get_path("purelib"),
}
"""The hook's environment is a real one, into which this project is really installed. But the
packages it needs come from the environment that the tests run in, and not from the network."""


def git(folder: Path, *arguments: str) -> str:
    """What git answers in a folder; it must succeed."""
    done = subprocess.run(
        ["git", "-c", "commit.gpgsign=false", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


def published(folder: Path) -> tuple[Path, str]:
    """A repository that holds this project as it is now, and the commit that a team would pin."""
    folder.mkdir()
    listed = git(HERE, "ls-files", "-z", "--cached", "--others", "--exclude-standard", *PACKAGE)
    for path in filter(None, listed.split("\0")):
        if (HERE / path).is_file():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes((HERE / path).read_bytes())
    identify(folder)
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--message", "as it is")
    return folder, git(folder, "rev-parse", "HEAD")


def identify(folder: Path) -> None:
    """Makes a folder a repository of somebody's."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "config", "user.name", "Linh Tran")
    git(folder, "config", "user.email", "linh@example.com")


def commit(folder: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """A commit of all there is, as a person makes it, with the hooks in place."""
    git(folder, "add", "--all")
    return subprocess.run(
        ["git", "commit", "--message", "a change"],
        cwd=folder,
        env=os.environ
        | OFFLINE
        | {"PRE_COMMIT_HOME": str(home), "SOURCE_DATE_EPOCH": "1774008000"},
        check=False,
        capture_output=True,
        text=True,
    )
