"""The index that the site is searched with."""

import json
import shutil
import zlib
from pathlib import Path

import pytest

from sayso.app.opening import open_log
from sayso.app.site.building import Built, build
from sayso.app.site.press import searching
from sayso.app.site.press.units.telling_words import told_words
from sayso.errors import UserError
from sayso.renderers.searching.book import sampled
from sayso.renderers.searching.findable import Findable
from sayso.renderers.searching.index import Merging
from sayso.renderers.searching.pages import findable_page
from tests.renderers.sampling import SAMPLE, TODAY
from tests.unmeasured import unmeasured
from tests.untold import untold

SQS = "decisions/2026-03-10-use-sqs-for-the-job-queue.html"
RECORD = "decisions/2026-11-02-keep-one-repository.md"
MINE = "site_name: Mine\ndocs_dir: .sayso/pages\nmarkdown_extensions: [attr_list]\nplugins: []\n"


@pytest.fixture
def root(tmp_path: Path, built_sample: Path) -> Path:
    shutil.copytree(built_sample, tmp_path / "log")
    return tmp_path / "log"


def built(root: Path, *, plain: bool = False) -> Built:
    opened = open_log(root, TODAY)
    return build(opened.root, opened.log, plain=plain)


def index(site: Path) -> dict[str, bytes]:
    """The files of the index."""
    folder = site / "search-index"
    files = (one for one in folder.rglob("*") if one.is_file())
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in files}


def found(site: Path, word: str) -> set[str]:
    """The pages whose texts hold a word."""
    return {address for address, text in shown(site).items() if word in text}


def shown(site: Path) -> dict[str, str]:
    """The texts of all pages."""
    files = index(site)
    book = json.loads(files["entry.json"])["book"]
    words = zlib.decompress(files[f"{book}.bin"]).decode()
    told = (one for path, one in files.items() if path.startswith(f"pages/{book}/"))
    pieces = [untold(one, words).split("\n") for one in told]
    assert len(pieces) == sum(path.startswith("pages/") for path in files)
    return {address: "\n".join(text) for _, address, _, _, *text in pieces}


def change(root: Path, word: str) -> None:
    record = root / RECORD
    record.write_text(record.read_text("utf-8").replace("Three", word), "utf-8")


def record_in_the_book(site: Path) -> str:
    """One whose words are those of other pages, too."""
    pages = (one for one in sampled(shown(site)) if one.startswith("decisions/"))
    return f"{next(pages).removesuffix('.html')}.md"


def test_words_of_bodies_are_found_on_their_own_pages(root: Path) -> None:
    site = built(root).site
    assert found(site, "ead-letter") == {SQS, "goals/2026-Q4/no-lost-jobs.html"}
    assert {path.partition("/")[0] for path in index(site)} >= {"entry.json", "pages"}


@pytest.mark.slow
@pytest.mark.parametrize("what", ["nothing", "a text", "a file of the index", "what is kept"])
def test_what_is_brought_up_to_date_is_what_is_made_at_once(root: Path, what: str) -> None:
    before = index(built(root).site)
    if what == "a text":
        change(root, "Quixotic")
    if what == "a file of the index":
        next((root / "site/search-index").glob("*.bin")).unlink()
    if what == "what is kept":
        (root / ".sayso/site.kept").write_bytes(b"spoilt")
    again = index(built(root).site)
    assert (again == before) == (what != "a text")
    with unmeasured():
        assert again == index(built(root, plain=True).site)


def test_a_changed_text_of_the_book_changes_what_is_shown_of_all_pages(root: Path) -> None:
    site = built(root).site
    before, texts = index(site), shown(site)
    record = root / record_in_the_book(site)
    with record.open("a", encoding="utf-8") as file:
        file.write("\nQuixotic, all of it is quixotic.\n")
    again = index(built(root).site)
    same = {path for path in before.keys() & again.keys() if path.startswith("pages/")}
    assert same == set()
    assert {one for one, text in shown(site).items() if texts[one] != text} == found(
        site, "Quixotic"
    )
    with unmeasured():
        assert again == index(built(root, plain=True).site)


def test_pages_of_the_same_words_leave_the_index_as_it_is(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = index(built(root).site)
    (root / "site/search-index/entry.json").unlink()
    monkeypatch.setattr(searching, "_merged", lambda *_: pytest.fail("it was merged again"))
    assert index(built(root).site) == before


def test_of_a_changed_text_only_what_is_new_is_stemmed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(root)
    asked: list[str] = []

    def stems(words: list[str], _language: str) -> dict[str, str]:
        asked.extend(words)
        return {}

    monkeypatch.setattr(searching, "stemmed", stems)
    change(root, "Quixotic")
    built(root)
    assert asked == ["quixotic"]


def test_words_that_are_no_longer_kept_are_made_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = index(built(root).site)
    change(root, "Three")
    monkeypatch.setattr(searching, "_known", lambda *_: None)
    lost = [[("unit", "nowhere.html", "1 word")]]
    told = told_words
    monkeypatch.setattr(
        searching, "told_words", lambda *given: lost.pop() if lost else told(*given)
    )
    assert index(built(root).site) == before
    assert lost == []


@pytest.mark.slow
@pytest.mark.parametrize("plain", [False, True])
def test_a_page_that_the_index_lacks_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, plain: bool
) -> None:
    root = tmp_path / "new"
    shutil.copytree(SAMPLE, root)

    def forgetful(page: object, *given: object, folders: bool) -> Findable | None:
        made = findable_page(page, *given, folders=folders)  # type: ignore[arg-type]
        return None if made is None or made.path == SQS else made

    for place in ("app.site.press.pressing", "renderers.searching.pages"):
        monkeypatch.setattr(f"sayso.{place}.findable_page", forgetful)
    with pytest.raises(UserError, match="the search lacks pages") as error:
        built(root, plain=plain)
    assert f"  {SQS}" in str(error.value).splitlines()
    assert not (root / "site").exists()


@pytest.mark.slow
def test_a_configuration_that_does_not_load_it_has_none(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "mkdocs.yml").write_text(MINE, "utf-8")
    with monkeypatch.context() as given:
        given.setattr(Merging, "add", lambda *_: pytest.fail("words were merged"))
        assert not (built(root).site / "search-index").exists()
    (root / "mkdocs.yml").write_text(f"{MINE}extra_javascript: [assets/search.js]\n", "utf-8")
    assert found(built(root).site, "ead-letter") >= {f"{SQS.removesuffix('.html')}/"}
