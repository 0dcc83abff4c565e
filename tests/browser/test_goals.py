"""Quarters and goals, and the report of a quarter, as their readers see them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sayso.app.opening import open_log
from sayso.app.publishing.decisions import decision_meant, decision_report
from sayso.app.publishing.quarters import quarter_report
from sayso.app.site.building import build
from tests.browser.conftest import watch
from tests.browser.test_axe import grave
from tests.renderers.rich_goals import FILES, TODAY

Scheme = Literal["light", "dark"]

PHONE = ViewportSize(width=390, height=844)
WIDE = ViewportSize(width=1280, height=900)
QUARTER = "goals/2026-Q4/"
PAGES = (QUARTER, "goals/", "goals/2026-Q4/no-lost-jobs.html", "goals/2026-Q4/fast-search.html")

# Where the words of pictures stand, and where their pictures do.
TEXTS = """() => [...document.querySelectorAll("svg[role=img] text")].map(one => {
  const [text, box] = [one.getBoundingClientRect(), one.closest("svg").getBoundingClientRect()];
  return {
    picture: [...document.querySelectorAll("svg[role=img]")].indexOf(one.closest("svg")),
    said: one.textContent, y: Math.round(text.y), left: text.left, right: text.right,
    inside: text.left >= box.left - 1 && text.right <= box.right + 1,
  };
})"""

CONTRASTS = """() => {
  const light = ([r, g, b]) => [r, g, b]
    .map(v => v / 255)
    .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const numbers = color => color.match(/[\\d.]+/g).map(Number);
  const behind = e => {
    const [r, g, b, a = 1] = numbers(getComputedStyle(e).backgroundColor);
    return a || !e.parentElement ? [r, g, b] : behind(e.parentElement);
  };
  const found = document.querySelectorAll(
    "p, dt, dd, li, h1, h2, h3, h4, a, small, time, td, th, .sayso-chip, text"
  );
  return [...found].map(e => {
    const style = getComputedStyle(e);
    const own = e.tagName === "text" ? style.fill : style.color;
    const [a, b] = [numbers(own), behind(e)].map(light);
    return [e.className || e.tagName, (Math.max(a, b) + .05) / (Math.min(a, b) + .05)];
  });
}"""


@pytest.fixture(scope="session")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log of rich goals, with its site and the report of a quarter."""
    root = tmp_path_factory.mktemp("rich") / "log"
    for path, text in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    opened = open_log(root, TODAY)
    build(root, opened.log)
    (root / "report").mkdir()
    report = quarter_report(opened, "2026-Q4", "html")
    (root / "report" / "2026-Q4.html").write_text(report, "utf-8")
    decision = decision_report(opened, decision_meant(opened.log, "sqs"))
    (root / "report" / "decision.html").write_text(decision, "utf-8")
    return root


@pytest.fixture(scope="session")
def site(rich: Path, serve_folder: Callable[[Path], str]) -> str:
    return serve_folder(rich / "site")


def test_pictures_are_told_as_what_they_show(page: Page, site: str) -> None:
    page.goto(f"{site}{QUARTER}")
    for name in (
        "from 12 to 0 a month, now 3",
        "from 80% to 95%, now 97.5%, beyond what was aimed at",
        "Check-ins: 2026-10-13 at-risk, 2026-11-10 off-track, 2026-11-18 closed as partial",
    ):
        expect(page.get_by_role("img", name=name, exact=True)).to_be_visible()
    expect(page.get_by_text("from an unknown start to 0, now 14")).to_be_visible()


def test_marks_stand_where_the_numbers_are(page: Page, site: str) -> None:
    page.goto(f"{site}{QUARTER}")
    picture = page.get_by_role("img", name="from 12 to 0 a month, now 3", exact=True)
    middles = {
        name: box["x"] + box["width"] / 2
        for name in ("begun", "now", "aim")
        if (box := picture.locator(f".sayso-mark--{name}").bounding_box())
    }
    way = middles["aim"] - middles["begun"]
    assert (middles["now"] - middles["begun"]) / way == pytest.approx(0.75, abs=0.01)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_no_words_of_a_picture_lie_on_each_other(
    page: Page, site: str, path: str, size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    page.goto(f"{site}{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    found: list[dict[str, Any]] = page.evaluate(TEXTS)
    assert [one["said"] for one in found if not one["inside"]] == []
    for one in found:
        for other in found:
            same = one["picture"] == other["picture"] and one["y"] == other["y"]
            if same and one["left"] < other["left"]:
                assert one["right"] < other["left"], (one["said"], other["said"])


def test_earlier_words_are_one_key_away(page: Page, site: str) -> None:
    page.goto(f"{site}{QUARTER}")
    earlier = page.get_by_text("We know why; the fix needs a new queue.")
    expect(earlier).to_be_hidden()
    page.get_by_text("Earlier words").first.focus()
    page.keyboard.press("Enter")
    expect(earlier).to_be_visible()


def test_what_is_carried_over_is_one_click_away_and_back(page: Page, site: str) -> None:
    page.goto(f"{site}{QUARTER}")
    page.get_by_role("listitem").filter(has_text="From 2026-Q3").get_by_role("link").nth(1).click()
    expect(page).to_have_url(f"{site}goals/2026-Q3/no-lost-jobs.html")
    page.locator(".sayso-facts").get_by_role("link", name="No job is ever lost").click()
    expect(page).to_have_url(f"{site}goals/2026-Q4/no-lost-jobs.html")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_are_seen_in_either_scheme(browser: Browser, site: str, scheme: Scheme) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{site}{QUARTER}")
    mark = page.locator(".sayso-measure .sayso-mark--now").first
    text = page.locator(".sayso-pursuit li span").first
    assert mark.evaluate("one => getComputedStyle(one).fill") == text.evaluate(
        "one => getComputedStyle(one).color"
    )
    context.close()


def test_on_paper_earlier_words_are_there(page: Page, site: str) -> None:
    page.goto(f"{site}{QUARTER}")
    page.emulate_media(media="print")
    expect(page.get_by_text("We know why; the fix needs a new queue.")).to_be_visible()
    expect(page.get_by_role("navigation", name="Quarters")).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_report_stands_alone(
    browser: Browser, rich: Path, page_problems: list[str], scripts: bool
) -> None:
    """From the disk, without a network; it asks for nothing."""
    context = browser.new_context(offline=True, java_script_enabled=scripts)
    page = context.new_page()
    watch(page, page_problems)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    address = (rich / "report" / "2026-Q4.html").as_uri()
    page.goto(address)
    expect(page.get_by_role("heading", name="2026-Q4: Jobs we can trust")).to_be_visible()
    expect(page.get_by_text("We know why; the fix needs a new queue.")).to_be_visible()
    page.get_by_role("link", name="The goal that began it").click()
    expect(page.locator("#goal-no-lost-jobs")).to_be_in_viewport()
    assert [one for one in asked if not one.startswith(("data:", address))] == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_report_can_be_read_in_either_scheme(
    browser: Browser, rich: Path, scheme: Scheme
) -> None:
    context = browser.new_context(color_scheme=scheme, viewport=PHONE)
    page = context.new_page()
    page.goto((rich / "report" / "2026-Q4.html").as_uri())
    found = page.evaluate(CONTRASTS)
    assert len(found) > 20
    assert [(what, ratio) for what, ratio in found if ratio < 4.5] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_grave(browser: Browser, site: str, rich: Path, scheme: Scheme) -> None:
    context = browser.new_context(color_scheme=scheme, viewport=PHONE)
    page = context.new_page()
    for address in (
        *(f"{site}{path}" for path in PAGES),
        (rich / "report" / "2026-Q4.html").as_uri(),
        (rich / "report" / "decision.html").as_uri(),
    ):
        page.goto(address)
        assert grave(page) == [], address
    context.close()
