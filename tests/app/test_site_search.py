"""The index that the site is searched with."""

import gzip
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.app.opening import open_log
from sayso.app.site import search
from sayso.app.site.building import Built, build
from sayso.errors import UserError
from tests.renderers.sampling import SAMPLE, TODAY

SQS = "decisions/2026-03-10-use-sqs-for-the-job-queue.html"
MINE = "site_name: Mine\ndocs_dir: .sayso/pages\nmarkdown_extensions: [attr_list]\nplugins: []\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SAMPLE, tmp_path / "log")
    return tmp_path / "log"


def built(root: Path) -> Built:
    opened = open_log(root, TODAY)
    return build(opened.root, opened.log)


def found(site: Path, word: str) -> set[str]:
    """The pages whose words hold a word."""
    return {one["url"] for one in pieces(site) if word in one["content"]}


def pieces(site: Path) -> Iterator[dict[str, str]]:
    for piece in (site / "pagefind/fragment").iterdir():
        text = gzip.decompress(piece.read_bytes()).removeprefix(b"pagefind_dcd")
        yield json.loads(text)


def test_words_of_bodies_are_found_on_their_own_pages(root: Path) -> None:
    site = built(root).site
    assert found(site, "ead-letter") == {f"/{SQS}", "/goals/2026-Q4/no-lost-jobs.html"}
    assert not list((site / "pagefind").glob("*ui*"))


def test_an_index_of_the_same_words_is_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sorted(one["url"] for one in pieces(built(root).site))
    monkeypatch.setattr(search, "_start", lambda *_: pytest.fail("it was made again"))
    assert sorted(one["url"] for one in pieces(built(root).site)) == before


@pytest.mark.parametrize("spoilt", ["made-by.txt", "change"])
def test_otherwise_it_is_made_anew(root: Path, spoilt: str) -> None:
    built(root)
    if spoilt == "change":
        record = root / "decisions/2026-11-02-keep-one-repository.md"
        record.write_text(record.read_text("utf-8").replace("Three", "Quixotic"), "utf-8")
    else:
        shutil.rmtree(root / ".sayso/search/pagefind/fragment")
        (root / ".sayso/search/pagefind" / spoilt).unlink()
    site = built(root).site
    assert found(site, "dead-letter")
    assert bool(found(site, "Quixotic")) == (spoilt == "change")


def test_a_machine_without_pagefind_builds_a_site_without_search(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "find_program", lambda: None)
    monkeypatch.setattr("sayso.app.site.building.find_program", lambda: None)
    made = built(root)
    assert made.notes == ("the site has no search: there is no Pagefind for this machine",)
    assert not (made.site / "pagefind").exists()
    assert (made.site / SQS).is_file()


def test_a_page_that_the_index_lacks_is_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_WORDS", (*search._WORDS, "--glob", "goals/**/*.html"))  # noqa: SLF001
    with pytest.raises(UserError, match="the search lacks pages") as error:
        built(root)
    assert f"  {SQS}" in str(error.value).splitlines() or "decisions/" in str(error.value)
    assert not (root / "site").exists()


def test_a_program_that_fails_is_heard(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_WORDS", ("--no-such-word",))
    with pytest.raises(UserError, match=r"search could not be made\n.*--no-such-word"):
        built(root)
    assert not (root / "site").exists()


def test_a_configuration_that_does_not_load_it_has_none(root: Path) -> None:
    (root / "mkdocs.yml").write_text(MINE, "utf-8")
    assert not (built(root).site / "pagefind").exists()
    (root / "mkdocs.yml").write_text(f"{MINE}extra_javascript: [assets/search.js]\n", "utf-8")
    assert found(built(root).site, "ead-letter") >= {f"/{SQS.removesuffix('.html')}/index.html"}
