"""All shells of a site, and what else the engine makes, from one run of it over specimens."""

import os
import re
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from sayso.app.site.plan import WORK, Plan
from sayso.app.site.press.shells.converting import Converter
from sayso.app.site.press.shells.shell import NoMarks, Shell, cut_shell
from sayso.app.site.press.shells.specimens import Shape, Specimen, specimen
from sayso.app.site.running import begin_engine
from sayso.renderers.addresses import address, file_of

_FOLDER = f"{WORK}/press"
_LEADS = re.compile(r"[(<\s\"']([^()<>\s\"']+\.md)(?:#([^()<>\s\"']*))?")


@dataclass(frozen=True, slots=True)
class FromEngine:
    """What the engine made: shells by their shapes, and all other files by their paths."""

    shells: Mapping[Shape, Shell]
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the engine is to make: shells of some shapes, and pages and files whole.

    `led_to` are pages of ours that those lead to, with the anchors that they lead to.
    """

    shapes: Sequence[Shape]
    whole: Mapping[str, bytes]
    led_to: Mapping[str, Sequence[str]]


def from_engine(plan: Plan, wanted: Wanted, converter: Converter) -> FromEngine:
    """Runs the engine; `NoMarks` where its pages are not made as they are thought to be."""
    return begun(plan, wanted, converter)()


def begun(plan: Plan, wanted: Wanted, converter: Converter) -> Callable[[], FromEngine]:
    """The same run, begun; what comes back waits for it, and has to be called."""
    folder = plan.root / _FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    specimens = list(_specimens(wanted, converter))
    for path, content in _given(wanted, [each for _, ones in specimens for each in ones]):
        place = folder / "pages" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    inner = _inner_plan(plan, folder)
    made = folder / "site"
    ended = begin_engine(inner, made)

    def result() -> FromEngine:
        ended()
        shells = {shape: _shell(plan, made, ones) for shape, ones in specimens}
        return FromEngine(shells, dict(_files(plan, made, wanted, specimens)))

    return result


def _specimens(wanted: Wanted, converter: Converter) -> Iterator[tuple[Shape, list[Specimen]]]:
    """Two specimens of each shape, the second to try the shell with; one where only one can be."""
    for shape in wanted.shapes:
        anchors = wanted.led_to.get(shape.path, ())
        found = [specimen(shape, converter, number, anchors) for number in range(2)]
        ones = [one for one in found[: 1 if shape.path else 2] if one is not None]
        if not ones:
            raise NoMarks("specimens that the engine's Markdown reads as ours does")
        yield shape, ones


def leads(whole: Mapping[str, bytes]) -> Iterator[tuple[str, str, str]]:
    """What may be a link in a hand-written page to another: the page, the target, its anchor."""
    for page, content in whole.items():
        if page.endswith(".md"):
            for path, anchor in _LEADS.findall(content.decode("utf-8", "replace")):
                target = os.path.normpath(os.path.join(os.path.dirname(page), unquote(path)))  # noqa: PTH118, PTH120
                yield page, target.replace(os.sep, "/"), unescape(unquote(anchor))


def _given(wanted: Wanted, specimens: Iterable[Specimen]) -> Iterator[tuple[str, bytes]]:
    yield from wanted.whole.items()
    for page, anchors in wanted.led_to.items():
        marks = "".join(f'\n\n<p><a id="{one}"></a></p>' for one in anchors)
        yield page, f"# Page{marks}\n".encode()
    for one in specimens:
        yield one.page, one.text.encode()


def _inner_plan(plan: Plan, folder: Path) -> Plan:
    """The same engine, over another folder of pages."""
    if plan.engine.name == "zensical":
        return plan
    config = folder / "mkdocs.yml"
    above = os.path.relpath(plan.config, folder)
    config.write_text(f"INHERIT: {above!r}\ndocs_dir: pages\nsite_dir: site\n", "utf-8")
    return replace(plan, config=config)


def _shell(plan: Plan, made: Path, ones: Sequence[Specimen]) -> Shell:
    shell = cut_shell(_made_of(plan, made, ones[0]), ones[0].given, ones[0].mark)
    if any(shell.fill(one.given) != _made_of(plan, made, one) for one in ones):
        raise NoMarks("a page that is its shell and its marks, and nothing else")
    return shell


def _made_of(plan: Plan, made: Path, one: Specimen) -> str:
    try:
        return (made / _file(plan, one.page)).read_bytes().decode("utf-8")
    except OSError as error:
        raise NoMarks(f"a page for {one.page}") from error


def _file(plan: Plan, page: str) -> str:
    return file_of(address(page, folders=plan.folders_as_addresses))


def _files(
    plan: Plan, made: Path, wanted: Wanted, specimens: Collection[tuple[Shape, list[Specimen]]]
) -> Iterator[tuple[str, bytes]]:
    """All that is no specimen."""
    ours = {_file(plan, one.page) for _, ones in specimens for one in ones}
    ours |= {_file(plan, page) for page in wanted.led_to}
    for place in sorted(made.rglob("*")):
        path = place.relative_to(made).as_posix()
        if place.is_file() and path not in ours:
            yield path, place.read_bytes()
