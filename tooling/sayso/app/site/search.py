"""The index that the site is searched with: in pieces, made by Pagefind beside the engine."""

import gzip
import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sayso.app.site.plan import WORK, Plan
from sayso.artifact import Artifact, publish
from sayso.errors import UserError
from sayso.renderers.search import PASSED_OVER

FOLDER = "pagefind"
"""Where the site has its index."""

_WORDS = (
    *("--site", "texts", "--output-path", FOLDER, "--silent", "--keep-index-url"),
    *("--exclude-selectors", ",".join(PASSED_OVER)),
)
_NEEDED = ("pagefind.js", "pagefind-entry.json")
_PIECES = ("*.pagefind", "*.pf_meta", "index/*", "filter/*", "fragment/*")
_PREFIX = b"pagefind_dcd"  # stands before the text of a piece
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Indexing:
    """An index while it is being made, in a folder for what is made on the way."""

    made: Path
    made_by: str
    texts: tuple[str, ...]
    process: subprocess.Popen[str] | None

    def put_into(self, site: Path) -> None:
        """Waits for the index, and copies it into a site."""
        for path, piece in self.pieces():
            place = site / path
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(piece, place)

    def pieces(self) -> Iterator[tuple[str, Path]]:
        """Waits for the index, sees that no page is missing, and gives its files by their paths."""
        if self.process is not None:
            said, _ = self.process.communicate()
            if self.process.returncode:
                raise UserError(f"the search could not be made\n{said.strip()}", "try again")
            self._refuse_missing()
            _stamp(self.made).write_text(self.made_by, "utf-8")
        for pattern in (*_NEEDED, *_PIECES):
            for piece in self.made.glob(pattern):
                yield f"{FOLDER}/{piece.relative_to(self.made).as_posix()}", piece

    def _refuse_missing(self) -> None:
        pieces = list(self.made.glob("fragment/*"))
        if len(pieces) == len(self.texts):
            return
        known = {_address(piece) for piece in pieces}
        lost = [text for text in self.texts if text not in known][:_SHOWN]
        told = "\n".join(f"  {one}" for one in lost) or f"  {len(pieces)} of {len(self.texts)}"
        raise UserError(f"the search lacks pages\n{told}", "try again")


@contextmanager
def indexing(plan: Plan, texts: Iterable[Artifact]) -> Iterator[Indexing | None]:
    """Makes the index while the block runs; none without texts, or without Pagefind.

    Where no text changed since the last time, the index of then is kept.
    """
    program = find_program()
    given = tuple(texts) if program else ()
    if program is None or not given:
        yield None
        return
    work = plan.root / WORK / "search"
    changed = publish(work / "texts", given, listed=work / "texts.txt", root=plan.root)
    names = tuple(one.path for one in given)
    with indexing_texts(plan, names, changed=bool(changed.written or changed.removed)) as index:
        yield index


@contextmanager
def indexing_texts(plan: Plan, names: Sequence[str], *, changed: bool) -> Iterator[Indexing | None]:
    """The same where the texts are in their folder already; none where there are none."""
    program = find_program()
    if program is None or not names:
        yield None
        return
    work = texts_of(plan).parent
    made = work / FOLDER
    made_by = f"{program.stat().st_mtime_ns} {_WORDS}"
    if not changed and _is_whole(made, made_by):
        yield Indexing(made, made_by, tuple(names), None)
        return
    shutil.rmtree(made, ignore_errors=True)
    with _start(program, work) as process:
        try:
            yield Indexing(made, made_by, tuple(names), process)
        finally:
            process.kill()  # which does nothing to one that has ended


def texts_of(plan: Plan) -> Path:
    """The folder of what the search reads."""
    return plan.root / WORK / "search" / "texts"


def find_program() -> Path | None:
    """Pagefind's program, which comes as a package where there is one for the machine."""
    try:
        from pagefind_bin import get_executable  # noqa: PLC0415  # not there on every machine
    except ImportError:
        found = shutil.which("pagefind")
        return Path(found) if found else None
    path: Path = get_executable()
    return path


def _start(program: Path, work: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [program, *_WORDS],
        cwd=work,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )


def _stamp(made: Path) -> Path:
    """Written last, so that half an index is never taken for a whole one."""
    return made / "made-by.txt"


def _is_whole(made: Path, made_by: str) -> bool:
    stamp = _stamp(made)
    return stamp.is_file() and stamp.read_text("utf-8") == made_by


def _address(piece: Path) -> str:
    text = gzip.decompress(piece.read_bytes()).removeprefix(_PREFIX)
    address: str = json.loads(text)["url"]
    return address.removeprefix("/")
