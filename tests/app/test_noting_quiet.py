"""What a build notes of a check of everything is what a check that remembers would have noted."""

import time
from pathlib import Path

import pytest

from sayso.app.checking import chosen_rules, judged
from sayso.app.opening import open_log
from sayso.app.recalling import ahead, noting, pages, reading
from sayso.app.recalling.noting import note_quiet
from sayso.app.recalling.reading import recall_log
from sayso.app.site.press.kept.unchanged import state
from sayso.recall.book import Page, page_of
from sayso.recall.stamps import BOOK
from sayso.workspace import read_settings
from tests.app.repository import Repository
from tests.app.test_recalling import LATER, POOL, said, sound, write
from tests.logs import OWNERS, STANDING, TODAY


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remembers of small logs too, and of files that are old enough to be known by their looks."""
    for module in (reading, noting):
        monkeypatch.setattr(module, "FEW", 1)
    monkeypatch.setattr(pages, "is_worth_it", lambda *_: True)
    monkeypatch.setattr(reading, "is_worth_it", lambda *_: True)
    now = time.time_ns() + LATER
    monkeypatch.setattr(ahead, "time_ns", lambda: now)


def noted(root: Path) -> Page:
    before = state(root)
    opened = open_log(root, TODAY)
    rules = chosen_rules(opened.log.settings)
    found = judged(opened.log, rules)
    note_quiet(opened, rules, found, before.stamps, before.began + LATER)
    return rows(root)


def rows(root: Path) -> Page:
    if not (root / BOOK).is_file():
        return {}
    _, *lines = (root / BOOK).read_bytes().splitlines()
    return {path: row for line in lines for path, row in page_of(line).items()}


@pytest.fixture
def log(tmp_path: Path) -> Repository:
    log = Repository(tmp_path)
    log.write("owners.yaml", OWNERS)
    for path, text in STANDING.items():
        log.write(path, text)
    for number in range(120):
        log.write(f"decisions/2026-03-10-queue-{number}.md", sound(number))
    return log


def test_the_same_rows(log: Repository) -> None:
    for number, files in enumerate(POOL):
        for path, text in files.items():
            if path.startswith("decisions/"):
                write(log.root, f"decisions/{number}-{Path(path).name}", text)
    ours = noted(log.root)
    (log.root / BOOK).unlink()
    settings = read_settings(log.root)
    assert recall_log(log.root, settings, TODAY, chosen_rules(settings))
    theirs = rows(log.root)
    assert ours == theirs
    assert sum(one.outline is None for one in ours.values()) > 9
    assert sum(one.outline is not None for one in ours.values()) > 99


def test_a_check_goes_by_it(log: Repository) -> None:
    anew = said(log.root, recalled=False)
    noted(log.root)
    before = (log.root / BOOK).read_bytes()
    assert said(log.root, recalled=True) == anew
    assert (log.root / BOOK).read_bytes() == before


def test_what_is_there_stays(log: Repository) -> None:
    noted(log.root)
    before = (log.root / BOOK).stat().st_ino
    noted(log.root)
    assert (log.root / BOOK).stat().st_ino == before


def test_nothing_where_nobody_wants_it(log: Repository) -> None:
    log.write("sayso.toml", "cache = false\n")
    assert not noted(log.root)


def test_nothing_where_most_have_findings(log: Repository) -> None:
    for number in range(120):
        log.write(f"decisions/2026-03-10-queue-{number}.md", sound(number, owner="nobody"))
    assert not noted(log.root)
