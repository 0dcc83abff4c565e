"""JSON Schemas, and what they find told at the right place in human words.

A compiled validator says in microseconds that a record is valid, which most are. Only
where it says no is jsonschema asked what is wrong: it is loaded for that and not before.
decisions/2026-10-06-validate-in-two-steps.md
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jsonschema_rs import Draft202012Validator as Gate

from sayso.diagnostics import Route
from sayso.plain_yaml import Value
from sayso.text import closest

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

KINDS = ("decision", "goal", "quarter", "owners", "settings")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in which fields differ from their schema; `rule` is the rule that tells it.

    `because` is the key whose value asks for a missing one, `instead` what was likely meant.
    """

    rule: str
    route: Route
    message: str
    by_key: bool = False
    because: str = ""
    instead: str = ""
    allowed: tuple[str, ...] = ()
    ask: str = ""


@cache
def schema(name: str) -> dict[str, Any]:
    """A published schema by name: one of KINDS, or that of an output."""
    text = files("sayso").joinpath("schemas", f"{name}.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def problems(kind: str, values: Mapping[str, Value]) -> list[Problem]:
    """In what the fields of a record of some kind differ from its schema."""
    return [] if _gate(kind).is_valid(values) else list(_explained(kind, values))


@cache
def _gate(kind: str) -> Gate:
    return Gate(schema(kind), validate_formats=True)


@cache
def _explainer(kind: str) -> "Draft202012Validator":
    # Loading jsonschema takes longer than checking a thousand valid records.
    from jsonschema import Draft202012Validator  # noqa: PLC0415

    return Draft202012Validator(
        schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER
    )


def _explained(kind: str, values: Mapping[str, Value]) -> Iterator[Problem]:
    errors = sorted(_explainer(kind).iter_errors(values), key=lambda error: list(map(str, error.absolute_path)))
    unknown = [one for error in errors if error.validator == "additionalProperties"
               for one in _unknown(error)]
    yield from unknown
    meant = {(*one.route[:-1], one.instead) for one in unknown if one.instead}
    seen: set[tuple[str, Route]] = set()
    for error in errors:
        for one in _TELL.get(str(error.validator), _wrong_shape)(error, kind):
            if one.route not in meant and (one.rule, one.route) not in seen:
                seen.add((one.rule, one.route))
                yield one


def _route(error: "ValidationError") -> Route:
    return tuple(error.absolute_path)


def _unknown(error: "ValidationError") -> Iterator[Problem]:
    known = error.schema["properties"]
    for key in error.instance:
        if key in known or key.startswith("x-"):
            continue
        near = closest(key.replace("_", "-"), [name for name in known if name not in error.instance])
        yield Problem("unknown-key", (*_route(error), key), f"unknown key `{key}`", by_key=True, instead=near or "")


def _missing(error: "ValidationError", kind: str) -> Iterator[Problem]:
    for key in error.validator_value:
        if key in error.instance:
            continue
        route = (*_route(error), key)
        declared = declaration(kind, route)
        yield Problem(
            declared.get("x-missing", "missing-field"), route, f"`{key}` is missing", by_key=True,
            because=error.schema.get("x-because", ""), ask=declared.get("x-ask", ""),
        )


def _not_allowed(error: "ValidationError", kind: str) -> Iterator[Problem]:  # noqa: ARG001
    if not isinstance(error.instance, str):
        yield from _wrong_shape(error, kind)
        return
    allowed = tuple(word for word in error.validator_value if word != "unknown")
    yield Problem(
        "value-not-allowed", _route(error),
        f"{_name(error)} `{error.instance}` is not one that is known" if error.instance else f"{_name(error)} is empty",
        instead=closest(error.instance, allowed) or "", allowed=allowed,
    )


def _date(error: "ValidationError", kind: str) -> Iterator[Problem]:  # noqa: ARG001
    looks_right = str(error.instance)[:4].isdecimal() and str(error.instance).count("-") == 2  # noqa: PLR2004
    reason = "is not a day of the calendar" if looks_right else "is not a date like 2026-03-17"
    yield Problem("impossible-date", _route(error), f"{_name(error)} `{error.instance}` {reason}")


def _empty(error: "ValidationError", kind: str) -> Iterator[Problem]:  # noqa: ARG001
    yield Problem("wrong-shape", _route(error), f"{_name(error)} is empty")


def _wrong_shape(error: "ValidationError", kind: str) -> Iterator[Problem]:
    route = _route(error)
    declared = declaration(kind, route)
    expected = error.schema.get("x-shape") or "something else"
    yield Problem(
        declared.get("x-wrong-shape", "wrong-shape"), route,
        f"{_name(error)} is {_shape(error.instance)}, expected {expected}",
    )


def _silent(error: "ValidationError", kind: str) -> Iterator[Problem]:  # noqa: ARG001
    yield from ()


_TELL = {
    "required": _missing,
    "enum": _not_allowed,
    "format": _date,
    "minLength": _empty,
    "minItems": _empty,
    "additionalProperties": _silent,
}


def _name(error: "ValidationError") -> str:
    keys = [part for part in error.absolute_path if isinstance(part, str)]
    return f"`{keys[-1]}`" if keys else "file"


def _shape(value: object) -> str:
    if isinstance(value, list):
        return "a list"
    return "a set of fields" if isinstance(value, dict) else "a single value"


@cache
def declaration(kind: str, route: Route) -> Mapping[str, Any]:
    """What a schema declares of the value at a route, references followed; empty if nothing."""
    root = schema(kind)
    found: dict[str, Any] = root
    for part in route:
        inner = _inside(root, found, part)
        if inner is None:
            return {}
        found = inner
    return found


def _inside(root: dict[str, Any], outer: dict[str, Any], part: str | int) -> dict[str, Any] | None:
    options = [outer, outer.get("else", {})]
    for option in options:
        inner = option.get("items") if isinstance(part, int) else (
            option.get("properties", {}).get(part) or option.get("additionalProperties"))
        if isinstance(inner, dict):
            name = inner.get("$ref", "").rpartition("/")[2]
            return {**root["$defs"][name], **inner} if name else inner
    return None
