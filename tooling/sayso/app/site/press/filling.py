"""Making the files of a site that are missing, each thing they come of at a time."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.app.site.press.keeping import text_of
from sayso.app.site.press.making import unpacked
from sayso.app.site.press.placing import written
from sayso.app.site.press.stamping import COPY, ENGINE, UNIT, Output, Press, contents


@dataclass(frozen=True, slots=True)
class Task:
    """Files that come of one thing."""

    kind: str
    name: str
    source: bytes
    outputs: Mapping[str, Output]


def fill(stage: Path, press_: Press, not_ours: frozenset[str], task: Task) -> None:
    """Writes what comes of one thing into a folder; `not_ours` are pages to be left as they are."""
    if task.kind == UNIT:
        made = unpacked(text_of(task.source), {})
        for path, content in contents(press_, task.name, made, task.outputs):
            written(stage, path, content)
        return
    for path in task.outputs:
        content = task.source
        if task.kind == COPY:
            content = Path(os.fsdecode(task.source)).read_bytes()
        elif task.kind == ENGINE and path.endswith(".html") and path not in not_ours:
            content = press_.finished(path, content.decode("utf-8")).encode()
        written(stage, path, content)
