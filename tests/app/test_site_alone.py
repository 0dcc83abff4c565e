"""Builds of one site come one after the other, whoever began them."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.app.site.alone import building_alone
from sayso.errors import UserError

BUILD = (sys.executable, "-m", "sayso", "build", "--allow-errors")


def begun(folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        BUILD, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def ended(build: "subprocess.Popen[str]") -> None:
    said = build.communicate()
    assert build.returncode == 0, said


def files(site: Path) -> dict[str, bytes]:
    return {
        one.relative_to(site).as_posix(): one.read_bytes()
        for one in site.rglob("*")
        if one.is_file()
    }


@pytest.fixture
def log(tmp_path: Path, built_in_git: Path) -> Path:
    root = tmp_path / "top/log"
    shutil.copytree(built_in_git.parent, root.parent, ignore=shutil.ignore_patterns("site"))
    return root


@pytest.mark.slow
@pytest.mark.parametrize(
    "ready", [lambda _: None, lambda log: shutil.rmtree(log / ".sayso")], ids=["again", "first"]
)
def test_builds_at_once_make_one_whole_site(log: Path, ready: Callable[[Path], object]) -> None:
    ready(log)
    builds = [begun(log) for _ in range(3)]
    for one in builds:
        ended(one)
    made = files(log / "site")
    shutil.rmtree(log / ".sayso")
    shutil.rmtree(log / "site")
    ended(begun(log))
    assert made == files(log / "site")


def test_who_waits_is_told_so(log: Path) -> None:
    with building_alone(log, print):
        build = begun(log)
        assert build.stderr is not None
        assert build.stderr.readline() == "waiting for another build of this site to end\n"
        assert build.poll() is None
    ended(build)


def test_a_folder_below_waits_for_the_same(log: Path) -> None:
    told: list[str] = []
    with building_alone(log / "decisions", told.append):
        build = begun(log)
        assert build.stderr is not None
        assert build.stderr.readline().startswith("waiting")
    ended(build)
    assert told == []


def test_where_no_log_is_there_is_nothing_to_wait_for(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is in no log"), building_alone(tmp_path, print):
        pass
    assert list(tmp_path.iterdir()) == []
