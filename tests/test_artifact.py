"""Derived files are written where they differ, and go when nothing derives them any more."""

from pathlib import Path

import pytest

from sayso.artifact import Artifact, Copy, is_inside, publish


def bring(folder: Path, *derived: Artifact | Copy) -> tuple[tuple[str, ...], tuple[str, ...]]:
    done = publish(folder / "pages", derived, listed=folder / "pages.txt", root=folder)
    return done.written, done.removed


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    one, two = Artifact("a.md", "a\n"), Artifact("b/c.md", "ü\n")
    assert bring(tmp_path, one, two) == (("a.md", "b/c.md"), ())
    before = (tmp_path / "pages/a.md").stat().st_mtime_ns
    assert bring(tmp_path, one, Artifact("b/c.md", "d\n")) == (("b/c.md",), ())
    assert (tmp_path / "pages/a.md").stat().st_mtime_ns == before
    assert (tmp_path / "pages/b/c.md").read_bytes() == b"d\n"


def test_what_is_no_longer_derived_goes_with_its_empty_folders(tmp_path: Path) -> None:
    bring(tmp_path, Artifact("a.md", ""), Artifact("b/c/d.md", ""))
    assert bring(tmp_path, Artifact("a.md", "")) == ((), ("b/c/d.md",))
    assert sorted(path.name for path in (tmp_path / "pages").rglob("*")) == ["a.md"]


def test_what_somebody_else_put_there_stays(tmp_path: Path) -> None:
    bring(tmp_path, Artifact("b/c.md", ""))
    theirs = tmp_path / "pages/b/theirs.md"
    theirs.write_text("theirs", "utf-8")
    bring(tmp_path)
    assert theirs.read_text("utf-8") == "theirs"
    assert not (tmp_path / "pages/b/c.md").exists()


def test_a_list_that_leads_outside_removes_nothing(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.md"
    theirs.write_text("theirs", "utf-8")
    (tmp_path / "pages.txt").write_text(f"../theirs.md\n{theirs}\n", "utf-8")
    bring(tmp_path)
    assert theirs.exists()


def test_files_are_taken_over_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(b"\x89PNG\r\n")
    bring(tmp_path, Copy("assets/x.png", "x.png"))
    assert (tmp_path / "pages/assets/x.png").read_bytes() == b"\x89PNG\r\n"


@pytest.mark.parametrize(
    "path, inside", [("a/b", True), ("../a", False), ("/a", False), ("a/../../b", False)]
)
def test_paths_that_stay_inside(path: str, inside: bool) -> None:
    assert is_inside(path) is inside
