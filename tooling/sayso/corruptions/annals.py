"""A history that is only imagined."""

from collections.abc import Sequence

from sayso.model import Elsewhere, Log, Record, Versions


class ImaginedAnnals:
    """What a log was, the base last, what it was since, and what stands on other branches."""

    def __init__(
        self,
        up_to: Sequence[Log],
        elsewhere: Sequence[Elsewhere] = (),
        since: Sequence[Log] = (),
    ) -> None:
        self._up_to, self._elsewhere, self._since = up_to, elsewhere, since

    def up_to_base(self, paths: Sequence[str]) -> Versions:
        return {path: _versions(self._up_to, path) for path in paths}

    def since_base(self, paths: Sequence[str]) -> Versions:
        return {path: _versions(self._since, path) for path in paths}

    def elsewhere(self) -> Sequence[Elsewhere]:
        return self._elsewhere


def _versions(logs: Sequence[Log], path: str) -> list[Record]:
    return [record for log in logs if (record := log.by_path.get(path)) is not None]
