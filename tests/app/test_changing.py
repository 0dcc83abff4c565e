"""Stretches of time in real repositories: from where to where, and what is said of it."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from sayso.app.changing import changes
from sayso.app.opening import open_log
from sayso.app.spans import Mark, Span, last_week, span_of
from sayso.errors import UserError
from sayso.events import Changes
from tests.app.repository import Repository, decision

TODAY = date(2026, 3, 20)
FIRST = "decisions/0001-use-sqs.md"
SECOND = "decisions/0002-keep-redis.md"
ACCEPTED = decision(status="accepted", decide_by="", decided_on="2026-03-10")


@pytest.fixture(params=[".", "docs/log"])
def repository(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Repository:
    """People on the first of March, a proposal on the fifth, accepted on the tenth."""
    made = Repository(tmp_path / "work", request.param)
    for day, text in (("01", ""), ("05", decision()), ("10", ACCEPTED)):
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"2026-03-{day}T12:00:00Z")
        if text:
            made.write(FIRST, text)
        made.commit(day)
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-03-15T12:00:00Z")
    return made


def found(repository: Repository, asked: str) -> Changes:
    return changes(open_log(repository.root, TODAY), span_of(asked, TODAY))


def told(repository: Repository, asked: str) -> list[str]:
    return [f"{one.kind} {one.id}" for one in found(repository, asked).events]


PROPOSED = ["proposed 0001-use-sqs"]
DECIDED = ["accepted 0001-use-sqs"]
JOINED = ["joined linh", "joined minh"]


@pytest.mark.parametrize(
    "asked, said",
    [
        ("HEAD~1", DECIDED),
        ("HEAD~1..", DECIDED),
        ("HEAD~2..HEAD~1", PROPOSED),
        ("main~2..main", DECIDED),
        ("HEAD..HEAD", []),
        ("2026-03-05..2026-03-05", PROPOSED),
        ("2026-03-04..2026-03-09", PROPOSED),
        ("2026-03-06..2026-03-10", DECIDED),
        ("2026-03-11", []),
        ("2026-03-11..2026-03-12", []),
        ("2026-03-09..HEAD", DECIDED),
        ("2w", DECIDED[:0] + DECIDED),
        ("10d", DECIDED),
        ("9d", []),
        ("2026-01-01", [*DECIDED, *JOINED]),
        ("2026-01-01..2026-03-01", JOINED),
    ],
)
def test_ends(repository: Repository, asked: str, said: list[str]) -> None:
    assert told(repository, asked) == said


def test_a_week_where_nothing_is_asked(repository: Repository) -> None:
    assert last_week(TODAY) == Span(Mark("2026-03-13", date(2026, 3, 13)))
    opened = open_log(repository.root, TODAY)
    assert changes(opened, last_week(TODAY)).events == []
    assert len(changes(opened, last_week(date(2026, 3, 12))).events) == 1


def test_days_before_the_first_commit_are_told_from_there(repository: Repository) -> None:
    (remark,) = found(repository, "2026-01-01").remarks
    assert remark == "the first commit is of 2026-03-01: told from there on"


def test_work_that_is_not_committed_counts_up_to_now_alone(repository: Repository) -> None:
    repository.write(SECOND, decision(title="Keep Redis"))
    assert told(repository, "HEAD") == ["proposed 0002-keep-redis"]
    assert told(repository, "HEAD~1..HEAD") == DECIDED
    (repository.root / FIRST).unlink()
    assert told(repository, "HEAD") == ["removed 0001-use-sqs", "proposed 0002-keep-redis"]
    assert told(repository, "HEAD~1..HEAD") == DECIDED, "the disk is not asked about"
    assert told(repository, "HEAD~2..HEAD~1") == PROPOSED


def test_one_opened_log_may_be_asked_about_many_stretches(repository: Repository) -> None:
    opened = open_log(repository.root, TODAY)
    for _ in range(2):
        for asked, said in (("HEAD~2..HEAD~1", PROPOSED), ("HEAD~1", DECIDED)):
            told = changes(opened, span_of(asked, TODAY)).events
            assert [f"{one.kind} {one.id}" for one in told] == said


def test_what_main_did_is_not_undone_by_a_branch(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "-b", "change", "HEAD~1")
    repository.write(SECOND, decision(title="Keep Redis"))
    repository.commit()
    for asked in ("main..change", "main.."):
        whole = found(repository, asked)
        assert [one.id for one in whole.events] == ["0002-keep-redis"]
        parted = repository.git("rev-parse", "HEAD~1")
        assert whole.since.commit == parted
        assert whole.remarks == (f"told from {parted[:9]} on, where `main` went its own way",)


def test_a_merge_and_a_revert(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "-b", "change", "HEAD~1")
    repository.write(SECOND, decision(title="Keep Redis"))
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-edit", "change")
    assert told(repository, "HEAD~1..HEAD") == ["proposed 0002-keep-redis"]
    repository.git("revert", "--no-edit", "-m", "1", "HEAD")
    assert told(repository, "HEAD~1..HEAD") == ["removed 0002-keep-redis"]
    assert told(repository, "HEAD~2..HEAD") == [], "what was done and undone has not happened"


def test_a_shallow_clone_tells_from_where_it_begins(repository: Repository, tmp_path: Path) -> None:
    folder = repository.root.relative_to(repository.folder)
    url = repository.folder.as_uri()
    subprocess.run(["git", "clone", "--quiet", "--depth=2", url, tmp_path / "clone"], check=True)
    opened = open_log(tmp_path / "clone" / folder, TODAY)
    whole = changes(opened, span_of("2026-01-01", TODAY))
    assert [one.kind for one in whole.events] == ["accepted"]
    assert whole.remarks == ("the clone is shallow: told from 2026-03-05 on, where it begins",)
    with pytest.raises(UserError, match="git knows no revision `main~2` here") as error:
        changes(opened, span_of("main~2", TODAY))
    assert "git fetch --unshallow" in error.value.way_out


def test_histories_that_share_nothing_are_compared_as_they_are(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "--orphan", "other")
    repository.commit("another beginning")
    repository.git("checkout", "--quiet", "main")
    whole = found(repository, "other..main")
    assert whole.events == []
    assert "they share no history" in whole.remarks[0]


@pytest.mark.parametrize(
    "asked, problem, way_out",
    [
        ("nonsense", "git knows no revision `nonsense` here", "a day is written like 2026-10-01"),
        ("HEAD..nonsense", "git knows no revision `nonsense` here", "git log"),
        ("--all", "git knows no revision `--all` here", "git log"),
        ("HEAD..HEAD~1", "`HEAD` comes after `HEAD~1`", "`HEAD~1..HEAD`"),
        ("HEAD...main", "`HEAD...main` has three dots", "`HEAD..main`"),
        ("..HEAD", "`..HEAD` does not say where to begin", "`1w..`"),
        ("2026-03-10..2026-03-05", "2026-03-05 comes before 2026-03-10", "2026-03-05..2026"),
        ("2026-02-30", "`2026-02-30` is no day of the calendar", ""),
        ("2026-01-01..2026-02-01", "nothing had been committed by 2026-02-01", "`2026-03-01..`"),
    ],
)
def test_what_makes_no_sense_has_a_way_out(
    repository: Repository, asked: str, problem: str, way_out: str
) -> None:
    with pytest.raises(UserError) as error:
        found(repository, asked)
    assert error.value.problem == problem
    assert way_out in error.value.way_out


def test_folders_without_commits(tmp_path: Path) -> None:
    (tmp_path / "owners.yaml").write_text("people:\n  linh: {name: Linh}\n", "utf-8")
    with pytest.raises(UserError, match="in no git repository"):
        changes(open_log(tmp_path, TODAY), last_week(TODAY))
    made = Repository(tmp_path)
    with pytest.raises(UserError, match="nothing has been committed"):
        changes(open_log(made.root, TODAY), last_week(TODAY))
