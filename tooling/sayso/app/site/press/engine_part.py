"""What the engine makes, kept as long as nothing that it looks at has changed."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from sayso.app.site.plan import Plan
from sayso.app.site.press.early import Early
from sayso.app.site.press.kept import versions
from sayso.app.site.press.kept.keeping import Keeping, Kept, Lost, as_mapping, compressed, text_of
from sayso.app.site.press.shells.converting import Converter
from sayso.app.site.press.shells.from_engine import FromEngine, Wanted, from_engine
from sayso.app.site.press.shells.shell import Cut, Shell
from sayso.app.site.press.shells.specimens import Shape
from sayso.renderers.prints import fingerprint

__all__ = ["EnginePart", "Lost", "engine_part", "led_to"]

_SHELLS, _FILE = "engine", "engine "


@dataclass(slots=True)
class EnginePart:
    """What is known of it; `files` are fingerprints of all that is no shell, by path."""

    sign: str
    files: Mapping[str, str]
    _kept: Keeping
    _fresh: FromEngine | None = None
    _shells: dict[Shape, Shell] = field(default_factory=dict)

    def shell(self, shape: Shape) -> Shell:
        """The shell for pages of a shape."""
        if not self._shells:
            self._shells = dict(self._fresh.shells if self._fresh else _read_shells(self._kept))
        return self._shells[shape]

    def content(self, path: str) -> bytes:
        """One of the files."""
        if self._fresh:
            return self._fresh.files[path]
        body = self._kept.body(_FILE + path)
        if body is None:
            raise Lost
        return b64decode(text_of(body))


def is_kept(kept: Keeping) -> bool:
    """Whether anything is kept of what an engine made."""
    return kept.head(_SHELLS) is not None


def engine_part(
    plan: Plan,
    wanted: Wanted,
    converter: Converter,
    kept: Keeping,
    early: Early | None = None,
) -> EnginePart:
    """What the engine makes, by a run of it where that is not kept."""
    sign = _sign(plan, wanted)
    row = as_mapping(kept.head(_SHELLS))
    known = row.get("files", {})
    if row.get("sign") == sign and {*map(repr, wanted.shapes)} <= {*row.get("shapes", ())}:
        return EnginePart(sign, known, kept)
    made = (early and early.made(wanted)) or from_engine(plan, wanted, converter)
    files = {path: fingerprint(b64encode(one).decode()) for path, one in made.files.items()}
    kept.drop(_FILE + path for path in known if path not in files)
    kept.put(_rows(made, sign, files))
    return EnginePart(sign, files, kept, made)


def kept_part(kept: Keeping, shapes: Iterable[Shape]) -> EnginePart | None:
    """What is kept of the engine's, for who knows that it holds; None where a shape is missing."""
    row = as_mapping(kept.head(_SHELLS))
    if not {*map(repr, shapes)} <= {*row.get("shapes", ())}:
        return None
    return EnginePart(row["sign"], row["files"], kept)


def _sign(plan: Plan, wanted: Wanted) -> str:
    """A fingerprint of all that the engine looks at, the shapes of pages aside."""
    whole = (f"{path} {b64encode(one).decode()}" for path, one in sorted(wanted.whole.items()))
    led = (f"{path} {anchors}" for path, anchors in sorted(wanted.led_to.items()))
    titles = (f"{one.path} {one.title}" for one in sorted(wanted.shapes) if one.title)
    settings = json.dumps(plan.settings, default=repr, sort_keys=True)
    return fingerprint(
        plan.engine.name, versions.of_engine(plan.engine.name), versions.ours(), settings,
        str(plan.site.name), *whole, "", *led, "", *titles,
    )  # fmt: skip


def _rows(made: FromEngine, sign: str, files: Mapping[str, str]) -> Iterator[Kept]:
    for path, content in made.files.items():
        yield Kept(_FILE + path, files[path], compressed(b64encode(content).decode()))
    shells = [[_fields(shape, Shape), _fields(one, Shell)] for shape, one in made.shells.items()]
    head = {"sign": sign, "files": dict(files), "shapes": [repr(one) for one in made.shells]}
    yield Kept(_SHELLS, head, compressed(json.dumps(shells)))


def _fields(one: Shape | Shell, kind: type[Shape | Shell]) -> list[Any]:
    return [getattr(one, name) for name in kind.__slots__]


def _read_shells(kept: Keeping) -> dict[Shape, Shell]:
    body = kept.body(_SHELLS)
    if body is None:
        raise Lost
    found = {}
    for shape, (page, leaf, branch, between, inner) in json.loads(text_of(body)):
        shell = Shell(_cut(page), _cut(leaf), _cut(branch), between, inner)
        found[Shape(*shape)] = shell
    return found


def _cut(pairs: list[list[str]]) -> Cut:
    return tuple((text, slot) for text, slot in pairs)


def led_to(
    targets: Iterable[tuple[str, str]], anchors: Mapping[str, Sequence[str]]
) -> dict[str, list[str]]:
    """The pages of ours among some targets, with the anchors on them that somebody leads to."""
    found: dict[str, set[str]] = {}
    for page, anchor in targets:
        if page in anchors:
            wanted = found.setdefault(page, set())
            if unescape(anchor) in anchors[page]:
                wanted.add(anchor)
    return {page: sorted(ones) for page, ones in sorted(found.items())}
