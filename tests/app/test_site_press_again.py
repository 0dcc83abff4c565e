"""What changed is made anew, and what did not is left; whatever happens to what is kept."""

import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sayso.app.opening import open_log
from sayso.app.site.building import build
from sayso.app.site.press.kept import versions
from sayso.app.site.press.shells import from_engine as shells
from sayso.app.site.press.units import making
from sayso.errors import UserError
from sayso.renderers.edition import Edition
from sayso.renderers.publication import Publication
from sayso.renderers.site import Unit, units
from sayso.renderers.templating import template_text
from tests.app.test_site_press import files
from tests.renderers.sampling import SAMPLE, TODAY
from tests.unmeasured import unmeasured

KEPT = ".sayso/site.kept"
SQS = "decisions/2026-03-10-use-sqs-for-the-job-queue.md"
REPOSITORY = "decisions/2026-11-02-keep-one-repository.md"
GRAPHQL = "decisions/2026-10-01-adopt-graphql.md"


class Log:
    """A log with its site, and what was made for it the last time."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.made: list[str] = []
        self.ran = 0
        make, run = making.Maker.make, shells.from_engine

        def noted(maker: making.Maker, unit: Unit) -> making.Made:
            self.made.append(unit.name)
            return make(maker, unit)

        def counted(*given: object) -> object:
            self.ran += 1
            return run(*given)  # type: ignore[arg-type]

        monkeypatch.setattr(making.Maker, "make", noted)
        monkeypatch.setattr("sayso.app.site.press.engine_part.from_engine", counted)

    def build(self, today: date = TODAY) -> set[str]:
        """Builds; answers the records that were rendered, by their paths, and other kinds."""
        self.made.clear()
        self.ran = 0
        opened = open_log(self.root, today)
        self.site = build(opened.root, opened.log).site
        return {name.removeprefix("decision ") for name in self.made} - {"assets"}

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text("utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new), "utf-8")

    def as_afresh(self) -> bool:
        """Whether the site is what a build with nothing kept makes."""
        now = files(self.site)
        (self.root / KEPT).unlink(missing_ok=True)
        shutil.rmtree(self.site)
        with unmeasured():
            self.build()
        assert self.ran == 1
        return now == files(self.site)


@pytest.fixture
def log(tmp_path: Path, built_sample: Path, monkeypatch: pytest.MonkeyPatch) -> Log:
    shutil.copytree(built_sample, tmp_path / "log")
    log = Log(tmp_path / "log", monkeypatch)
    assert log.build() == set()  # which looks at the files that are copies now
    assert log.ran == 0
    return log


def test_nothing_changed_and_nothing_is_made(log: Log) -> None:
    before = {path: (log.site / path).stat().st_mtime_ns for path in files(log.site)}
    assert log.build() == set()
    assert log.ran == 0
    assert before == {path: (log.site / path).stat().st_mtime_ns for path in files(log.site)}


def test_a_changed_text_makes_its_own_page(log: Log) -> None:
    log.edit(REPOSITORY, "## Context", "## Context\n\nNew words stand here.\n")
    assert log.build() == {REPOSITORY}
    assert log.ran == 0
    assert "New words stand here." in (log.site / f"{REPOSITORY[:-3]}.html").read_text("utf-8")
    assert log.as_afresh()


def test_a_changed_title_makes_what_names_it_anew(log: Log) -> None:
    log.edit(SQS, "title: ", "title: Really ")
    made = log.build()
    assert SQS in made
    assert "decision_lists" in made
    assert REPOSITORY not in made
    assert log.ran == 0
    assert log.as_afresh()


def test_a_changed_name_makes_the_pages_that_say_it(log: Log) -> None:
    log.edit("owners.yaml", "name: Linh", "name: Lynn")
    made = log.build()
    named = {
        path.relative_to(log.root).as_posix()
        for path in (log.root / "decisions").iterdir()
        if "linh" in path.read_text("utf-8")
    }
    of_others = {one.relative_to(log.root).as_posix() for one in (log.root / "decisions").iterdir()}
    assert named <= made
    assert (of_others - named) - made
    assert log.as_afresh()


@pytest.mark.slow
def test_a_record_that_comes_and_goes(log: Log) -> None:
    text = (log.root / REPOSITORY).read_text("utf-8")
    (log.root / REPOSITORY).unlink()
    assert REPOSITORY not in log.build()
    assert not (log.site / f"{REPOSITORY[:-3]}.html").exists()
    (log.root / REPOSITORY).write_text(text, "utf-8")
    assert REPOSITORY in log.build()
    assert log.as_afresh()


def test_a_day_makes_what_looks_at_days(log: Log) -> None:
    made = log.build(date(2027, 11, 22))
    assert "front_page" in made
    assert GRAPHQL not in made


def test_a_template_makes_what_is_written_with_it(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(name: str) -> str:
        return template_text(name) + "x" * (name == "decision.md.j2")

    monkeypatch.setattr("sayso.renderers.prints.template_text", changed)
    made = log.build()
    decisions = {one.relative_to(log.root).as_posix() for one in (log.root / "decisions").iterdir()}
    assert made == decisions


@pytest.mark.slow
@pytest.mark.parametrize("stamp", ["ours", "of_engine"])
def test_another_version_of_what_pages_rest_on(
    log: Log, monkeypatch: pytest.MonkeyPatch, stamp: str
) -> None:
    monkeypatch.setattr(versions, stamp, lambda *_: "another")
    made = log.build()
    assert log.ran == 1
    assert (REPOSITORY in made) == (stamp == "ours")
    monkeypatch.undo()


def test_a_file_of_the_site_that_somebody_touched_is_made_again(log: Log) -> None:
    before = files(log.site)
    (log.site / "index.html").write_text("mine", "utf-8")
    (log.site / "decisions/2026-10-01-adopt-graphql.html").unlink()
    (log.site / "decisions/strange.html").write_text("who knows", "utf-8")
    (log.site / ".nojekyll").write_text("", "utf-8")
    assert log.build() == set()
    assert files(log.site) == before | {".nojekyll": b""}


def spoilt_rows(kept: Path) -> None:
    with sqlite3.connect(kept) as rows:
        found = rows.execute("SELECT name, head, body FROM kept").fetchall()
        for number, (name, head, body) in enumerate(found):
            if number % 2:
                rows.execute("UPDATE kept SET head = ? WHERE name = ?", (head[:-9] + b"}", name))
            else:
                turned = bytes(reversed(body))
                rows.execute("UPDATE kept SET body = ? WHERE name = ?", (turned, name))
    rows.close()


def swapped_rows(kept: Path) -> None:
    """Every row under the name of another."""
    with sqlite3.connect(kept) as rows:
        found = rows.execute("SELECT * FROM kept").fetchall()
        rows.execute("DELETE FROM kept")
        for one, other in zip(found, [*found[1:], found[0]], strict=True):
            rows.execute("INSERT INTO kept VALUES (?, ?, ?, ?, ?)", (one[0], *other[1:]))
    rows.close()


def of_another_form(kept: Path) -> None:
    with sqlite3.connect(kept) as rows:
        rows.execute("PRAGMA user_version = 99")
    rows.close()


def half_written(kept: Path) -> None:
    os.truncate(kept, kept.stat().st_size // 2)


def holes(kept: Path) -> None:
    content = bytearray(kept.read_bytes())
    content[4096 * 3 : 4096 * 9] = bytes(4096 * 6)
    kept.write_bytes(bytes(content))


def no_such_file(kept: Path) -> None:
    kept.write_bytes(b"no such file" * 999)


def empty(kept: Path) -> None:
    kept.write_bytes(b"")


SPOILT: list[Callable[[Path], None]] = [
    spoilt_rows,
    swapped_rows,
    of_another_form,
    half_written,
    holes,
    no_such_file,
    empty,
    Path.unlink,
]


@pytest.mark.slow
@pytest.mark.parametrize("spoil", SPOILT)
@pytest.mark.parametrize("with_site", [True, False])
def test_whatever_happens_to_what_is_kept(
    log: Log, spoil: Callable[[Path], None], *, with_site: bool
) -> None:
    before = files(log.site)
    spoil(log.root / KEPT)
    if not with_site:
        shutil.rmtree(log.site)
    log.build()
    assert files(log.site) == before


def test_what_is_kept_may_be_carried_to_another_checkout(log: Log, tmp_path: Path) -> None:
    before = files(log.site)
    shutil.copytree(SAMPLE, tmp_path / "other/log")
    (tmp_path / "other/log/.sayso").mkdir()
    shutil.copy(log.root / KEPT, tmp_path / "other/log" / KEPT)
    log.root = tmp_path / "other/log"
    assert log.build() == set()
    assert log.ran == 0
    assert files(log.site) == before


def test_a_build_that_fails_leaves_the_site_alone(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(log.site)
    log.edit(REPOSITORY, "## Context", "## Context\n\nNew words.\n")
    with monkeypatch.context() as patched:
        patched.setattr("sayso.app.site.press.stamping.is_of", lambda *_: False)
        with pytest.raises(UserError, match="has another title"):
            log.build()
    assert files(log.site) == before
    log.build()
    assert log.as_afresh()


def test_a_record_without_a_page_is_no_site(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    def fewer(edition: Edition) -> list[Unit]:
        return [one for one in units(edition) if one.about != REPOSITORY]

    monkeypatch.setattr("sayso.app.site.press.pressing.units", fewer)
    with pytest.raises(UserError, match=r"keep-one-repository.md: no page"):
        log.build()


def test_lists_read_no_bodies(log: Log) -> None:
    """What an edition notes of decisions that a page goes through leaves their bodies out."""
    opened = open_log(log.root, TODAY).log
    for path in opened.by_path:
        if path.startswith("decisions/"):
            log.edit(path, "---\n", "---\n")
            with (log.root / path).open("a", encoding="utf-8") as file:
                file.write("\n\nOther words, [and a link](x.md) and `code`.\n")
    other = open_log(log.root, TODAY).log
    pairs = zip(
        units(Edition(opened, Publication())), units(Edition(other, Publication())), strict=True
    )
    for one, two in pairs:
        if not one.about:
            before = list(one.make(Edition(opened, Publication())))
            assert before == list(two.make(Edition(other, Publication()))), one.name


def test_every_page_is_noted_with_what_it_asks(log: Log) -> None:
    with sqlite3.connect(log.root / KEPT) as rows:
        heads = dict(rows.execute("SELECT name, head FROM kept WHERE name LIKE 'unit %'"))
    rows.close()
    stamp, journal, *_ = json.loads(heads[f"unit decision {SQS}"])
    assert f"text:{SQS}" in journal
    assert "person:linh" in journal
    assert "all" not in journal
    assert stamp
