"""What refers to a record, and says its new name from now on."""

import posixpath
import re
from collections.abc import Iterator

from sayso.body import Stretches, code_blocks, link_targets
from sayso.criteria.places import evidence
from sayso.diagnostics import Change, Rewrite, SetValue
from sayso.model import Decision, Goal, Log, Record


def references(log: Log, record: Decision | Goal, named: str, path: str) -> Iterator[Change]:
    """The changes by which ids and evidence lead to a record under its new name."""
    for one in log.records:
        yield from _ids(one, record.id, named)
        yield from _evidence(one, record.path, path)


def links(log: Log, record: Decision | Goal, path: str) -> Iterator[Change]:
    """The changes by which links lead to a record's new file; made before any other change."""
    for one in log.records:
        yield from _links(one, record.path, path)


def _ids(one: Record, old: str, new: str) -> Iterator[Change]:
    for reference in one.references:
        if reference.id == old:
            yield SetValue(one.path, reference.route, new)


def _evidence(one: Record, old: str, new: str) -> Iterator[Change]:
    for text, route in evidence(one):
        if text == old:
            yield SetValue(one.path, route, new)


def _links(one: Record, old: str, new: str) -> Iterator[Change]:
    """Links of a body, the last first, so that no span moves before its turn."""
    source = one.source
    if posixpath.basename(old) not in source.text:
        return
    here, there = posixpath.dirname(one.path), posixpath.dirname(new)
    code = Stretches(code_blocks(source.text, source.body_start))
    found = [
        Rewrite(one.path, span, f"{relative}{target[len(plain) :]}")
        for target, span in link_targets(source.text, source.body_start)
        if span.start not in code
        and (plain := re.split("[#?]", target, maxsplit=1)[0])
        and posixpath.normpath(posixpath.join(here, plain)) == old
        and (relative := _relative(here, there, new))
    ]
    yield from sorted(found, key=lambda change: change.span.start, reverse=True)


def _relative(here: str, there: str, path: str) -> str:
    return posixpath.basename(path) if here == there else posixpath.relpath(path, here)


def whole_text(name: str) -> str:
    """An extended regular expression that finds a name and no longer one that holds it."""
    plain = re.sub(r"([].[{}()*+?^$|\\])", r"\\\1", name)
    return rf"(^|[^A-Za-z0-9_-]){plain}([^A-Za-z0-9_-]|$)"
