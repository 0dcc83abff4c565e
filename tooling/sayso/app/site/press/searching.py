"""The index of the search, from texts that are brought up to date like the pages."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from sayso.app.site.plan import Plan
from sayso.app.site.press.keeping import Keeping
from sayso.app.site.press.making import unpacked
from sayso.app.site.press.placing import place, placing, written
from sayso.app.site.search import Indexing, indexing_texts, texts_of
from sayso.renderers.prints import fingerprint


@dataclass(frozen=True, slots=True)
class Texts:
    """What the search reads: `ours` by path with fingerprint and unit, `theirs` as they are.

    `read` gives a unit as it is kept.
    """

    plan: Plan
    ours: Mapping[str, tuple[str, str]]
    theirs: Mapping[str, str]
    read: Callable[[str], str]


@contextmanager
def index_of(texts: Texts, kept: Keeping) -> Iterator[Indexing | None]:
    """The index while it is made; none where there is nothing to make it with."""
    stage = texts.plan.stage.with_name("texts")
    shutil.rmtree(stage, ignore_errors=True)
    signs = {path: sign for path, (sign, _) in texts.ours.items()}
    signs |= {path: fingerprint(text) for path, text in texts.theirs.items()}
    work = placing(texts_of(texts.plan), signs, kept)
    missing = frozenset(work.missing)
    for path in missing & texts.theirs.keys():
        written(stage, path, texts.theirs[path].encode())
    for name in {texts.ours[path][1] for path in missing - texts.theirs.keys()}:
        for one in unpacked(texts.read(name), {}).texts:
            if one.path in missing:
                written(stage, one.path, one.text.encode())
    place(work, stage, kept)
    with indexing_texts(texts.plan, tuple(signs), changed=work.changes) as index:
        yield index
