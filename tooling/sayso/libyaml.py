"""Any YAML at all, read by libyaml, with the place of everything in it.

Loaded where the quick reader gives up, or where somebody asks for places: most commands need
neither, and loading PyYAML takes as long as starting Python does.
"""

import operator
import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stub imports it
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    NodeEvent,
    ScalarEvent,
)
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from sayso.diagnostics import Route, Span
from sayso.trouble import Spot, Trouble, Value

DEEPEST = 100
"""How deep values may nest; libyaml's composer has no bound of its own and would crash."""

_MARK = re.compile(r"(?:^|[\s\[{,:-])[&*!][^\s]", re.MULTILINE)
_OPENERS = ("[", "{", "- ", "? ")


class _Composer(CParser):
    """libyaml's parser and composer, without the resolution of implicit types."""

    # Called for every node, with nothing to do: callables written in C that take as many
    # arguments and have no effect. Methods in Python would cost a fifth of all composing.
    resolve = staticmethod(slice)
    descend_resolver = staticmethod(operator.is_)
    ascend_resolver = staticmethod(int)


def compose(text: str) -> Node | None:
    """The node tree of a text; a `yaml.YAMLError` where it does not parse."""
    node: Node | None = _Composer(text).get_single_node()
    return node


def read_with_libyaml(text: str) -> tuple[Value | None, list[Trouble]]:
    """The value a text holds, and what is refused in it.

    Anchors, tags and bottomless nesting are looked for before anything is built, so that
    no text can make reading it expensive.
    """
    troubles: list[Trouble] = []
    try:
        if _is_suspect(text):
            troubles.extend(_refused(text))
            if troubles:
                return None, troubles
        node = compose(text)
        value = None if node is None else _plain(node, (), troubles)
    except yaml.YAMLError as error:
        return None, [_syntax(text, error)]
    if any(trouble.kind == "invalid-yaml" for trouble in troubles):
        return None, troubles
    return value, troubles


def _is_suspect(text: str) -> bool:
    """Whether a text may hold what is refused; few do, and the rest is spared a closer look."""
    if ("*" in text or "&" in text or "!" in text) and _MARK.search(text):
        return True
    return sum(map(text.count, _OPENERS)) > DEEPEST


def _plain(node: Any, route: Route, troubles: list[Trouble]) -> Any:  # noqa: ANN401  # a Value
    """The value of a node; None for an empty scalar.

    Nearly every value is a scalar: it is read where it is met, without a call of its own and
    without the route, which only trouble needs.
    """
    if type(node) is ScalarNode:
        return node.value if node.value or node.style else None
    if type(node) is SequenceNode:
        return [
            child.value if type(child) is ScalarNode else _plain(child, (*route, at), troubles)
            for at, child in enumerate(node.value)
        ]
    result: dict[str, Value] = {}
    for key, child in node.value:
        name = key.value
        if type(name) is not str or name in result:
            troubles.append(_refused_key(key, route, name))
            if type(name) is not str:
                continue
        scalar = type(child) is ScalarNode and (child.value or child.style)
        value = child.value if scalar else _plain(child, (*route, name), troubles)
        if value is not None:
            result[name] = value
    return result


def _refused_key(key: Node, route: Route, name: object) -> Trouble:
    if isinstance(name, str):
        return Trouble("duplicate-key", _span(key), f"`{name}` is given twice", (*route, name))
    return Trouble("invalid-yaml", _span(key), "a key is text, not a list or a mapping")


def _refused(text: str) -> Iterator[Trouble]:
    depth = 0
    for event in _events(text):
        if isinstance(event, CollectionEndEvent):
            depth -= 1
        if isinstance(event, CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                yield Trouble("invalid-yaml", _span(event), f"nested over {DEEPEST} levels deep")
                return
        if isinstance(event, NodeEvent):
            yield from _marks(event)


def _events(text: str) -> Iterator[yaml.Event]:
    parser = CParser(text)
    while (event := parser.get_event()) is not None:
        yield event


def _marks(event: NodeEvent) -> Iterator[Trouble]:
    span = _span(event)
    if isinstance(event, AliasEvent):
        yield Trouble("yaml-anchor", span, f"alias `*{event.anchor}` is not read")
        return
    if event.anchor is not None:
        yield Trouble("yaml-anchor", span, f"anchor `&{event.anchor}` is not read")
    if isinstance(event, ScalarEvent | CollectionStartEvent) and event.tag is not None:
        yield Trouble("yaml-anchor", span, f"tag `{event.tag}` is not read")


def _span(marked: Node | yaml.Event) -> Span:
    # What libyaml answers always bears marks; the stubs allow for none.
    start: Any = marked.start_mark
    end: Any = marked.end_mark
    return Span(start.index, max(end.index, start.index))


def _syntax(text: str, error: yaml.YAMLError) -> Trouble:
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        offset = min(mark.index if mark is not None else 0, len(text))
        said = " ".join(str(part) for part in (error.context, error.problem) if part)
        return Trouble("invalid-yaml", Span(offset, offset), said)
    # libyaml counts bytes here, and characters everywhere else.
    offset = len(text.encode()[: getattr(error, "position", 0)].decode(errors="ignore"))
    return Trouble("invalid-yaml", Span(offset, offset), str(getattr(error, "reason", error)))


def spots(text: str) -> dict[Route, Spot]:
    """Where every key and value of a text stands, by route; empty where it does not parse."""
    try:
        node = compose(text)
    except yaml.YAMLError:
        return {}
    found: dict[Route, Spot] = {}
    if node is not None:
        _collect(node, (), None, found)
    return found


def _collect(node: Node, route: Route, key: Node | None, found: dict[Route, Spot]) -> int:
    """Notes the node and all below it; answers where its last character stands."""
    end: int = node.start_mark.index
    if isinstance(node, MappingNode):
        for name, child in node.value:
            if isinstance(name.value, str):
                end = max(end, _collect(child, (*route, name.value), name, found))
    elif isinstance(node, SequenceNode):
        for index, child in enumerate(node.value):
            end = max(end, _collect(child, (*route, index), None, found))
    else:
        end = node.end_mark.index
    if isinstance(node, MappingNode | SequenceNode) and node.flow_style:
        end = node.end_mark.index
    value = Span(node.start_mark.index, end)
    where = value if key is None else _span(key)
    found[route] = Spot(where if key is not None else Span(value.start, value.start), value)
    return max(end, where.end)
