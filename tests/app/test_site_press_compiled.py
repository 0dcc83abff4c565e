"""Templates that were compiled before make the same pages, and nothing depends on them."""

import importlib
import os
from collections.abc import Iterator
from pathlib import Path
from types import CodeType

import pytest
from jinja2 import Environment
from jinja2.environment import Template

from sayso.app.site.press.kept import compiled
from sayso.renderers import templating
from sayso.suppress import Sifted


class Compiling:
    """An environment whose templates lie in a folder of a test's own."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.compiled = 0
        monkeypatch.setattr(Environment, "_compile", self._counted)

    def _counted(self, source: str, filename: str) -> CodeType:
        self.compiled += 1
        return compile(source, filename, "exec")

    def load(self) -> Template:
        """A template in a process that has read none yet; counts what had to be compiled."""
        self.compiled = 0
        templating._environment.cache_clear()  # noqa: SLF001
        templating.keep_compiled(compiled._Beside(self.folder))  # noqa: SLF001
        return templating._environment().get_template("glossary.md.j2")  # noqa: SLF001


@pytest.fixture
def compiling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Compiling]:
    yield Compiling(tmp_path, monkeypatch)
    templating._environment.cache_clear()  # noqa: SLF001


def test_compiled_once(compiling: Compiling) -> None:
    compiling.load()
    assert compiling.compiled
    compiling.load()
    assert not compiling.compiled


@pytest.mark.parametrize("spoil", ["cut", "other bytes", "another's", "empty", "gone"])
def test_what_is_not_whole_is_compiled_again(compiling: Compiling, spoil: str) -> None:
    compiling.load()
    for place in compiling.folder.iterdir():
        content = place.read_bytes()
        spoilt = {
            "cut": content[: len(content) // 2],
            "other bytes": content[:-9] + bytes(9),
            "another's": bytes(16) + content[16:],
            "empty": b"",
        }
        place.unlink()
        if spoil in spoilt:
            place.write_bytes(spoilt[spoil])
    compiling.load()
    assert compiling.compiled
    compiling.load()
    assert not compiling.compiled


def test_a_template_that_changed_is_compiled_again(compiling: Compiling) -> None:
    compiling.load()
    cache = compiled._Beside(compiling.folder)  # noqa: SLF001
    environment = templating._environment()  # noqa: SLF001
    bucket = cache.get_bucket(environment, "glossary.md.j2", None, "another text")
    assert bucket.code is None


def test_a_folder_that_is_not_there_or_not_ours(compiling: Compiling) -> None:
    compiling.folder = compiling.folder / "nowhere"
    compiling.load()
    assert compiling.compiled
    assert not compiling.folder.exists()


def test_they_stand_beside_the_templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Python keeps its own, and under another name for other code."""
    named = tmp_path / "templating.py"
    named.write_text("first", "utf-8")
    (tmp_path / "templates").mkdir()
    with monkeypatch.context() as patched:
        patched.setattr(templating, "__file__", os.fspath(named))
        kept: list[compiled._Beside] = []
        patched.setattr(templating, "keep_compiled", kept.append)
        for text in ("first", "second"):
            named.write_text(text, "utf-8")
            compiled.keep_templates.cache_clear()
            compiled.keep_templates()
        (folder,) = (tmp_path / "templates/__pycache__").iterdir()
        assert kept[0]._folder != kept[1]._folder == folder  # noqa: SLF001
    compiled.keep_templates.cache_clear()


def test_a_sign_of_findings_is_the_one_that_journals_have() -> None:
    prints = importlib.import_module("sayso.renderers.prints")
    weighed = importlib.import_module("sayso.app.site.press.kept.weighed")
    found = Sifted([], [], [])
    assert weighed.sign_of(found) == prints.fingerprint(repr(found))
