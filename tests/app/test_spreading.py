"""Work on many things, shared among processes."""

import os
from pathlib import Path

import pytest

from sayso.app.spreading import EndedError, as_done, meanwhile, spread
from sayso.errors import UserError

MANY = list(range(200))


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads that tests before this one left behind would keep all work in this process."""
    monkeypatch.setattr("threading.active_count", lambda: 1)


def test_what_becomes_of_each_in_their_order() -> None:
    assert spread(lambda one: one * one, MANY, 3) == [one * one for one in MANY]
    assert len(set(spread(lambda _: os.getpid(), MANY, 3))) == 3


def test_few_things_are_done_here() -> None:
    assert set(spread(lambda _: os.getpid(), MANY[:10], 3)) == {os.getpid()}
    assert spread(str, [], 3) == []


def test_what_fails_is_heard_of() -> None:
    def work(one: int) -> int:
        if one == 150:
            raise UserError("number 150", "try another")
        return one

    with pytest.raises(UserError, match="number 150"):
        spread(work, MANY, 2)


def test_a_process_that_ends_is_no_result() -> None:
    here = os.getpid()

    def work(one: int) -> int:
        if one == 150 and os.getpid() != here:
            os._exit(0)
        return one

    with pytest.raises(EndedError):
        spread(work, MANY, 2)


def test_things_come_as_they_are_done_each_with_its_place() -> None:
    found = dict(as_done(lambda one: (one, os.getpid()), MANY, 3, together=7))
    assert [found[place][0] for place in range(len(MANY))] == list(MANY)
    first = {found[place][1] for place in range(7)}
    assert len(first) == 1
    assert first.isdisjoint(found[place][1] for place in range(7, len(MANY)))


def _children() -> set[str]:
    """The processes below this one, of which earlier tests may have left some."""
    told = Path("/proc/self/task").glob("*/children")
    return {child for one in told for child in one.read_text("utf-8").split()}


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="no list of processes here")
def test_whoever_stops_listening_leaves_no_process_behind() -> None:
    before = _children()
    done = as_done(lambda one: str(one) * 100_000, MANY, 2)
    next(done)
    assert _children() > before
    done.close()  # type: ignore[attr-defined]
    assert _children() == before


def test_work_is_done_in_the_meantime() -> None:
    made = meanwhile(os.getpid)
    assert made() != os.getpid() or len(os.sched_getaffinity(0)) == 1
