"""What tells even growth from a square would tell."""

import pytest

from tests.growth import grows_evenly

pytestmark = pytest.mark.slow


def test_what_grows_evenly_passes() -> None:
    assert grows_evenly(lambda size: sum(range(size)), 2_000_000)


def test_a_square_does_not() -> None:
    assert not grows_evenly(lambda size: [sum(range(size)) for _ in range(size)], 1_000)
