"""What a site is made from besides its log counts where git does not see it, too."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.app.checked_building import build_checked, open_checked
from sayso.app.retouching.retouching import retouch
from sayso.app.site.building import hand_written
from sayso.app.site.configuration import asks_environment, inherited
from sayso.app.site.press.kept.beside import holds, looked
from sayso.app.site.press.kept.unchanged import state
from sayso.errors import UserError
from sayso.workspace import read_settings
from tests.app.repository import Repository, decision
from tests.renderers.sampling import TODAY

RECORD = "decisions/2026-03-17-use-sqs.md"
SETTINGS = 'language = "en"\n[site]\ndocs = "handbook/"\n'
CONFIG = """\
INHERIT: ../team.yml  # what all of our sites share
docs_dir: .sayso/pages
plugins: []
markdown_extensions: [attr_list, tables, admonition]
nav: [{Home: index.md}]
"""
TEAM = "site_name: {name}\ntheme: {{name: material, font: false}}\n"


class Log(Repository):
    """A log with pages that git ignores, and a configuration from outside of the repository."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "top")
        self.write("../team.yml", TEAM.format(name="Ours"))
        self.write(".gitignore", "/handbook/\n/site/\n")
        self.write("mkdocs.yml", CONFIG)
        self.write("sayso.toml", SETTINGS)
        self.write("handbook/hello.md", "# Hello\n\nOld words.\n")
        self.write(RECORD, decision())
        self.commit()

    def build(self) -> str:
        """Builds as the command does; answers in which way."""
        before = state(self.root, "a day")
        if before.site():
            return "nothing"
        if retouch(before, TODAY):
            return "retouched"
        build_checked(open_checked(self.root, TODAY, before), before)
        return "whole"

    def page(self, path: str) -> str:
        return (self.root / "site" / path).read_text("utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("beside")
    log = Log(folder)
    assert log.build() == "whole"
    return folder


@pytest.fixture
def log(built: Path, tmp_path: Path) -> Log:
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    log = Log(tmp_path)
    log.build()  # in another place, files look otherwise
    assert log.build() == "nothing"
    return log


def test_a_page_that_git_ignores(log: Log) -> None:
    for words in ("New words.", "Newer words."):
        log.write("handbook/hello.md", f"# Hello\n\n{words}\n")
        assert log.build() == "whole"
        assert words in log.page("hello/index.html")
    assert log.build() == "nothing"


def test_a_page_that_git_ignores_comes_and_goes(log: Log) -> None:
    log.write("handbook/more/other.md", "# Other\n")
    assert log.build() == "whole"
    assert "Other" in log.page("more/other/index.html")
    (log.root / "handbook/more/other.md").unlink()
    assert log.build() == "whole"
    assert not (log.root / "site/more/other").exists()


def test_what_a_configuration_inherits(log: Log) -> None:
    log.write("../team.yml", TEAM.format(name="Theirs"))
    assert log.build() == "whole"
    assert " - Theirs</title>" in log.page("index.html")
    assert log.build() == "nothing"


def test_it_counts_after_a_text_has_changed_alone(log: Log) -> None:
    log.write(RECORD, f"{decision()}\nMore words.\n")
    assert log.build() == "retouched"
    assert log.build() == "nothing"
    log.write("handbook/hello.md", "# Hello\n\nNew words.\n")
    log.write(RECORD, f"{decision()}\nEven more words.\n")
    assert log.build() == "whole"
    assert "New words." in log.page("hello/index.html")
    assert "Even more words." in log.page(f"{RECORD[:-3]}/index.html")


def test_a_configuration_that_asks_the_environment(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.write("../team.yml", TEAM.format(name="!ENV [NAME_OF_THE_SITE, Nobody]"))
    for name in ("Nobody", "Anybody"):
        assert log.build() == "whole"
        assert f" - {name}</title>" in log.page("index.html")
        monkeypatch.setenv("NAME_OF_THE_SITE", "Anybody")


def test_configurations_are_followed_as_far_as_they_go(tmp_path: Path) -> None:
    for name, text in {
        "one.yml": "INHERIT: 'in/two.yml'\n",
        "in/two.yml": "a: b\nINHERIT: ../three.yml # further\n",
        "three.yml": "INHERIT: one.yml\nc: !ENV D\n",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    found = [one.relative_to(tmp_path) for one in inherited(tmp_path / "one.yml")]
    assert [one.as_posix() for one in found] == ["in/two.yml", "three.yml", "one.yml"]
    assert asks_environment(tmp_path / "one.yml")
    (tmp_path / "three.yml").unlink()
    assert not asks_environment(tmp_path / "one.yml")
    assert inherited(tmp_path / "nowhere.yml") == []


CHANGES: dict[str, Callable[[Path], object]] = {
    "another text": lambda folder: (folder / "a.md").write_text("B", "utf-8"),
    "gone": lambda folder: (folder / "a.md").unlink(),
    "one more": lambda folder: (folder / "b.md").touch(),
    "one more deeper": lambda folder: (folder / "in/b.md").touch(),
    "a folder gone": shutil.rmtree,
}


@pytest.mark.parametrize("young", [True, False], ids=["young", "old"])
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_is_seen(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path], object],
    *,
    young: bool,
) -> None:
    if not young:
        monkeypatch.setattr("sayso.app.site.press.kept.beside.SLACK", -(10**10))
    folder = tmp_path / "docs"
    (folder / "in").mkdir(parents=True)
    (folder / "a.md").write_text("A", "utf-8")
    before = looked(tmp_path, ["docs", "../never.yml"])
    assert holds(tmp_path, before)
    change(folder)
    assert not holds(tmp_path, before)


def test_a_folder_is_named_from_that_of_the_log(log: Log) -> None:
    assert read_settings(log.root).site.docs == "handbook"
    with pytest.raises(UserError, match=r"`site.docs` names /handbook"):
        list(hand_written(log.root, "/handbook"))
