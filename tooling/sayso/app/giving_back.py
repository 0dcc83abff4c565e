"""Memory given back to the system as soon as it is let go of."""

from contextlib import suppress

_MMAP_THRESHOLD = -3  # as <malloc.h> has it
_LARGE = 256 * 1024  # bytes


def give_back_at_once() -> None:
    """Gives large blocks back, where the C library is the one that would keep them.

    That one raises what it takes for large with each block that is freed, so that a page of
    several megabytes leaves its room behind for good. A setting of its own keeps that as it is.
    """
    import ctypes  # noqa: PLC0415  # few logs are as large

    with suppress(OSError, AttributeError, TypeError):  # another library, or another system
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE)
