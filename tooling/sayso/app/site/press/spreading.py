"""Work on many things at once, by as many processes as there are processors."""

import gc
import os
import pickle
import selectors
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

FEW = 40
"""So many things are done sooner by one process."""

_MOST = 8
_PIECE = 1 << 20
_LENGTH = 8  # bytes that tell how long a message is

Begun = tuple[int, int]
"""Another process, and where it is heard."""


class EndedError(RuntimeError):
    """Another process ended before its work was done, for want of memory perhaps."""


def spread(
    work: Callable[[Given], Made], things: Sequence[Given], processes: int | None = None
) -> list[Made]:
    """What becomes of each thing, in their order.

    Other processes begin as copies of this one, so that they know all it knows; where there is
    no such way to begin, or where few things are to be done, this one does them all.
    """
    found: list[Any] = [None] * len(things)
    for index, made in as_done(work, things, processes):
        found[index] = made
    return found


def as_done(
    work: Callable[[Given], Made], things: Sequence[Given], processes: int | None = None
) -> Iterator[tuple[int, Made]]:
    """The same as it is done, each with its place among the things."""
    number = min(processes or _processors(), _MOST, len(things) // FEW + 1)
    if number < 2 or not _can_fork():  # noqa: PLR2004  # with two there is something to share
        yield from enumerate(map(work, things))
        return
    shares = [things[start::number] for start in range(number)]
    counted = [0] * number
    for which, made in _heard([_begin(_done(work, share)) for share in shares]):
        yield which + number * counted[which], made
        counted[which] += 1
    if sum(counted) != len(things):
        raise EndedError("a process ended before its work was done")


def meanwhile(work: Callable[[], Made]) -> Callable[[], Made]:
    """Begins work in another process; what comes back waits for it, and has to be called.

    Where there is no other processor, or no way to begin, it is the work itself.
    """
    if _processors() < 2 or not _can_fork():  # noqa: PLR2004
        return work
    begun = _begin(_done(lambda _: work(), [None]))

    def made() -> Made:
        for _, one in _heard([begun]):
            found: Made = one
            return found
        raise EndedError("a process ended before its work was done")

    return made


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def _can_fork() -> bool:
    return hasattr(os, "fork") and threading.active_count() == 1


def _begin(done: Iterable[object]) -> Begun:
    """Begins a process that tells of things as they are done."""
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
            for one in done:
                said = pickle.dumps(one, protocol=5)
                pipe.write(len(said).to_bytes(_LENGTH, "big") + said)
        status = 0
    finally:
        os._exit(status)


def _done(work: Callable[[Given], Made], share: Sequence[Given]) -> Iterator[Made | Exception]:
    """What becomes of each thing, up to the first that fails."""
    try:
        yield from map(work, share)
    except Exception as error:  # noqa: BLE001  # raised again where somebody hears of it
        yield error


def _heard(begun: Sequence[Begun]) -> Iterator[tuple[int, Any]]:
    """What processes tell, each thing with the number of the process, until all have ended."""
    said = [bytearray() for _ in begun]
    try:
        with selectors.DefaultSelector() as ready:
            for which, (_, reading) in enumerate(begun):
                ready.register(reading, selectors.EVENT_READ, which)
            while ready.get_map():
                for key, _ in ready.select():
                    piece = os.read(key.fd, _PIECE)
                    if not piece:
                        ready.unregister(key.fd)
                    said[key.data] += piece
                    yield from ((key.data, one) for one in _whole(said[key.data]))
    finally:
        for child, reading in begun:
            os.close(reading)
            with suppress(ChildProcessError):
                os.waitpid(child, 0)


def _whole(said: bytearray) -> Iterator[Any]:
    """Takes all messages that are whole; a copy of this process wrote them just now."""
    start = 0
    while len(said) >= (begins := start + _LENGTH):
        end = begins + int.from_bytes(said[start:begins], "big")
        if len(said) < end:
            break
        one = pickle.loads(said[begins:end])  # noqa: S301
        start = end
        if isinstance(one, Exception):
            raise one
        yield one
    del said[:start]
