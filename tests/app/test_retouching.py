"""Where only texts of decisions changed, their pages alone are made, and no site is another."""

import json
import os
import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from unittest.mock import Mock

import pytest

from sayso.app.checking import chosen_rules, judged
from sayso.app.opening import open_log
from sayso.app.recalling import ahead, context, noting, outlined, pages, reading
from sayso.app.recalling.noting import note_quiet
from sayso.app.retouching.retouching import retouch
from sayso.app.site.building import build
from sayso.app.site.happening import happened
from sayso.app.site.plan import ready
from sayso.app.site.press.kept import looking
from sayso.app.site.press.kept.keeping import Keeping, keeping
from sayso.app.site.press.kept.unchanged import state
from tests.app.repository import Repository
from tests.app.test_recalling import LATER
from tests.app.test_site_press import files
from tests.app.test_site_press_again import GRAPHQL, KEPT, REPOSITORY, SPOILT, SQS
from tests.renderers.sampling import SAMPLE, TODAY
from tests.unmeasured import unmeasured

MINE = """\
site_name: Mine
docs_dir: .sayso/pages
theme: {name: material}
plugins: []
markdown_extensions: [attr_list, {toc: {permalink: true}}]
nav: [index.md, decisions/index.md]
"""
"""Without a search, which reads all texts."""


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small logs are remembered, too; and nobody edits the package meanwhile."""
    monkeypatch.setattr(looking, "_code", list)
    monkeypatch.setattr(context, "_code", list)
    for module in (reading, noting):
        monkeypatch.setattr(module, "FEW", 1)
    now = time.time_ns() + LATER
    monkeypatch.setattr(ahead, "time_ns", lambda: now)
    monkeypatch.setattr(pages, "is_worth_it", lambda *_: True)
    monkeypatch.setattr(reading, "is_worth_it", lambda *_: True)


class Work(NamedTuple):
    """What a build of the sample kept: all of it, and what of it the engine had made."""

    whole: Path
    engine: Path


@pytest.fixture(scope="session")
def work(tmp_path_factory: pytest.TempPathFactory) -> Work:
    """Made once, so that no log begins by running an engine that would make the same again.

    That what is kept is as good as what is made anew is for `test_site_press_again` to tell.
    """
    folder = tmp_path_factory.mktemp("work")
    log = Repository(folder / "top", "log")
    fill(log)
    with unmeasured():
        opened = open_log(log.root, TODAY)
        build(opened.root, opened.log, told=happened(opened))
    engine = shutil.copyfile(log.root / KEPT, folder / "engine")
    with keeping(engine) as kept:
        kept.drop([name for name, _ in kept.heads("") if not name.startswith("engine")])
        assert [name for name, _ in kept.heads("engine")]
    return Work(log.root / KEPT, engine)


def fill(log: Repository) -> None:
    """Puts the sample into a log below the top of its repository, and commits it."""
    shutil.copytree(SAMPLE, log.root, dirs_exist_ok=True)
    log.write("mkdocs.yml", MINE)
    log.write(".gitignore", "/site/\n")
    log.commit()


class Log(Repository):
    """A log under git that is built as the command builds it."""

    def __init__(self, folder: Path, work: Work) -> None:
        super().__init__(folder, "log")
        self.work = work

    def build(self) -> str:
        """Builds; answers in which way."""
        before = state(self.root, "a day")
        if before.site():
            return "nothing"
        if retouch(before, TODAY):
            return "retouched"
        opened = open_log(self.root, TODAY)
        rules = chosen_rules(opened.log.settings)
        found = judged(opened.log, rules)
        note_quiet(opened, rules, found, before.stamps, before.began + LATER)
        built = build(opened.root, opened.log, told=happened(opened), sifted=found)
        before.remember(built.site, opened.asked, built.made)
        return "whole"

    def edit(self, path: str, change: Callable[[str], str]) -> None:
        self.write(path, change((self.root / path).read_text("utf-8")))

    def is_as_afresh(self) -> bool:
        """Whether the site is what a build makes that has nothing but the work of the engine."""
        other = self.folder.parent / "afresh"
        shutil.rmtree(other, ignore_errors=True)
        shutil.copytree(self.folder, other / "top", ignore=shutil.ignore_patterns("site", ".sayso"))
        afresh = other / "top/log"
        take_over(self.work.engine, afresh)
        with unmeasured():
            opened = open_log(afresh, TODAY)
            site = build(opened.root, opened.log, told=happened(opened)).site
        return files(site) == files(self.root / "site")


def take_over(kept: Path, root: Path) -> None:
    ready(root)
    shutil.copyfile(kept, root / KEPT)


def begun(folder: Path, work: Work) -> Log:
    log = Log(folder / "top", work)
    fill(log)
    take_over(work.whole, log.root)
    return log


@pytest.fixture
def log(tmp_path: Path, work: Work) -> Log:
    log = begun(tmp_path, work)
    assert log.build() == "whole"
    return log


def more(words: str) -> Callable[[str], str]:
    return lambda text: f"{text}\n{words}\n"


def test_the_page_of_a_text_and_no_other(log: Log) -> None:
    before = {path: (log.root / "site" / path).stat().st_ino for path in files(log.root / "site")}
    log.edit(REPOSITORY, more("More words stand here."))
    assert log.build() == "retouched"
    after = {path: (log.root / "site" / path).stat().st_ino for path in files(log.root / "site")}
    changed = {path for path in before | after if before.get(path) != after.get(path)}
    assert changed == {f"{REPOSITORY[:-3]}/index.html"}
    assert log.is_as_afresh()
    assert log.build() == "nothing"


def fail(*_: object) -> None:
    raise AssertionError


@pytest.mark.slow
def test_records_that_pages_never_asked_about_are_not_read(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outlined, "outlined_log", fail)
    for path in (REPOSITORY, SQS, GRAPHQL):
        log.edit(path, more("More words stand here."))
        assert log.build() == "retouched"
    assert log.is_as_afresh()


@pytest.mark.slow
def test_a_new_lead_has_the_whole_log_looked_at(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = Mock(wraps=outlined.outlined_log)
    monkeypatch.setattr(outlined, "outlined_log", looked)
    log.edit(REPOSITORY, more(f"It goes on [from here]({Path(SQS).name})."))
    assert log.build() == "retouched"
    assert looked.call_count == 1
    log.edit(REPOSITORY, more("More words."))
    assert log.build() == "retouched"
    assert looked.call_count == 1
    assert log.is_as_afresh()


@pytest.mark.slow
@pytest.mark.parametrize("lost", [False, True])
def test_ties_that_are_lost_have_the_whole_log_looked_at(
    log: Log, monkeypatch: pytest.MonkeyPatch, *, lost: bool
) -> None:
    looked = Mock(wraps=outlined.outlined_log)
    monkeypatch.setattr(outlined, "outlined_log", looked)
    with keeping(log.root / KEPT) as kept:
        tied = sorted(_tied(kept))
        if lost:
            kept.drop(["left ties"])
    for path in tied:
        log.edit(path, more("More words."))
        assert log.build() == "retouched"
    assert looked.called is lost
    assert log.is_as_afresh()


def _tied(kept: Keeping) -> set[str]:
    """The decisions that are tied to others."""
    body = kept.body("left ties") or b""
    return {path for line in body.splitlines() for path in json.loads(line)[1:]}


@pytest.mark.slow
def test_a_log_of_which_nothing_is_remembered(log: Log) -> None:
    log.write("sayso.toml", f"cache = false\n{(log.root / 'sayso.toml').read_text('utf-8')}")
    log.build()
    log.edit(REPOSITORY, more("More words stand here."))
    assert log.build() == "retouched"
    assert log.is_as_afresh()


@pytest.mark.slow
def test_one_edit_after_another_and_back(log: Log) -> None:
    first = files(log.root / "site")
    text = (log.root / REPOSITORY).read_text("utf-8")
    for number in range(3):
        log.edit(REPOSITORY, more(f"Words for the {number}th time."))
        log.edit(GRAPHQL, more(f"Words for the {number}th time."))
        assert log.build() == "retouched"
    assert log.is_as_afresh()
    log.write(REPOSITORY, text)
    assert log.build() == "retouched"
    assert files(log.root / "site") != first
    assert log.is_as_afresh()


@pytest.mark.slow
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("title: ", "title: Really ", 1),
        lambda text: text.replace("owner: ", "owner: nobody-", 1),
        lambda text: text.replace("---\n", "---\n# a remark\n", 1),
        lambda text: text + "\nTBD\n\n## Context\n",
        lambda text: text + "\n[lost](never-written.md)\n",
        lambda text: text.replace("---\n", "", 1),
        lambda _: "",
    ],
)
def test_what_reaches_further_takes_a_whole_build(log: Log, change: Callable[[str], str]) -> None:
    log.edit(SQS, change)
    assert log.build() == "whole"
    assert log.is_as_afresh()


@pytest.mark.slow
@pytest.mark.parametrize("path", ["owners.yaml", "decisions/new.md", "goals/new.md", "new.md"])
def test_other_files_take_a_whole_build(log: Log, path: str) -> None:
    log.edit(REPOSITORY, more("More words."))
    text = (log.root / path).read_text("utf-8") if (log.root / path).exists() else ""
    log.write(path, f"{text}\n# more\n")
    assert log.build() == "whole"
    assert log.is_as_afresh()


def test_a_commit_takes_a_whole_build(log: Log) -> None:
    log.edit(REPOSITORY, more("More words."))
    log.commit()
    assert log.build() == "whole"
    log.edit(REPOSITORY, more("And more."))
    assert log.build() == "retouched"
    assert log.is_as_afresh()


def test_a_page_that_leads_to_a_text_is_made_again(log: Log) -> None:
    log.edit(REPOSITORY, more(f"It goes on [from here]({Path(SQS).name})."))
    assert log.build() == "retouched"
    log.edit(SQS, more("More words."))
    assert log.build() == "retouched"
    log.edit(REPOSITORY, lambda text: text.replace("from here", "from there"))
    log.edit(SQS, more("Even more words."))
    assert log.build() == "retouched"
    assert log.is_as_afresh()


def test_what_a_new_text_leads_to_may_come_and_go(log: Log) -> None:
    log.write(".gitignore", "/site/\n/out/\n")
    log.write("out/made.txt", "made")
    log.edit(REPOSITORY, more("[made](../out/made.txt)"))
    assert log.build() == "whole"
    log.edit(REPOSITORY, more("[made again](../out/again.txt)"))
    log.build()
    log.write("out/again.txt", "made")
    assert log.build() != "nothing"
    assert log.is_as_afresh()


def test_a_text_as_long_and_as_old_as_it_was(log: Log) -> None:
    place = log.root / REPOSITORY
    before = place.stat()
    log.edit(REPOSITORY, lambda text: text[:-9] + text[-9:].swapcase())
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert log.build() == "retouched"
    assert log.is_as_afresh()


def test_a_change_within_one_tick_of_the_clock(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file system has a coarse clock, two texts of one length look the same."""
    looks = {"size": 0}

    def told(stat: os.stat_result) -> str:
        looks["size"] += 1
        return f"{stat.st_size}"

    monkeypatch.setattr(looking, "_told", told)
    log.edit(REPOSITORY, more("More words stand here."))
    log.build()
    log.edit(REPOSITORY, lambda text: text.replace("More words", "Less words"))
    assert log.build() == "retouched"
    assert looks["size"]
    assert log.is_as_afresh()


def test_a_clock_that_went_back(log: Log) -> None:
    log.edit(REPOSITORY, more("More words stand here."))
    os.utime(log.root / REPOSITORY, (0, 0))
    assert log.build() == "retouched"
    log.edit(REPOSITORY, lambda text: text.replace("More words", "Less words"))
    os.utime(log.root / REPOSITORY, (0, 0))
    assert log.build() == "retouched"
    os.utime(log.root / REPOSITORY, (2**32, 2**32))
    assert log.build() == "retouched"
    assert log.is_as_afresh()


def test_a_site_that_somebody_touched(log: Log) -> None:
    (log.root / "site/index.html").write_text("mine", "utf-8")
    log.edit(REPOSITORY, more("More words."))
    assert log.build() == "whole"
    log.edit(REPOSITORY, more("More words."))
    (log.root / "site/more.html").write_text("mine", "utf-8")
    assert log.build() == "whole"
    assert log.is_as_afresh()


@pytest.mark.slow
@pytest.mark.parametrize("spoil", SPOILT)
def test_whatever_happens_to_what_is_kept(log: Log, spoil: Callable[[Path], None]) -> None:
    log.edit(REPOSITORY, more("More words."))
    log.build()
    spoil(log.root / KEPT)
    log.edit(REPOSITORY, more("Even more words."))
    log.build()
    assert log.is_as_afresh()


def test_what_is_kept_may_be_carried_to_another_checkout(log: Log, tmp_path: Path) -> None:
    log.edit(REPOSITORY, more("More words."))
    log.build()
    shutil.copytree(log.folder, tmp_path / "copy/top", ignore=shutil.ignore_patterns("site"))
    other = Log(tmp_path / "copy/top", log.work)
    other.edit(GRAPHQL, more("Other words."))
    shutil.rmtree(log.root / "site")
    assert other.build() == "whole"
    assert other.is_as_afresh()


def test_another_build_in_between(log: Log) -> None:
    """What a build left counts for the site that it made, and for no other."""
    log.edit(REPOSITORY, more("More words."))
    opened = open_log(log.root, TODAY)
    build(opened.root, opened.log, told=happened(opened))
    log.edit(GRAPHQL, more("Other words."))
    assert log.build() == "whole"
    assert log.is_as_afresh()


@pytest.mark.slow
@pytest.mark.parametrize(
    "change, way",
    [
        (more("We do not take it any more."), "whole"),
        (lambda text: text.replace("\n## ", "\n\n\n## "), "retouched"),
    ],
)
def test_what_is_told_of_the_last_week(
    tmp_path: Path,
    work: Work,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[str], str],
    way: str,
) -> None:
    for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(name, "2026-11-01T12:00:00Z")
    log = begun(tmp_path, work)
    log.build()
    log.edit(SQS, change)
    assert log.build() == way
    assert log.is_as_afresh()
    log.edit(SQS, lambda text: f"{text}\n\n")
    assert log.build() == "retouched"
    log.git("checkout", "--quiet", "--", "log/decisions")
    assert log.build() == way
    assert log.is_as_afresh()


@pytest.mark.slow
def test_any_edits_in_any_order(log: Log) -> None:
    chance = random.Random(11)  # noqa: S311  # no secrets
    records = sorted((log.root / "decisions").glob("*.md"))
    ways = []
    for number in range(24):
        place = chance.choice(records)
        text = place.read_text("utf-8")
        other = chance.choice(records).name
        cut = chance.randrange(len(text) // 2, len(text))
        log.write(
            place.relative_to(log.root).as_posix(),
            chance.choice(
                (
                    f"{text}\nSaid for the {number}th time.\n",
                    f"{text}\nSaid [there]({other}), `{number}`.\n",
                    f"{text[:cut]}{number}{text[cut:]}",
                    text[:cut],
                )
            ),
        )
        ways.append(log.build())
        if number % 6 == 5:
            assert log.is_as_afresh()
    assert ways.count("retouched") > 6
