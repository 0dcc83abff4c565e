"""A log becomes a site."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from sayso.app.opening import open_log
from sayso.app.site import plan
from sayso.app.site.building import Built, build
from sayso.app.site.engines import ENGINES
from sayso.errors import UserError
from tests.crawling import Site
from tests.renderers.sampling import SAMPLE, TODAY

ROOT = Path(__file__).parents[2]
MINE = """\
site_name: Mine
docs_dir: .sayso/pages
site_dir: public
theme: {name: material}
plugins: []
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SAMPLE, tmp_path / "log")
    return tmp_path / "log"


def built(root: Path) -> Built:
    opened = open_log(root, TODAY)
    return build(opened.root, opened.log)


def test_the_site_of_the_sample(root: Path) -> None:
    site = Site(built(root).site)
    assert site.dead_ends() == []
    assert list(site.loads_from_elsewhere()) == []
    assert (site.folder / "decisions/0007-use-sqs.html").is_file()


@pytest.mark.slow
def test_names_that_addresses_must_spell_out(root: Path) -> None:
    text = (root / "decisions/2026-11-02-keep-one-repository.md").read_text("utf-8")
    for name in ("by-tag", "a #1 & 50% (ü)", "README-2"):
        (root / f"decisions/{name}.md").write_text(text, "utf-8")
    site = Site(built(root).site)
    assert site.dead_ends() == []
    assert {"decisions/a #1 & 50% (ü).html", "decisions/by-tag-record.html"} <= set(site.pages)


def test_building_twice_writes_no_page_twice(root: Path) -> None:
    built(root)
    (root / "decisions/2026-11-02-keep-one-repository.md").unlink()
    again = built(root)
    assert again.pages.removed == ("decisions/2026-11-02-keep-one-repository.md",)
    assert "decisions/2026-10-01-adopt-graphql.md" not in again.pages.written
    assert not (again.site / "decisions/2026-11-02-keep-one-repository.html").exists()


@pytest.mark.slow
def test_git_sees_nothing_of_what_is_made_on_the_way_but_schemas(root: Path) -> None:
    built(root)
    assert (root / ".sayso/.gitignore").read_text("utf-8") == "/*\n!/schemas/\n"


def test_a_folder_of_other_files_is_not_emptied(root: Path) -> None:
    theirs = root / "site/theirs.txt"
    theirs.parent.mkdir()
    theirs.write_text("theirs", "utf-8")
    with pytest.raises(UserError, match="site/ holds files"):
        built(root)
    assert theirs.exists()


@pytest.mark.slow
def test_a_configuration_of_ones_own(root: Path) -> None:
    (root / "mkdocs.yml").write_text(f"{MINE}markdown_extensions: [attr_list]\n", "utf-8")
    site = Site(built(root).site)
    assert site.folder == root / "public"
    assert site.dead_ends() == []
    assert (site.folder / "decisions/2026-10-01-adopt-graphql/index.html").is_file()
    assert (site.folder / "decisions/0007-use-sqs/index.html").is_file()


def test_a_configuration_without_what_pages_need(root: Path) -> None:
    (root / "mkdocs.yml").write_text(MINE, "utf-8")
    with pytest.raises(UserError, match="attr_list"):
        built(root)


def test_a_configuration_of_another_site_is_left_alone(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: Docs\ndocs_dir: handbook\n", "utf-8")
    assert "<title>Handbook" in (built(root).site / "index.html").read_text("utf-8")


def test_a_configuration_that_does_not_parse(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: [\n", "utf-8")
    with pytest.raises(UserError, match=r"mkdocs.yml cannot be read"):
        built(root)


@pytest.mark.slow
def test_pages_of_ones_own(root: Path) -> None:
    settings = (root / "sayso.toml").read_text("utf-8")
    (root / "sayso.toml").write_text(f'{settings}docs = "guide"\n', "utf-8")
    with pytest.raises(UserError, match="no folder guide"):
        built(root)
    (root / "guide/more").mkdir(parents=True)
    (root / "guide/more/page.md").write_text("# Mine\n[all](../decisions/index.md)\n", "utf-8")
    (root / "guide/.draft.md").write_text("# Not yet\n", "utf-8")
    site = Site(built(root).site)
    assert site.dead_ends() == []
    assert "more/page.html" in site.pages
    assert ".draft.html" not in site.pages


def test_pages_of_ones_own_do_not_hide_the_log(root: Path) -> None:
    settings = (root / "sayso.toml").read_text("utf-8")
    (root / "sayso.toml").write_text(f'{settings}docs = "guide"\n', "utf-8")
    (root / "guide").mkdir()
    (root / "guide/index.md").write_text("# Mine\n", "utf-8")
    with pytest.raises(UserError, match=r"the log has a page index.md itself"):
        built(root)


def test_the_engine_is_heard_where_it_fails(root: Path) -> None:
    settings = (root / "sayso.toml").read_text("utf-8")
    (root / "sayso.toml").write_text(f'{settings}docs = "guide"\n', "utf-8")
    (root / "guide").mkdir()
    (root / "guide/page.md").write_text("# Mine\n[gone](gone.md)\n", "utf-8")
    with pytest.raises(UserError, match=r"page.md.*gone.md"):
        built(root)


def test_a_site_that_lacks_a_record_is_not_built(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.app.site.building.run_engine", lambda _made: None)
    opened = open_log(root, TODAY)
    with pytest.raises(UserError, match=r"decisions/0001.*: no page"):
        build(opened.root, opened.log, plain=True)


def test_the_day_alone_changes_no_other_page(root: Path) -> None:
    opened = open_log(root, TODAY)
    build(opened.root, opened.log)
    later = open_log(root, date(2026, 11, 23))
    changed = ("goals/2026-Q4/index.md", "health.md", "index.md")  # what shows today itself
    assert build(later.root, later.log).pages.written == changed


def test_this_project_builds_with_the_settings_of_every_log() -> None:
    own = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    every = yaml.safe_load((Path(plan.__file__).parent / "mkdocs.yml").read_text("utf-8"))
    for mine in ("site_name", "docs_dir", "site_dir", "nav"):
        del own[mine], every[mine]
    assert own == every


def test_what_the_engine_says_is_told_in_short() -> None:
    said = 'INFO    -  Building\nWARNING -  Doc file "a.md"\nWARNING -  [12:00] "GET /x" code 404\n'
    assert list(ENGINES["mkdocs"].told(said)) == ['  Doc file "a.md"']
