"""A page with the search alone, whose index is in memory, and what it fetches and answers."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from playwright.sync_api import Page, Route

from sayso.renderers.assets import assets
from sayso.renderers.searching.index import ENTRY, FOLDER, Index

TOP = "http://handbook.example/team/log/"
HEAD = "<!doctype html><link rel=icon href=data:,><link rel=stylesheet href=assets/sayso.css>"
PAGE = f'{HEAD}<header></header><script type="module" src="assets/search.js"></script>'
OURS = {one.path: one.text for one in assets()}
ASK = """async (typed) => {
  const { find } = await import("./assets/search-finding.js");
  const { count, isSure, isPartial, remarks, first } = await find(typed, 8);
  return { count, isSure, isPartial, remarks, shown: first };
}"""


@dataclass(slots=True)
class Desk:
    """The page; `fetched` is how many bytes each file of the index took that it asked for."""

    page: Page
    index: Index
    fetched: dict[str, int] = field(default_factory=dict)

    def open(self) -> "Desk":
        self.page.route(f"{TOP}**", self._answerer())
        self.page.goto(TOP)
        return self

    def ask(self, typed: str) -> dict[str, Any]:
        found: dict[str, Any] = self.page.evaluate(ASK, typed)
        return found

    def first(self, typed: str, most: int = 1) -> list[str]:
        """The addresses of what stands first."""
        return [one["address"] for one in self.ask(typed)["shown"][:most]]

    def _answerer(self) -> Callable[[Route], None]:
        """Playwright takes no method of an object that has slots."""
        return lambda route: self._answer(route)  # noqa: PLW0108

    def _answer(self, route: Route) -> None:
        path = unquote(route.request.url.removeprefix(TOP))
        text = OURS.get(path, PAGE if not path else None)
        if text is None and path not in self.index.files:
            route.fulfill(status=404)
            return
        content = self.index.stored(path) if text is None else text.encode()
        self.fetched[path] = len(content)
        kind = {"js": "text/javascript", "css": "text/css"}.get(
            path.rpartition(".")[2], "text/html"
        )
        route.fulfill(body=content, content_type=f"{kind}; charset=utf-8")


def desk(page: Page, index: Index) -> Desk:
    """A page that is open, with an index."""
    return Desk(page, index).open()


def excerpt(found: Mapping[str, Any]) -> str:
    """The words around what was found, as they are read."""
    return "".join(text for text, _ in found["excerpt"])


def without(index: Index, what: str) -> Index:
    """An index of which some files are no longer there."""
    gone = f"{FOLDER}/{what}"
    files = {path: text for path, text in index.files.items() if not path.startswith(gone)}
    return Index(files, index.book)


def renamed(index: Index, version: int) -> Index:
    """An index of another version."""
    entry = json.loads(index.files[ENTRY]) | {"version": version}
    return Index(index.files | {ENTRY: json.dumps(entry)}, index.book)
