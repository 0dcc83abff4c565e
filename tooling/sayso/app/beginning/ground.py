"""What a folder holds before a log begins in it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath

from sayso import history
from sayso.app.adopt.known import is_record
from sayso.app.opening import read_log
from sayso.errors import UserError
from sayso.intake import kind_of
from sayso.model import Log
from sayso.model.numbering import number_of
from sayso.settings import DEFAULT
from sayso.source import File
from sayso.workspace import DiskTree, find_root, is_root, read_files, read_settings, settings_file

_USUAL_FOLDERS = (
    "adr",
    "adrs",
    "doc/adr",
    "doc/architecture/decisions",
    "docs/adr",
    "docs/adrs",
    "docs/architecture/decisions",
    "docs/architecture-decisions",
    "docs/decisions",
)
"""Where other tools keep decision records."""

_PAGES = frozenset({"readme.md", "index.md"})


@dataclass(frozen=True)
class Ground:
    """A folder in which a log is to begin, or has begun; `log` is what there is of it."""

    root: Path
    today: date
    log: Log | None

    def has(self, path: str) -> bool:
        return self._tree.exists(path)

    @property
    def has_settings(self) -> bool:
        return settings_file(self.root).is_file()

    @property
    def settings_name(self) -> str:
        return settings_file(self.root).name

    @cached_property
    def decisions(self) -> list[File]:
        """The files in `decisions/` that are records, ours or foreign ones."""
        return [
            one
            for one in self._files
            if kind_of(one.path) == "decision"
            and PurePosixPath(one.path).name.casefold() not in _PAGES
        ]

    @cached_property
    def has_goals(self) -> bool:
        return any(one.path.startswith("goals/") for one in self._files)

    @cached_property
    def foreign(self) -> list[File]:
        """The files in `decisions/` that another tool, or a person, wrote before the log."""
        return [one for one in self.decisions if not is_record(one.path, one.data)]

    @property
    def is_numbered(self) -> bool:
        """Whether decisions that wait to be brought in mostly begin with a number."""
        names = [PurePosixPath(one.path).name for one in self.foreign]
        names += [one.name for folder in self.elsewhere for one in self._records_in(folder)]
        return sum(number_of(name) is not None for name in names) * 2 > len(names)

    @cached_property
    def elsewhere(self) -> list[str]:
        """Folders other than `decisions/` that usually hold decision records, and hold some."""
        said = (self._tree.text(".adr-dir") or "").strip().rstrip("/")
        usual = dict.fromkeys(folder for folder in (said, *_USUAL_FOLDERS) if folder)
        return [one for one in usual if one != "decisions" and self._records_in(one)]

    @cached_property
    def top(self) -> Path | None:
        """The top of the repository that the folder lies in, if that is another folder."""
        found = history.top(self.root)
        top = Path(found).resolve() if found else self.root
        return None if top == self.root else top

    @cached_property
    def _tree(self) -> DiskTree:
        return DiskTree(self.root)

    @cached_property
    def _files(self) -> list[File]:
        return list(read_files(self.root, self.log.settings if self.log else DEFAULT))

    def _records_in(self, folder: str) -> list[Path]:
        found = sorted((self.root / folder).glob("*.md"))
        return [one for one in found if one.name.casefold() not in _PAGES]


def survey(folder: Path, today: date) -> Ground:
    """A folder as it is, made if it is not there; a `UserError` where no log can begin in it."""
    root = folder.resolve()
    if is_root(root):
        return Ground(root, today, read_log(root, read_settings(root), today))
    _refuse_inside_a_log(root)
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"{folder} cannot hold a log: {reason}", "name another folder") from error
    return Ground(root, today, None)


def _refuse_inside_a_log(root: Path) -> None:
    try:
        found = find_root(root)
    except UserError:
        return
    raise UserError(
        f"{root} lies in a log already, which begins in {found}",
        f"work in that one, or run `sayso init {found}` to add what it lacks",
    )
