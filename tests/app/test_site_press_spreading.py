"""Work on many things, shared among processes."""

import os

import pytest

from sayso.app.site.press.spreading import EndedError, spread
from sayso.errors import UserError

MANY = list(range(200))


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
