"""The text of owners.yaml with other people, teams and areas in it."""

import json
from collections.abc import Mapping

from sayso.corruptions.damage import LackingError
from sayso.corruptions.rewriting import Values
from sayso.model import Log
from sayso.model.values import as_map

Entries = Mapping[str, Values]


def roster(log: Log, people: Entries | None = None, **more: Entries) -> str:
    """The team's own owners.yaml with fields written over, or entries added."""
    source = log.sources.get(log.owners.path)
    if source is None or not log.owners.known:
        raise LackingError("no owners.yaml that names anybody in this log")
    values = dict(source.values)
    for part, entries in {"people": people or {}, **more}.items():
        own = dict(as_map(values.get(part)))
        for key, fields in entries.items():
            own[key] = {**as_map(own.get(key)), **fields}
        values[part] = own
    lines = (f"{part}: {json.dumps(held, ensure_ascii=False)}\n" for part, held in values.items())
    return "".join(lines)
