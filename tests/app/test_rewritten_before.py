"""Decided text that was rewritten before a branch began: known, never an error, soon settled."""

from datetime import date
from pathlib import Path

import pytest

from sayso.app.comparing import compare
from sayso.settings import Settings
from tests.app.repository import Repository, decision

SQS = "decisions/0001-use-sqs.md"
REGION = "decisions/0002-leave-the-old-region.md"

EARLIER = f"warning SO313 {SQS}"


def accepted(days: int = 14, end: str = "", status: str = "accepted", more: str = "") -> str:
    """A decision to keep jobs for some days, with more fields and another end."""
    text = decision(
        status=status,
        decide_by="" if status != "proposed" else "2026-03-24",
        decided_on="2026-03-10" if status != "proposed" else "",
        done_when="[All 6 nightly jobs run from SQS]",
    )
    text = text.replace("\nSQS.\n", f"\nThe job queue moves to SQS. Jobs are kept {days} days.\n")
    return text.replace("\n---\n##", f"\n{more}---\n##") + end


TAGS = "tags: [jobs]\n"
AMENDED = "amendments: [{on: 2026-03-18, what: Kept for less, why: It costs too much}]\n"


@pytest.fixture(params=[".", "docs/log"])
def repository(tmp_path: Path, request: pytest.FixtureRequest) -> Repository:
    made = Repository(tmp_path / "work", request.param)
    made.write(REGION, accepted().replace("Use SQS for the job queue", "Leave the old region"))
    made.write(SQS, accepted(days=14))
    made.commit()
    return made


def rewritten_on_main(repository: Repository) -> None:
    repository.write(SQS, accepted(days=7))
    repository.commit()


def told(repository: Repository) -> dict[str, list[str]]:
    return told_in(repository.root)


def told_in(root: Path) -> dict[str, list[str]]:
    """What is new, known and fixed beside the last commit, where there is any."""
    found = compare(root, Settings(), date(2026, 3, 20), "HEAD")
    sorted_out = {"new": found.new, "known": found.known, "fixed": found.fixed}
    return {
        state: [f"{one.severity.word} {one.code} {one.where.path}" for one in some]
        for state, some in sorted_out.items()
        if some
    }


def test_it_is_known_once_somebody_works_on_the_record(repository: Repository) -> None:
    rewritten_on_main(repository)
    repository.write("notes.md", "work that touches no record")
    assert told(repository) == {}
    repository.write(SQS, accepted(days=7, more=TAGS))
    assert told(repository) == {"known": [EARLIER]}


def test_to_rewrite_it_once_more_is_an_error_as_ever(repository: Repository) -> None:
    rewritten_on_main(repository)
    repository.write(SQS, accepted(days=3))
    assert told(repository) == {"new": [f"error SO313 {SQS}"], "known": [EARLIER]}


def test_a_late_amendment_settles_it(repository: Repository) -> None:
    rewritten_on_main(repository)
    repository.write(SQS, accepted(days=7, more=AMENDED))
    assert told(repository) == {"fixed": [EARLIER]}


def test_to_put_the_old_text_back_settles_it_with_an_amendment(repository: Repository) -> None:
    rewritten_on_main(repository)
    repository.write(SQS, accepted(days=14))
    assert told(repository) == {"new": [f"error SO313 {SQS}"], "fixed": [EARLIER]}


def test_record_whose_status_changes_answers_for_it(repository: Repository) -> None:
    rewritten_on_main(repository)
    why = "\n## Why it ended\nThe jobs run in the database since March.\n"
    repository.write(SQS, accepted(days=7, status="deprecated", end=why))
    assert told(repository) == {"new": [EARLIER.replace("warning", "note")]}


def test_text_that_went_and_came_back_on_main_is_as_it_was(repository: Repository) -> None:
    rewritten_on_main(repository)
    repository.write(SQS, accepted(days=14))
    repository.commit()
    repository.write(SQS, accepted(days=14, more=TAGS))
    assert told(repository) == {}


def test_text_that_was_amended_on_main_is_told_already(repository: Repository) -> None:
    repository.write(SQS, accepted(days=7, more=AMENDED))
    repository.commit()
    repository.write(SQS, accepted(days=7, more=AMENDED + TAGS))
    assert told(repository) == {}


def test_what_was_written_while_it_was_proposed_is_free(repository: Repository) -> None:
    path = "decisions/0003-keep-jobs.md"
    for days, status in ((14, "proposed"), (7, "proposed"), (5, "accepted")):
        repository.write(path, accepted(days, status=status).replace("Use SQS", "Keep jobs"))
        repository.commit()
    repository.write(path, accepted(days=5, more=TAGS).replace("Use SQS", "Keep jobs"))
    assert told(repository) == {}


def test_renames_before_and_since_lead_back_to_it(repository: Repository) -> None:
    rewritten_on_main(repository)
    between, now = "decisions/0001-queue.md", "decisions/0001-queue-of-jobs.md"
    rename(repository, SQS, between)
    repository.commit()
    rename(repository, between, now)
    repository.write(now, accepted(days=7, more=TAGS))
    assert told(repository) == {"known": [f"warning SO313 {now}"]}


def rename(repository: Repository, old: str, new: str) -> None:
    repository.git("mv", str(repository.root / old), str(repository.root / new))


def test_shallow_clone_sees_no_further_than_it_goes(repository: Repository, tmp_path: Path) -> None:
    rewritten_on_main(repository)
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth=1", repository.folder.as_uri(), str(clone))
    root = clone / repository.root.relative_to(repository.folder)
    (root / SQS).write_text(accepted(days=7, more=TAGS), "utf-8")
    assert told_in(root) == {}


def test_what_an_import_brought_in_has_no_life_before(repository: Repository) -> None:
    repository.write(SQS, accepted(days=7, more="imported: {format: madr, path: a.md}\n"))
    repository.commit()
    repository.write(SQS, accepted(days=7, more=f"imported: {{format: madr, path: a.md}}\n{TAGS}"))
    assert told(repository) == {}
