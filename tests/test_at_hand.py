"""Contents of blobs are the same wherever they are read."""

import os
from pathlib import Path

import pytest

from sayso import at_hand, history
from sayso.at_hand import blobs_at
from tests.app.repository import Repository

_FILES = {"decisions/a.md": "one\n", "decisions/b.md": "two\n", "decisions/empty.md": ""}


@pytest.fixture(params=["sha1", "sha256"])
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Repository:
    found = Repository(tmp_path / "top", "log")
    if request.param == "sha256":
        again = tmp_path / "again"
        again.mkdir()
        found.git("init", "--quiet", "--object-format=sha256", str(again))
        found = Repository(again, "log")
    return found


def _blobs(log: Repository) -> dict[str, str]:
    """The blobs of the last commit, by their paths below the log."""
    rows = log.git("ls-tree", "-r", "--full-tree", "HEAD").splitlines()
    told = ((blob, path.removeprefix("log/")) for _, _, blob, path in map(str.split, rows))
    return {blob: path for blob, path in told if path in _FILES}


def _commit(log: Repository) -> dict[str, str]:
    for path, text in _FILES.items():
        log.write(path, text)
    log.commit()
    return _blobs(log)


def _told(log: Repository, wanted: dict[str, str]) -> dict[str, bytes]:
    with blobs_at(log.root, wanted) as blobs:
        found = {path: blobs.get(blob) for blob, path in wanted.items()}
    return {path: data for path, data in found.items() if data is not None}


_EXPECTED = {path: text.encode() for path, text in _FILES.items()}


def test_files_as_they_were_committed_are_read_where_they_lie(
    log: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = _commit(log)
    asked: list[str] = []
    monkeypatch.setattr(history.Store, "get", lambda _, name: asked.append(name))
    assert _told(log, wanted) == _EXPECTED
    assert not asked


def test_what_reads_otherwise_now_comes_from_git(log: Repository) -> None:
    wanted = _commit(log)
    log.write("decisions/a.md", "another\n")
    (log.root / "decisions/b.md").unlink()
    assert _told(log, wanted) == _EXPECTED


@pytest.mark.parametrize("odd", ["folder", "pipe", "link"])
def test_what_is_no_file_any_more_comes_from_git(log: Repository, odd: str) -> None:
    wanted = _commit(log)
    place = log.root / "decisions/a.md"
    place.unlink()
    if odd == "folder":
        place.mkdir()
    elif odd == "pipe":
        os.mkfifo(place)
    else:
        place.symlink_to("nowhere")
    assert _told(log, wanted) == _EXPECTED


def test_a_blob_that_nobody_has_is_not_there(log: Repository) -> None:
    wanted = _commit(log)
    missing = "1" * len(next(iter(wanted)))
    with blobs_at(log.root, {missing: "decisions/a.md"} | wanted) as blobs:
        assert blobs.get(missing) is None
        (log.root / "decisions/a.md").unlink()
        named = next(blob for blob, path in wanted.items() if path == "decisions/a.md")
        assert [blobs.get(one) for one in (missing, named, missing, named)] == [
            None, b"one\n", None, b"one\n",
        ]  # fmt: skip


def test_without_git(log: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = _commit(log)
    (log.root / "decisions/a.md").unlink()
    monkeypatch.setenv("PATH", "")
    assert _told(log, wanted) == {
        path: one for path, one in _EXPECTED.items() if path != "decisions/a.md"
    }


def test_bytes_that_git_stores_in_another_way(log: Repository) -> None:
    """Ends of lines are turned on the way in, so that the file is not what was stored."""
    log.git("config", "core.autocrlf", "true")
    log.write("decisions/a.md", "")
    (log.root / "decisions/a.md").write_bytes(b"one\r\n")
    log.commit()
    assert _told(log, _blobs(log))["decisions/a.md"] == b"one\n"
    assert at_hand._name(b"", "0" * 40) == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"  # noqa: SLF001
