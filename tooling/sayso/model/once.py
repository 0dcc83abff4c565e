"""A value that is worked out when it is first asked for, and kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Kept = TypeVar("Kept")


class once(Generic[Kept]):  # noqa: N801  # used as a decorator, as `property` is
    """As `functools.cached_property`, which before Python 3.12 takes a lock each time.

    That takes longer than most of what records keep.
    """

    def __init__(self, work: Callable[[Any], Kept]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, of: None, owner: type) -> "once[Kept]": ...
    @overload
    def __get__(self, of: object, owner: type) -> Kept: ...
    def __get__(self, of: object | None, owner: type) -> "once[Kept] | Kept":
        """What is kept where it was asked for before is found without coming here."""
        if of is None:
            return self
        found = of.__dict__[self._name] = self._work(of)
        return found
