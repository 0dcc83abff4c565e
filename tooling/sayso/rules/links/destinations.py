"""What is wrong with where a link leads, and where it was likely meant to."""

import posixpath
import re
from urllib.parse import unquote

from sayso.model import Log, Record
from sayso.rules.links.anchors import Anchors
from sayso.rules.links.targets import Surroundings, folder
from sayso.text import closest

_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|@|[^#?]*[{<]")
_PARTS = re.compile(r"([^#?]*)(?:\?[^#]*)?(?:#(.*))?", re.DOTALL)


class Destinations:
    """The files and headings that links may lead to."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._files = Surroundings(log)
        self._anchors = Anchors()
        self._paths = frozenset(log.sources)

    def lead_astray(self, record: Record) -> bool:
        """Whether something is wrong with any of the links that a record seems to have."""
        beside = f"{folder(record.path)}/"
        # Most lead to another record of the folder, which is seen without a closer look.
        for one in record.leads:
            if beside + one not in self._paths and self.trouble(record, one):
                return True
        return False

    def trouble(self, record: Record, target: str) -> str | None:
        """What is wrong with a link in a record, in a few words; None where nothing is.

        Addresses with a scheme, handles, and what a template will fill in are not looked at.
        """
        if f"{folder(record.path)}/{target}" in self._paths or _ELSEWHERE.match(target):
            return None
        path, anchor = _split(target)
        where = self._files.find(record, path) if path else record.path
        if where is None:
            return "leads to no file of the repository"
        other = self._log.by_path.get(where) if anchor else None
        if other is None or self._anchors.has(other, anchor):
            return None
        whose = "this file" if other is record else f"`{other.id}`"
        return f"leads to no heading of {whose}"

    def meant(self, record: Record, target: str) -> str | None:
        """Another target that was likely meant."""
        path, anchor = _split(target)
        where = self._files.find(record, path) if path else record.path
        if where is None:
            near = self._files.near(path)
            return near and posixpath.relpath(near, folder(record.path))
        other = self._log.by_path.get(where)
        near = closest(anchor, self._anchors.of(other)) if other else None
        return near and f"{path}#{near}"


def _split(target: str) -> tuple[str, str]:
    """The path and the anchor of a target, as they are meant."""
    found = _PARTS.fullmatch(target)
    path, anchor = found.groups("") if found else (target, "")
    return unquote(path), unquote(anchor)
