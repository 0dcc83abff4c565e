"""An edition that reads the file of a page when somebody asks for it."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from sayso.model import Log
from sayso.renderers.edition import Edition
from sayso.source import Source


class EditionOnDemand(Edition):
    """An edition of a log that knows most decisions without their files."""

    @cached_property
    def shown(self) -> Mapping[str, Source]:
        return _Shown(self.log)


class _Shown(Mapping[str, Source]):
    def __init__(self, log: Log) -> None:
        self._records = log.by_path
        self._broken = {one.path: one for one in log.broken.values() if one.path.endswith(".md")}

    def __getitem__(self, path: str) -> Source:
        found = self._records.get(path)
        return self._broken[path] if found is None else found.source

    def __iter__(self) -> Iterator[str]:
        return iter({**self._records, **self._broken})

    def __len__(self) -> int:
        return len({*self._records, *self._broken})
