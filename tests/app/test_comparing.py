"""Nobody is blamed for what was there before: real repositories, both ends of a change."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from sayso.app.baselining import prune, take_in
from sayso.app.comparing import Comparison, compare
from sayso.errors import UserError
from sayso.settings import Settings
from tests.app.repository import Repository, decision

TODAY = date(2026, 3, 20)
OLD = "decisions/2026-03-01-old.md"
NEW = "decisions/2026-03-10-new.md"
WRONG = decision(owner="zoe")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path)
    made.write(OLD, WRONG)
    made.commit("a log with an old mistake in it")
    made.git("checkout", "--quiet", "-b", "change")
    return made


def compared(repository: Repository, base: str = "main", **settings: object) -> Comparison:
    return compare(repository.root, Settings(**settings), TODAY, base)  # type: ignore[arg-type]


def told(comparison: Comparison) -> dict[str, list[str]]:
    return {
        state: [f"{one.code} {one.where.path}" for one in getattr(comparison, state)]
        for state in ("new", "known", "fixed")
    }


def test_what_was_there_before_is_known_and_not_new(repository: Repository) -> None:
    repository.write(NEW, decision(owner="zoe"))
    repository.commit()
    assert told(compared(repository)) == {
        "new": [f"SO202 {NEW}"],
        "known": [f"SO202 {OLD}"],
        "fixed": [],
    }


def test_work_that_is_not_committed_counts(repository: Repository) -> None:
    repository.write(NEW, decision(owner="zoe"))
    repository.write(OLD, decision())
    assert told(compared(repository)) == {
        "new": [f"SO202 {NEW}"],
        "known": [],
        "fixed": [f"SO202 {OLD}"],
    }


def test_lines_added_above_make_nothing_new(repository: Repository) -> None:
    repository.write(OLD, WRONG.replace("---\ntitle", "---\n# a word\n\nx-note: y\ntitle", 1))
    repository.commit()
    assert told(compared(repository))["new"] == []


def test_record_whose_status_changes_answers_for_all_of_its_own(repository: Repository) -> None:
    repository.write(OLD, WRONG.replace("status: proposed", "status: rejected"))
    repository.commit()
    assert f"SO202 {OLD}" in told(compared(repository))["new"]


@pytest.mark.parametrize("body", ["", "\nMuch more text that git would not know again.\n" * 30])
def test_renamed_record_keeps_its_findings(repository: Repository, body: str) -> None:
    moved = WRONG.replace("---\n##", "formerly: [2026-03-01-old]\n---\n##") + body
    repository.git("mv", OLD, NEW)
    repository.write(NEW, moved)
    repository.commit()
    assert told(compared(repository)) == {"new": [], "known": [f"SO202 {NEW}"], "fixed": []}


def test_change_in_one_file_that_breaks_another_is_new(repository: Repository) -> None:
    repository.write(NEW, decision(depends_on="[2026-03-05-third]"))
    repository.write("decisions/2026-03-05-third.md", decision())
    repository.commit()
    repository.git("checkout", "--quiet", "-b", "later")
    (repository.root / "decisions/2026-03-05-third.md").unlink()
    repository.commit()
    assert told(compared(repository, "change"))["new"] == [f"SO601 {NEW}"]


def test_file_that_a_record_links_to_may_go_only_with_the_link(repository: Repository) -> None:
    repository.write("docs/plan.md", "# Plan\n")
    repository.write(NEW, decision() + "See [the plan](../docs/plan.md).\n")
    repository.commit()
    repository.git("checkout", "--quiet", "-b", "later")
    (repository.root / "docs/plan.md").unlink()
    repository.commit()
    assert told(compared(repository, "change"))["new"] == [f"SO607 {NEW}"]


def test_only_what_happened_since_the_branches_parted_counts(repository: Repository) -> None:
    """Mistakes that main has made meanwhile are not the branch's, mended ones not its merit."""
    repository.git("checkout", "--quiet", "main")
    repository.write("decisions/2026-03-12-meanwhile.md", WRONG)
    repository.commit()
    repository.git("checkout", "--quiet", "change")
    repository.write(NEW, WRONG)
    repository.commit()
    assert told(compared(repository)) == {
        "new": [f"SO202 {NEW}"],
        "known": [f"SO202 {OLD}"],
        "fixed": [],
    }


def test_log_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "docs/log")
    repository.write(OLD, WRONG)
    repository.commit()
    repository.write(NEW, WRONG)
    (tmp_path / "decisions").mkdir()
    (tmp_path / "decisions" / "other.md").write_text("not ours", "utf-8")
    assert told(compared(repository, "HEAD")) == {
        "new": [f"SO202 {NEW}"],
        "known": [f"SO202 {OLD}"],
        "fixed": [],
    }


def test_worktree_is_a_repository_like_any_other(repository: Repository, tmp_path: Path) -> None:
    tree = tmp_path.parent / f"{tmp_path.name}-tree"
    repository.git("worktree", "add", "--quiet", str(tree), "-b", "elsewhere")
    try:
        (tree / NEW).write_text(WRONG, "utf-8")
        comparison = compare(tree, Settings(), TODAY, "main")
        assert told(comparison)["new"] == [f"SO202 {NEW}"]
    finally:
        shutil.rmtree(tree)


def test_shallow_clone_is_compared_with_the_revision_itself_and_says_so(
    repository: Repository, tmp_path: Path
) -> None:
    for number in range(3):
        repository.write(NEW, decision(title=f"Use queue {number}"))
        repository.commit()
    clone = tmp_path.parent / f"{tmp_path.name}-clone"
    repository.git(
        "clone", "--quiet", "--depth=1", "--no-single-branch", f"file://{tmp_path}", str(clone)
    )
    comparison = compare(clone, Settings(), TODAY, "origin/main")
    assert "the clone is shallow" in comparison.base.remark
    assert told(comparison)["new"] == []


def test_missing_base_is_wrong_use_with_a_way_out(repository: Repository, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no revision `nowhere`") as raised:
        compared(repository, "nowhere")
    assert "fetch" in raised.value.way_out
    bare = tmp_path.parent / f"{tmp_path.name}-no-git"
    bare.mkdir()
    with pytest.raises(UserError, match="in no git repository"):
        compare(bare, Settings(), TODAY, "main")


def test_older_record_answers_once_somebody_works_on_it(repository: Repository) -> None:
    strict = date(2026, 3, 15)
    repository.write("decisions/2026-02-01-other.md", WRONG)
    repository.commit()
    repository.git("checkout", "--quiet", "-b", "later")
    repository.write(OLD, WRONG + "One more sentence.\n")
    repository.commit()
    comparison = compared(repository, "change", strict_from=strict)
    assert [(one.where.path, one.severity.word) for one in comparison.new] == [(OLD, "error")]
    assert [one.severity.word for one in comparison.known] == ["note"]


def test_records_that_are_just_brought_in_are_older_ones(repository: Repository) -> None:
    imported = WRONG.replace("---\n##", "imported: {format: madr, path: x}\n---\n##")
    repository.write(NEW, imported)
    repository.commit()
    comparison = compared(repository, strict_from=date(2026, 3, 15))
    assert [one.severity.word for one in comparison.new] == ["note"]


def test_file_names_of_every_kind(repository: Repository) -> None:
    names = ["decisions/ünï côdé.md", "decisions/with\ttab.md", 'decisions/quo"te.md']
    for name in names:
        repository.write(name, WRONG)
    repository.commit()
    repository.git("checkout", "--quiet", "-b", "later")
    for name in names:
        repository.write(name, WRONG + "More.\n")
    assert told(compared(repository, "change"))["new"] == []


def test_submodule_in_the_repository_is_left_alone(repository: Repository, tmp_path: Path) -> None:
    other = Repository(tmp_path.parent / f"{tmp_path.name}-other")
    other.commit()
    repository.git(
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        str(other.folder),
        "vendored",
    )
    repository.write(NEW, WRONG)
    repository.commit()
    assert told(compared(repository))["new"] == [f"SO202 {NEW}"]


def baseline(repository: Repository) -> None:
    take_in(repository.root, TODAY, [], [])


def test_baseline_of_today_counts_at_both_ends(repository: Repository) -> None:
    baseline(repository)
    repository.write(NEW, decision(owner="zoe"))
    repository.commit()
    comparison = compared(repository)
    assert told(comparison) == {"new": [f"SO202 {NEW}"], "known": [], "fixed": []}
    assert [one.where.path for one in comparison.baselined] == [OLD]


def test_taking_something_in_is_not_mending_it(repository: Repository) -> None:
    repository.write(NEW, decision(owner="zoe"))
    baseline(repository)
    comparison = compared(repository)
    assert told(comparison) == {"new": [], "known": [], "fixed": []}
    assert [one.where.path for one in comparison.baselined] == [OLD, NEW]


def test_mending_what_the_baseline_knows_is_praised_and_leaves_it_to_be_pruned(
    repository: Repository,
) -> None:
    baseline(repository)
    repository.commit()
    repository.git("checkout", "--quiet", "-b", "later")
    repository.write(OLD, decision())
    assert told(compared(repository, "change")) == {
        "new": ["SO901 .sayso/baseline.json"],
        "known": [],
        "fixed": [f"SO202 {OLD}"],
    }
    prune(repository.root, TODAY, [], [])
    assert told(compared(repository, "change"))["new"] == []


def test_needless_entries_that_were_there_before_are_known(repository: Repository) -> None:
    baseline(repository)
    repository.write(OLD, decision())
    repository.commit()
    repository.git("checkout", "--quiet", "-b", "later")
    repository.write(NEW, decision())
    assert told(compared(repository, "change")) == {
        "new": [],
        "known": ["SO901 .sayso/baseline.json"],
        "fixed": [],
    }


def test_record_whose_status_changes_answers_for_what_the_baseline_knows(
    repository: Repository,
) -> None:
    baseline(repository)
    repository.write(OLD, WRONG.replace("status: proposed", "status: withdrawn"))
    comparison = compared(repository)
    assert f"SO202 {OLD}" in told(comparison)["new"]
    assert comparison.baselined == []


WAIVE = "waive: [{rule: SO202, reason: she joins in May}]\n---\n##"


def test_waiving_something_is_not_mending_it(repository: Repository) -> None:
    repository.write(OLD, WRONG.replace("---\n##", WAIVE))
    comparison = compared(repository)
    assert told(comparison) == {"new": [], "known": [], "fixed": []}
    assert [one.diagnostic.where.path for one in comparison.waived] == [OLD]


def test_what_a_waiver_hid_is_new_once_it_is_taken_out(repository: Repository) -> None:
    repository.write(NEW, WRONG.replace("---\n##", WAIVE))
    repository.commit()
    repository.git("checkout", "--quiet", "-b", "later")
    repository.write(NEW, WRONG)
    assert told(compared(repository, "change"))["new"] == [f"SO202 {NEW}"]


def test_waiver_that_ended_is_nobodys_fault_until_somebody_works_on_the_record(
    repository: Repository,
) -> None:
    ended = WRONG.replace("---\n##", WAIVE.replace("May}", "May, until: 2026-03-10}"))
    repository.write(NEW, ended)
    repository.commit()
    repository.git("checkout", "--quiet", "-b", "later")
    repository.write("decisions/2026-03-12-other.md", decision())
    assert told(compared(repository, "change"))["new"] == []
    repository.write(NEW, ended + "One more sentence.\n")
    comparison = compared(repository, "change")
    assert [(one.code, one.severity.word) for one in comparison.new] == [("SO202", "error")]


def test_goal_of_an_older_quarter_answers_once_somebody_works_on_it(repository: Repository) -> None:
    strict = date(2026, 1, 1)
    goal = "---\ntitle: No lost jobs\nstatus: draft\nowner: zoe\n---\n"
    repository.write("goals/2025-Q4/README.md", "---\ntheme: x\nwhy: y\nnot-doing: [z]\n---\n")
    repository.write("goals/2025-Q4/a.md", goal)
    repository.commit()
    repository.git("checkout", "--quiet", "-b", "later")
    assert [
        one.severity.word
        for one in compared(repository, "change", strict_from=strict).known
        if one.where.path == "goals/2025-Q4/a.md"
    ] == ["note"]
    repository.write("goals/2025-Q4/a.md", goal + "One more sentence.\n")
    comparison = compared(repository, "change", strict_from=strict)
    assert [(one.code, one.severity.word) for one in comparison.new] == [("SO202", "error")]


def test_imported_record_that_a_change_edits_answers_in_its_check(repository: Repository) -> None:
    strict = date(2026, 3, 15)
    imported = WRONG.replace("---\n##", "imported: {format: madr, path: x}\n---\n##")
    for name in ("imported-a", "imported-b"):
        repository.write(f"decisions/{name}.md", imported)
    repository.commit()
    repository.git("checkout", "--quiet", "-b", "later")
    repository.write("decisions/imported-a.md", imported + "One more sentence.\n")
    comparison = compared(repository, "change", strict_from=strict)
    assert [(one.record, one.severity.word) for one in comparison.new] == [("imported-a", "error")]
    assert {one.severity.word for one in comparison.known} == {"note"}
