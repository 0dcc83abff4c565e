"""From files to the log: nothing hides another record, and order never matters."""

import random

import pytest

from sayso.engine import run
from sayso.intake import id_of, kind_of
from sayso.load import load
from sayso.rules import RULES
from sayso.settings import Settings
from sayso.source import File
from tests.logs import STANDING, TODAY, log_of
from tests.memory_tree import MemoryTree

DECISION = """---
title: Use SQS for the job queue
status: proposed
owner: linh
decide-by: 2026-03-24
---
## Context
Redis loses jobs on failover.
"""


@pytest.mark.parametrize(
    "path,kind",
    [
        ("owners.yaml", "owners"),
        ("decisions/2026-03-10-x.md", "decision"),
        ("decisions/platform/x.md", "decision"),
        ("goals/2026-Q1/README.md", "quarter"),
        ("goals/2026-Q1/x.md", "goal"),
        ("goals/2026-Q5/x.md", None),
        ("goals/x.md", None),
        ("goals/2026-Q1/deep/x.md", None),
        ("decisions/x.txt", None),
    ],
)
def test_path_says_what_a_file_is(path: str, kind: str | None) -> None:
    assert kind_of(path) == kind


def test_id_is_the_stem_with_the_quarter_for_goals() -> None:
    assert id_of("decisions/platform/2026-03-10-x.md") == "2026-03-10-x"
    assert id_of("goals/2026-Q1/no-lost-jobs.md") == "2026-Q1/no-lost-jobs"
    assert id_of("goals/2026-Q1/README.md") == "2026-Q1"


def test_broken_record_keeps_its_id_and_hides_no_other() -> None:
    log = log_of({"decisions/a.md": "---\ntitle: [\n---\n", "decisions/b.md": DECISION})
    assert set(log.broken) == {"a"}
    assert [one.id for one in log.decisions] == ["b"]


def test_file_that_could_not_be_read_is_told() -> None:
    files = [File("decisions/a.md", b"", "permission denied")]
    log = load(files, Settings(), TODAY, MemoryTree({}))
    assert [one.message for one in log.problems["unreadable-file"]] == ["permission denied"]


def test_folders_own_readme_is_a_page_and_no_lost_record() -> None:
    log = log_of({"decisions/README.md": "# How we decide\n"})
    assert "stray-file" in log.problems
    assert "missing-front-matter" not in log.problems


def test_earlier_ids_lead_to_the_record() -> None:
    log = log_of({"decisions/b.md": DECISION.replace("---\n#", "formerly: [a]\n---\n#")})
    found = log.decision("a")
    assert found is not None
    assert found.id == "b"


def test_order_of_files_never_matters() -> None:
    files = {f"decisions/2026-03-{day:02}-x.md": DECISION for day in range(1, 20)}
    files["decisions/broken.md"] = "---\nowner: [\n"
    paths = list({**STANDING, **files})
    expected = run(log_of(files), RULES)
    for seed in range(5):
        random.Random(seed).shuffle(paths)  # noqa: S311  # no secrets here
        texts = {**STANDING, **files}
        shuffled = {path: texts[path] for path in paths}
        assert run(log_of(shuffled, standing=False), RULES) == expected
