"""The step that posts the comment: what it takes, where it posts, and what it refuses."""

import subprocess
from pathlib import Path

import pytest

from sayso.renderers.comment.comment import LARGEST, MARK
from tests.ci.github import GitHub, posted
from tests.ci.steps import STARTERS, run_step, step_named

STEP = step_named(STARTERS / "sayso-comment.yml", "Post the comment")
BOT = "github-actions[bot]"
WORDS = f"{MARK}\n\nWords.\n"


def post(folder: Path, github: GitHub) -> subprocess.CompletedProcess[str]:
    work = folder / "work"
    work.mkdir()
    values = {"github.token": "not-a-token"}
    return run_step(STEP, work, github.environment(folder), values)


def test_first_comment_is_posted_on_the_pull_request_of_the_branch(tmp_path: Path) -> None:
    done = post(tmp_path, GitHub())
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert posted(tmp_path) == [("POST", "issues/7/comments", WORDS)]


def test_comment_that_is_there_is_updated_in_place(tmp_path: Path) -> None:
    """Those of others are left alone, whatever they begin with."""
    others = [(29, "linh", WORDS), (30, BOT, "Something else"), (31, BOT, f"{MARK} as it was")]
    assert post(tmp_path, GitHub(comments=others)).returncode == 0
    assert posted(tmp_path) == [("PATCH", "issues/comments/31", WORDS)]


def test_nothing_to_say_is_said_only_where_something_was_said_before(tmp_path: Path) -> None:
    quiet = f"{MARK}This touches no decision, and nothing that has an owner in the log.\n"
    for name, before in (("first", []), ("again", [(31, BOT, WORDS)])):
        (tmp_path / name).mkdir()
        assert post(tmp_path / name, GitHub(text=quiet, comments=before)).returncode == 0
    assert posted(tmp_path / "first") == []
    assert posted(tmp_path / "again") == [("PATCH", "issues/comments/31", quiet)]


def test_words_from_a_fork_call_nobody(tmp_path: Path) -> None:
    text = f"{MARK}\n\n@acme/everybody\n"
    for name, fork in (("fork", "linh/jobs"), ("own", "acme/jobs")):
        (tmp_path / name).mkdir()
        assert post(tmp_path / name, GitHub(text=text, fork=fork)).returncode == 0
    assert "@\u200bacme" in posted(tmp_path / "fork")[0][2]
    assert "@acme" in posted(tmp_path / "own")[0][2]


@pytest.mark.parametrize(
    "pulls",
    [(), ((7, "newer"),), ((7, "0f0f"), (8, "0f0f"))],
    ids=["closed", "has moved on", "cannot be told apart"],
)
def test_where_no_pull_request_is_meant_nothing_is_posted(
    tmp_path: Path, pulls: tuple[tuple[int, str], ...]
) -> None:
    assert post(tmp_path, GitHub(pulls=pulls)).returncode == 0
    assert posted(tmp_path) == []


@pytest.mark.parametrize(
    "github",
    [
        GitHub(text="Buy this\n"),
        GitHub(text=MARK + "x" * 70_000),
        GitHub(text=MARK.encode() + bytes(50_000_000)),
        GitHub(size=10_000_000),
        GitHub(name="../comment.md"),
        GitHub(name="elsewhere.md"),
    ],
    ids=["other words", "too long", "a bomb", "too large", "a way out", "another file"],
)
def test_what_is_no_comment_of_ours_is_not_posted(tmp_path: Path, github: GitHub) -> None:
    done = post(tmp_path, github)
    assert done.returncode == 1
    assert posted(tmp_path) == []


def test_check_that_did_not_come_so_far_leaves_nothing_to_post(tmp_path: Path) -> None:
    assert post(tmp_path, GitHub(artifacts=())).returncode == 0
    assert posted(tmp_path) == []


def test_bytes_that_are_no_text_do_no_harm(tmp_path: Path) -> None:
    assert post(tmp_path, GitHub(text=WORDS.encode() + b"\xff\xfe")).returncode == 0
    assert posted(tmp_path)[0][2] == WORDS + "\ufffd\ufffd"


def test_where_it_may_not_write_the_summary_has_it(tmp_path: Path) -> None:
    done = post(tmp_path, GitHub(refuses=True))
    assert done.returncode == 0, done
    assert "::warning::" in done.stdout
    assert (tmp_path / "summary.md").read_text("utf-8") == WORDS


def test_fork_that_is_gone_is_no_error(tmp_path: Path) -> None:
    assert post(tmp_path, GitHub(extra={"head_repository": None})).returncode == 0
    assert not (tmp_path / "asked").exists() or posted(tmp_path) == []


def test_step_and_command_agree_on_mark_and_size() -> None:
    assert f'MARK = "{MARK}"' in STEP["run"]
    most = int(STEP["run"].split("MOST = ")[1].split()[0])
    assert LARGEST < most < 65_536
