"""Which unit of the site a file comes of: what is most likely is made first."""

from collections.abc import Iterator, Mapping

from sayso.renderers.addresses import page_of
from sayso.renderers.edition import Edition
from sayso.renderers.site import Unit, units

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
    """The units of an edition by their names, and where each page is to be looked for."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self.by_name = {one.name: one for one in units(edition)}
        self._records = {page_of(one.about): one for one in self.by_name.values() if one.about}
        self._broken = {page_of(one.path) for one in edition.log.broken.values()}

    def of(self, path: str) -> Iterator[Unit]:
        """The units that may hold a page, or a file, by its path."""
        if path in self._records:
            yield self._records[path]
            return
        if path in self._broken:
            yield self.by_name[_BROKEN]
        folder = path.partition("/")[0] if "/" in path else ""
        yield from (self.by_name[name] for name in _LIKELY.get(folder, ()))

    @property
    def of_few(self) -> Iterator[Unit]:
        """The units that are not of one record each."""
        return (one for one in self.by_name.values() if not one.about)

    @property
    def samples(self) -> Iterator[Unit]:
        """Two units of records, since most of them are alike."""
        ones = tuple(self._records.values())
        return iter((*ones[:1], *ones[-1:]))
