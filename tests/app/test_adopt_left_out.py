from pathlib import Path

import pytest

from sayso.app.adopt import gathering
from sayso.errors import UserError
from tests.app.adopting import NYGARD, bring_in, ids, put, reasons
from tests.logs import OWNERS


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A log without records, in a folder beside which others may stand."""
    return put(tmp_path / "log", {"owners.yaml": OWNERS})


def test_files_that_are_no_records_are_named(root: Path, tmp_path: Path) -> None:
    old = put(
        tmp_path / "old",
        {
            "adr/0001-a.md": NYGARD,
            "adr/README.md": "# Read me\n",
            "adr/template.md": NYGARD,
            "adr/notes.md": "# Notes\n",
            "adr/broken.md": b"caf\xe9",
            "adr/merge.md": "<<<<<<< ours\n=======\n>>>>>>> theirs\n",
            "adr/picture.png": b"",
            ".git/x.md": NYGARD,
            "node_modules/x/0001-a.md": NYGARD,
        },
    )
    (old / "adr" / "link.md").symlink_to(old / "adr" / "0001-a.md")
    report = bring_in(root, old)
    assert ids(report) == ["0001-a"]
    assert reasons(report) == {
        "old/adr/README.md": "is a page about the records",
        "old/adr/broken.md": "is not UTF-8 (byte 4)",
        "old/adr/link.md": "is a link",
        "old/adr/merge.md": "holds marks of an unfinished merge",
        "old/adr/notes.md": "is no record of adr-tools, MADR or log4brains",
        "old/adr/template.md": "is a template",
    }


def test_a_file_over_the_limit_is_named_before_or_after(root: Path, tmp_path: Path) -> None:
    old = put(
        tmp_path / "old",
        {"0001-a.md": NYGARD + "x" * (1 << 20), "0002-b.md": NYGARD.ljust(1 << 20, "x")},
    )
    assert reasons(bring_in(root, old)) == {
        "old/0001-a.md": "is over 1024 KiB",
        "old/0002-b.md": "would be over 1024 KiB",
    }


def test_an_earlier_import_that_cannot_be_read_is_not_doubled(root: Path, tmp_path: Path) -> None:
    old = put(tmp_path / "old", {"0001-a.md": NYGARD})
    put(root, {"decisions/0001-a.md": "---\ntitle: [\n---\n"})
    report = bring_in(root, old)
    assert reasons(report) == {
        "old/0001-a.md": "may be in: `decisions/0001-a.md` cannot be read",
    }


def test_a_single_file_is_known_by_its_folder(root: Path, tmp_path: Path) -> None:
    old = put(tmp_path / "old", {"adr/0001-a.md": NYGARD, "adr/0002-b.md": NYGARD})
    report = bring_in(root, old / "adr" / "0001-a.md")
    assert [one.source for one in report.came_in] == ["adr/0001-a.md"]
    assert reasons(bring_in(root, put(tmp_path, {"x.txt": ""}) / "x.txt"))


def test_folders_of_one_name_are_told_apart(root: Path, tmp_path: Path) -> None:
    one = put(tmp_path / "one" / "docs", {"0001-a.md": NYGARD})
    two = put(tmp_path / "two" / "docs", {"0001-a.md": NYGARD + "x\n"})
    report = bring_in(root, one, two)
    assert [(came.source, came.id) for came in report.came_in] == [
        ("one/docs/0001-a.md", "0001-a"),
        ("two/docs/0001-a.md", "0001-a-two"),
    ]


def test_sources_within_the_log_are_known_by_their_path_in_it(root: Path) -> None:
    put(root, {"docs/adr/0001-a.md": NYGARD, "goals/2026-Q1/x.md": NYGARD})
    report = bring_in(root, root)
    assert [one.source for one in report.came_in] == ["docs/adr/0001-a.md"]
    assert reasons(report) == {"goals/2026-Q1/x.md": "stands among the goals of this log"}
    again = bring_in(root, root / "docs", root / "docs" / "adr")
    assert (again.came_in, len(again.already_in)) == ((), 1)


def test_wrong_calls_name_a_way_out(root: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for given in (tmp_path / "nowhere", tmp_path / "empty"):
        with pytest.raises(UserError) as caught:
            bring_in(root, given)
        assert caught.value.way_out


def test_a_folder_that_is_a_link_is_named_and_not_entered(root: Path, tmp_path: Path) -> None:
    put(tmp_path / "far", {"0001-a.md": NYGARD})
    old = put(tmp_path / "old", {"0002-b.md": NYGARD})
    (old / "far").symlink_to(tmp_path / "far")
    report = bring_in(root, old)
    assert (ids(report), reasons(report)) == (["0002-b"], {"old/far": "is a link"})


def test_a_file_that_cannot_be_read_is_named(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = put(tmp_path / "old", {"0001-a.md": NYGARD})

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(gathering, "_read", refuse)
    assert reasons(bring_in(root, old)) == {
        "old/0001-a.md": "cannot be read: permission denied",
    }
