"""A CODEOWNERS file that gives the same answers as the log: the last line that matches wins."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from sayso.model import Log
from sayso.model.patterns import Patterns, steps
from sayso.ownership.claims import Claim, exclusions, of_areas, of_records
from sayso.ownership.signs import Host, whom_to_ask

PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")
"""Where code hosts look for the file, from the top of the repository."""

_HEADER = (
    "# Derived by `sayso owners export` ({host}) from {folder}owners.yaml and the records.\n"
    "# Edits made here are lost: make them there, and run it again.\n"
)
_DERIVED = re.compile(
    rf"# Derived by `sayso owners export` \(({'|'.join(get_args(Host))})\) from (.*?)owners\.yaml "
)
_DEEPEST = 4
"""Folders between a log and the top of its repository that are looked through."""

_UNSAYABLE = re.compile(r"[\[\]\\]|^[!#]")


@dataclass(frozen=True, slots=True)
class Derived:
    """The text of a CODEOWNERS file, and what it could not say."""

    text: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A derived file that lies in the repository: its path from the log's root, and for whom.

    `folder` leads from the top of the repository to the log; empty, or with a slash at its end.
    """

    path: str
    host: Host
    folder: str


def derive(log: Log, host: Host, folder: str = "") -> Derived:
    """The file for a host; `folder` leads from the top of the repository to the log."""
    remarks = [
        f"{place.path}: `{pattern}` is left out, as CODEOWNERS has no exclusions"
        for pattern, place in exclusions(log)
    ]
    lines: list[str] = []
    areas = list(_sayable(of_areas(log), remarks))
    for claim in sorted((*areas, *_own(log, areas, host)), key=lambda one: one.rank):
        lines += _lines(log, claim, host, folder, remarks)
    told = tuple(dict.fromkeys(remarks))
    head = _HEADER.format(host=host, folder=folder) + "".join(f"# {one}\n" for one in told)
    return Derived(head + "".join(f"{line}\n" for line in lines), told)


def derived_files(log: Log) -> Iterator[Found]:
    """The derived files of this log that lie in the repository around it."""
    for depth in range(_DEEPEST + 1):
        for place in PLACES:
            path = "../" * depth + place
            header = _DERIVED.match(log.tree.text(path) or "")
            if header and header[2].count("/") == depth:
                yield Found(path, "gitlab" if header[1] == "gitlab" else "github", header[2])


def is_derived(text: str) -> bool:
    """Whether a CODEOWNERS file was derived, and not written by hand."""
    return _DERIVED.match(text) is not None


def _sayable(claims: Iterable[Claim], remarks: list[str]) -> Iterator[Claim]:
    for claim in claims:
        if _UNSAYABLE.search(claim.pattern.strip()):
            remarks.append(f"`{claim.pattern}` is left out, as CODEOWNERS cannot say it")
        elif steps(claim.pattern):
            yield claim


def _own(log: Log, areas: Iterable[Claim], host: Host) -> Iterator[Claim]:
    """The records for which somebody else would be asked if they had no line of their own."""
    index = Patterns((one.pattern, one) for one in areas)
    for claim in of_records(log):
        around = max(index.of(claim.pattern), key=lambda one: one.rank, default=None)
        asked = set(whom_to_ask(log.owners, claim, host).signs)
        if around is None or asked != set(whom_to_ask(log.owners, around, host).signs):
            yield claim


def _lines(log: Log, claim: Claim, host: Host, folder: str, remarks: list[str]) -> Iterator[str]:
    asking = whom_to_ask(log.owners, claim, host)
    remarks += asking.remarks
    for pattern in _patterns(claim, host, folder):
        yield " ".join([re.sub(r"(\s)", r"\\\1", pattern), *asking.signs])


def _patterns(claim: Claim, host: Host, folder: str) -> Iterator[str]:
    """A claim's pattern as a host reads it, from the top of the repository."""
    pattern = claim.pattern.strip()
    parts = steps(pattern)
    if claim.record:
        yield f"/{folder}{claim.pattern}"
        return
    if host == "gitlab":
        yield from _for_gitlab(f"/{folder}{'/'.join(parts)}", pattern)
    elif parts[0] == "**" and not folder:
        yield pattern
    else:
        ending = "/**" if pattern.endswith("/**") else "/" if pattern.endswith("/") else ""
        yield f"/{folder}{'/'.join(parts)}{ending if parts != ('**',) else ''}"


def _for_gitlab(whole: str, pattern: str) -> Iterator[str]:
    """There a pattern means files alone unless it ends with a slash, and then all below."""
    if whole.endswith("/**"):
        yield f"{whole}/*"
        return
    if not pattern.endswith(("/", "/**")):
        yield whole
    if not pattern.endswith("/*"):
        yield f"{whole}/"
