"""What must hold for every workflow and action, ours and those that `sayso init` writes."""

import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import sayso
from tests.ci.steps import ACTIONS, HERE, STARTERS, WORKFLOWS, jobs, parsed, steps

each_workflow = pytest.mark.parametrize(
    "path", WORKFLOWS, ids=lambda path: str(path.relative_to(HERE))
)
each_file = pytest.mark.parametrize(
    "path", [*WORKFLOWS, *ACTIONS], ids=lambda path: str(path.relative_to(HERE))
)

MAY_WRITE = {
    "sayso-comment.yml": {"pull-requests"},
    "sayso-digest.yml": {"issues"},
    "site.yml": {"pages", "id-token"},
    "sayso-site.yml": {"pages", "id-token"},
}
"""What workflows may change, by their names; all others change nothing."""


@each_file
def test_actions_are_pinned_with_the_release_beside(path: Path) -> None:
    used = [line.strip() for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    for line in used:
        if not line.startswith("#") and "uses: $/" not in line:
            pinned = r"(- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+"
            assert re.fullmatch(pinned, line), line


def test_one_release_of_an_action_is_used_everywhere() -> None:
    found: dict[str, set[str]] = {}
    for path in (*WORKFLOWS, *ACTIONS):
        for line in path.read_text("utf-8").splitlines():
            if match := re.search(r"uses: (actions/[a-z-]+)@(.+)", line):
                found.setdefault(match[1], set()).add(match[2])
    assert {"actions/checkout", "actions/setup-python", "actions/upload-artifact"} <= set(found)
    assert all(len(releases) == 1 for releases in found.values()), found


@each_workflow
def test_jobs_may_do_little_and_not_for_long(path: Path) -> None:
    assert parsed(path)["permissions"] == {}
    for job in jobs(path).values():
        writes = {key for key, value in job["permissions"].items() if value != "read"}
        assert writes <= MAY_WRITE.get(path.name, set())
        assert int(job["timeout-minutes"]) <= 30
        assert job["name"]


@each_file
def test_checkouts_leave_no_token_and_hold_all_history(path: Path) -> None:
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"] == {"fetch-depth": "0", "persist-credentials": "false"}


@each_file
def test_nothing_from_outside_becomes_part_of_a_script(path: Path) -> None:
    assert any("run" in step or "uses" in step for step in steps(path))
    assert not any("${{" in step.get("run", "") for step in steps(path))


@each_workflow
def test_only_the_comment_runs_with_rights_for_strangers(path: Path) -> None:
    """What may write on behalf of a pull request from a fork runs nothing of it."""
    events = set(parsed(path)["on"])
    assert "pull_request_target" not in events
    if "workflow_run" in events:
        assert path.name == "sayso-comment.yml"
        assert not any("uses" in step for step in steps(path))


def test_comments_are_posted_here_as_everywhere() -> None:
    ours = HERE / ".github/workflows/sayso-comment.yml"
    assert ours.read_bytes() == (STARTERS / "sayso-comment.yml").read_bytes()


@pytest.mark.parametrize("folder", [STARTERS, HERE / ".github/workflows"])
def test_comment_follows_the_check_and_takes_what_it_left(folder: Path) -> None:
    check, comment = parsed(folder / "sayso-check.yml"), folder / "sayso-comment.yml"
    assert parsed(comment)["on"]["workflow_run"]["workflows"] == [check["name"]]
    (upload,) = (
        one["with"] for one in steps(folder / "sayso-check.yml") if "upload" in one.get("uses", "")
    )
    (script,) = (one["run"] for one in steps(comment))
    assert f"artifacts?name={upload['name']}" in script
    assert upload["path"].endswith("/comment.md")
    assert 'held.open("comment.md")' in script


@pytest.mark.parametrize(
    "name", ["sayso-check.yml", "sayso-digest.yml", "sayso-site.yml", "sayso-gitlab.yml"]
)
def test_what_init_writes_installs_a_release_that_is_like_this_one(name: str) -> None:
    text = (STARTERS / name).read_text("utf-8")
    (wanted,) = re.findall(r'pip install "(.+?)"', text)
    requirement = Requirement(wanted)
    assert requirement.name == "sayso"
    assert sayso.__version__ in requirement.specifier
    assert "1.0" not in requirement.specifier


def test_action_and_reusable_workflow_take_the_same() -> None:
    (action,) = ACTIONS
    called = parsed(HERE / ".github/workflows/reusable-check.yml")["on"]["workflow_call"]
    inputs = parsed(action)["inputs"]
    assert set(inputs) == {"version", "base", "format", "strict", "working-directory"}
    assert set(called["inputs"]) == set(inputs)
    for name, one in inputs.items():
        assert called["inputs"][name]["default"] == one["default"]
    (use,) = (
        one["with"]
        for one in steps(HERE / ".github/workflows/reusable-check.yml")
        if one.get("id") == "sayso"
    )
    assert use == {name: f"${{{{ inputs.{name} }}}}" for name in inputs}
