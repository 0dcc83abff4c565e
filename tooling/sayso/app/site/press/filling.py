"""Making the files of a site that are missing, each thing they come of at a time."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.app.site.press.kept.placing import written
from sayso.app.site.press.stamping import (
    COPY,
    ENGINE,
    FIXED,
    UNIT,
    Output,
    Press,
    contents,
)
from sayso.app.site.press.units.making import unpacked
from sayso.app.site.press.units.renewing import Bodies
from sayso.app.spreading import spread
from sayso.renderers.searching.index import stored


@dataclass(frozen=True, slots=True)
class Task:
    """Files that come of one thing; `read` is called once, and what it gives is let go of."""

    kind: str
    name: str
    read: Callable[[], bytes]
    outputs: Mapping[str, Output]


@dataclass(frozen=True, slots=True)
class Sources:
    """What files are made of; `not_ours` are pages to be left as they are."""

    press: Press
    bodies: Bodies
    fixed: Mapping[str, str]
    not_ours: frozenset[str]


def fill_all(
    stage: Path, sources: Sources, missing: Mapping[str, Output], processes: int | None = None
) -> None:
    """Makes files that are missing, in a folder beside the site."""
    by_origin: dict[tuple[str, str], dict[str, Output]] = {}
    for path, one in missing.items():
        by_origin.setdefault((one.kind, one.name), {})[path] = one
    # Other processes cannot read the engine's part as this one can, but each reads units itself.
    held = {
        origin: _source(sources, *origin)
        for origin in by_origin
        if processes != 1 and origin[0] != UNIT
    }

    def fill_one(origin: tuple[str, str]) -> None:
        def read() -> bytes:
            return held[origin] if origin in held else _source(sources, *origin)

        fill(stage, sources.press, sources.not_ours, Task(*origin, read, by_origin[origin]))

    spread(fill_one, [*by_origin], processes)


def _source(sources: Sources, kind: str, name: str) -> bytes:
    """What something is made of."""
    if kind == UNIT:
        return sources.bodies.of(name)
    if kind == ENGINE:
        return sources.press.engine.content(name)
    if kind == FIXED:
        return stored(name, sources.fixed[name], sources.press.book)
    return os.fsencode(sources.press.root / name)


def fill(stage: Path, press_: Press, not_ours: frozenset[str], task: Task) -> None:
    """Writes what comes of one thing into a folder; `not_ours` are pages to be left as they are."""
    if task.kind == UNIT:
        made = unpacked(task.read(), {})
        for path, content in contents(press_, task.name, made, task.outputs):
            written(stage, path, content)
        return
    source = task.read()
    for path in task.outputs:
        content = source
        if task.kind == COPY:
            content = Path(os.fsdecode(source)).read_bytes()
        elif task.kind == ENGINE and path.endswith(".html") and path not in not_ours:
            content = press_.finished(path, content.decode("utf-8")).encode()
        written(stage, path, content)
