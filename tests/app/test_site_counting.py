"""A site that lacks anything of the log is not built, whatever the engine says."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from sayso.app.opening import open_log
from sayso.app.site.building import Built, build
from sayso.app.site.engines import ENGINES
from sayso.errors import UserError
from sayso.settings import EngineName
from tests.renderers.sampling import SAMPLE, TODAY

SQS = "decisions/2026-03-10-use-sqs-for-the-job-queue"
GRAPHQL = "decisions/2026-10-01-adopt-graphql"
REPOSITORY = "decisions/2026-11-02-keep-one-repository"
NAMES: tuple[EngineName, ...] = get_args(EngineName)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SAMPLE, tmp_path / "log")
    return tmp_path / "log"


@pytest.fixture
def spoil(monkeypatch: pytest.MonkeyPatch) -> Callable[[EngineName, str], None]:
    """Lets an engine end well, and then do to its site what it did not do to fail."""

    def spoilt(name: EngineName, python: str) -> None:
        engine = ENGINES[name]

        def building(config: Path, folder: Path) -> list[str]:
            words = [sys.executable, "-P", "-m", name, *engine.building(config, folder)]
            run = f"import subprocess; subprocess.run({words!r}, check=True)"
            return ["-c", f"{run}; import os; os.chdir({str(folder)!r}); {python}"]

        class Spoilt(type(engine)):  # type: ignore[misc]  # its command alone differs
            def command(self, *words: str) -> list[str]:
                return [sys.executable, *words]

        fields = {key: getattr(engine, key) for key in engine.__slots__}
        monkeypatch.setitem(ENGINES, name, Spoilt(**fields | {"building": building}))

    return spoilt


def built(root: Path, engine: EngineName = "mkdocs") -> Built:
    opened = open_log(root, TODAY)
    return build(opened.root, opened.log, engine=engine, plain=True)


@pytest.mark.slow
@pytest.mark.parametrize("engine", NAMES)
def test_pages_that_were_not_written_are_all_named(
    engine: EngineName, root: Path, spoil: Callable[[EngineName, str], None]
) -> None:
    """Also where an earlier build wrote them, and they are still read."""
    before = built(root, engine).site
    spoil(engine, f"os.remove('{SQS}.html'); os.remove('{GRAPHQL}.html')")
    with pytest.raises(UserError) as error:
        built(root, engine)
    told = str(error.value).splitlines()
    assert f"  {SQS}.md: no page" in told
    assert f"  {GRAPHQL}.md: no page" in told
    assert not any(REPOSITORY in line for line in told)
    assert (before / f"{SQS}.html").is_file()


def test_the_page_of_another_record_is_none(
    root: Path, spoil: Callable[[EngineName, str], None]
) -> None:
    spoil("mkdocs", f"import shutil; shutil.copy('{SQS}.html', '{GRAPHQL}.html')")
    with pytest.raises(UserError, match=f"{GRAPHQL}.md: its page has another title"):
        built(root)


@pytest.mark.slow
def test_a_file_that_cannot_be_read_has_its_page_too(
    root: Path, spoil: Callable[[EngineName, str], None]
) -> None:
    (root / "decisions/broken.md").write_text("---\ntitle: [\n---\n", "utf-8")
    spoil("mkdocs", "os.remove('decisions/broken.html')")
    with pytest.raises(UserError, match=r"decisions/broken\.md: no page"):
        built(root)


@pytest.mark.slow
def test_after_ten_the_rest_is_counted(
    root: Path, spoil: Callable[[EngineName, str], None]
) -> None:
    text = (root / f"{REPOSITORY}.md").read_text("utf-8")
    for number in range(12):
        (root / f"decisions/2026-11-03-try-{number}.md").write_text(text, "utf-8")
    spoil("mkdocs", "import glob; [os.remove(one) for one in glob.glob('decisions/*-try-*.html')]")
    with pytest.raises(UserError, match="and 2 more"):
        built(root)


@pytest.mark.slow
def test_pages_that_a_disk_takes_for_one(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(root / f"{REPOSITORY}.md", root / f"{REPOSITORY.replace('keep', 'Keep')}.md")
    built(root)
    monkeypatch.setattr("sayso.app.site.twins.ignores_case", lambda _folder: True)
    with pytest.raises(UserError, match=r"takes .*-Keep-.*\.md and .*-keep-.*\.md for one file"):
        built(root)


@pytest.mark.slow
def test_no_two_records_share_a_page(root: Path) -> None:
    """A record that is named like a list gives way, and meets one that has that name."""
    text = (root / f"{REPOSITORY}.md").read_text("utf-8")
    (root / "decisions/by-tag.md").write_text(text, "utf-8")
    other = text.replace("Keep one repository", "Keep two repositories")
    (root / "decisions/by-tag-record.md").write_text(other, "utf-8")
    with pytest.raises(UserError, match=r"by-tag.*its page has another title"):
        built(root)


@pytest.mark.slow
def test_titles_are_compared_by_their_words(root: Path) -> None:
    text = (root / f"{REPOSITORY}.md").read_text("utf-8")
    title = 'Keep `List<T>` & *one* \\"repo\\" · מאגר אחד, §1'
    named = text.replace("title: Keep one repository for all services", f'title: "{title}"')
    assert named != text
    (root / f"{REPOSITORY}.md").write_text(named, "utf-8")
    assert (built(root).site / f"{REPOSITORY}.html").is_file()


def test_a_log_of_nothing_is_whole(tmp_path: Path) -> None:
    (tmp_path / "owners.yaml").write_text("people: {}\n", "utf-8")
    opened = open_log(tmp_path, TODAY)
    assert build(opened.root, opened.log).notes == ()


def test_settings_name_the_engine(root: Path) -> None:
    opened = open_log(root, TODAY)
    settings = opened.log.settings
    chosen = replace(settings, site=replace(settings.site, engine="zensical"))
    site = build(opened.root, replace(opened.log, settings=chosen)).site
    assert "zensical" in (site / "index.html").read_text("utf-8")
