"""Whole files or nothing, and never over somebody's work."""

import threading
from pathlib import Path

import pytest

from sayso.errors import UserError
from sayso.writing import Write, create, has_conflict, replace, write_all


def test_new_file_is_written_with_its_folders(tmp_path: Path) -> None:
    create(tmp_path / "a" / "b.md", "text\r\n")
    assert (tmp_path / "a" / "b.md").read_bytes() == b"text\r\n"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.md"]


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("mine", "utf-8")
    with pytest.raises(UserError, match="is there already"):
        create(tmp_path / "a.md", "theirs")
    assert (tmp_path / "a.md").read_text("utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_of_many_that_create_one_file_exactly_one_succeeds(tmp_path: Path) -> None:
    refused: list[UserError] = []

    def write(number: int) -> None:
        try:
            create(tmp_path / "a.md", str(number) * 1000)
        except UserError as error:
            refused.append(error)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refused) == 7
    text = (tmp_path / "a.md").read_text("utf-8")
    assert text == text[0] * 1000


def test_replace_refuses_what_changed_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("now", "utf-8")
    with pytest.raises(UserError, match="has changed meanwhile"):
        replace(path, "new", expected="before")
    replace(path, "new", expected="now")
    assert path.read_text("utf-8") == "new"


def test_replace_refuses_an_unfinished_merge(tmp_path: Path) -> None:
    text = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n"
    (tmp_path / "a.md").write_text(text, "utf-8")
    with pytest.raises(UserError, match="unfinished merge"):
        replace(tmp_path / "a.md", "new", expected=text)
    assert (tmp_path / "a.md").read_text("utf-8") == text


@pytest.mark.parametrize(
    "data,found",
    [
        (b"<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", True),
        (b"a\n=======\nb\n", False),
        (b"Heading\n=======\n", False),
        (b"see `<<<<<<< HEAD` in the text", False),
    ],
)
def test_marks_of_a_merge_are_told_from_text(data: bytes, found: bool) -> None:
    assert has_conflict(data) is found


def test_several_files_are_written_renamed_and_made(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("a", "utf-8")
    (tmp_path / "old.md").write_text("old", "utf-8")
    write_all(
        [
            Write(tmp_path / "a.md", "a", "b"),
            Write(tmp_path / "in" / "new.md", None, "new"),
            Write(tmp_path / "old.md", "old", None),
        ]
    )
    assert {path.name: path.read_text("utf-8") for path in tmp_path.rglob("*.md")} == {
        "a.md": "b",
        "new.md": "new",
    }


def test_where_one_of_several_fails_none_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("a", "utf-8")
    (tmp_path / "old.md").write_text("old", "utf-8")
    writes = [
        Write(tmp_path / "a.md", "a", "b"),
        Write(tmp_path / "new.md", None, "new"),
        Write(tmp_path / "old.md", "old", None),
        Write(tmp_path / "a.md" / "below-a-file.md", None, "x"),
    ]
    with pytest.raises(UserError, match="nothing was written"):
        write_all(writes)
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {
        "a.md": "a",
        "old.md": "old",
    }


def test_several_are_held_against_the_disk_before_the_first_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("a", "utf-8")
    (tmp_path / "b.md").write_text("meanwhile", "utf-8")
    with pytest.raises(UserError, match="has changed meanwhile"):
        write_all([Write(tmp_path / "a.md", "a", "x"), Write(tmp_path / "b.md", "b", "x")])
    with pytest.raises(UserError, match="is there already"):
        write_all([Write(tmp_path / "a.md", "a", "x"), Write(tmp_path / "b.md", None, "x")])
    assert (tmp_path / "a.md").read_text("utf-8") == "a"


def test_file_that_says_something_else_by_now_is_not_taken_away(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("meanwhile", "utf-8")
    with pytest.raises(UserError, match="has changed meanwhile"):
        write_all([Write(tmp_path / "a.md", "a", None)])
    with pytest.raises(UserError, match="has changed meanwhile"):
        write_all([Write(tmp_path / "gone.md", "a", None)])
    assert (tmp_path / "a.md").read_text("utf-8") == "meanwhile"
