"""What the published log is made from besides the log: where its files can be read and edited."""

import posixpath
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import quote

from sayso.diagnostics import Diagnostic
from sayso.renderers.drawing import Draw, not_drawn

Host = Literal["github", "gitlab"]


@dataclass(frozen=True, slots=True)
class Repository:
    """Where people browse the repository; without an address, nowhere.

    `folder` is the log's own folder in the repository, empty where the log begins at its top.
    """

    address: str = ""
    branch: str = ""
    folder: str = ""
    host: Host = "github"

    def holds(self, path: str) -> bool:
        """Whether a path, relative to the log's root, stays inside the repository."""
        inside = posixpath.normpath(posixpath.join(self.folder, path))
        return inside != ".." and not inside.startswith(("../", "/"))

    def reading(self, path: str) -> str:
        """The address at which a file can be read, empty where there is none."""
        return self._at("blob", path)

    def editing(self, path: str) -> str:
        """The address at which a file can be edited, empty where there is none."""
        return self._at("edit", path)

    def _at(self, action: str, path: str) -> str:
        if not self.address or not self.branch:
            return ""
        inside = quote(posixpath.normpath(posixpath.join(self.folder, path)))
        between = "/-/" if self.host == "gitlab" else "/"
        return f"{self.address}{between}{action}/{quote(self.branch)}/{inside}"


@dataclass(frozen=True, slots=True)
class Publication:
    """The circumstances a log is published under.

    `name` is what the site calls itself.
    `folders_as_addresses` says whether the engine gives `a.md` the address `a/` or `a.html`.
    `findings` are what is wrong with records, to be told on their pages.
    `draw` makes pictures of the diagrams in records.
    """

    name: str = "Decisions and goals"
    repository: Repository = field(default_factory=Repository)
    folders_as_addresses: bool = False
    findings: tuple[Diagnostic, ...] = ()
    draw: Draw = not_drawn
