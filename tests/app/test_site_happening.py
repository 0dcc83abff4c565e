"""What git tells of a log reaches its site."""

import json
import subprocess
from pathlib import Path

import pytest

from sayso.app.opening import Opened, open_log
from sayso.app.site.building import build
from sayso.app.site.happening import happened
from tests.app.repository import Repository, decision

PATH = "decisions/0001-use-sqs.md"
ACCEPTED = decision(status="accepted", decide_by="", decided_on="2026-03-10")
ROSTER = """\
people:
  linh: {name: Linh, email: [test@example.com]}
  minh: {name: Minh}
teams:
  platform: {name: Platform, lead: linh}
"""


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "work", log="handbook")
    made.write("owners.yaml", ROSTER)
    made.write("sayso.toml", "")
    made.write(PATH, decision())
    made.commit("propose")
    return made


def opened(repository: Repository) -> Opened:
    return open_log(repository.root)


def site_of(repository: Repository) -> Path:
    found = opened(repository)
    return build(found.root, found.log, told=happened(found)).site


def test_a_decision_has_its_history_with_links_to_the_commits(repository: Repository) -> None:
    repository.git("remote", "add", "origin", "git@github.com:acme/log.git")
    repository.write(PATH, ACCEPTED)
    last = repository.commit()
    page = (site_of(repository) / "decisions/0001-use-sqs.html").read_text("utf-8")
    assert f"https://github.com/acme/log/commit/{last}" in page
    assert f"https://github.com/acme/log/blob/{last}/handbook/{PATH}" in page
    assert "https://github.com/acme/log/commits/main/handbook/" in page


def test_feeds_are_named_in_the_head_of_the_pages_they_tell_of(repository: Repository) -> None:
    site = site_of(repository)
    for page, feed in (
        ("index.html", "feeds/all"),
        ("changes/index.html", "../feeds/all"),
        ("teams/platform.html", "../feeds/teams/platform"),
    ):
        head = (site / page).read_text("utf-8").partition("</head>")[0]
        for kind, ending in (("application/atom+xml", "atom"), ("application/feed+json", "json")):
            assert f'type="{kind}" title="What changed" href="{feed}.{ending}"' in head
            assert (site / page).parent.joinpath(f"{feed}.{ending}").is_file()
    assert "feeds/" not in (site / "decisions/0001-use-sqs.html").read_text("utf-8")


def test_the_feed_knows_the_address_of_the_site(repository: Repository) -> None:
    repository.write("sayso.toml", '[site]\naddress = "https://log.example.com/"\n')
    text = (site_of(repository) / "feeds/all.json").read_text("utf-8")
    urls = [one.get("url") for one in json.loads(text)["items"]]
    assert "https://log.example.com/decisions/0001-use-sqs.html" in urls


def test_what_changed_is_what_the_digest_tells(repository: Repository) -> None:
    repository.write(PATH, ACCEPTED)
    found = happened(opened(repository))
    assert "accepted" not in {one.kind for entry in found.entries for one in entry.events}
    assert "accepted" in {one.kind for one in found.lately}, "files count before they are committed"


def test_a_folder_without_git_has_a_site_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "decisions").mkdir()
    (tmp_path / "sayso.toml").write_text("", "utf-8")
    (tmp_path / PATH).write_text(ACCEPTED, "utf-8")
    found = open_log(tmp_path)
    told = happened(found)
    assert told.entries == ()
    site = build(found.root, found.log, told=told).site
    assert "there are none here yet" in (site / "changes/index.html").read_text("utf-8")
    assert not (site / "feeds").exists()


def test_a_repository_without_a_commit(tmp_path: Path) -> None:
    made = Repository(tmp_path / "new")
    made.write("sayso.toml", "")
    assert happened(opened(made)).remark


def test_a_shallow_clone_says_from_when_on_it_knows(repository: Repository, tmp_path: Path) -> None:
    repository.write(PATH, ACCEPTED)
    repository.commit()
    clone = tmp_path / "clone"
    url = repository.folder.as_uri()
    subprocess.run(["git", "clone", "--quiet", "--depth=1", url, clone], check=True)
    found = happened(open_log(clone / "handbook"))
    day = repository.git("log", "-1", "--format=%cd", "--date=format:%Y-%m-%d")
    assert f"begins on {day}" in found.remark
    assert found.entries == ()


def test_saving_a_file_again_does_not_read_the_history_again(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = happened(opened(repository))
    trace = tmp_path / "trace"
    monkeypatch.setenv("GIT_TRACE2_EVENT", str(trace))
    repository.write(PATH, ACCEPTED)
    again = happened(opened(repository))
    assert again.entries is first.entries
    lines = [json.loads(one) for one in trace.read_text("utf-8").splitlines()]
    asked = [one["argv"][3] for one in lines if one["event"] == "start"]
    assert "log" not in asked, asked
    repository.commit()
    assert happened(opened(repository)).entries != first.entries
