"""A real git repository with a log in it."""

import subprocess
from pathlib import Path

OWNERS = "people:\n  linh: {name: Linh}\n  minh: {name: Minh}\n"


class Repository:
    """A folder under git, for tests that need history."""

    def __init__(self, folder: Path, log: str = ".") -> None:
        self.folder = folder
        self.root = folder / log
        self.root.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")
        self.write("owners.yaml", OWNERS)

    def git(self, *arguments: str) -> str:
        """What a git command prints; it must succeed."""
        names = ("-c", "user.name=Test", "-c", "user.email=test@example.com")
        answer = subprocess.run(
            ["git", *names, "-c", "commit.gpgsign=false", *arguments],
            cwd=self.folder,
            check=True,
            capture_output=True,
            text=True,
        )
        return answer.stdout.strip()

    def write(self, path: str, text: str) -> None:
        """Puts a text into a file of the log."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())

    def commit(self, message: str = "change") -> str:
        """Commits all there is; answers the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")


def decision(**fields: str) -> str:
    """A valid proposed decision with other fields in it; an empty one is left out."""
    given = {
        "title": "Use SQS for the job queue",
        "status": "proposed",
        "owner": "linh",
        "decide-by": "2026-03-24",
    } | {key.replace("_", "-"): value for key, value in fields.items()}
    lines = "".join(f"{key}: {value}\n" for key, value in given.items() if value)
    return f"---\n{lines}---\n## Context\nRedis loses jobs on failover.\n\n## Decision\nSQS.\n"
