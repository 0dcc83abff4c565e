"""A log on a shelf says what it says in memory, in each process, and makes the same site."""

import shutil
from pathlib import Path

import pytest

from sayso.app import checked_building
from sayso.app.checked_building import build_checked, open_checked
from sayso.app.checking import chosen_rules, judged
from sayso.app.opening import open_log
from sayso.app.parcel import Parcel
from sayso.app.shelving import Shelf, ShelvedSource, shelved, whole
from sayso.app.site.press import pressing
from sayso.app.site.press.kept.unchanged import state
from sayso.app.spreading import meanwhile, spread
from sayso.errors import UserError
from sayso.model import Decision, Log
from tests.app.repository import Repository
from tests.renderers.sampling import SAMPLE, TODAY

BROKEN = "decisions/2026-03-18-broken.md"
ODD = "decisions/2026-03-19-odd.md"


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads that tests before this one left behind would keep all work in this process."""
    monkeypatch.setattr("threading.active_count", lambda: 1)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The sample, with a record that has findings, one that cannot be read, and one that is odd."""
    log = Repository(tmp_path / "top", "log")
    root = log.root
    shutil.copytree(SAMPLE, root, dirs_exist_ok=True)
    (root / BROKEN).write_text("---\ntitle: [\n---\n", "utf-8")
    (root / ODD).write_text(
        "---\ntitle: Größer \U0001f600\nowner: nobody\n---\n## É\nü\r\n", "utf-8"
    )
    log.commit()
    return root


def told(one: Decision) -> tuple[object, ...]:
    """All that somebody may ask of a decision."""
    own = (one.id, one.path, one.status, one.title, one.owner, one.tags, one.excused, one.softened)
    more = (one.criteria, one.sections, one.leads, one.shows, one.concerns, one.references)
    source = one.source
    place = source.locate(one.at("title")), source.body, source.readable, source.troubles
    return own, more, dict(one.values), dict(source.values), one.day_of_record, source.text, place


def of_all(log: Log) -> list[tuple[object, ...]]:
    return [told(one) for one in log.decisions]


def test_it_says_the_same(root: Path) -> None:
    log, other = (open_log(root, TODAY).log for _ in range(2))
    lean = whole(shelved(other, Shelf()))
    assert all(isinstance(one.source, ShelvedSource) for one in lean.decisions)
    assert len(lean.decisions) > 8
    assert of_all(lean) == of_all(other) == of_all(log)
    assert [one.text for one in lean.sources.values()] == [one.text for one in log.sources.values()]
    rules = chosen_rules(log.settings)
    assert judged(lean, rules).open == judged(log, rules).open != []


def test_texts_are_not_held(root: Path) -> None:
    lean = whole(shelved(open_log(root, TODAY).log, Shelf()))
    for one in lean.decisions:
        assert one.source.text
        assert "text" not in one.source.__dict__


def test_other_processes_read_it(root: Path) -> None:
    log = open_log(root, TODAY).log
    shelf = Shelf(root)
    parcel = Parcel(root)
    number = meanwhile(lambda: parcel.put(shelved(open_log(root, TODAY).log, shelf)))()
    lean = whole(parcel.taken(number))
    assert of_all(lean) == of_all(log)
    numbers = range(200)
    ours = [log.decisions[one % len(log.decisions)].source.text for one in numbers]
    assert (
        spread(lambda one: lean.decisions[one % len(lean.decisions)].source.text, numbers, 2)
        == ours
    )


def test_two_texts_of_one_path(root: Path) -> None:
    before = open_log(root, TODAY).log
    first = before.decisions[0]
    text = first.source.text.replace(first.title, "Something else")
    (root / first.path).write_text(text, "utf-8")
    shelf = Shelf()
    then, now = (whole(shelved(one, shelf)) for one in (before, open_log(root, TODAY).log))
    titles = [one.decisions[0].title for one in (then, now, then)]
    assert titles == [first.title, "Something else", first.title]


def built(root: Path) -> dict[str, bytes]:
    before = state(root)
    found = open_checked(root, TODAY, before)
    site = build_checked(found, before).site
    made = {
        str(one.relative_to(site)): one.read_bytes() for one in site.rglob("*") if one.is_file()
    }
    shutil.rmtree(site)
    shutil.rmtree(root / ".sayso")
    return made


def is_shelved(root: Path) -> bool:
    log = open_checked(root, TODAY, state(root)).opened.log
    return isinstance(log.decisions[0].source, ShelvedSource)


@pytest.mark.slow
def test_the_same_site(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = built(root)
    for module in (checked_building, pressing):
        monkeypatch.setattr(module, "LARGE", 1)
    assert is_shelved(root)
    shutil.rmtree(root / ".sayso")
    one_by_one = built(root)
    assert one_by_one == at_once
    assert f"{BROKEN.removesuffix('.md')}.html" in one_by_one


@pytest.mark.parametrize("wanted, lean", [("", True), ("1", True), ("2", False)])
def test_who_has_memory_may_use_it(
    root: Path, monkeypatch: pytest.MonkeyPatch, wanted: str, *, lean: bool
) -> None:
    monkeypatch.setattr(checked_building, "LARGE", 1)
    (root / "sayso.toml").write_text(f"site.processes = {wanted}\n" if wanted else "", "utf-8")
    assert is_shelved(root) is lean


def test_what_is_wrong_is_heard(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checked_building, "LARGE", 1)
    before = state(root)
    errors = open_checked(root, TODAY, before).report
    assert BROKEN in {one.where.path for one in errors.diagnostics}
    (root / "sayso.toml").write_text("nonsense = 1\n", "utf-8")
    with pytest.raises(UserError, match="nonsense"):
        open_checked(root, TODAY, before)
