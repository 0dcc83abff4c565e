"""Which id was likely meant by one that no record has."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from sayso.text import closest

_PART = re.compile(r"\d{4}-\d{2}-\d{2}|[^\W_]+")
_NUMBER = re.compile(r"\d{4}-\d{2}-\d{2}|\d+|\d{4}-Q\d")
_ENOUGH = 200
"""Ids to be compared letter by letter; more would make a log full of wrong ids slow."""
_SHORTEST = 3


class Ids:
    """The ids of some records, to be searched by their parts."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._ids = tuple(ids)

    def holding(self, written: str) -> str | None:
        """The only id that some text is part of, by whole words and whatever the case."""
        if len(written) < _SHORTEST:
            return None
        wanted = _parts(written)
        found = [one for one in self._sharing(wanted) if _is_within(wanted, _parts(one))]
        return found[0] if len(found) == 1 else None

    def like(self, written: str) -> str | None:
        """The id that is spelled most like some text, if one is near enough."""
        if len(self._ids) <= _ENOUGH:
            return closest(written, self._ids)
        near: dict[str, None] = {}
        for listed in sorted((self._having(part) for part in set(_parts(written))), key=len):
            near.update(dict.fromkeys(listed[:_ENOUGH]))
            if len(near) >= _ENOUGH:
                break
        return closest(written, near)

    def _sharing(self, parts: Sequence[str]) -> Sequence[str]:
        """The ids that have the rarest of some parts."""
        return min((self._having(part) for part in parts), key=len, default=())

    def _having(self, part: str) -> Sequence[str]:
        return self._by_part.get(part, ())

    @cached_property
    def _by_part(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for one in self._ids:
            for part in set(_parts(one)):
                found.setdefault(part, []).append(one)
        return found


def share_number_or_name(one: str, other: str) -> bool:
    """Whether two ids have the same day or number in front, or the same name behind it."""
    (number, name), (second_number, second_name) = _split(one), _split(other)
    return bool(number and number == second_number) or bool(name and name == second_name)


def _split(written: str) -> tuple[str, str]:
    found = _NUMBER.match(written)
    return (found.group(), written[found.end() :].strip("-_/")) if found else ("", written)


def _parts(written: str) -> list[str]:
    """The words and numbers of an id or of a path to it, without zeros in front."""
    stem = re.sub(r"^.*?(?:decisions|goals)/|\.md$", "", written.strip())
    parts = [part.lstrip("0") or part for part in _PART.findall(stem.casefold())]
    return parts[1:] if len(parts) > 1 and parts[0] == "adr" else parts


def _is_within(wanted: Sequence[str], parts: Sequence[str]) -> bool:
    size = len(wanted)
    return any(parts[at : at + size] == wanted for at in range(len(parts) - size + 1))
