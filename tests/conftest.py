"""How hypothesis works in these tests."""

import os

from hypothesis import settings

# No test is timed: how fast a machine is today says nothing of the code. In CI the examples
# are the same on every run, so that a pull request never fails for what it did not touch.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
