"""The reference of fields, made from the schemas that the check goes by."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sayso.artifact import Artifact, Copy
from sayso.renderers.edition import Edition
from sayso.renderers.here import Here
from sayso.renderers.pages import beside
from sayso.renderers.templating import render
from sayso.schema import KINDS, schema

FIELDS = "fields/index.md"

_WORDS = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "`true` or `false`",
    "array": "a list of texts",
    "object": "fields",
}

Declared = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """A field as its schema declares it; `need` and `source` may be empty, in `allowed` nothing.

    `route` are the keys that lead to it, of which the last is its own.
    """

    route: tuple[str, ...]
    need: str
    shape: str
    allowed: tuple[str, ...]
    about: str
    source: str

    @property
    def anchor(self) -> str:
        return ".".join(self.route)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file with its fields."""

    name: str
    title: str
    about: str
    fields: tuple[Field, ...]

    @property
    def page(self) -> str:
        return f"fields/{self.name}.md"

    @property
    def schema(self) -> str:
        return f"schemas/{self.name}.json"


def field_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """The kinds of files, a page for the fields of each, and the schemas themselves."""
    kinds = [kind(name) for name in KINDS]
    yield from render("fields.md.j2", Here(edition, FIELDS), views=beside.LOG, kinds=kinds)
    for one in kinds:
        yield from render("fields_kind.md.j2", Here(edition, one.page), kind=one)
        text = json.dumps(schema(one.name), indent=2, ensure_ascii=False)
        yield Artifact(one.schema, f"{text}\n")


def kind(name: str) -> Kind:
    """A kind of file, read from its schema."""
    whole = schema(name)
    needs = dict(_conditions(whole))
    fields = tuple(_fields(whole, whole, (), needs))
    return Kind(name, str(whole["title"]), str(whole["description"]), fields)


def _conditions(whole: Declared) -> Iterator[tuple[str, str]]:
    """The fields that are needed while another has some value, in words."""
    for one in whole.get("allOf", ()):
        asked = one["if"]
        when = " and ".join(
            f"`{key}` is {_either(said['enum'])}" for key, said in asked["properties"].items()
        )
        others = asked.get("not", {}).get("anyOf", ())
        unless = [f"`{key}`" for other in others for key in other["required"]]
        for key in one["then"]["required"]:
            yield key, f"when {when}" + (f", unless there is {_either(unless)}" if unless else "")


def _either(words: list[str]) -> str:
    quoted = [one if one.startswith("`") else f"`{one}`" for one in words]
    return " or ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))


def _fields(
    whole: Declared, holder: Declared, route: tuple[str, ...], needs: Mapping[str, str]
) -> Iterator[Field]:
    """The fields of a mapping, each before those that it holds itself."""
    for key, declared in holder.get("properties", {}).items():
        meant = _meant(whole, declared)
        here = (*route, key)
        need = "always" if key in holder.get("required", ()) else needs.get(key, "")
        yield Field(
            here,
            need,
            _shape(whole, meant),
            tuple(map(str, meant.get("enum", ()))),
            str(meant.get("description", "")),
            str(meant.get("x-from", "")),
        )
        inner = _holder(whole, meant)
        if inner is not None:
            yield from _fields(whole, inner, here, {})


def _meant(whole: Declared, declared: Declared) -> Declared:
    """A declaration with what it refers to filled in."""
    name = str(declared.get("$ref", "")).rpartition("/")[2]
    return {**whole["$defs"][name], **declared} if name else declared


def _shape(whole: Declared, meant: Declared) -> str:
    """What a field holds, in the words in which the check tells of another shape."""
    if "enum" in meant:
        return "one of"
    other = _meant(whole, meant.get("else", {}))
    words = meant.get("x-shape") or other.get("x-shape")
    named = meant.get("type") or other.get("type", "")
    if words is None:
        words = _WORDS.get(named, "text") if isinstance(named, str) else "text or a number"
    return f"{words}, or one alone" if "else" in meant and other.get("type") == "array" else words


def _holder(whole: Declared, meant: Declared) -> Declared | None:
    """What holds the fields within a field: itself, what its list holds, or each of its keys."""
    for step in ("else", "items", "additionalProperties"):
        inside = meant.get(step)
        if isinstance(inside, dict) and inside:
            found = _meant(whole, inside)
            return found if "properties" in found else _holder(whole, found)
    return meant if "properties" in meant else None
