"""A check that remembers: it says to the letter what one says that reads everything anew."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.app.recalling import ahead, pages, reading
from sayso.app.reporting import report_of
from sayso.recall.book import page_of
from sayso.recall.stamps import BOOK
from sayso.reporters import REPORTERS
from sayso.rules import RULES
from tests.logs import OWNERS, STANDING, TODAY
from tests.rules.pages import Page

POOL = [
    {path: text for path, text in Page(rule.page).files(part).items() if "\udc80" not in text}
    for rule in RULES
    for part in ("Wrong", "Right")
]
"""The files of every example there is: right ones, and wrong ones of every kind."""

LATER = 10 * 1_000_000_000


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remembers of small logs too, in pages of a few rows."""
    monkeypatch.setattr(reading, "FEW", 1)
    monkeypatch.setattr(pages, "_LEAST", 3)
    monkeypatch.setattr(pages, "_MOST", 5)
    monkeypatch.setattr(pages, "is_worth_it", lambda *_: True)
    monkeypatch.setattr(reading, "is_worth_it", lambda *_: True)


def seen(root: Path) -> ahead.Seen:
    """What another process would have seen."""
    return ahead.Seen(ahead.look_now().began, dict(ahead._stamps(str(root), "decisions")))  # noqa: SLF001


def said(root: Path, day: date = TODAY, *, recalled: bool, select: tuple[str, ...] = ()) -> str:
    """All that a check says, in the two formats that say most."""
    look = partial(seen, root) if (root / BOOK).exists() else ahead.look_now
    report = report_of(root, day, select, (), recalled=recalled, look=look)
    told = [REPORTERS[form](report, color=False) for form in ("full", "json")]
    return f"{report.records} records\n" + "".join(told)


def holds(root: Path, day: date = TODAY, select: tuple[str, ...] = ()) -> None:
    """Nothing is said otherwise, at once and when asked again."""
    anew = said(root, day, recalled=False, select=select)
    assert said(root, day, recalled=True, select=select) == anew
    assert said(root, day, recalled=True, select=select) == anew


def write(root: Path, path: str, text: str) -> Path:
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(text.encode("utf-8", "surrogateescape"))
    return place


def let_time_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the files older than the check, so that they are no longer as young as it is."""
    now = time.time_ns() + LATER
    monkeypatch.setattr(ahead, "time_ns", lambda: now)


def sound(number: int, **fields: str) -> str:
    given_ = {"title": f"Use queue {number} for the jobs", "owner": "linh"} | fields
    lines = "".join(f"{key.replace('_', '-')}: {value}\n" for key, value in given_.items())
    return (
        f"---\nstatus: proposed\ndecide-by: 2026-03-24\n{lines}---\n"
        "## Context\nRedis loses jobs on failover.\n\n## Decision\nWe take it.\n"
    )


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path, text in STANDING.items():
        write(tmp_path, path, text)
    for number in range(12):
        write(tmp_path, f"decisions/2026-03-{10 + number}-queue.md", sound(number))
    let_time_pass(monkeypatch)
    return tmp_path


class Reading:
    """Counts which decisions are looked into."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.paths: list[str] = []
        for module in (pages, reading):
            self._watch(monkeypatch, module)

    def _watch(self, monkeypatch: pytest.MonkeyPatch, module: object) -> None:
        true: Callable[..., object] = module.read_listed  # type: ignore[attr-defined]

        def read(root: Path, listed: tuple[str, object]) -> object:
            self.paths.append(listed[0])
            return true(root, listed)

        monkeypatch.setattr(module, "read_listed", read)


def test_unchanged_decisions_are_not_read_again(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    holds(log)
    looked = Reading(monkeypatch)
    said(log, recalled=True)
    assert [path for path in looked.paths if path.startswith("decisions/")] == []


def test_touched_decisions_are_read_and_found_the_same(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holds(log)
    path = "decisions/2026-03-10-queue.md"
    os.utime(log / path, ns=(1, 1))
    looked = Reading(monkeypatch)
    said(log, recalled=True)
    assert [one for one in looked.paths if one.startswith("decisions/")] == [path]


def test_change_that_leaves_size_and_time_is_seen(log: Path) -> None:
    place = log / "decisions/2026-03-10-queue.md"
    told = place.stat()
    holds(log)
    place.write_text(sound(0).replace("owner: linh", "owner: linn"), "utf-8")
    os.utime(place, ns=(told.st_atime_ns, told.st_mtime_ns))
    assert place.stat().st_size == told.st_size
    assert "linn" in said(log, recalled=True)
    holds(log)


def test_file_as_young_as_the_check_is_read_again(tmp_path: Path) -> None:
    for path, text in STANDING.items():
        write(tmp_path, path, text)
    place = write(tmp_path, "decisions/2026-03-10-queue.md", sound(1))
    holds(tmp_path)
    assert '"decisions/2026-03-10-queue.md":[[-1,-1,-1,-1],' in (tmp_path / BOOK).read_text("utf-8")
    assert place.is_file()


@pytest.mark.parametrize(
    "change",
    [
        lambda log: write(log, "owners.yaml", OWNERS.replace("linh", "lina")),
        lambda log: write(log, "sayso.toml", 'ignore-rules = ["SO2"]\n'),
        lambda log: write(log, "sayso.toml", 'ignore = ["decisions/2026-03-1*"]\n'),
        lambda log: write(log, "decisions/2026-03-10-queue.md", sound(0, owner="nobody")),
        lambda log: write(log, "decisions/2026-03-10-queue.md", sound(0, depends_on="[x]")),
        lambda log: write(log, "decisions/2026-03-10-queue.md", sound(0, supersedes="[x]")),
        lambda log: (log / "decisions/2026-03-10-queue.md").unlink(),
        lambda log: write(log, "sayso.toml", "").with_name("owners.yaml").unlink(),
        lambda log: (log / "decisions/2026-03-10-queue.md").rename(log / "decisions/x.md"),
    ],
)
def test_whatever_changes_is_seen(log: Path, change: Callable[[Path], object]) -> None:
    write(log, "decisions/2026-03-22-last.md", sound(9, depends_on="[2026-03-10-queue]"))
    holds(log)
    change(log)
    holds(log)


OLD = sound(1, formerly="[2025-01-01-old]")
WAIVING = sound(1, waive="[{rule: SO301, reason: We wait for the vendor}]")


@pytest.mark.parametrize(
    "path, text",
    [
        ("decisions/more/2026-03-12-queue.md", sound(1)),  # an id given twice
        ("decisions/2026-03-25-new.md", OLD),
        ("decisions/2026-03-25-new.md", sound(1, depends_on="[2025-01-01-old]")),
        ("decisions/2026-03-25-new.md", sound(1, depends_on="[2026-03-25-new]")),
        ("decisions/2026-03-25-new.md", sound(1, depends_on="[2026-03-24-waiving]")),
        ("decisions/2025-01-01-old.md", sound(1)),
        ("goals/2026-Q1/jobs.md", "---\ntitle: No lost jobs\nstatus: closed\n---\n"),
        ("README.md", "# Somewhere to link to\n"),
    ],
)
def test_quiet_decisions_are_known_to_those_that_name_them(log: Path, path: str, text: str) -> None:
    write(log, "decisions/2026-03-23-old.md", OLD)
    write(log, "decisions/2026-03-24-waiving.md", WAIVING)
    write(log, "decisions/2026-03-26-serving.md", sound(1, goals="[2026-Q1/jobs]"))
    place = "decisions/2026-03-27-linking.md"
    links = "[here](../README.md#somewhere-to-link-to) [there](2026-03-10-queue.md)"
    write(log, place, f"{sound(1)}\n{links}\n")
    holds(log)
    before = said(log, recalled=True)
    write(log, path, text)
    holds(log)
    assert said(log, recalled=True) != before


def test_rules_that_did_not_run_have_said_nothing(log: Path) -> None:
    write(log, "decisions/2026-03-10-queue.md", sound(0, owner="nobody"))
    holds(log, select=("SO3",))
    assert "nobody" in said(log, recalled=True)
    holds(log)


def test_the_day_and_the_rules_of_a_call_count(log: Path) -> None:
    holds(log)
    holds(log, TODAY + timedelta(days=30))
    holds(log, select=("SO3",))
    holds(log)


def test_other_code_has_a_book_of_its_own(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    holds(log)
    monkeypatch.setattr("sayso.app.recalling.context.sayso.__version__", "99")
    looked = Reading(monkeypatch)
    before = (log / BOOK).read_bytes()
    said(log, recalled=True)
    assert (log / BOOK).read_bytes() != before
    assert looked.paths


def spoilt(book: bytes) -> Iterator[bytes]:
    chance = random.Random(7)  # noqa: S311  # no secrets
    yield from (b"", b"\n", b"x", b"\0" * 50, b"[]\n", b"{}\n", book * 2, book[::-1])
    yield from (book[: chance.randrange(len(book))] for _ in range(20))
    for _ in range(40):
        at = chance.randrange(len(book))
        yield book[:at] + bytes([book[at] ^ (1 << chance.randrange(8))]) + book[at + 1 :]
    lines = book.splitlines(keepends=True)
    yield b"".join(reversed(lines))
    yield b"".join(lines[:-1])
    yield lines[0].replace(b'"format":1', b'"format":2') + b"".join(lines[1:])


def test_book_that_is_spoilt_in_any_way_changes_nothing(log: Path) -> None:
    write(log, "decisions/2026-03-22-last.md", sound(9, depends_on="[2026-03-10-queue, x]"))
    anew = said(log, recalled=False)
    said(log, recalled=True)
    book = (log / BOOK).read_bytes()
    for one in spoilt(book):
        (log / BOOK).write_bytes(one)
        assert said(log, recalled=True) == anew


def test_where_nothing_can_be_kept_nothing_is(log: Path) -> None:
    (log / ".sayso").write_text("a file", "utf-8")
    holds(log)
    (log / ".sayso").unlink()
    (log / BOOK).mkdir(parents=True)
    holds(log)


def test_book_is_ignored_by_git_and_leaves_nothing_else(log: Path) -> None:
    holds(log)
    kept = {one.name for one in (log / BOOK).parent.iterdir()}
    assert kept == {".gitignore", "check.jsonl"}
    assert "*" in (log / BOOK).with_name(".gitignore").read_text("utf-8").splitlines()


def test_log_that_asks_for_it_keeps_no_book(log: Path) -> None:
    write(log, "sayso.toml", "cache = false\n")
    holds(log)
    assert not (log / BOOK).exists()


def test_book_does_not_grow_with_every_change(log: Path) -> None:
    for number in range(30):
        write(log, "decisions/2026-03-10-queue.md", sound(number))
        holds(log)
    paths = [path for line in _lines(log) for path in line]
    assert len(paths) == len(set(paths)) == 12


def _lines(root: Path) -> list[dict[str, object]]:
    _, *lines = (root / BOOK).read_bytes().splitlines()
    return [dict(page_of(line)) for line in lines]


@pytest.mark.slow
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False))
def test_whatever_happens_to_a_log_a_check_says_the_same(
    chance: random.Random, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path_factory.mktemp("log")
    for path, text in STANDING.items():
        write(root, path, text)
    day = TODAY
    for _ in range(8):
        for _ in range(chance.randrange(1, 5)):
            _disturb(root, chance)
        if not chance.randrange(4):
            day += timedelta(days=chance.randrange(40))
        if chance.randrange(3):
            let_time_pass(monkeypatch)
        holds(root, day)


def _disturb(root: Path, chance: random.Random) -> None:
    there = sorted(one for one in root.rglob("*.md") if one.is_file())
    kind = chance.randrange(10)
    if kind < 5 or not there:
        for path, text in chance.choice(POOL).items():
            write(root, path, text)
    elif kind == 5:
        chance.choice(there).unlink()
    elif kind == 6:
        one = chance.choice(there)
        one.rename(one.with_name(f"2026-01-{chance.randrange(10, 29)}-renamed.md"))
    elif kind == 7:
        one, other = chance.choice(there), chance.choice(there)
        one.write_bytes(other.read_bytes())
    elif kind == 8:
        one = chance.choice(there)
        data, other_data = one.read_bytes(), chance.choice((b"x", b"\n", b"[a](b.md)", b""))
        at = chance.randrange(len(data) + 1)
        one.write_bytes(data[:at] + other_data + data[at + 1 :])
    else:
        write(root, "sayso.toml", chance.choice(("", "active-goals = 1\n", 'language = "vi"\n')))


def test_two_processes_say_what_one_does(tmp_path: Path) -> None:
    """A log so large that the work is shared, as the command is run."""
    for path, text in STANDING.items():
        write(tmp_path, path, text)
    for number in range(2_100):
        owner = "nobody" if number == 1_234 else "linh"
        write(tmp_path, f"decisions/2026-03-10-queue-{number}.md", sound(number, owner=owner))
    told = [
        subprocess.run(
            [sys.executable, "-m", "sayso", "check", "--quiet", "--as-of", str(TODAY), *options],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        for options in (["--no-cache"], [], [])
    ]
    assert told[0].stdout.count("queue-1234.md") == 1
    assert {(one.returncode, one.stdout, one.stderr) for one in told} == {(1, told[0].stdout, "")}
    assert (tmp_path / BOOK).is_file()
