"""A log of decisions under git for the tests of the commands that decide."""

import os
import subprocess
import sys
from collections.abc import Sequence

from tests.cli.shell import Shell

REDIS, SQS = "2025-02-04-use-redis", "2026-03-02-use-sqs"
REDIS_FILE, SQS_FILE = f"decisions/{REDIS}.md", f"decisions/{SQS}.md"

OLDER = """---
title: Use Redis for the job queue
status: accepted   # since the first day
owner: minh
decided-on: 2025-02-04
no-action: it runs already
---
## Context
We have Redis.

## Decision
Jobs go through Redis.
"""

PROPOSED = """---
title: "Use SQS for the job queue"
status: proposed   # until Friday
owner: linh
opened-on: 2026-03-02
decide-by: 2026-03-24
# what it replaces
supersedes: [2025-02-04-use-redis]
---
## Context
Redis loses jobs on failover.

## Decision
The job queue moves to SQS.
"""

RUNS = "All 6 nightly jobs run from SQS for 7 days"
OFF = "The Redis host is off and 0 alerts name it"

ACCEPTED = PROPOSED.replace("proposed   # until Friday", "accepted").replace(
    "# what it replaces\nsupersedes: [2025-02-04-use-redis]\n",
    f"decided-on: 2026-03-10\ndone-when:\n  - {RUNS}\n  - {{text: {OFF}}}\n",
)


def committed(log: Shell, files: dict[str, str] | None = None) -> Shell:
    """The log with an accepted and a proposed decision, or with others, committed."""
    for path, text in (files or {REDIS_FILE: OLDER, SQS_FILE: PROPOSED}).items():
        log.write(path, text)
    log.commit()
    return log


def numbers(log: Shell) -> dict[str, tuple[int, int]]:
    """The lines that came and went since the last commit, by path."""
    rows = (line.split("\t") for line in log.git("diff", "--numstat").splitlines())
    return {path: (int(came), int(went)) for came, went, path in rows}


def step(log: Shell, *arguments: str) -> dict[str, tuple[int, int]]:
    """Runs a command and commits, with nothing new found; answers the lines that changed."""
    log.fine(*arguments)
    changed = numbers(log)
    said = log("check", "--base", "HEAD")
    assert said.code == 0, said
    assert said.out == "", said
    log.commit()
    return changed


def refused(log: Shell, *arguments: str) -> str:
    """Runs a command that must be refused and write nothing; answers what it says."""
    before = log.files()
    said = log(*arguments)
    assert said.code == 2, said
    assert said.out == ""
    assert log.files() == before
    return said.err


def started(log: Shell, arguments: Sequence[str]) -> "subprocess.Popen[str]":
    """Starts the command in a process of its own."""
    command = [sys.executable, "-m", "sayso", *arguments]
    return subprocess.Popen(
        command, cwd=log.folder, env={**os.environ}, stderr=subprocess.PIPE, text=True
    )
