"""One transaction for every command that edits: all of it or nothing, and nothing lost."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from sayso.app.editing import Plan, edit
from sayso.app.editing.tree import TreeToBe
from sayso.app.opening import Opened, open_log
from sayso.diagnostics import AddItem, Change, Fields, RemoveEntry, Rewrite, SetValue, Span
from sayso.errors import UserError
from tests.app.repository import Repository, decision
from tests.memory_tree import MemoryTree

TODAY = date(2026, 3, 20)
SQS, KAFKA = "decisions/2026-03-10-sqs.md", "decisions/2026-03-11-kafka.md"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    found = Repository(tmp_path)
    found.write(SQS, decision())
    found.write(KAFKA, decision(title="Use Kafka for events", supersedes="2026-03-10-sqs"))
    found.commit()
    return found


def opened(repository: Repository) -> Opened:
    return open_log(repository.root, TODAY)


def planned(*changes: Change, **more: dict[str, str]) -> Plan:
    return Plan(changes, new=more.get("new", {}), moves=more.get("moves", {}))


def test_changes_to_several_files_are_written_and_told(repository: Repository) -> None:
    plan = planned(
        SetValue(SQS, ("title",), "Use SQS for all jobs"),
        AddItem(SQS, ("concerns",), Fields.of({"concern": "Too big"})),
        SetValue(KAFKA, ("owner",), "minh"),
    )
    edited = edit(opened(repository), lambda _: plan)
    assert [(one.path, one.said) for one in edited.files] == [
        (SQS, ("title: Use SQS for all jobs", "added to concerns: concern: Too big")),
        (KAFKA, ("owner: minh",)),
    ]
    assert repository.git("diff", "--numstat").splitlines() == [f"3\t1\t{SQS}", f"1\t1\t{KAFKA}"]


def test_dry_run_writes_nothing_and_shows_the_patch(repository: Repository) -> None:
    plan = planned(SetValue(SQS, ("owner",), "minh"))
    edited = edit(opened(repository), lambda _: plan, dry_run=True)
    assert not edited.written
    assert "-owner: linh\n+owner: minh\n" in edited.files[0].diff
    assert repository.git("status", "--porcelain") == ""


def test_patch_of_a_dry_run_is_one_that_git_applies(repository: Repository) -> None:
    old = (repository.root / SQS).read_text("utf-8")
    repository.write(SQS, old.rstrip("\n"))
    plan = planned(Rewrite(SQS, Span(len(old) - 5, len(old) - 1), "Kafka."))
    edited = edit(opened(repository), lambda _: plan, dry_run=True)
    (repository.root / "x.patch").write_text(edited.files[0].diff, "utf-8", newline="")
    repository.git("apply", "x.patch")
    assert (repository.root / SQS).read_text("utf-8") == edited.files[0].after


def test_new_error_is_refused_in_its_words_and_nothing_is_written(repository: Repository) -> None:
    plan = planned(SetValue(KAFKA, ("owner",), "minh"), SetValue(SQS, ("owner",), "nobody-here"))
    with pytest.raises(UserError, match="nobody-here") as refused:
        edit(opened(repository), lambda _: plan)
    assert "sayso explain SO" in refused.value.way_out
    assert repository.git("status", "--porcelain") == ""


def test_error_that_was_there_before_stops_nothing(repository: Repository) -> None:
    repository.write(SQS, decision(owner="nobody-here"))
    edit(opened(repository), lambda _: planned(SetValue(SQS, ("title",), "Use SQS at last")))
    assert "title: Use SQS at last" in (repository.root / SQS).read_text("utf-8")


def test_change_without_a_place_is_refused(repository: Repository) -> None:
    plan = planned(SetValue(KAFKA, ("owner",), "minh"), RemoveEntry(SQS, ("tags",)))
    with pytest.raises(UserError, match="has no place for `tags is gone`"):
        edit(opened(repository), lambda _: plan)
    assert repository.git("status", "--porcelain") == ""


def test_record_is_renamed_with_what_refers_to_it(repository: Repository) -> None:
    repository.write("README.md", "See decisions/2026-03-10-sqs.md\n")
    repository.commit()
    new = "decisions/2026-03-10-queue.md"
    plan = planned(
        AddItem(SQS, ("formerly",), "2026-03-10-sqs"),
        SetValue(KAFKA, ("supersedes",), "2026-03-10-queue"),
        Rewrite("README.md", Span(4, 31), new),
        moves={SQS: new},
    )
    edited = edit(opened(repository), lambda _: plan)
    assert edited.files[0].said[0] == f"was {SQS}"
    repository.git("add", "--all")
    assert repository.git("diff", "--cached", "--numstat", "--no-renames").splitlines() == [
        "1\t1\tREADME.md",
        f"13\t0\t{new}",
        f"0\t11\t{SQS}",
        f"1\t1\t{KAFKA}",
    ]


def test_plan_sees_what_was_written_since_the_log_was_opened(repository: Repository) -> None:
    before = opened(repository)
    repository.write(SQS, decision(title="Use SQS, says somebody else"))

    def plan(now: Opened) -> Plan:
        assert now.log.by_path[SQS].title == "Use SQS, says somebody else"
        return planned(SetValue(SQS, ("owner",), "minh"))

    edit(before, plan)
    assert "says somebody else\n" in (repository.root / SQS).read_text("utf-8")


def test_what_an_editor_writes_meanwhile_is_not_overwritten(repository: Repository) -> None:
    def plan(_: Opened) -> Plan:
        repository.write(SQS, decision(title="From an editor"))
        return planned(SetValue(SQS, ("owner",), "minh"))

    with pytest.raises(UserError, match="has changed meanwhile"):
        edit(opened(repository), plan)
    assert "From an editor" in (repository.root / SQS).read_text("utf-8")


def test_file_with_marks_of_a_merge_is_not_touched(repository: Repository) -> None:
    text = decision() + "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n"
    repository.write(SQS, text)
    with pytest.raises(UserError, match="unfinished merge"):
        edit(opened(repository), lambda _: planned(SetValue(SQS, ("owner",), "minh")))
    assert (repository.root / SQS).read_text("utf-8") == text


RACE = """
import sys
from pathlib import Path
from sayso.app.editing import Plan, edit
from sayso.app.editing.tree import TreeToBe
from sayso.app.opening import open_log
from sayso.diagnostics import AddItem
opened = open_log(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.read()
edit(opened, lambda _: Plan((AddItem(sys.argv[2], ("tags",), sys.argv[3]),)))
"""


def test_many_that_write_at_once_lose_nothing(repository: Repository) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", RACE, str(repository.root), SQS, f"tag-{number}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(6)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.close()
    for process in processes:
        assert process.wait() == 0
        assert process.stdout is not None
        process.stdout.close()
    tags = open_log(repository.root, TODAY).log.by_path[SQS].tags
    assert sorted(tags) == [f"tag-{number}" for number in range(6)]
    assert sorted(path.name for path in (repository.root / "decisions").iterdir()) == [
        "2026-03-10-sqs.md",
        "2026-03-11-kafka.md",
    ]


def test_record_from_before_the_rules_answers_once_it_is_touched(repository: Repository) -> None:
    repository.write("sayso.toml", "strict-from = 2026-03-15\n")
    old = decision(status="accepted", decided_on="2026-03-10", owner="nobody-here", no_action="x")
    repository.write(SQS, old)
    repository.commit()
    with pytest.raises(UserError, match="nobody-here"):
        edit(opened(repository), lambda _: planned(SetValue(SQS, ("title",), "Use SQS at last")))
    edit(opened(repository), lambda _: planned(SetValue(SQS, ("owner",), "minh")))


def test_tree_is_asked_as_it_will_be() -> None:
    now = MemoryTree({"old.md": "old", "same.md": "same", "full.md": "full"})
    tree = TreeToBe(now, frozenset({"old.md"}), {"new.md": "new", "full.md": ""})
    assert [tree.exists(path) for path in ("old.md", "new.md", "same.md")] == [False, True, True]
    assert tree.files() == ["full.md", "new.md", "same.md"]
    assert [tree.text(path) for path in ("old.md", "new.md", "full.md")] == [None, "new", ""]
