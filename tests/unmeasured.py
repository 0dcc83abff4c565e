"""Work that is not measured for what it covers, as measuring takes as long as the work itself."""

from collections.abc import Iterator
from contextlib import contextmanager

from coverage import Coverage


@contextmanager
def unmeasured() -> Iterator[None]:
    """For what other tests cover as well: sites to compare with, and those that a browser reads."""
    running = Coverage.current()
    if running is None:
        yield
        return
    running.stop()
    try:
        yield
    finally:
        running.start()
