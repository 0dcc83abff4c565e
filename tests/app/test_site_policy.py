"""What the pages of a site tell browsers to run and load."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from sayso.app.opening import open_log
from sayso.app.site.building import build
from sayso.app.site.policy import Policy, put_on_pages
from sayso.errors import UserError

THEIRS = '__md_scope=new URL("{}",location),go()'
PAGE = '<!doctype html><html><head><meta charset="utf-8"><script>{}</script></head></html>'
NOBODYS = PAGE.format(THEIRS.format("/"))


def hashed(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def rules(page: str) -> dict[str, list[str]]:
    """The rules of a page's policy by their names."""
    said = page.partition('content="')[2].partition('"')[0]
    return {name: sources for name, *sources in (one.split(" ") for one in said.split(";"))}


def test_the_policy_comes_before_all_that_it_governs() -> None:
    page = Policy("").on(PAGE)
    said, script = page.index("Content-Security-Policy"), page.index("<script")
    assert page.index("<meta charset") < said < script


def test_scripts_of_the_theme_run_in_every_folder() -> None:
    for place in ("..", ".", "../.."):
        script = THEIRS.format(place)
        assert hashed(script) in Policy(NOBODYS).on(PAGE.format(script))


@pytest.mark.parametrize("script", ["alert(1)", THEIRS.format("..") + ";alert(1)", "go()"])
def test_no_other_script_runs(script: str) -> None:
    assert "sha256" not in Policy(NOBODYS).on(PAGE.format(script))


def test_data_in_a_page_needs_no_leave() -> None:
    page = PAGE.replace("<script>", '<script id="__config" type="application/json">')
    assert "sha256" not in Policy(page).on(page)


def test_a_page_without_a_head_is_governed_too() -> None:
    assert Policy("").on("<p>").startswith('<meta http-equiv="Content-Security-Policy"')


def test_a_team_names_other_hosts() -> None:
    host = "https://stats.example.com"
    said = rules(Policy("", [host]).on(NOBODYS))
    open_to_it = {name for name, sources in said.items() if host in sources}
    assert open_to_it == {"script-src", "style-src", "img-src", "font-src", "connect-src"}
    assert all(sources[0] == "'self'" for name, sources in said.items() if name in open_to_it)
    assert said["default-src"] == ["'self'"]


def test_a_page_loads_from_nowhere_but_the_site() -> None:
    said = rules(Policy(NOBODYS).on(NOBODYS))
    assert said.pop("img-src") == ["'self'", "data:"]
    assert said.pop("script-src") == ["'self'", hashed(THEIRS.format("/"))]
    assert {name for name, sources in said.items() if sources == ["'none'"]} == {
        *("frame-src", "object-src", "base-uri")
    }
    assert {name for name, sources in said.items() if sources == ["'self'"]} == {
        *("default-src", "form-action")
    }
    assert len(said) == 5


def test_files_that_a_team_brought_along_stay_as_they_are(tmp_path: Path) -> None:
    for name in ("ours.html", "report.html"):
        (tmp_path / name).write_bytes(b"<p>\r\n")
    put_on_pages(tmp_path, (), except_for={"report.html"})
    assert (tmp_path / "report.html").read_bytes() == b"<p>\r\n"
    assert (tmp_path / "ours.html").read_bytes().endswith(b"><p>\r\n")


@pytest.mark.parametrize(
    "said, governed", [("", True), ('[site]\ncontent-policy = "off"\n', False)]
)
def test_the_settings_switch_it_off(said: str, governed: bool, tmp_path: Path) -> None:
    (tmp_path / "sayso.toml").write_text(said, "utf-8")
    (tmp_path / "owners.yaml").write_text("people: {}\n", "utf-8")
    opened = open_log(tmp_path)
    site = build(opened.root, opened.log).site
    pages = [place.read_text("utf-8") for place in site.rglob("*.html")]
    assert pages
    assert {"Content-Security-Policy" in page for page in pages} == {governed}


def test_a_host_is_no_more_than_a_host(tmp_path: Path) -> None:
    (tmp_path / "owners.yaml").write_text("people: {}\n", "utf-8")
    (tmp_path / "sayso.toml").write_text(
        '[site]\nallow-hosts = ["https://a.example; script-src *"]\n', "utf-8"
    )
    with pytest.raises(UserError, match="allow-hosts"):
        open_log(tmp_path)
