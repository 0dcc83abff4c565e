"""JSON Schemas, and what they find told at the right place in human words.

A compiled validator says in microseconds that a record is valid, which most are. Only
where it says no is jsonschema asked what is wrong: it is loaded for that and not before.
decisions/2026-11-22-validate-in-two-steps.md
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pkgutil import get_data
from typing import TYPE_CHECKING, Any

from sayso.diagnostics import Route
from sayso.plain_yaml import Value
from sayso.text import closest, shortened

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema_rs import Draft202012Validator as Gate

KINDS = ("decision", "goal", "quarter", "owners", "settings")

COPIES = ".sayso/schemas"
"""Where a log keeps copies of the schemas for editors."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in which fields differ from their schema; `rule` is the rule that tells it.

    `because` is the key whose value asks for a missing one, `instead` what was likely meant;
    it is `safe` to write that where it says the same.
    """

    rule: str
    route: Route
    message: str
    by_key: bool = False
    because: str = ""
    instead: str = ""
    allowed: tuple[str, ...] = ()
    ask: str = ""
    safe: bool = True


@cache
def schema(name: str) -> dict[str, Any]:
    """A published schema by name: one of KINDS, or that of an output."""
    loaded: dict[str, Any] = json.loads(get_data("sayso", f"schemas/{name}.json") or b"")
    return loaded


def problems(kind: str, values: Mapping[str, Value]) -> list[Problem]:
    """In what the fields of a record of some kind differ from its schema."""
    return [] if _gate(kind).is_valid(values) else list(_explained(kind, values))


@cache
def _gate(kind: str) -> "Gate":
    # Whoever checks nothing does not wait for either of them.
    from jsonschema_rs import Draft202012Validator as Gate  # noqa: PLC0415

    return Gate(schema(kind), validate_formats=True)


@cache
def _explainer(kind: str) -> "Draft202012Validator":
    # Loading jsonschema takes longer than checking a thousand valid records.
    from jsonschema import Draft202012Validator  # noqa: PLC0415

    return Draft202012Validator(schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER)


@dataclass(frozen=True, slots=True)
class _Error:
    """What jsonschema says of one place, as far as it is told on."""

    keyword: str
    wanted: Any
    schema: dict[str, Any]
    value: Any
    route: Route
    kind: str

    @property
    def name(self) -> str:
        keys = [shortened(part) for part in self.route if isinstance(part, str)]
        last = self.route[-1] if self.route else None
        item = f"item {last + 1} of " if isinstance(last, int) else ""
        return f"{item}`{keys[-1]}`" if keys else "file"


def _explained(kind: str, values: Mapping[str, Value]) -> Iterator[Problem]:
    errors = sorted(_errors(kind, values), key=lambda error: [str(part) for part in error.route])
    strange = [error for error in errors if error.keyword == "additionalProperties"]
    split = {error.route: one for error in strange if (one := _split_line(error))}
    yield from split.values()
    errors = [error for error in errors if error.route not in split]
    unknown = [one for error in strange if error.route not in split for one in _unknown(error)]
    yield from unknown
    meant = {(*one.route[:-1], one.instead) for one in unknown if one.instead}
    seen: set[tuple[str, Route]] = set()
    for error in errors:
        for one in _TELL.get(error.keyword, _wrong_shape)(error):
            if one.route not in meant and (one.rule, one.route) not in seen:
                seen.add((one.rule, one.route))
                yield one


def _errors(kind: str, values: Mapping[str, Value]) -> Iterator[_Error]:
    for error in _explainer(kind).iter_errors(values):
        declared = error.schema if isinstance(error.schema, dict) else {}
        route = tuple(error.absolute_path)
        keyword = str(error.validator)
        yield _Error(keyword, error.validator_value, declared, error.instance, route, kind)


def _split_line(error: _Error) -> Problem | None:
    """A line of text that a colon inside it has made into a field."""
    known, required = error.schema["properties"], error.schema.get("required", ())
    if len(error.value) != 1 or len(required) != 1 or error.value.keys() & known.keys():
        return None
    if not known[required[0]].get("x-prose"):
        return None
    [(key, value)] = error.value.items()
    if not isinstance(value, str):
        return None
    said = f"{error.name} is read as a field `{shortened(key)}`, expected a line of text"
    return Problem("wrong-shape", error.route, said)


def _unknown(error: _Error) -> Iterator[Problem]:
    known = error.schema["properties"]
    for key in error.value:
        if key in known or key.startswith("x-"):
            continue
        free = [name for name in known if name not in error.value]
        plain = as_name(key)
        also = {word: name for name in free for word in known[name].get("x-also", ())}
        near = also.get(plain) or closest(plain, free) or ""
        route = (*error.route, key)
        said = f"unknown key `{shortened(key)}`"
        yield Problem("unknown-key", route, said, by_key=True, instead=near)


def as_name(key: str) -> str:
    """A key in the spelling of all names: `Decide_By` as `decide-by`."""
    return key.casefold().replace("_", "-").replace(" ", "-")


def _missing(error: _Error) -> Iterator[Problem]:
    for key in error.wanted:
        if key in error.value:
            continue
        route = (*error.route, key)
        declared = declaration(error.kind, route)
        yield Problem(
            declared.get("x-missing", "missing-field"),
            route,
            f"`{key}` is missing",
            by_key=True,
            because=error.schema.get("x-because", ""),
            ask=declared.get("x-ask", ""),
        )


def _not_allowed(error: _Error) -> Iterator[Problem]:
    if not isinstance(error.value, str):
        yield from _wrong_shape(error)
        return
    if not error.value:
        yield from _empty(error)
        return
    allowed = _words(error.schema)
    near, safe = _meant(error, allowed)
    said = f"{error.name} `{shortened(error.value)}` is not a known one"
    yield Problem("value-not-allowed", error.route, said, instead=near, allowed=allowed, safe=safe)


def _meant(error: _Error, allowed: tuple[str, ...]) -> tuple[str, bool]:
    """The word that was likely meant, and whether it says the same."""
    plain = " ".join(error.value.casefold().replace("_", " ").split())
    same: Mapping[str, str] = error.schema.get("x-same", {})
    like: Mapping[str, str] = error.schema.get("x-like", {})
    for spelling in (plain, plain.replace(" ", "-"), plain.replace("-", " ")):
        if spelling in allowed:
            return spelling, True
        if spelling in same:
            return same[spelling], True
        if spelling in like:
            return like[spelling], False
    near = closest(plain, allowed)
    if near:
        return near, True
    first = plain.split(" ")[0].strip(".,:;(")
    return (first if first in allowed else same.get(first, "")), False


def _date(error: _Error) -> Iterator[Problem]:
    looks_right = _LIKE_A_DATE.fullmatch(str(error.value)) is not None
    reason = "is not a day of the calendar" if looks_right else "is not a date like 2026-03-17"
    said = f"{error.name} `{shortened(str(error.value))}` {reason}"
    yield Problem("impossible-date", error.route, said)


def _empty(error: _Error) -> Iterator[Problem]:
    rule = declaration(error.kind, error.route).get("x-missing", "wrong-shape")
    yield Problem(rule, error.route, f"{error.name} is empty")


def _wrong_shape(error: _Error) -> Iterator[Problem]:
    rule = declaration(error.kind, error.route).get("x-wrong-shape", "wrong-shape")
    allowed = _words(error.schema)
    by_type = "one word" if allowed else _TYPES.get(str(error.schema.get("type")), "something else")
    if "minimum" in error.schema:
        by_type += f", {error.schema['minimum']} or more"
    expected = error.schema.get("x-shape", by_type)
    said = f"{error.name} is {_shape(error.value)}, expected {expected}"
    yield Problem(rule, error.route, said, allowed=allowed)


_TYPES = {
    "string": "one line of text",
    "array": "a list",
    "object": "fields",
    "integer": "a whole number",
    "boolean": "true or false",
}


def _words(declared: Mapping[str, Any]) -> tuple[str, ...]:
    """The words that a field allows, save the one that only an import writes."""
    return tuple(word for word in declared.get("enum", ()) if word != "unknown")


def _silent(_error: _Error) -> Iterator[Problem]:
    yield from ()


_TELL: Mapping[str, Callable[[_Error], Iterator[Problem]]] = {
    "required": _missing,
    "enum": _not_allowed,
    "format": _date,
    "minLength": _empty,
    "minItems": _empty,
    "additionalProperties": _silent,
}

_LIKE_A_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _shape(value: object) -> str:
    if isinstance(value, list):
        return "a list"
    if isinstance(value, int | float):  # in settings alone: a record has texts
        return f"`{json.dumps(value)}`"
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
        inner = (
            option.get("items")
            if isinstance(part, int)
            else (option.get("properties", {}).get(part) or option.get("additionalProperties"))
        )
        if isinstance(inner, dict):
            name = inner.get("$ref", "").rpartition("/")[2]
            return {**root["$defs"][name], **inner} if name else inner
    return None
