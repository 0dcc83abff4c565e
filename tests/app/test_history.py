"""Rules on history on real repositories: each speaks where it must, and nowhere else.

Every step asserts all that is found, by every rule there is.
"""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sayso.app.checking import check
from sayso.app.comparing import Comparison, compare
from sayso.app.opening import read_log
from sayso.settings import Settings
from tests.app.repository import Repository, decision

TODAY = date(2026, 3, 20)

ACCEPTED = "decisions/0001-use-sqs.md"
ONE_WAY = "decisions/0002-leave-the-old-region.md"
OPEN = "decisions/0003-keep-one-queue-a-team.md"
GOAL = "goals/2026-Q1/no-lost-jobs.md"

FILES = {
    ACCEPTED: decision(
        status="accepted",
        decide_by="",
        decided_on="2026-03-10",
        done_when="[All 6 nightly jobs run from SQS for 14 days]",
    ).replace("\nSQS.\n", "\nThe job queue moves to SQS. Jobs must be kept for 14 days.\n"),
    ONE_WAY: decision(
        title="Leave the old region",
        status="accepted",
        decide_by="",
        decided_on="2026-03-02",
        done_when="[No server runs in the old region]",
        reversibility="one-way",
        consulted="[minh]",
        expected="The bill falls by 40 percent",
        review_by="2026-09-01",
    ).replace("## Decision\nSQS.", "## Options\n- Leave it\n- Stay\n\n## Decision\nWe leave it."),
    OPEN: decision(title="Keep one queue a team", decide_by="2026-03-24").replace(
        "\n## Decision\nSQS.\n", ""
    ),
    "goals/2026-Q1/README.md": (
        "---\ntheme: Jobs we can trust\nwhy: Lost jobs cost us two customers in the winter.\n"
        "not-doing: [A new scheduler]\n---\n"
    ),
    GOAL: (
        "---\ntitle: No background job is lost\nstatus: active\nowner: minh\n"
        "why: Two customers left us in February after they lost orders.\n"
        "done-when: [All 6 nightly jobs run for 14 days without a loss]\n"
        "check-ins: [{on: 2026-03-16, status: on-track}]\n---\n"
    ),
}

AMENDED = "amendments: [{on: 2026-03-18, what: Kept for less, why: It costs too much}]\n---\n"


@pytest.fixture(params=[".", "docs/log"])
def repository(tmp_path: Path, request: pytest.FixtureRequest) -> Repository:
    made = Repository(tmp_path / "work", request.param)
    for path, text in FILES.items():
        made.write(path, text)
    made.commit("a log in which all is well")
    assert found(made, "HEAD") == set()
    made.git("checkout", "--quiet", "-b", "change")
    return made


def compared(root: Path, base: str) -> Comparison:
    return compare(root, Settings(), TODAY, base)


def found(repository: Repository, base: str = "main") -> set[str]:
    """All that is new on a branch, which is all there is: nothing was wrong before."""
    comparison = compared(repository.root, base)
    assert comparison.known == []
    assert comparison.fixed == []
    told = [f"{one.code} {one.where.path}" for one in comparison.new]
    assert len(told) == len(set(told))
    return set(told)


def edit(repository: Repository, path: str, *changes: tuple[str, str]) -> None:
    text = (repository.root / path).read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    repository.write(path, text)


def on_main(repository: Repository) -> Iterator[None]:
    repository.git("checkout", "--quiet", "main")
    yield
    repository.git("checkout", "--quiet", "change")


SHORTER = ("kept for 14 days", "kept for 7 days")
TELLS = ("\n---\n##", f"\n{AMENDED}##")


def test_decided_text_through_a_rename_an_amendment_and_a_revert(repository: Repository) -> None:
    edit(repository, ACCEPTED, SHORTER)
    assert found(repository) == {f"SO313 {ACCEPTED}"}, "work that is not committed counts"
    repository.commit()
    assert found(repository) == {f"SO313 {ACCEPTED}"}

    renamed = "decisions/0001-use-sqs-for-jobs.md"
    repository.git("mv", str(repository.root / ACCEPTED), str(repository.root / renamed))
    edit(repository, renamed, ("\n---\n##", "\nformerly: [0001-use-sqs]\n---\n##"))
    repository.commit()
    assert found(repository) == {f"SO313 {renamed}"}

    edit(repository, renamed, TELLS)
    repository.commit()
    assert found(repository) == set()
    repository.git("revert", "--no-edit", "HEAD")
    assert found(repository) == {f"SO313 {renamed}"}
    repository.git("revert", "--no-edit", "HEAD~2", "HEAD~3")
    assert found(repository) == set()


def test_editorial_changes_pass(repository: Repository) -> None:
    edit(
        repository,
        ACCEPTED,
        ("Redis loses jobs on failover.", "**Redis** loses jobs\non failover!"),
        ("The job queue moves to SQS.", "The job queue moves to [SQS](https://example.com)."),
        ("[All 6 nightly", "[all six nightly"),
    )
    edit(repository, ONE_WAY, ("40 percent", "40 %"))
    repository.commit()
    assert found(repository) == set()


def test_two_changes_in_one_record_are_two_findings(repository: Repository) -> None:
    edit(repository, ACCEPTED, SHORTER, ("loses jobs", "never loses jobs"))
    comparison = compared(repository.root, "main")
    assert [one.message for one in comparison.new] == [
        "`Context` changed after it was accepted: `never` is new",
        "`Decision` changed after it was accepted: `14` became `7`",
    ]
    assert all(one.severity.word == "error" for one in comparison.new)


def test_text_of_a_decision_that_is_open_may_change(repository: Repository) -> None:
    edit(repository, OPEN, ("loses jobs", "keeps 3 jobs"))
    assert found(repository) == set()


def test_expectation_and_its_amendment(repository: Repository) -> None:
    edit(repository, ONE_WAY, ("40 percent", "10 percent"))
    repository.commit()
    assert found(repository) == {f"SO312 {ONE_WAY}", f"SO313 {ONE_WAY}"}
    edit(repository, ONE_WAY, TELLS)
    repository.commit()
    assert found(repository) == {f"SO312 {ONE_WAY}"}


def test_criteria_of_a_decision(repository: Repository) -> None:
    edit(repository, ACCEPTED, ("for 14 days]", "for 7 days]"))
    repository.commit()
    assert found(repository) == {f"SO313 {ACCEPTED}", f"SO409 {ACCEPTED}"}
    edit(repository, ACCEPTED, TELLS)
    repository.commit()
    assert found(repository) == {f"SO409 {ACCEPTED}"}
    edit(repository, ACCEPTED, ("for 7 days]", "for 30 days]"))
    repository.commit()
    assert found(repository) == set()
    met = "{text: The dashboards show 3 queues, met-on: 2026-03-18, evidence: owners.yaml}"
    edit(repository, ACCEPTED, ("for 30 days]", f"for 30 days, {met}]"))
    repository.commit()
    assert found(repository) == {f"SO410 {ACCEPTED}"}


def test_goal_that_moves_in_its_quarter(repository: Repository) -> None:
    edit(repository, GOAL, ("All 6 nightly", "All 4 nightly"))
    repository.commit()
    assert found(repository) == {f"SO409 {GOAL}", f"SO506 {GOAL}"}
    moved = "\nmoved: [{on: 2026-03-18, what: 4 jobs, why: Two are gone}]\ncheck-ins"
    edit(repository, GOAL, ("\ncheck-ins", moved))
    repository.commit()
    assert found(repository) == {f"SO409 {GOAL}"}
    edit(repository, GOAL, ("All 4 nightly", "All 9 nightly"))
    repository.commit()
    assert found(repository) == set()


def test_goal_before_its_quarter_may_change(repository: Repository) -> None:
    early = compare(repository.root, Settings(), date(2025, 12, 20), "main")
    edit(repository, GOAL, ("All 6 nightly", "All 4 nightly"))
    late = compare(repository.root, Settings(), date(2025, 12, 20), "main")
    assert [one.code for one in late.new] == [one.code for one in early.new] == []


def test_handing_over(repository: Repository) -> None:
    edit(repository, OPEN, ("owner: linh", "owner: minh"))
    repository.commit()
    assert found(repository) == {f"SO209 {OPEN}"}
    edit(repository, OPEN, ("owner: minh", "owner: minh\nsupporter: linh"))
    repository.commit()
    assert found(repository) == {f"SO208 {OPEN}"}
    entry = "handoffs: [{on: 2026-03-18, from: linh, to: minh}]"
    edit(repository, OPEN, ("\n---\n##", f"\n{entry}\n---\n##"))
    repository.commit()
    assert found(repository) == {f"SO208 {OPEN}"}
    edit(repository, OPEN, ("to: minh}", "to: minh, why: Linh moves to billing}"))
    repository.commit()
    assert found(repository) == set()
    edit(repository, OPEN, ("owner: minh", "owner: linh"), ("supporter: linh\n", ""))
    repository.commit()
    assert found(repository) == set(), "nothing changed hands in the end"


def test_handle_that_changed_is_no_handover(repository: Repository) -> None:
    edit(repository, "owners.yaml", ("linh: {name: Linh}", "lin: {name: Linh, previously: [linh]}"))
    for path in (ACCEPTED, ONE_WAY, OPEN):
        edit(repository, path, ("owner: linh", "owner: lin"))
    repository.commit()
    assert found(repository) == set()


def test_status_that_goes_back(repository: Repository) -> None:
    edit(
        repository,
        ACCEPTED,
        ("status: accepted", "status: proposed\ndecide-by: 2026-03-24"),
        ("decided-on: 2026-03-10\n", ""),
    )
    repository.commit()
    assert found(repository) == {f"SO311 {ACCEPTED}"}
    repository.git("revert", "--no-edit", "HEAD")
    assert found(repository) == set()


NEWER = "decisions/0004-keep-one-queue-a-region.md"
SUPERSEDES = decision(
    title="Keep one queue a region",
    status="accepted",
    decide_by="",
    decided_on="2026-03-19",
    done_when="[Each of 3 regions has a queue]",
    supersedes="[0003-keep-one-queue-a-team]",
)
TAKEN = (
    "status: proposed",
    "status: accepted\ndecided-on: 2026-03-18\ndone-when: [3 queues are used]",
)
SAID = ("on failover.\n", "on failover.\n\n## Decision\nOne queue a team.\n")
REPLACED = (
    "status: accepted",
    "status: superseded\nsuperseded-by: [0004-keep-one-queue-a-region]",
)


def test_steps_between_the_ends_count(repository: Repository) -> None:
    edit(repository, OPEN, TAKEN, SAID)
    repository.commit()
    assert found(repository) == set()
    repository.write(NEWER, SUPERSEDES)
    edit(repository, OPEN, REPLACED)
    repository.commit()
    assert found(repository) == set()
    repository.git("reset", "--quiet", "--soft", "main")
    repository.commit("the same in one step")
    assert found(repository) == {f"SO311 {OPEN}"}


def test_reverting_a_supersession_is_a_step_back_that_is_due(repository: Repository) -> None:
    edit(repository, OPEN, TAKEN, SAID)
    repository.commit()
    repository.write(NEWER, SUPERSEDES)
    edit(repository, OPEN, REPLACED)
    repository.commit()
    repository.git("branch", "--force", "main", "change")
    repository.git("revert", "--no-edit", "HEAD")
    assert found(repository) == set()


def put_off(repository: Repository, day: str) -> None:
    text = (repository.root / OPEN).read_text("utf-8")
    start = text.index("decide-by: ") + len("decide-by: ")
    repository.write(OPEN, text[:start] + day + text[start + len(day) :])
    repository.commit(f"decide by {day}")


def test_decision_that_is_put_off_again(repository: Repository, tmp_path: Path) -> None:
    repository.git("checkout", "--quiet", "main")
    put_off(repository, "2026-03-26")
    repository.git("revert", "--no-edit", "HEAD")
    repository.git("checkout", "--quiet", "-b", "tries")
    for day in ("2026-03-27", "2026-03-28", "2026-03-26"):
        put_off(repository, day)
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "tries")
    repository.git("checkout", "--quiet", "-b", "second")
    put_off(repository, "2026-03-28")
    assert found(repository) == set(), "what a branch tried, and a revert, move nothing"
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "second")
    repository.git("checkout", "--quiet", "-b", "third")
    put_off(repository, "2026-03-30")
    assert found(repository) == {f"SO302 {OPEN}"}
    edit(repository, OPEN, ("on failover.", "on each failover."))
    repository.commit()
    assert found(repository) == {f"SO302 {OPEN}"}
    assert found(repository, "third") == set(), "the date did not move in this change"

    clone = shallow(repository, tmp_path, "third", depth=3)
    comparison = compared(clone, "HEAD~2")
    assert comparison.base.remark.endswith("rules about history look only as far as it goes")
    assert comparison.new == [], "the clone does not reach back to the first dates"


def shallow(repository: Repository, tmp_path: Path, branch: str, depth: int) -> Path:
    clone = tmp_path / "clone"
    where = f"file://{repository.folder}"
    repository.git("clone", "--quiet", f"--depth={depth}", "--branch", branch, where, str(clone))
    return clone / repository.root.relative_to(repository.folder)


def test_shallow_clone_sees_what_two_ends_show(repository: Repository, tmp_path: Path) -> None:
    edit(repository, ACCEPTED, SHORTER)
    repository.commit()
    repository.commit("one more")
    clone = shallow(repository, tmp_path, "change", depth=3)
    comparison = compared(clone, "HEAD~2")
    assert [f"{one.code} {one.where.path}" for one in comparison.new] == [f"SO313 {ACCEPTED}"]


def numbered(name: str) -> tuple[str, str]:
    return f"decisions/{name}.md", FILES[OPEN].replace("one queue a team", f"{name[5:]}")


def test_two_branches_that_take_one_number(repository: Repository) -> None:
    kafka, redis = numbered("0004-kafka")[0], numbered("0004-redis")[0]
    repository.write(*numbered("0004-kafka"))
    repository.commit()
    assert found(repository) == set()
    repository.git("checkout", "--quiet", "-b", "other", "main")
    repository.write(*numbered("0004-redis"))
    repository.commit()
    assert found(repository) == {f"SO603 {redis}"}
    comparison = compared(repository.root, "main")
    assert comparison.new[0].message == "number `0004` is taken by `0004-kafka`, on `change`"
    assert comparison.new[0].hint == "the next free number is 0005"

    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "change")
    repository.git("branch", "--quiet", "--delete", "change")
    repository.git("checkout", "--quiet", "other")
    assert found(repository) == {f"SO603 {redis}"}, "the base has moved on, and took it"
    repository.git("rebase", "--quiet", "main")
    assert found(repository) == {f"SO603 {redis}"}
    assert (
        compared(repository.root, "main").new[0].message == "number `0004` is taken by `0004-kafka`"
    )

    repository.git(
        "mv", str(repository.root / redis), str(repository.root / "decisions/0005-redis.md")
    )
    repository.commit()
    assert found(repository) == set()
    repository.git("revert", "--no-edit", "HEAD")
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "other")
    plain = check(read_log(repository.root, Settings(), TODAY))
    assert [f"{one.code} {one.where.path}" for one in plain] == [f"SO603 {redis}"]
    assert (repository.root / kafka).is_file()


def test_branch_that_was_pushed_does_not_take_its_own_number(
    repository: Repository, tmp_path: Path
) -> None:
    remote = tmp_path / "remote.git"
    repository.git("init", "--quiet", "--bare", str(remote))
    repository.git("remote", "add", "origin", str(remote))
    repository.write(*numbered("0004-kafka"))
    repository.commit()
    repository.git("push", "--quiet", "origin", "main", "change")
    old, new = (str(repository.root / numbered(name)[0]) for name in ("0004-kafka", "0004-events"))
    repository.git("mv", old, new)
    repository.git("commit", "--quiet", "--amend", "--no-edit")
    assert found(repository, "origin/main") == set()


def test_what_main_did_meanwhile_is_not_the_branchs(repository: Repository) -> None:
    for _ in on_main(repository):
        edit(repository, ONE_WAY, ("40 percent", "10 percent"))
        repository.commit()
    edit(repository, ACCEPTED, SHORTER)
    repository.commit()
    assert found(repository) == {f"SO313 {ACCEPTED}"}
    repository.git("merge", "--quiet", "--no-edit", "main")
    assert found(repository) == {f"SO313 {ACCEPTED}"}


def test_rebase_changes_nothing(repository: Repository) -> None:
    edit(repository, ACCEPTED, SHORTER)
    repository.commit()
    for _ in on_main(repository):
        edit(repository, ACCEPTED, ("owner: linh", "owner: linh\ntags: [queue]"))
        repository.commit()
    repository.git("rebase", "--quiet", "main")
    assert found(repository) == {f"SO313 {ACCEPTED}"}


def test_worktree_has_the_same_past(repository: Repository, tmp_path: Path) -> None:
    repository.write(*numbered("0004-kafka"))
    repository.commit()
    tree = tmp_path / "tree"
    repository.git("worktree", "add", "--quiet", str(tree), "-b", "elsewhere", "main")
    try:
        root = tree / repository.root.relative_to(repository.folder)
        path, text = numbered("0004-redis")
        (root / path).write_text(text, "utf-8")
        (root / ACCEPTED).write_text(FILES[ACCEPTED].replace(*SHORTER), "utf-8")
        told = [f"{one.code} {one.where.path}" for one in compared(root, "main").new]
        assert told == [f"SO313 {ACCEPTED}", f"SO603 {path}"]
    finally:
        shutil.rmtree(tree)


def test_record_that_an_import_brings_in_has_no_past(repository: Repository) -> None:
    text = FILES[ACCEPTED].replace(*SHORTER)
    imported = text.replace(
        "\n---\n##", "\nimported: {format: madr, path: x, status: done}\n---\n##"
    )
    repository.write(ACCEPTED, imported)
    repository.commit()
    assert found(repository) == set()


def test_plain_check_asks_nothing_of_the_past(repository: Repository) -> None:
    edit(repository, ACCEPTED, SHORTER)
    repository.commit()
    assert check(read_log(repository.root, Settings(), TODAY)) == []
