"""Work on many things at once, by as many processes as there are processors."""

import gc
import io
import os
import pickle
import selectors
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

FEW = 40
"""So many things are done sooner by one process."""

_MOST = 8
_PIECE = 1 << 20


class EndedError(RuntimeError):
    """Another process ended before its work was done, for want of memory perhaps."""


def spread(
    work: Callable[[Given], Made], things: Sequence[Given], processes: int | None = None
) -> list[Made]:
    """What becomes of each thing, in their order.

    Other processes begin as copies of this one, so that they know all it knows; where there is
    no such way to begin, or where few things are to be done, this one does them all.
    """
    number = min(processes or _processors(), _MOST, len(things) // FEW + 1)
    if number < 2 or not _can_fork():  # noqa: PLR2004  # with two there is something to share
        return list(map(work, things))
    shares = [things[start::number] for start in range(number)]
    made = _gather([_begin(work, share) for share in shares])
    if sum(map(len, made)) != len(things):
        raise EndedError("a process ended before its work was done")
    found: list[Any] = [None] * len(things)
    for start, share in enumerate(made):
        found[start::number] = share
    return found


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def _can_fork() -> bool:
    return hasattr(os, "fork") and threading.active_count() == 1


def _begin(work: Callable[[Given], Made], share: Sequence[Given]) -> tuple[int, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    status = 1
    try:
        # What is made on the way holds circles, and commands run without looking for any.
        gc.freeze()
        gc.enable()
        os.close(reading)
        with open(writing, "wb") as pipe:  # noqa: PTH123  # no path
            for one in _done(work, share):
                pickle.dump(one, pipe, protocol=5)
        status = 0
    finally:
        os._exit(status)


def _done(work: Callable[[Given], Made], share: Sequence[Given]) -> Iterator[Made | Exception]:
    """What becomes of each thing, up to the first that fails."""
    try:
        yield from map(work, share)
    except Exception as error:  # noqa: BLE001  # raised again where somebody hears of it
        yield error


def _gather(begun: Sequence[tuple[int, int]]) -> list[list[Any]]:
    said = {reading: bytearray() for _, reading in begun}
    with selectors.DefaultSelector() as ready:
        for reading in said:
            ready.register(reading, selectors.EVENT_READ)
        while ready.get_map():
            for key, _ in ready.select():
                piece = os.read(key.fd, _PIECE)
                said[key.fd] += piece
                if not piece:
                    ready.unregister(key.fd)
                    os.close(key.fd)
    for child, _ in begun:
        os.waitpid(child, 0)
    return [list(_read(said.pop(reading))) for _, reading in begun]


def _read(said: bytearray) -> Iterator[Any]:
    """What a copy of this process wrote just now, and nobody else can have written."""
    stream = io.BytesIO(said)
    while stream.tell() < len(said):
        try:
            one = pickle.load(stream)  # noqa: S301
        except (EOFError, pickle.UnpicklingError):
            return
        if isinstance(one, Exception):
            raise one
        yield one
