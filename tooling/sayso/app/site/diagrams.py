"""The diagrams of a log: drawn once for what they say, and kept in the work folder."""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from sayso.app.site.drawing import CONFIG, THEMES
from sayso.renderers.drawing import SCHEMES, Drawing, is_still

_PATIENCE = 60  # seconds that one diagram may take
_TOO_LONG = "drawing it took too long"
_NOT_STILL = "the picture would run or load something"
_MISSING = "diagrams are shown as text: to draw them, `pip install 'sayso[diagrams]'`"


class Diagrams:
    """Draws diagrams and remembers them in a folder, which may go at any time."""

    def __init__(self, kept: Path) -> None:
        self._kept = kept
        self._refused: dict[str, str] = {}
        self._undrawn = False

    @cached_property
    def _with(self) -> str:
        return _version()

    def draw(self, source: str, path: str) -> Drawing:
        """A diagram of the record at a path."""
        if not self._with:
            self._undrawn = True
            return Drawing()
        place = self._kept / f"{_name(self._with, source)}.json"
        drawing = _recalled(place) or self._drawn(place, source)
        if drawing.refused:
            self._refused[f"{path}: a diagram is not drawn: {drawing.refused}"] = path
        return drawing

    @property
    def notes(self) -> Iterator[str]:
        """What the one who builds should know."""
        if self._undrawn:
            yield _MISSING
        yield from self._refused

    def take_notes(self) -> list[str]:
        """The same, each time only what is new."""
        new = list(self.notes)
        self._refused, self._undrawn = {}, False
        return new

    def _drawn(self, place: Path, source: str) -> Drawing:
        try:
            said = _ask(source)
        except subprocess.TimeoutExpired:
            return Drawing(refused=_TOO_LONG)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(said, "utf-8")
        return _recalled(place) or Drawing(refused="drawing it failed")


def _ask(source: str) -> str:
    """What the process that draws says; it is one that gets no further than a minute."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "sayso.app.site.drawing"],
        input=source,
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=_PATIENCE,
    )
    return done.stdout


def _recalled(place: Path) -> Drawing | None:
    """What was drawn before; nothing where the file is not there, or not whole."""
    try:
        said = json.loads(place.read_text("utf-8"))
        pictures = tuple(map(str, said.get("pictures", ())))
        refused = str(said.get("refused", ""))
    except (OSError, ValueError, AttributeError, TypeError):
        return None
    if refused or len(pictures) != len(SCHEMES):
        return Drawing(refused=refused) if refused else None
    return Drawing(pictures) if all(map(is_still, pictures)) else Drawing(refused=_NOT_STILL)


def _name(drawn_with: str, source: str) -> str:
    settled = json.dumps([drawn_with, CONFIG, THEMES, source])
    return sha256(settled.encode()).hexdigest()


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  # slow

    try:
        return version("mermaidx")
    except PackageNotFoundError:
        return ""
