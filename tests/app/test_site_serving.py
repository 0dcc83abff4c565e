"""The preview of a site: real requests to the server that runs in this process."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from importlib.resources import files
from pathlib import Path

import pytest

from sayso.app.opening import open_log
from sayso.app.site.building import build
from sayso.app.site.serving.answering import Server, clean, is_known
from sayso.app.site.serving.following import Following
from sayso.app.site.serving.show import ready, threads_of
from sayso.workspace import read_settings
from tests.renderers.sampling import SAMPLE

WAIT = 30  # seconds
RECORD = "decisions/2026-11-02-keep-one-repository.md"
PAGE = "/decisions/2026-11-02-keep-one-repository.html"


@dataclass(frozen=True)
class Got:
    """What the server answered."""

    status: int
    head: dict[str, str]
    text: str


class Preview:
    """A log and its preview."""

    def __init__(self, root: Path, port: int, said: list[str]) -> None:
        self.root, self.port, self.said = root, port, said

    def get(self, path: str, method: str = "GET", **head: str) -> Got:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        try:
            connection.request(
                method, path, headers={k.replace("_", "-"): v for k, v in head.items()}
            )
            answer = connection.getresponse()
            content = answer.read()
            text = content.decode("utf-8", "replace")
            return Got(answer.status, {k.lower(): v for k, v in answer.getheaders()}, text)
        finally:
            connection.close()

    def write(self, path: str, text: str) -> None:
        (self.root / path).write_text(text, "utf-8")

    def read(self, path: str) -> str:
        return (self.root / path).read_text("utf-8")

    def until(self, path: str, holds: Callable[[Got], bool]) -> Got:
        """Asks until an answer is as wanted."""
        end = time.monotonic() + WAIT
        while True:
            got = self.get(path)
            if holds(got):
                return got
            assert time.monotonic() < end, got.text
            time.sleep(0.05)

    def shows(self, path: str, words: str) -> Got:
        return self.until(path, lambda got: words in got.text)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, of which the engine has made its part once."""
    root = tmp_path_factory.mktemp("made") / "log"
    shutil.copytree(SAMPLE, root)
    ready(Following(root, read_settings(root), print), None)
    return root


@pytest.fixture
def preview(made: Path, tmp_path: Path) -> Iterator[Preview]:
    root = tmp_path / "log"
    shutil.copytree(made, root)
    said: list[str] = []
    following = Following(root, read_settings(root), said.append)
    with Server("127.0.0.1", 0) as server:
        server.pages = ready(following, None)
        threads = threads_of(server, following)
        threads.append(threading.Thread(target=following.follow))
        for one in threads:
            one.start()
        yield Preview(root, server.server_port, said)
        server.pages.board.close()
        server.shutdown()
        for one in threads:
            one.join()
    assert said == []


def test_every_file_of_the_site_is_there(preview: Preview) -> None:
    opened = open_log(preview.root)
    site = build(preview.root, opened.log).site
    paths = [one.relative_to(site).as_posix() for one in site.rglob("*") if one.is_file()]
    answered = {path: preview.get(f"/{path}").status for path in paths}
    missing = [path for path, status in answered.items() if status != 200]
    assert [one for one in missing if not one.startswith("search-index/")] == ["404.html"]


@pytest.mark.slow
def test_a_page_says_what_the_built_one_says(preview: Preview) -> None:
    site = build(preview.root, open_log(preview.root).log).site
    built = (site / PAGE[1:]).read_text("utf-8")
    shown = preview.get(PAGE).text
    assert _article(shown) == _article(built)
    assert "Content-Security-Policy" in shown


def _article(page: str) -> str:
    return page[page.index("<article") : page.index("</article>")]


@pytest.mark.slow
def test_pages_by_hand_and_what_a_configuration_inherits_are_followed(preview: Preview) -> None:
    built_in = files("sayso.app.site").joinpath("mkdocs.yml").read_text("utf-8")
    config = built_in.replace("docs_dir: pages", "docs_dir: .sayso/pages")
    preview.write("team.yml", config.replace("NAME", "Ours"))
    (preview.root / "handbook").mkdir()
    preview.write("handbook/hello.md", "# Hello\n\nOld words.\n")
    preview.write("sayso.toml", preview.read("sayso.toml") + 'docs = "handbook/"\n')
    preview.write("mkdocs.yml", "INHERIT: team.yml\n")
    preview.shows("/hello.html", "Old words.")
    preview.write("handbook/hello.md", "# Hello\n\nNew words.\n")
    preview.shows("/hello.html", "New words.")
    preview.write("team.yml", config.replace("NAME", "Theirs"))
    preview.shows(PAGE, " - Theirs</title>")


def test_many_saves_in_a_row(preview: Preview) -> None:
    text = preview.read(RECORD)
    for number in range(20):
        preview.write(RECORD, f"{text}\nSaved {number} times.\n")
        preview.shows(PAGE, f"Saved {number} times.")


def test_who_waits_hears_of_a_change_of_this_page(preview: Preview) -> None:
    mark = preview.get(PAGE).head["etag"].strip('"')
    heard: list[int] = []
    question = f"/sayso-preview/next?page={PAGE}&mark={mark}"
    waiting = threading.Thread(target=lambda: heard.append(preview.get(question).status))
    waiting.start()
    preview.write(RECORD, f"{preview.read(RECORD)}\nAnother line.\n")
    waiting.join(WAIT)
    assert heard == [200]


def test_a_broken_record_tells_what_is_wrong_and_recovers(preview: Preview) -> None:
    text = preview.read(RECORD)
    preview.write(RECORD, "---\ntitle: [\n---\n")
    page = preview.shows(PAGE, "cannot be read as a record")
    assert f"{RECORD}:2:8" in page.text
    assert "is never closed" in page.text
    assert f"<code>{RECORD}</code>" in preview.shows("/", 'class="sayso-preview"').text
    preview.write(RECORD, text)
    preview.until(PAGE, lambda got: "cannot be read" not in got.text and "<aside" not in got.text)


def test_people_stay_where_owners_yaml_breaks(preview: Preview) -> None:
    page = preview.get(PAGE).text
    owners = preview.read("owners.yaml")
    preview.write("owners.yaml", f"{owners}  bad: [\n")
    broken = preview.shows(PAGE, "owners.yaml:")
    assert _article(broken.text) == _article(page)
    preview.write(RECORD, f"{preview.read(RECORD)}\nStill followed.\n")
    preview.shows(PAGE, "Still followed.")
    preview.write("owners.yaml", owners)
    preview.until(PAGE, lambda got: "owners.yaml:" not in got.text)


def test_settings_that_make_no_sense_are_told(preview: Preview) -> None:
    settings = preview.read("sayso.toml")
    preview.write("sayso.toml", f"bogus = 1\n{settings}")
    assert "unknown key `bogus`" in preview.shows(PAGE, "bogus").text
    preview.write("sayso.toml", settings)
    preview.until(PAGE, lambda got: "bogus" not in got.text)


def test_renamed_removed_and_back_again(preview: Preview) -> None:
    record, other = preview.root / RECORD, preview.root / "decisions/2026-11-02-keep-two.md"
    record.rename(other)
    preview.until(PAGE, lambda got: got.status == 404)
    assert preview.get("/decisions/2026-11-02-keep-two.html").status == 200
    other.unlink()
    preview.until("/decisions/2026-11-02-keep-two.html", lambda got: got.status == 404)
    decisions = preview.root / "decisions"
    decisions.rename(preview.root / "elsewhere")
    preview.until(
        "/decisions/0001-record-architecture-decisions.html", lambda got: got.status == 404
    )
    (preview.root / "elsewhere").rename(decisions)
    preview.until(
        "/decisions/0001-record-architecture-decisions.html", lambda got: got.status == 200
    )


def test_what_a_browser_has_is_not_sent_again(preview: Preview) -> None:
    first = preview.get(PAGE)
    again = preview.get(PAGE, If_None_Match=first.head["etag"])
    assert (again.status, again.text) == (304, "")
    head = preview.get(PAGE, "HEAD")
    assert (head.status, head.text) == (200, "")
    assert head.head["content-length"] == first.head["content-length"]


def test_another_host_is_told_nothing(preview: Preview) -> None:
    assert preview.get(PAGE, Host="evil.example:80").status == 403
    assert preview.get(PAGE, Host=f"localhost:{preview.port}").status == 200


@pytest.mark.parametrize(
    "path", ["/../owners.yaml", "/%2e%2e/owners.yaml", "//etc/passwd", "/..%2fowners.yaml",
             "/decisions/..%5c..%5cowners.yaml", "/owners.yaml", "/.git/HEAD", "/%00"]
)  # fmt: skip
def test_nothing_beside_the_site_is_given(preview: Preview, path: str) -> None:
    got = preview.get(path)
    assert got.status == 404
    assert "Linh" not in got.text


def test_titles_are_found(preview: Preview) -> None:
    got = preview.get("/sayso-preview/titles?words=one+repository")
    assert PAGE[1:] in got.text
    assert (
        preview.get("/assets/search-finding.js").head["content-type"].startswith("text/javascript")
    )


def test_names_that_a_server_answers_to() -> None:
    assert is_known("localhost:8000", "127.0.0.1")
    assert is_known("[::1]:8000", "127.0.0.1")
    assert is_known("192.168.1.7:8000", "0.0.0.0")  # noqa: S104
    assert not is_known("evil.example", "0.0.0.0")  # noqa: S104
    assert not is_known("", "127.0.0.1")
    assert not is_known("[:", "127.0.0.1")


def test_paths_stay_in_the_site() -> None:
    assert clean("/decisions/%C3%B6.html") == "decisions/ö.html"
    assert clean("/../x") == "nowhere/"
