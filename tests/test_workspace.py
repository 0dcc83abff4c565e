"""Finding the log, its settings and its files on a real disk."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from sayso.errors import UserError
from sayso.settings import Settings
from sayso.source import LARGEST
from sayso.workspace import DiskTree, find_root, read_files, read_settings


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "owners.yaml").write_text("people: {}\n", "utf-8")
    (tmp_path / "decisions").mkdir()
    return tmp_path


def unreadable(root: Path, settings: Settings | None = None) -> dict[str, str]:
    files = read_files(root, settings or Settings())
    return {file.path: file.unreadable for file in files if file.unreadable}


def test_root_is_found_from_a_folder_inside(root: Path) -> None:
    deep = root / "src" / "deep"
    deep.mkdir(parents=True)
    assert find_root(deep) == root.resolve()


def test_nearest_root_wins(root: Path) -> None:
    inner = root / "service"
    inner.mkdir()
    (inner / "sayso.toml").write_text("", "utf-8")
    assert find_root(inner) == inner.resolve()


@pytest.mark.parametrize("text,found", [("[tool.sayso]\n", True), ("[tool.other]\n", False)])
def test_table_in_pyproject_makes_a_root(tmp_path: Path, text: str, found: bool) -> None:
    (tmp_path / "pyproject.toml").write_text(text, "utf-8")
    if found:
        assert find_root(tmp_path) == tmp_path.resolve()
    else:
        with pytest.raises(UserError, match="is in no log") as raised:
            find_root(tmp_path)
        assert "sayso init" in raised.value.way_out


def test_settings_are_read_from_either_file(root: Path) -> None:
    settings = 'strict-from = 2026-03-01\nignore = ["decisions/old/**"]\n'
    expected = Settings(strict_from=date(2026, 3, 1), ignore=("decisions/old/**",))
    (root / "pyproject.toml").write_text(f"[tool.sayso]\n{settings}", "utf-8")
    assert read_settings(root) == expected
    (root / "pyproject.toml").unlink()
    (root / "sayso.toml").write_text(settings, "utf-8")
    assert read_settings(root) == expected


@pytest.mark.parametrize(
    "text,problem,way_out",
    [
        ('decision-id = "date"\n', "unknown key `decision-id`", "did you mean `decision-ids`?"),
        ('decision-ids = "uuid"\n', "`decision-ids` `uuid` is not a known one", "date, number"),
        ('strict-from = "soon"\n', "`strict-from` `soon` is not a date", "strict-from"),
        ("active-goals = true\n", "is `true`, expected a whole number, 1 or more", "active-goals"),
        ("active-goals = 0\n", "is `0`, expected a whole number, 1 or more", "active-goals"),
        ("site.processes = -2\n", "`processes` is `-2`, expected a whole", "`site.processes`"),
        ("x = [\n", "sayso.toml cannot be read", "mend it"),
        ("[site]\nnme = 'x'\n", "unknown key `nme`", "name"),
    ],
)
def test_setting_that_makes_no_sense_is_named(
    root: Path, text: str, problem: str, way_out: str
) -> None:
    (root / "sayso.toml").write_text(text, "utf-8")
    with pytest.raises(UserError) as raised:
        read_settings(root)
    assert problem in raised.value.problem
    assert way_out in raised.value.way_out


def test_files_of_the_log_are_read_and_hidden_and_ignored_ones_are_not(root: Path) -> None:
    for path in ("a.md", "sub/b.md", ".hidden.md", "old/c.md", "picture.png"):
        file = root / "decisions" / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(path.encode())
    found = {
        file.path: file.data for file in read_files(root, Settings(ignore=("decisions/old/",)))
    }
    assert found == {
        "owners.yaml": b"people: {}\n",
        "decisions/a.md": b"a.md",
        "decisions/sub/b.md": b"sub/b.md",
    }


def test_links_are_followed_only_to_files_of_the_log_that_nothing_else_reads(root: Path) -> None:
    outside = root.parent / "outside.md"
    outside.write_text("secret", "utf-8")
    folder = root / "decisions"
    (folder / "real.md").write_text("x", "utf-8")
    (root / "docs").mkdir()
    (root / "docs" / "kept.md").write_text("kept", "utf-8")
    (folder / "out.md").symlink_to(outside)
    (folder / "up.md").symlink_to("../../outside.md")
    (folder / "again.md").symlink_to("real.md")
    (folder / "loop").symlink_to(folder)
    (folder / "kept.md").symlink_to("../docs/kept.md")
    (folder / "dangling.md").symlink_to("nowhere.md")
    assert unreadable(root) == {
        "decisions/out.md": "link leads out of the log",
        "decisions/up.md": "link leads out of the log",
        "decisions/again.md": "link leads to a file that the log holds already",
        "decisions/loop": "link to a folder is not followed",
        "decisions/dangling.md": "link leads nowhere",
    }
    assert b"kept" in {file.data for file in read_files(root, Settings())}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_pipe_is_told_and_not_waited_for(root: Path) -> None:
    os.mkfifo(root / "decisions" / "pipe.md")
    assert unreadable(root) == {"decisions/pipe.md": "not a regular file"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_forbidden_file_is_told(root: Path) -> None:
    (root / "decisions" / "a.md").write_text("x", "utf-8")
    (root / "decisions" / "a.md").chmod(0)
    assert unreadable(root) == {"decisions/a.md": "permission denied"}


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, LARGEST])
def test_files_of_any_size_are_read_whole(root: Path, size: int) -> None:
    data = os.urandom(size)
    (root / "decisions" / "a.md").write_bytes(data)
    found = {file.path: file.data for file in read_files(root, Settings())}
    assert found["decisions/a.md"] == data


def test_more_than_the_largest_is_noticed_without_reading_it_all(root: Path) -> None:
    with (root / "decisions" / "a.md").open("wb") as file:
        file.truncate(100 * LARGEST)
    (found,) = [file for file in read_files(root, Settings()) if file.path != "owners.yaml"]
    assert LARGEST < len(found.data) < 3 * LARGEST


def test_tree_knows_what_git_would_track(root: Path) -> None:
    for command in (["init", "-q"], ["add", "owners.yaml"]):
        subprocess.run(["git", *command], cwd=root, check=True)
    (root / ".gitignore").write_text("*.log\n", "utf-8")
    (root / "new.py").write_text("# see 2026-03-10-use-sqs\n", "utf-8")
    (root / "run.log").write_text("x", "utf-8")
    tree = DiskTree(root)
    assert tree.files() == [".gitignore", "new.py", "owners.yaml"]
    assert tree.exists("run.log")
    assert not tree.exists("nothing")
    subprocess.run(["git", "add", "new.py"], cwd=root, check=True)
    (mention,) = tree.mentions(r"2026-[0-9]{2}-[0-9]{2}-[a-z-]+")
    assert (mention.path, mention.line, mention.column) == ("new.py", 1, 7)
    assert mention.word == "2026-03-10-use-sqs"


def test_tree_without_git_is_what_lies_in_the_folder(root: Path) -> None:
    (root / "src").mkdir()
    (root / "src" / "a.py").write_text("", "utf-8")
    tree = DiskTree(root)
    assert tree.files() == ["owners.yaml", "src/a.py"]
    assert tree.mentions("x") == []
