"""Frozen classes of data, as `dataclasses` makes them, without what loading that takes.

It brings `inspect` along, which takes longer than starting Python, and writes five methods for
each class, used or not. Type checkers see the real one; `replace`, `fields` and `asdict` work.
decisions/2026-11-22-make-classes-of-data-lightly.md
"""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

Class = TypeVar("Class", bound=type[Any])

_NONE: Any = object()


class _Made:
    """A default that is made anew for each object."""

    def __init__(self, *, default_factory: Callable[[], object]) -> None:
        self.make = default_factory


def _frozen(
    *,
    frozen: bool,
    eq: bool = True,
    init: bool = True,
    order: bool = False,
    kw_only: bool = False,
) -> Callable[[Class], Class]:
    """Makes a class one of frozen data, whose fields are all its own."""
    if not frozen:
        raise TypeError("what is made here is frozen")

    def made(of: Class) -> Class:
        fields = {
            name: of.__dict__.get(name, _NONE)
            for name, hint in of.__annotations__.items()
            if getattr(hint, "__origin__", None) is not ClassVar
        }
        methods = _shown_by(tuple(fields)) | {"__setattr__": _refuse, "__delattr__": _refuse}
        if eq:
            methods |= _compared_by(tuple(fields))
        if order:
            methods |= _ordered_by(tuple(fields))
        if init:
            methods["__init__"] = _written_when_used(of, fields, by_name=kw_only)
        for name, method in methods.items():
            setattr(of, name, method)
        of.__dataclass_fields__ = _RealFields(fields)
        return of

    return made


if TYPE_CHECKING:
    from dataclasses import dataclass, field
else:
    dataclass, field = _frozen, _Made

__all__ = ["dataclass", "field"]


def _refuse(one: object, name: str, value: object = None) -> None:
    del value
    raise AttributeError(f"{type(one).__name__} is frozen, and so is its field {name!r}")


def _shown_by(names: tuple[str, ...]) -> dict[str, Any]:
    def shown(one: object) -> str:
        said = ", ".join([f"{name}={getattr(one, name)!r}" for name in names])
        return f"{type(one).__qualname__}({said})"

    return {"__match_args__": names, "__repr__": shown}


def _compared_by(names: tuple[str, ...]) -> dict[str, Any]:
    values = attrgetter(*names)

    def equal(one: object, other: object) -> object:
        return values(one) == values(other) if type(one) is type(other) else NotImplemented

    def hashed(one: object) -> int:
        return hash(values(one))

    return {"__eq__": equal, "__hash__": hashed}


def _ordered_by(names: tuple[str, ...]) -> dict[str, Any]:
    values = attrgetter(*names)

    def less(one: object, other: object) -> object:
        return values(one) < values(other) if type(one) is type(other) else NotImplemented

    def at_most(one: object, other: object) -> object:
        return values(one) <= values(other) if type(one) is type(other) else NotImplemented

    return {"__lt__": less, "__le__": at_most}


def _written_when_used(
    of: type[Any], fields: Mapping[str, Any], *, by_name: bool
) -> Callable[..., None]:
    """An `__init__` that is written when the first object is made; most classes make none."""

    def first(one: object, *given: object, **named: object) -> None:
        of.__init__ = _init(fields, by_name=by_name)
        of.__init__(one, *given, **named)

    return first


def _init(fields: Mapping[str, Any], *, by_name: bool) -> Callable[..., None]:
    parameters, lines = ["one", "*"] if by_name else ["one"], []
    for name, default in fields.items():
        parameters.append(name if default is _NONE else f"{name}=_of_{name}")
        made = f"{name}.make() if {name} is _of_{name} else {name}"
        # By way of `one.__dict__` it would be quicker, and each object a third larger.
        lines.append(f"_set(one, {name!r}, {made if isinstance(default, _Made) else name})")
    known: dict[str, Any] = {f"_of_{name}": default for name, default in fields.items()}
    known["_set"] = object.__setattr__
    body = "\n    ".join(lines)
    exec(f"def __init__({', '.join(parameters)}):\n    {body}\n", known)  # noqa: S102  # names of ours
    init: Callable[..., None] = known["__init__"]
    return init


class _RealFields:
    """The fields as `dataclasses` has them, for what asks: it is loaded only then."""

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self._fields = fields

    def __get__(self, one: object, of: type[Any]) -> object:
        from dataclasses import dataclass as real  # noqa: PLC0415
        from dataclasses import field as made  # noqa: PLC0415

        defaults = {
            name: made(default_factory=value.make) if isinstance(value, _Made) else value
            for name, value in self._fields.items()
            if value is not _NONE
        }
        twin: Any = type(of.__name__, (), {"__annotations__": of.__annotations__, **defaults})
        found: object = real(frozen=True)(twin).__dataclass_fields__
        of.__dataclass_fields__ = found  # which take long to make, and `replace` asks each time
        return found
