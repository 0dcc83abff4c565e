"""Where the repository is browsed."""

import subprocess
from pathlib import Path

import pytest

from sayso.app.site.repository import find_repository, web_address
from sayso.renderers.publication import Repository
from sayso.settings import Site

ADDRESSES = {
    "git@github.com:acme/handbook.git": "https://github.com/acme/handbook",
    "github.com:acme/handbook": "https://github.com/acme/handbook",
    "ssh://git@gitlab.com:22/acme/a/b.git": "https://gitlab.com/acme/a/b",
    "https://github.com/acme/handbook": "https://github.com/acme/handbook",
    "https://someone:secret@github.com/acme/handbook.git/": "https://github.com/acme/handbook",
    "https://git.example.com:8443/a/b.git": "https://git.example.com:8443/a/b",
    "git://example.org/a.git": "https://example.org/a",
    "/srv/git/handbook.git": "",
    "file:///srv/git/handbook.git": "",
    "../handbook": "",
    "work:acme/handbook.git": "",
    "": "",
}


@pytest.mark.parametrize("remote", ADDRESSES)
def test_the_address_of_a_remote(remote: str) -> None:
    assert web_address(remote) == ADDRESSES[remote]


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--initial-branch=trunk")
    git(tmp_path, "remote", "add", "origin", "git@github.com:acme/all.git")
    (tmp_path / "team/log").mkdir(parents=True)
    return tmp_path


def test_git_knows_address_branch_and_folder(repository: Path) -> None:
    found = find_repository(repository / "team/log", Site())
    assert found == Repository("https://github.com/acme/all", "trunk", "team/log")


def test_the_branch_that_the_remote_shows_comes_first(repository: Path) -> None:
    git(repository, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
    assert find_repository(repository, Site()).branch == "main"


def test_the_settings_come_first(repository: Path) -> None:
    site = Site(repository="https://gitlab.example.com/a/b.git", branch="next")
    expected = Repository("https://gitlab.example.com/a/b", "next", "", "gitlab")
    assert find_repository(repository, site) == expected


def test_without_git_nothing_is_known(tmp_path: Path) -> None:
    found = find_repository(tmp_path, Site())
    assert found.address == ""
    assert found.reading("a.md") == found.editing("a.md") == ""


def test_paths_in_a_repository() -> None:
    repository = Repository("https://github.com/a/b", "main", "team/log")
    assert repository.reading("../x y.md") == "https://github.com/a/b/blob/main/team/x%20y.md"
    assert repository.holds("../../top.md")
    assert not repository.holds("../../../outside.md")
