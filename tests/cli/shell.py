"""A shell to run the real command in, in a folder of a test's own."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from sayso.cli.program import run


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str


class Shell:
    """A folder with the commands `sayso` and `git`, run for real."""

    def __init__(
        self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.folder = folder
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        monkeypatch.chdir(folder)

    def __call__(self, *arguments: str) -> Said:
        """Runs `sayso` in this process, as its entry point does."""
        self._capsys.readouterr()
        code = run(arguments)
        return Said(code, *self._capsys.readouterr())

    def fine(self, *arguments: str) -> str:
        """Runs `sayso`, which must end well; answers its standard output."""
        said = self(*arguments)
        assert said.code == 0, said
        return said.out

    def go(self, folder: str) -> None:
        (self.folder / folder).mkdir(parents=True, exist_ok=True)
        self._monkeypatch.chdir(self.folder / folder)

    def set(self, name: str, value: str) -> None:
        self._monkeypatch.setenv(name, value)

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, check=True, capture_output=True, text=True
        )
        return done.stdout

    def repository(self, name: str = "Linh Tran", email: str = "linh@example.com") -> None:
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("config", "user.name", name)
        self.git("config", "user.email", email)

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "as it is")

    def write(self, path: str, text: str) -> None:
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8", newline="")

    def read(self, path: str) -> str:
        return (self.folder / path).read_bytes().decode("utf-8")

    def files(self) -> dict[str, bytes]:
        """Every file of the folder, git's own left out."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and ".git" not in path.relative_to(self.folder).parts
        }
