"""Every engine builds the same site of the same pages, but for what is named here.

Differences that remain, all outside of what a page says:

- the shell around it: the markup of menus, the theme's files and their names;
- anchors beginning with `__`, which engines put there for themselves: Zensical leads to the
  beginning of the page, MkDocs and ProperDocs beside the page.
"""

import re
import shutil
from collections.abc import Iterator
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest

from sayso.app.opening import open_log
from sayso.app.site.building import Built, build
from sayso.app.site.engines import ENGINES, installed
from sayso.errors import UserError
from sayso.settings import EngineName
from tests.crawling import Site
from tests.renderers.sampling import SAMPLE, TODAY
from tests.unmeasured import unmeasured

NAMES: tuple[EngineName, ...] = get_args(EngineName)
SQS = "decisions/2026-03-10-use-sqs-for-the-job-queue"
OTHERS = tuple(name for name in NAMES if name != "mkdocs")
SETTINGS = 'docs = "guide"\naddress = "https://acme.example/handbook/"\n'
GUIDE = """\
# How we decide

A list right after a line, `code`, and [the list](../decisions/index.md):

- one
- two

| a | b |
|---|---|
| 1 | 2 |

## Once more {#again}

```python
assert True
```
"""


class Words(HTMLParser):
    """What the main part of a page says, where it leads, and what can be led to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.leads: list[tuple[str, str]] = []
        self.depth = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "article":
            self.depth += 1
        if self.depth:
            for name, value in attrs:
                if name in {"href", "src", "id"}:
                    self.leads.append((name, value or ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.said += data.split()


class Made:
    """A site that an engine made."""

    def __init__(self, built: Built) -> None:
        self.built = built
        self.site = Site(built.site)

    @cached_property
    def files(self) -> set[str]:
        """All files but those of the theme."""
        found = (path for path in self.built.site.rglob("*") if path.is_file())
        return {name for path in found if not _is_of_theme(name := self._name(path))}

    @cached_property
    def words(self) -> dict[str, Words]:
        return {
            page: Words((self.built.site / page).read_text("utf-8")) for page in self.site.pages
        }

    def _name(self, path: Path) -> str:
        return path.relative_to(self.built.site).as_posix()


def _is_of_theme(name: str) -> bool:
    loaded = ("assets/sayso.css", "assets/search", "assets/decisions.js", "search-index/")
    ours = name.startswith(("assets/files/", *loaded))
    return name.startswith(("assets/", "search")) and not ours


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[EngineName, Made]:
    """The sample as each engine builds it, with a page of the team's own."""
    return {name: Made(site_of(tmp_path_factory.mktemp(name) / "log", name)) for name in NAMES}


def site_of(root: Path, engine: EngineName) -> Built:
    shutil.copytree(SAMPLE, root)
    (root / "guide/guide").mkdir(parents=True)
    (root / "guide/guide/how.md").write_text(GUIDE, "utf-8")
    settings = (root / "sayso.toml").read_text("utf-8")
    (root / "sayso.toml").write_text(settings + SETTINGS, "utf-8")
    with unmeasured():
        opened = open_log(root, TODAY)
        return build(opened.root, opened.log, engine=engine)


@pytest.mark.slow
@pytest.mark.parametrize("engine", OTHERS)
def test_the_same_files(engine: EngineName, made: dict[EngineName, Made]) -> None:
    assert made[engine].files == made["mkdocs"].files


@pytest.mark.slow
@pytest.mark.parametrize("engine", OTHERS)
def test_the_same_words(engine: EngineName, made: dict[EngineName, Made]) -> None:
    for page, words in made["mkdocs"].words.items():
        assert made[engine].words[page].said == words.said, page
    assert "dead-letter" in made[engine].words[f"{SQS}.html"].said


@pytest.mark.parametrize("engine", OTHERS)
def test_the_same_links_and_anchors(engine: EngineName, made: dict[EngineName, Made]) -> None:
    for page, words in made["mkdocs"].words.items():
        assert list(plainly(made[engine].words[page])) == list(plainly(words)), page


@pytest.mark.parametrize("engine", NAMES)
def test_it_leads_nowhere_dead_and_loads_from_nowhere_else(
    engine: EngineName, made: dict[EngineName, Made]
) -> None:
    assert made[engine].site.dead_ends() == []
    assert list(made[engine].site.loads_from_elsewhere()) == []
    assert made[engine].built.notes == ()


@pytest.mark.parametrize("engine", NAMES)
def test_what_is_ours_is_the_same_to_the_byte(
    engine: EngineName, made: dict[EngineName, Made]
) -> None:
    for name in ("404.html", "sitemap.xml", "search-index/entry.json"):
        ours = (made[engine].built.site / name).read_bytes()
        assert ours == (made["mkdocs"].built.site / name).read_bytes(), name
    assert (
        b"https://acme.example/handbook/decisions/index.html"
        in (made[engine].built.site / "sitemap.xml").read_bytes()
    )


@pytest.mark.slow
@pytest.mark.parametrize("engine", NAMES)
def test_building_anew_makes_a_whole_site(engine: EngineName, tmp_path: Path) -> None:
    first = site_of(tmp_path / "log", engine)
    (tmp_path / "log/decisions/2026-11-02-keep-one-repository.md").unlink()
    opened = open_log(tmp_path / "log", TODAY)
    again = Made(build(opened.root, opened.log, engine=engine))
    assert "decisions/2026-11-02-keep-one-repository.html" not in again.files
    assert "decisions/0007-use-sqs.html" in again.files
    assert first.site == again.built.site


@pytest.mark.slow
@pytest.mark.parametrize("engine", NAMES)
def test_it_is_heard_where_it_fails(engine: EngineName, tmp_path: Path) -> None:
    site_of(tmp_path / "log", engine)
    before = (tmp_path / "log/site/index.html").read_bytes()
    (tmp_path / "log/guide/guide/how.md").write_text("# Mine\n[gone](gone.md)\n", "utf-8")
    opened = open_log(tmp_path / "log", TODAY)
    with pytest.raises(UserError, match=r"could not be built\n  .*how\.md") as error:
        build(opened.root, opened.log, engine=engine)
    assert "Traceback" not in str(error.value)
    assert (tmp_path / "log/site/index.html").read_bytes() == before


def test_what_zensical_would_pass_over_is_told(tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "log")
    own = "site_name: Mine\ndocs_dir: .sayso/pages\nmarkdown_extensions: [attr_list]\n"
    more = "hooks: [mine.py]\nplugins: [search, {blog-of-mine: {}}]\n"
    (tmp_path / "log/mkdocs.yml").write_text(own + more, "utf-8")
    opened = open_log(tmp_path / "log", TODAY)
    built = build(opened.root, opened.log, engine="zensical", plain=True)
    assert built.notes == (
        "zensical does not run the plugin blog-of-mine of mkdocs.yml",
        "zensical does not run the hook mine.py of mkdocs.yml",
    )


def test_an_engine_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.app.site.engines.find_spec", lambda _name: None)
    with pytest.raises(UserError, match="zensical is not installed") as error:
        installed("zensical")
    assert error.value.way_out == 'python -m pip install "sayso[zensical]"'


def test_every_name_has_its_engine() -> None:
    assert [one.name for one in ENGINES.values()] == list(NAMES) == list(ENGINES)


def plainly(words: Words) -> Iterator[tuple[str, str]]:
    """Links and anchors, but for those that an engine puts there for itself."""
    for name, value in words.leads:
        if not re.fullmatch(r"#?__(?:skip|code|span).*", value):
            yield name, value
