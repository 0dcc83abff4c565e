"""What the published log is made from besides the log: where its files can be read and edited."""

import posixpath
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import quote

from sayso.diagnostics import Diagnostic
from sayso.events import Entry, Event
from sayso.renderers.drawing import Draw, not_drawn
from sayso.rule import Rule
from sayso.suppress import Sifted

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
        return self._at("blob", path, self.branch)

    def editing(self, path: str) -> str:
        """The address at which a file can be edited, empty where there is none."""
        return self._at("edit", path, self.branch)

    def staying(self, path: str, commit: str) -> str:
        """The address at which a file can be read as a commit left it, now and later."""
        return self._at("blob", path, commit)

    def commits(self, path: str) -> str:
        """The address that lists the commits of a file, empty where there is none."""
        return self._at("commits", path, self.branch)

    def commit(self, name: str) -> str:
        """The address of a commit, empty where there is none."""
        return f"{self._top}commit/{quote(name)}" if self.address else ""

    @property
    def _top(self) -> str:
        return f"{self.address}{'/-/' if self.host == 'gitlab' else '/'}"

    def _at(self, action: str, path: str, revision: str) -> str:
        if not self.address or not revision:
            return ""
        inside = quote(posixpath.normpath(posixpath.join(self.folder, path)))
        return f"{self._top}{action}/{quote(revision)}/{inside}"


@dataclass(frozen=True, slots=True)
class Happened:
    """What git tells of a log, for pages of what changed.

    `entries` are the commits that did something to it, the oldest first. `lately` is what
    happened since the day `since`, each thing from end to end, and `base` the commit that this
    begins with, empty where it begins with nothing. `remark` says what is not known, empty where
    everything is.
    """

    entries: tuple[Entry, ...] = ()
    lately: tuple[Event, ...] = ()
    since: str = ""
    remark: str = ""
    base: str = ""


NOTHING_HAPPENED = Happened()
"""Where nobody asked git."""


@dataclass(frozen=True, slots=True)
class Publication:
    """The circumstances a log is published under.

    `name` is what the site calls itself.
    `folders_as_addresses` says whether the engine gives `a.md` the address `a/` or `a.html`.
    `findings` are what is wrong with records, to be told on their pages.
    `draw` makes pictures of the diagrams in records.
    `happened` is what git tells; `address` is where the site will be read, empty if nobody said.
    `rules` are all there are, for their pages; `judged` is what the log's own rules found, beside
    what is waived and what the baseline knows.
    """

    name: str = "Decisions and goals"
    repository: Repository = field(default_factory=Repository)
    folders_as_addresses: bool = False
    findings: tuple[Diagnostic, ...] = ()
    draw: Draw = not_drawn
    happened: Happened = NOTHING_HAPPENED
    address: str = ""
    rules: tuple[Rule, ...] = ()
    judged: Sifted = field(default_factory=lambda: Sifted([], [], []))
