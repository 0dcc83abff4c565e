"""Which unit of the site a file comes of: what is most likely is made first."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sayso.model import Decision
from sayso.renderers.addresses import page_of
from sayso.renderers.edition import Edition
from sayso.renderers.site import Unit, unit_of, units

_LIKELY: Mapping[str, tuple[str, ...]] = {
    "": ("front_page", "health_page", "glossary_page", "calendars", "dump", "llms"),
    "calendars": ("calendars",),
    "assets": ("assets", "decision_lists"),
    "decisions": ("decision_lists", "timeline_pages", "graph_pages", "moved_pages"),
    "goals": ("goal_pages", "moved_pages"),
    "people": ("people_pages",),
    "teams": ("team_pages",),
    "areas": ("area_pages",),
    "changes": ("change_pages",),
    "feeds": ("feed_pages",),
    "rules": ("rule_pages",),
    "fields": ("field_pages",),
    "schemas": ("field_pages", "dump"),
}
_BROKEN = "broken_pages"


class Units:
    """The units of an edition, and where each page is to be looked for."""

    def __init__(self, edition: Edition) -> None:
        self._log = edition.log
        empty = Edition(replace(edition.log, decisions=()), edition.publication)
        self._few = {one.name: one for one in units(empty)}
        self._broken = {page_of(one.path) for one in edition.log.broken.values()}

    def of(self, path: str) -> Iterator[Unit]:
        """The units that may hold a page, or a file, by its path."""
        found = self._record(path)
        if found is not None:
            yield unit_of(found)
            return
        if path in self._broken:
            yield self._few[_BROKEN]
        folder = path.partition("/")[0] if "/" in path else ""
        yield from (self._few[name] for name in _LIKELY.get(folder, ()))

    @property
    def of_few(self) -> Iterator[Unit]:
        """The units that are not of one record each."""
        return iter(self._few.values())

    @property
    def samples(self) -> Iterator[Unit]:
        """Two units of records, since most of them are alike."""
        ones = self._log.decisions
        return map(unit_of, (*ones[:1], *ones[-1:]))

    def _record(self, page: str) -> Decision | None:
        """The decision that a page shows, whose file has nearly the same path."""
        for path in (page, page.replace("-record.md", ".md")):
            found = self._log.by_path.get(path)
            if isinstance(found, Decision) and page_of(path) == page:
                return found
        return None
