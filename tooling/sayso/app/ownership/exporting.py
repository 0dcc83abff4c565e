"""CODEOWNERS derived from the log, at the place where the code host reads it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso import history
from sayso.app.opening import Opened
from sayso.errors import UserError
from sayso.ownership.deriving import derive, derived_files, is_derived
from sayso.ownership.signs import Host
from sayso.writing import create, replace

_READ: dict[Host, tuple[str, ...]] = {
    "github": (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"),
    "gitlab": ("CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"),
}
"""Where a host looks, in its order: the first file it finds counts."""

_DEFAULT: dict[Host, str] = {"github": ".github/CODEOWNERS", "gitlab": ".gitlab/CODEOWNERS"}


@dataclass(frozen=True, slots=True)
class Export:
    """A derived file: where it belongs, what it says now if it is there, and what it should.

    `shown` is its path from the top of the repository.
    """

    place: Path
    shown: str
    before: str | None
    after: str
    remarks: tuple[str, ...]

    @property
    def stale(self) -> bool:
        return self.before is None or self.before.replace("\r\n", "\n") != self.after


def export(opened: Opened, host: Host | None, *, over_handwritten: bool = False) -> Export:
    """What the CODEOWNERS of a log's repository should say; nothing is written yet.

    A `UserError` where one was written by hand, unless it may be written over.
    """
    top = Path(history.top(opened.root) or opened.root)
    folder = os.path.relpath(opened.root, top.resolve()).replace(os.sep, "/")
    folder = "" if folder == "." else f"{folder}/"
    chosen, shown = _place(opened, top, host, over_handwritten=over_handwritten)
    derived = derive(opened.log, chosen, folder)
    return Export(top / shown, shown, _text(top / shown), derived.text, derived.remarks)


def write(one: Export) -> None:
    """Writes the file if it is stale; a `UserError` where it has changed meanwhile."""
    if one.before is None:
        create(one.place, one.after)
    elif one.stale:
        replace(one.place, one.after, expected=one.before)


def _place(
    opened: Opened, top: Path, host: Host | None, *, over_handwritten: bool
) -> tuple[Host, str]:
    derived = [one for one in derived_files(opened.log) if host in {None, one.host}]
    chosen = host or (derived[0].host if derived else _host(top))
    by_hand = list(_by_hand(top, chosen))
    if by_hand and not over_handwritten:
        raise UserError(
            f"{by_hand[0]} was written by hand",
            "`sayso owners import` takes it in; `--replace` writes over it",
        )
    if by_hand:
        return chosen, by_hand[0]
    if derived:
        return chosen, _from_top(derived[0].path)
    return chosen, _DEFAULT[chosen]


def _from_top(path: str) -> str:
    while path.startswith("../"):
        path = path.removeprefix("../")
    return path


def _host(top: Path) -> Host:
    on_gitlab = (top / ".gitlab-ci.yml").exists() or (top / ".gitlab").exists()
    return "gitlab" if on_gitlab and not (top / ".github").exists() else "github"


def _by_hand(top: Path, host: Host) -> Iterator[str]:
    for place in _READ[host]:
        text = _text(top / place)
        if text is not None and text.strip() and not is_derived(text):
            yield place


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{path} cannot be read", "mend it, or take it away") from error
