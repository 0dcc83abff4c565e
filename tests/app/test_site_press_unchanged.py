"""A build with nothing to do ends before it begins, and only then."""

import os
import shutil
from pathlib import Path

import pytest

from sayso.app.opening import open_log
from sayso.app.site.building import build
from sayso.app.site.press.kept.looking import looks
from sayso.app.site.press.kept.past import kept_chronicle
from sayso.app.site.press.kept.unchanged import state
from sayso.settings import Settings
from tests.app.repository import Repository, decision
from tests.renderers.sampling import TODAY

REPOSITORY = "decisions/2026-11-02-keep-one-repository.md"


@pytest.fixture
def log(tmp_path: Path, built_in_git: Path) -> Repository:
    """A log below the top of its repository, built."""
    repository = Repository(tmp_path / "top", "log")
    others = shutil.ignore_patterns("site")
    shutil.copytree(built_in_git, repository.root, dirs_exist_ok=True, ignore=others)
    repository.write("../code.py", "x = 1\n")
    repository.commit()
    shutil.copytree(built_in_git / "site", repository.root / "site")
    built(repository)
    return repository


def built(log: Repository) -> None:
    before = state(log.root, "a day")
    opened = open_log(log.root, TODAY)
    site = build(opened.root, opened.log).site
    before.remember(site, opened.asked)


def holds(log: Repository, day: str = "a day") -> bool:
    return state(log.root, day).site() == log.root / "site"


def test_nothing_changed(log: Repository) -> None:
    assert holds(log)
    assert holds(log)


def test_our_own_code_is_looked_at_from_its_top(tmp_path: Path) -> None:
    seen = looks(Repository(tmp_path).root, "site")
    assert seen is not None
    code = {one.rpartition("/")[2].partition(" ")[0] for one in seen.rest if "/sayso/" in one}
    assert {"diagnostics.py", "search.js", "page.css"} <= code


def test_another_day(log: Repository) -> None:
    assert not holds(log, "another")


@pytest.mark.parametrize(
    "path", [REPOSITORY, "owners.yaml", "sayso.toml", "new.txt", "../code.py", "../more/new.py"]
)
def test_a_file_that_is_another(log: Repository, path: str) -> None:
    place = log.root / path
    log.write(path, (place.read_text("utf-8") if place.is_file() else "") + "\n")
    assert not holds(log)
    built(log)
    assert holds(log)


def test_a_file_as_long_and_as_old_as_it_was(log: Repository) -> None:
    place = log.root / REPOSITORY
    before = place.stat()
    place.write_text(place.read_text("utf-8").replace("e", "f"), "utf-8")
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not holds(log)


def test_a_record_that_is_gone(log: Repository) -> None:
    (log.root / REPOSITORY).unlink()
    assert not holds(log)


def test_a_commit_and_another_remote(log: Repository) -> None:
    log.commit("nothing but a commit")
    assert not holds(log)
    built(log)
    log.git("remote", "add", "origin", "https://github.com/acme/handbook")
    assert not holds(log)


def test_what_git_ignores_and_a_record_leads_to(log: Repository) -> None:
    log.write(".gitignore", "/out/\n")
    text = (log.root / REPOSITORY).read_text("utf-8")
    log.write(REPOSITORY, f"{text}\n[made](../out/made.txt)\n")
    built(log)
    assert holds(log)
    log.write("out/made.txt", "made")
    assert not holds(log)


def test_a_site_that_somebody_touched(log: Repository) -> None:
    (log.root / "site/index.html").write_text("mine", "utf-8")
    assert not holds(log)
    built(log)
    (log.root / "site/more.html").write_text("mine", "utf-8")
    assert not holds(log)


def test_without_git_or_what_is_kept_nothing_is_known(log: Repository, tmp_path: Path) -> None:
    shutil.copytree(log.root, tmp_path / "bare")
    assert state(tmp_path / "bare", "a day").site() is None
    (log.root / ".sayso/site.kept").unlink()
    assert not holds(log)


def test_history_is_read_once_a_commit(log: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    log.write("decisions/new.md", decision())
    log.commit()
    log.write("decisions/new.md", decision(owner="minh", title='"A \\u202f «title»"'))
    log.commit()
    told = kept_chronicle(log.root, Settings(), log.git("rev-parse", "HEAD"))
    assert {one.kind for entry in told.entries for one in entry.events} >= {"proposed"}
    monkeypatch.setattr("sayso.app.site.press.kept.past.chronicle", None)
    assert kept_chronicle(log.root, Settings(), log.git("rev-parse", "HEAD")) == told
    with pytest.raises(TypeError):
        kept_chronicle(log.root, Settings(), log.git("rev-parse", "HEAD~1"))
