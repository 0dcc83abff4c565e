"""Workflows and actions as files, and their steps run for real on this machine."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parents[2]
STARTERS = HERE / "tooling/sayso/starters"

WORKFLOWS = (
    *sorted(HERE.glob(".github/workflows/*.yml")),
    *(STARTERS / f"sayso-{name}.yml" for name in ("check", "comment", "digest", "site")),
)
ACTIONS = tuple(sorted(HERE.glob(".github/actions/*/action.yml")))

Step = Mapping[str, Any]

_EXPRESSION = re.compile(r"\$\{\{ (.+?) \}\}")


def parsed(path: Path) -> dict[str, Any]:
    """A file of YAML, in which the key `on` is no truth value."""
    read: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506  # texts alone
    return read


def jobs(path: Path) -> Mapping[str, Any]:
    """The jobs of a workflow; an action is taken for one."""
    read = parsed(path)
    return read["jobs"] if "jobs" in read else {"runs": read["runs"]}


def steps(path: Path) -> Iterator[Step]:
    """Every step of a workflow or an action."""
    for job in jobs(path).values():
        yield from job["steps"]


def step_named(path: Path, name: str) -> Step:
    """The step of a name, which must be there once."""
    (found,) = (one for one in steps(path) if one.get("name") == name)
    return found


def run_step(
    step: Step, folder: Path, given: Mapping[str, str], values: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Runs what a step runs, as GitHub's runner does on Linux.

    `given` is what the runner sets in the environment, `values` what expressions come to; one
    that is not among them is an error.
    """
    said = {
        key: _EXPRESSION.sub(lambda match: values[match[1]], value)
        for key, value in step.get("env", {}).items()
    }
    script = folder.parent / "step"
    script.write_text(step["run"], "utf-8")
    return subprocess.run(
        [*_SHELLS[step.get("shell", "")], str(script)],
        cwd=folder,
        env=os.environ | given | said,
        check=False,
        capture_output=True,
        text=True,
    )


_SHELLS = {
    "": ["bash", "-e"],
    "bash": ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail"],
    "python": [sys.executable],
}
