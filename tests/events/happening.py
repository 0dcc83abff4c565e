"""What is told of two states of a log in a real repository."""

from collections.abc import Mapping
from pathlib import Path

from sayso.app.changing import changes_since
from sayso.app.opening import open_log
from sayso.events import Event
from tests.app.repository import Repository

ROSTER = """\
people:
  linh: {name: Linh, email: [linh@example.com], team: platform}
  minh: {name: Minh}
  hoa: {name: Hoa}
teams:
  platform: {name: Platform, lead: hoa}
  product: {name: Product}
areas:
  job-queue: {owner: linh, paths: [src/jobs/**, src/queue/**], team: platform}
"""

QUEUE = "decisions/0001-use-sqs.md"
OTHER = "decisions/0002-keep-redis.md"
GOAL = "goals/2026-Q1/no-lost-jobs.md"
NEXT_GOAL = "goals/2026-Q2/no-lost-jobs.md"
QUARTER = "goals/2026-Q1/README.md"

Files = Mapping[str, str]


def record(title: str, fields: str, body: str = "## Context\nJobs are lost.\n") -> str:
    """A record with a title, whatever other fields, and a body."""
    return f"---\ntitle: {title}\n{fields}\n---\n{body}"


def happened(folder: Path, before: Files, after: Files) -> list[Event]:
    """What is told when one state of a log is committed after another."""
    repository = repository_of(folder, before)
    was = repository.git("rev-parse", "HEAD")
    for path in before.keys() - after.keys():
        repository.git("rm", "--quiet", path)
    for path, text in after.items():
        repository.write(path, text)
    repository.commit("after")
    return changes_since(open_log(repository.root), was).events


def repository_of(folder: Path, files: Files) -> Repository:
    """A real repository in which a log with some files is committed."""
    repository = Repository(folder)
    for path, text in ({"owners.yaml": ROSTER} | dict(files)).items():
        repository.write(path, text)
    repository.commit("before")
    return repository


def told(events: list[Event]) -> list[str]:
    """The events as kind, id and words."""
    return [f"{one.kind} {one.id}: {one.says}" for one in events]
