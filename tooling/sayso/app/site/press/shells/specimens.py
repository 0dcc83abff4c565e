"""Specimens: pages made of marks alone, for the engine to show what it puts around a page."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from sayso.app.site.press.shells.converting import Converted, Converter
from sayso.app.site.press.shells.shell import Given

# What is in a title, a theme may write in several ways: each of them gives another text.
_ODD = "&amp; &lt;i&gt; &quot;&#42;&quot; '"


@dataclass(frozen=True, slots=True, order=True)
class Shape:
    """What the shell of a page depends on, besides the engine.

    `front` is the front matter without the title. `path` is the page's own where it is in the
    navigation, else empty; `depth` says how many folders it is in, `is_index` whether it is the
    index of one, and `folder` is what it has in common with pages of the navigation, to which
    links are shorter. `title` is the page's own where the navigation shows it on every page.
    """

    front: str
    folder: str
    depth: int
    is_index: bool
    has_toc: bool
    path: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Specimen:
    """A page for the engine by its path, and what it is made of."""

    page: str
    text: str
    given: Given
    mark: str


def shape_of(
    page: str, title: str, front: str, converted: Converted, navigation: Mapping[str, str]
) -> Shape:
    """The shape of a page by its path; `navigation` has the titles that it gives to pages."""
    folder = _common(page, navigation)
    is_index = page.rpartition("/")[2] == "index.md"
    only_one = page in navigation or (is_index and page == f"{folder}/index.md".lstrip("/"))
    toc = bool(converted.toc)
    path = page if only_one else ""
    own = title if page in navigation and not navigation[page] else ""
    return Shape(front, folder, page.count("/"), is_index, toc, path, own)


def specimen(
    shape: Shape, converter: Converter, number: int = 0, anchors: Sequence[str] = ()
) -> Specimen | None:
    """A specimen of a shape, another for each number, with the anchors that pages lead to."""
    page = shape.path or _page(shape, number)
    name = _name(page, number)
    title = shape.title or f"{name} {_ODD}"
    body = "\n\n".join(_blocks(name, shape, number, anchors))
    converted = converter.convert_whole(body)
    if converted is None:
        return None
    text = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n{shape.front}---\n\n{body}\n"
    given = "" if shape.title else title
    return Specimen(page, text, Given(given, "" if shape.path else bare(page), converted), name)


def bare(page: str) -> str:
    """What of a page's path is in its address, however the engine makes addresses."""
    return page.removesuffix(".md").removesuffix("/index")


def _page(shape: Shape, number: int) -> str:
    name = _name(repr(shape), number)
    kept = shape.folder.split("/") if shape.folder else []
    folders = [*kept, *(f"{name}{level}" for level in range(len(kept), shape.depth))]
    if shape.is_index and shape.depth > len(kept):
        folders[-1] = f"ö{name}"
    stem = "index" if shape.is_index else f"ö{name}"
    return "/".join([*folders, f"{stem}.md"])


def _common(page: str, navigation: Collection[str]) -> str:
    """The folders of a page as far as a page of the navigation is in them."""
    folders = page.split("/")[:-1]
    while folders and not any(one.startswith(f"{'/'.join(folders)}/") for one in navigation):
        folders.pop()
    return "/".join(folders)


def _name(page: str, number: int) -> str:
    return f"x{sha256(f'{page} {number}'.encode()).hexdigest()[:12]}"


def _blocks(name: str, shape: Shape, number: int, anchors: Sequence[str]) -> Iterator[str]:
    yield f"# {name}t {_ODD}"
    yield f"<div>\n<p>{name}p</p>\n</div>"
    if shape.has_toc:
        yield from _headings(name)
        if number:
            yield f"### {name}y {_ODD} {{#{name}-y}}"
    yield f"<p>{name}q</p>"
    for one in anchors:
        yield f'<p><a id="{one}"></a></p>'


def _headings(name: str) -> Iterator[str]:
    for level, key in ((2, "a"), (3, "b"), (3, "c"), (4, "d"), (4, "e"), (2, "f"), (2, "g")):
        yield f"{'#' * level} {name}{key} {_ODD} {{#{name}-{key}}}"
