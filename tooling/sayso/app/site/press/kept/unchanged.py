"""Whether anything at all has changed since a site was built; asked before the log is read.

It imports next to nothing, so that a build with nothing to do ends before the others begin. What
it cannot tell for sure, the build finds out.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from sayso.app.site.press.kept import beside
from sayso.app.site.press.kept.keeping import Kept, as_mapping, keeping
from sayso.app.site.press.kept.looking import digest_at, looks
from sayso.app.site.press.kept.placing import is_in_place

KEPT = ".sayso/site.kept"

Likely = Literal["build", "retouch", "nothing"]
"""What has to be done, as far as the moments tell in which files changed."""

_ROW = "unchanged"
_RECORDS = "records seen"


@dataclass(frozen=True, slots=True)
class Edited:
    """All that is another since a site was built: some decisions; `made` names that build.

    `asked` are the paths that it asked about, by whether they were there, and `beside` is how
    looked what it read and git may not see.
    """

    site: Path
    made: str
    paths: tuple[str, ...]
    asked: Mapping[str, bool]
    beside: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class State:
    """All that a site is made from, as it was before it was looked at closely.

    `around` is a sign of all but the decisions. A file that is `young`, by its path and its
    digest, could change again within the same tick of the clock. It `began` at a moment in
    nanoseconds.
    """

    root: Path
    sign: str
    around: str = ""
    decisions: Mapping[str, str] = field(default_factory=dict)
    young: Mapping[str, str] = field(default_factory=dict)
    began: int = 0

    def site(self) -> Path | None:
        """The site, where it was built from just this and nobody touched it since."""
        if not self.sign or not (self.root / KEPT).is_file():
            return None
        with keeping(self.root / KEPT) as kept:
            row = as_mapping(kept.head(_ROW))
            if row.get("sign") != self.sign or not self._holds(row) or self._turned(row):
                return None
            site = self.root / str(row["site"])
            return site if is_in_place(site, kept) else None

    def edited(self) -> Edited | None:
        """The decisions that are others since a site was built, where nothing else is."""
        if not self.sign or not (self.root / KEPT).is_file():
            return None
        with keeping(self.root / KEPT) as kept:
            row, seen = as_mapping(kept.head(_ROW)), as_mapping(kept.head(_RECORDS))
        then = as_mapping(seen.get("decisions"))
        same = row.get("around") == self.around and row.get("sign") == seen.get("sign")
        if not same or then.keys() != self.decisions.keys() or not self._holds(row):
            return None
        other = {path for path, told in self.decisions.items() if then[path] != told}
        turned = self._turned(row) - other
        if not turned <= then.keys() or not row.get("made"):
            return None
        paths = tuple(sorted(other | turned))
        site, also = self.root / str(row["site"]), as_mapping(row.get("beside"))
        return Edited(site, str(row["made"]), paths, dict(row["asked"]), also)

    def remember(
        self,
        site: Path,
        asked: Mapping[str, bool],
        made: str = "",
        also: Mapping[str, Any] = MappingProxyType({}),
    ) -> None:
        """Keeps that a site was built from this; `asked` are paths by whether they were there.

        `also` is how looked what was read besides, as `beside.looked` told it.
        """
        if not self.sign:
            return
        row = {"sign": self.sign, "around": self.around, "made": made, "asked": dict(asked)}
        row |= {"young": dict(self.young), "site": os.path.relpath(site, self.root)}
        row["beside"] = dict(also)
        seen = {"sign": self.sign, "decisions": dict(self.decisions)}
        with keeping(self.root / KEPT) as kept:
            kept.put([Kept(_ROW, row, b""), Kept(_RECORDS, seen, b"")])

    @property
    def stamps(self) -> Mapping[str, tuple[int, int, int, int]]:
        """Of each decision's file its size, its times of change and its number on the disk."""
        found = {path: tuple(map(int, told.split())) for path, told in self.decisions.items()}
        return {path: one for path, one in found.items() if len(one) == 4}  # noqa: PLR2004

    def _holds(self, row: Mapping[str, Any]) -> bool:
        """Whether all is as it was that was asked about, or read besides."""
        there = os.path.exists
        asked = all(there(f"{self.root}/{path}") == found for path, found in row["asked"].items())
        return asked and beside.holds(self.root, as_mapping(row.get("beside")))

    def _turned(self, row: Mapping[str, Any]) -> set[str]:
        """The files that were young then, and hold something else now."""
        young = as_mapping(row.get("young")).items()
        return {path for path, told in young if digest_at(self.root / path) != told}


def state(
    root: Path, *words: str, meanwhile: Callable[[Likely, Path], object] = lambda *_: None
) -> State:
    """The state of a log; `words` are what else decides how its site is made.

    `meanwhile` is called while git looks at the files, with what is likely to be done, and the
    folder of the site.
    """
    row = _row(root)
    site = str(row.get("site", "site"))
    found = looks(root, site, lambda newest: meanwhile(_likely(root, row, newest), root / site))
    if found is None:
        return State(root, "")
    around = _sign(*words, *found.rest)
    told = (f"{path} {look}" for path, look in found.decisions.items())
    return State(
        root, _sign(around, *found.edited, *told), around, found.decisions, found.young, found.began
    )


def _likely(root: Path, row: Mapping[str, Any], newest: int) -> Likely:
    try:
        kept = (root / KEPT).stat().st_mtime_ns
    except OSError:  # it may go at any time
        return "build"
    if row and newest <= kept:
        return "nothing"
    return "retouch" if row.get("made") else "build"


def _sign(*lines: str) -> str:
    return blake2b("\0".join(lines).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _row(root: Path) -> Mapping[str, Any]:
    """What a build said of the site; nothing where there was none."""
    if not (root / KEPT).is_file():
        return {}
    with keeping(root / KEPT) as kept:
        return as_mapping(kept.head(_ROW))
