"""Work on many things at once, by as many processes as there are processors."""

import gc
import os
import pickle
import selectors
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from typing import Any, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

FEW = 40
"""So many things are done sooner by one process."""

_MOST = 8
_PIECE = 1 << 20
_TWO = 2  # with as many there is something to share
_LONGEST = 500  # things that one process does before it ends
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
    number = _number(things, processes)
    if number < _TWO:
        return list(map(work, things))
    found: list[Any] = [None] * len(things)
    places = [range(start, len(things), number) for start in range(number)]
    for place, made in _shared(work, things, places, number):
        found[place] = made
    return found


def as_done(
    work: Callable[[Given], Made],
    things: Sequence[Given],
    processes: int | None = None,
    together: int = 0,
) -> Iterator[tuple[int, Made]]:
    """The same as it is done, each with its place among the things.

    What a process looks at becomes its own copy in the end. So none lives for long, and the
    first things, as many as are to be done `together`, have one for themselves.
    """
    number = _number(things, processes)
    if number < _TWO:
        with _collecting():
            yield from enumerate(map(work, things))
    else:
        yield from _shared(work, things, _stretches(len(things), number, together), number)


@contextmanager
def _collecting() -> Iterator[None]:
    """What is made on the way holds circles, and commands run without looking for any."""
    was_on, before = gc.isenabled(), gc.get_threshold()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    gc.enable()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        if not was_on:
            gc.disable()


def _number(things: Sequence[object], processes: int | None) -> int:
    """So many processes are to share the things."""
    wanted = min(processes or _processors(), _MOST, len(things) // FEW + 1)
    return wanted if _can_fork() else 1


def _stretches(things: int, processes: int, together: int) -> Iterator[range]:
    """Stretches of things, shorter and shorter, so that all processes end at one time."""
    start = 0
    least = things // (16 * processes) + 1
    while start < things:
        some = (things - start) // (2 * processes)
        end = min(things, start + (together or max(least, min(some, _LONGEST))))
        yield range(start, end)
        start, together = end, 0


def _shared(
    work: Callable[[Given], Made],
    things: Sequence[Given],
    shares: Iterable[range],
    processes: int,
) -> Iterator[tuple[int, Made]]:
    """Does shares of the things in several processes; each thing with its place."""
    left = len(things)
    begun = (
        _begin(zip(share, _done(work, [things[place] for place in share]), strict=False))
        for share in shares
    )
    for place, made in _heard(begun, processes):
        left -= 1
        yield place, made
    if left:
        raise EndedError("a process ended before its work was done")


def meanwhile(work: Callable[[], Made]) -> Callable[[], Made]:
    """Begins work in another process; what comes back waits for it, and has to be called.

    Where there is no other processor, or no way to begin, it is the work itself.
    """
    if not is_helped():
        return work
    begun = iter([_begin(_done(lambda _: work(), [None]))])

    def made() -> Made:
        for one in _heard(begun, 1):
            found: Made = one
            return found
        raise EndedError("a process ended before its work was done")

    return made


def is_helped() -> bool:
    """Whether there is another processor, and a way to begin another process."""
    return _processors() >= _TWO and _can_fork()


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
        os.close(reading)
        with _collecting(), open(writing, "wb") as pipe:  # noqa: PTH123  # no path
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


def _heard(begun: Iterator[Begun], at_once: int) -> Iterator[Any]:
    """What processes tell until all have ended; where one ends, the next one begins."""
    said: dict[int, tuple[int, bytearray]] = {}
    with selectors.DefaultSelector() as ready:
        try:
            for _ in range(at_once):
                _listen(begun, said, ready)
            while said:
                for key, _ in ready.select():
                    piece = os.read(key.fd, _PIECE)
                    child, pieces = said[key.fd]
                    pieces += piece
                    yield from _whole(pieces)
                    if not piece:
                        ready.unregister(key.fd)
                        del said[key.fd]
                        os.close(key.fd)
                        _wait(child)
                        _listen(begun, said, ready)
        finally:
            for reading in said:  # all before the first is waited for: each knows earlier ones
                os.close(reading)
            for child, _ in said.values():
                _wait(child)


def _listen(
    begun: Iterator[Begun],
    said: dict[int, tuple[int, bytearray]],
    ready: selectors.BaseSelector,
) -> None:
    for child, reading in islice(begun, 1):
        said[reading] = child, bytearray()
        ready.register(reading, selectors.EVENT_READ)


def _wait(child: int) -> None:
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
        failed = one[1] if isinstance(one, tuple) else one
        if isinstance(failed, Exception):
            raise failed
        yield one
    del said[:start]
