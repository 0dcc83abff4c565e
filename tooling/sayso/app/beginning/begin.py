"""Beginning a log in a folder, or adding to one what it lacks."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from sayso.app.beginning.ground import Ground, survey
from sayso.app.beginning.ignoring import missing_lines, with_lines
from sayso.app.beginning.plan import Host, Piece, pieces
from sayso.app.beginning.someone import someone
from sayso.app.writing_new import write_new
from sayso.errors import UserError
from sayso.writing import has_conflict, replace

IGNORED = ".gitignore"


@dataclass(frozen=True, slots=True)
class Step:
    """What became of a file, and why where that is not plain."""

    path: str
    done: Literal["created", "kept", "changed", "skipped"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Begun:
    """A log that has begun: what was done, and what its people should know.

    `example_person` tells that the owner is made up, `foreign` how many records of other
    tools lie in `decisions/`, `elsewhere` which other folders may hold some.
    """

    root: Path
    steps: tuple[Step, ...]
    example_person: bool
    foreign: int
    elsewhere: tuple[str, ...]

    @property
    def changed(self) -> bool:
        return any(one.done in {"created", "changed"} for one in self.steps)


def begin(folder: Path, today: date, *, bare: bool = False, host: Host = "github") -> Begun:
    """Writes what a log needs and a folder lacks; a `UserError` where no log can begin."""
    ground = survey(folder, today)
    ignored = _read_ignored(ground)
    owner = someone(ground.root)
    planned = list(pieces(ground, owner, bare=bare, host=host))
    new_owners = not ground.has(planned[0].path)
    steps = [*(_write(ground, piece) for piece in planned), _ignore(ground, ignored)]
    return Begun(
        ground.root,
        tuple(steps),
        new_owners and owner.example,
        len(ground.foreign),
        tuple(ground.elsewhere),
    )


def _write(ground: Ground, piece: Piece) -> Step:
    if ground.has(piece.path):
        return _renew(ground, piece) if piece.is_copy else Step(piece.path, "kept")
    if piece.reason:
        return Step(piece.path, "skipped", piece.reason)
    write_new(ground.root, piece.path, piece.text)
    return Step(piece.path, "created")


def _renew(ground: Ground, piece: Piece) -> Step:
    try:
        text = (ground.root / piece.path).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return Step(piece.path, "kept", "it cannot be read; remove it and run this again")
    if text.replace("\r\n", "\n") == piece.text:
        return Step(piece.path, "kept")
    replace(ground.root / piece.path, piece.text, expected=text)
    return Step(piece.path, "changed", "it was of another version")


def _read_ignored(ground: Ground) -> str | None:
    """The text of `.gitignore`, empty where there is none; None where it is no text."""
    path = ground.root / IGNORED
    try:
        data = path.read_bytes() if path.exists() else b""
        text = data.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    if has_conflict(data):
        raise UserError(f"{IGNORED} holds marks of an unfinished merge", "finish the merge first")
    return text


def _ignore(ground: Ground, text: str | None) -> Step:
    if text is None:
        return Step(IGNORED, "kept", "it is no text; it should ignore /site/")
    lacking = missing_lines(text)
    if not lacking:
        return Step(IGNORED, "kept")
    if not ground.has(IGNORED):
        write_new(ground.root, IGNORED, with_lines("", lacking))
        return Step(IGNORED, "created")
    replace(ground.root / IGNORED, with_lines(text, lacking), expected=text)
    return Step(IGNORED, "changed", f"added {', '.join(lacking)}")
