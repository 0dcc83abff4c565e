"""All of a history, commit by commit, in real repositories."""

import json
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from sayso.app.changing import changes
from sayso.app.chronicle import Chronicle, chronicle
from sayso.app.opening import open_log
from sayso.app.spans import span_of
from sayso.events import Entry
from sayso.settings import Settings
from tests.app.repository import Repository, decision
from tests.events.cases import CASES

FIRST = "decisions/0001-use-sqs.md"
RENAMED = "decisions/0001-use-sqs-for-jobs.md"
ACCEPTED = decision(status="accepted", decide_by="", decided_on="2026-03-10")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "work")
    made.commit("people")
    return made


def told(repository: Repository) -> list[list[str]]:
    entries = chronicle(repository.root, Settings()).entries
    return [[f"{one.kind} {one.id}" for one in entry.events] for entry in entries]


def by_commit(found: Chronicle) -> dict[str, Entry]:
    return {one.commit: one for one in found.entries}


def test_each_commit_says_what_comparing_its_two_ends_says(repository: Repository) -> None:
    # One state of the log after another, whatever way it goes from each to the next.
    states = [files for one in CASES for files in (one.before, one.after)]
    commits = []
    for files in states[::3]:
        for path in ("decisions", "goals"):
            repository.git("rm", "-r", "--quiet", "--ignore-unmatch", path)
        for path, text in files.items():
            repository.write(path, text)
        commits.append(repository.commit())
    found = by_commit(chronicle(repository.root, Settings()))
    opened = open_log(repository.root)
    seen = set()
    for was, now in pairwise(commits):
        span = span_of(f"{was}..{now}", opened.log.today)
        alone = [(one.kind, one.says) for one in changes(opened, span).events]
        entry = found.get(now)
        assert [(one.kind, one.says) for one in (entry.events if entry else ())] == alone
        seen |= {kind for kind, _ in alone}
    assert len(seen) > 20


def test_records_are_found_under_their_last_names(repository: Repository) -> None:
    repository.write(FIRST, decision())
    repository.commit()
    repository.git("mv", FIRST, RENAMED)
    repository.commit()
    repository.write(RENAMED, ACCEPTED)
    repository.commit()
    assert told(repository)[1:] == [
        ["proposed 0001-use-sqs-for-jobs"],
        ["renamed 0001-use-sqs-for-jobs"],
        ["accepted 0001-use-sqs-for-jobs"],
    ]
    paths = {one.path for entry in chronicle(repository.root, Settings()).entries[1:]
             for one in entry.events}  # fmt: skip
    assert paths == {RENAMED}


def test_a_merge_is_one_step(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "-b", "change")
    repository.write(FIRST, decision())
    repository.commit()
    repository.write(FIRST, ACCEPTED)
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.write("decisions/0002-other.md", decision(title="Keep Redis"))
    repository.commit()
    repository.git("merge", "--quiet", "--no-edit", "change")
    assert told(repository)[1:] == [["proposed 0002-other"], ["accepted 0001-use-sqs"]]


def test_a_revert_is_told_as_what_it_does(repository: Repository) -> None:
    repository.write(FIRST, decision())
    repository.commit()
    repository.write(FIRST, ACCEPTED)
    repository.commit()
    repository.git("revert", "--no-edit", "HEAD")
    assert told(repository)[-1] == ["reopened 0001-use-sqs", "due-moved 0001-use-sqs"]


def test_a_shallow_clone_tells_from_where_it_begins(repository: Repository, tmp_path: Path) -> None:
    repository.write(FIRST, decision())
    begin = repository.commit()
    repository.write(FIRST, ACCEPTED)
    last = repository.commit()
    clone = tmp_path / "clone"
    url = repository.folder.as_uri()
    subprocess.run(["git", "clone", "--quiet", "--depth=2", url, clone], check=True)
    found = chronicle(clone, Settings())
    assert found.begins == begin
    assert [one.commit for one in found.entries] == [last]
    assert [one.kind for one in found.entries[0].events] == ["accepted"]


def test_who_and_when(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-03-10T23:30:00-0200")
    repository.write(FIRST, decision())
    repository.commit()
    roster = "people:\n  linh: {name: Linh, email: [test@example.com]}\n"
    repository.write("owners.yaml", roster)
    repository.commit()
    entries = chronicle(repository.root, Settings()).entries
    assert [one.author for one in entries] == ["Test", "Test", "linh"]
    assert str(entries[1].day) == "2026-03-11", "days are told in UTC"


def test_what_is_ignored_and_what_is_a_link_is_no_record(repository: Repository) -> None:
    repository.write("decisions/drafts/x.md", decision())
    (repository.root / "decisions/link.md").symlink_to("drafts/x.md")
    repository.commit()
    assert len(chronicle(repository.root, Settings(ignore=("decisions/drafts/",))).entries) == 1
    assert told(repository)[1:] == [["proposed x"]]


def test_history_is_asked_in_as_many_processes_however_long_it_is(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        repository.write(f"decisions/{number}.md", decision(title=f"Use queue {number}"))
        repository.commit()
    repository.write("decisions/0.md", decision(title="Not committed yet"))
    trace = tmp_path / "trace"
    monkeypatch.setenv("GIT_TRACE2_EVENT", str(trace))
    assert len(chronicle(repository.root, Settings()).entries) == 6
    lines = [json.loads(one) for one in trace.read_text("utf-8").splitlines()]
    asked = [one["argv"][3:5] for one in lines if one["event"] == "start"]
    assert len(asked) == 3, asked


def test_where_there_is_no_history(tmp_path: Path) -> None:
    assert chronicle(tmp_path, Settings()) == Chronicle(())
    Repository(tmp_path)
    assert chronicle(tmp_path, Settings()) == Chronicle(())
