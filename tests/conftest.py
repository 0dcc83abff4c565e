"""How hypothesis works in these tests, and which of them are measured."""

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

from tests.unmeasured import unmeasured

_UNMEASURED = ("slow", "browser", "corpora")

# No test is timed: how fast a machine is today says nothing of the code. In CI the examples
# are the same on every run, so that a pull request never fails for what it did not touch.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """What takes long is not measured for what it covers, since shorter tests cover it, too."""
    if not any(map(item.get_closest_marker, _UNMEASURED)):
        return (yield)
    with unmeasured():
        return (yield)
