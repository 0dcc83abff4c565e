"""Finding one decision among hundreds, and the order and the ties they stand in."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from sayso.model import Log
from sayso.renderers.edition import Edition
from sayso.renderers.pages.decision_facets import FACETS, Facet
from sayso.renderers.publication import Publication
from tests.renderers.many import HOSTILE

PHONE = ViewportSize(width=390, height=844)


def rows(page: Page) -> Locator:
    return page.locator("table.sayso-records tbody tr")


def told(page: Page) -> Locator:
    return page.get_by_role("status").filter(has_text=re.compile("decision"))


def sought(page: Page) -> Locator:
    return page.get_by_label("Words of the title")


def clear(page: Page) -> Locator:
    return page.locator(".sayso-finder").get_by_role("button", name="Clear")


def opened(page: Page, address: str) -> Page:
    """A list of decisions that listens."""
    page.goto(address)
    expect(sought(page)).to_be_visible()
    expect(told(page)).not_to_be_empty()
    return page


def test_words_narrow_the_list(page: Page, decisions: str) -> None:
    opened(page, decisions)
    expect(told(page)).to_have_text("239 decisions, the newest 100 shown.")
    sought(page).press_sequentially("QUEUE duc redis")
    expect(told(page)).to_have_text("1 of 239 decisions match.")
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_contain_text("Duc Pham (left)")
    rows(page).get_by_role("link", name="Use Redis").click()
    expect(page.locator("h1")).to_contain_text("Use Redis for the job queue")
    page.go_back()
    expect(sought(page)).to_have_value("QUEUE duc redis")
    expect(rows(page)).to_have_count(1)


def test_accents_and_case_do_not_matter_and_words_are_text(page: Page, decisions: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    opened(page, decisions)
    sought(page).fill("dang ONERROR")
    expect(rows(page)).to_have_count(1)
    expect(rows(page).get_by_role("link").first).to_have_text(HOSTILE.replace("`", ""))
    expect(rows(page).locator("code")).to_have_text("<b>")
    assert rows(page).locator("img").count() == 0


def test_the_address_keeps_what_was_asked(page: Page, decisions: str) -> None:
    opened(page, decisions)
    page.get_by_label("Status").select_option("proposed")
    expect(page).to_have_url(f"{decisions}?status=proposed")
    page.get_by_label("Year").select_option("2026")
    expect(page).to_have_url(f"{decisions}?status=proposed&year=2026")
    expect(rows(page)).to_have_count(3)
    page.reload()
    expect(rows(page)).to_have_count(3)
    expect(page.get_by_label("Year")).to_have_value("2026")
    page.go_back()
    expect(page.get_by_label("Year")).to_have_value("")
    expect(page.get_by_label("Status")).to_have_value("proposed")
    page.go_back()
    expect(told(page)).to_have_text("239 decisions, the newest 100 shown.")
    page.go_forward()
    expect(page.get_by_label("Status")).to_have_value("proposed")


def test_all_letters_typed_at_once_are_one_step_back(page: Page, decisions: str) -> None:
    opened(page, decisions)
    sought(page).press_sequentially("matter")
    expect(page).to_have_url(f"{decisions}?text=matter")
    sought(page).press_sequentially(" 17")
    expect(page).to_have_url(f"{decisions}?text=matter+17")
    page.go_back()
    expect(page).to_have_url(decisions)
    expect(sought(page)).to_have_value("")


def test_everything_works_with_the_keyboard_alone(page: Page, decisions: str) -> None:
    opened(page, decisions)
    page.get_by_role("link", name="By tag", exact=True).focus()
    page.keyboard.press("Tab")
    expect(sought(page)).to_be_focused()
    page.keyboard.type("settle")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Status")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Status")).to_have_value("proposed")
    expect(told(page)).to_have_text("57 of 239 decisions match.")
    for _ in range(7):
        page.keyboard.press("Tab")
    expect(clear(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(rows(page).get_by_role("link").first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Escape")
    expect(sought(page)).to_be_focused()
    expect(sought(page)).to_have_value("")
    expect(page.get_by_label("Status")).to_have_value("")
    expect(page).to_have_url(decisions)


def test_nothing_found_is_said(page: Page, decisions: str) -> None:
    opened(page, f"{decisions}?text=nosuchthing")
    expect(told(page)).to_have_text("No decision matches. Escape clears what was chosen.")
    clear(page).click()
    expect(told(page)).to_have_text("239 decisions, the newest 100 shown.")


def test_what_nobody_has_is_shown_and_found_nowhere(page: Page, decisions: str) -> None:
    opened(page, f"{decisions}?owner=somebody")
    expect(page.get_by_label("Owner", exact=True)).to_have_value("somebody")
    expect(rows(page)).to_have_count(0)


def test_all_rows_can_be_shown(page: Page, decisions: str) -> None:
    opened(page, decisions)
    expect(rows(page)).to_have_count(100)
    more = page.get_by_role("button", name="Show 100 more")
    more.click()
    expect(rows(page)).to_have_count(200)
    more.press("Enter")
    expect(rows(page)).to_have_count(239)
    expect(more).to_be_hidden()
    expect(told(page)).to_have_text("239 decisions.")


@pytest.mark.parametrize("facet", FACETS, ids=lambda one: one.name)
def test_every_choice_finds_what_has_it(
    facet: Facet, page: Page, decisions: str, large: tuple[Log, Path]
) -> None:
    edition = Edition(large[0], Publication())
    keys = [facet.keys(edition, one) for one in large[0].decisions]
    wanted = {
        key: sum(key in ones for ones in keys) for key in {key for ones in keys for key in ones}
    }
    wanted |= {"-": sum(not ones for ones in keys)}
    opened(page, decisions)
    choice = page.get_by_label(facet.label, exact=True)
    offered = choice.locator("option").evaluate_all("ones => ones.map(one => one.value)")
    assert sorted(offered) == sorted(["", *(key for key, count in wanted.items() if count)])
    for key in filter(None, offered):
        choice.select_option(key)
        expect(told(page)).to_contain_text(f"{wanted[key]} of 239 decisions match")


def test_a_group_leads_to_its_rest(page: Page, decisions: str) -> None:
    page.goto(f"{decisions}by-status.html")
    page.get_by_role("link", name="All of these").first.click()
    expect(told(page)).to_contain_text("of 239 decisions match")


def test_without_scripts_all_decisions_stand_in_tables(
    browser: Browser, decisions: str, large: tuple[Log, Path]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(decisions)
    expect(page.locator("form.sayso-finder")).to_be_hidden()
    expect(rows(page)).to_have_count(100)
    page.locator(".sayso-rest").get_by_role("link", name="timeline").click()
    expect(page.locator("h1")).to_contain_text("Timeline")
    assert all_titles(page) >= {one.title.replace("`", "") for one in large[0].decisions}
    context.close()


def all_titles(page: Page) -> set[str]:
    """The titles on a timeline and on its further pages."""
    links = page.locator("nav.sayso-pages a").evaluate_all("ones => ones.map(one => one.href)")
    found: set[str] = set()
    for link in links or [page.url]:
        page.goto(link)
        found |= set(page.locator("table.sayso-timeline td:nth-child(2) > a").all_inner_texts())
    return found


def test_it_works_from_the_disk(browser: Browser, large: tuple[Log, Path]) -> None:
    """What else the theme says there is not about the list."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(error.stack or str(error)))
    page.on("console", lambda one: said.append(f"{one.text} {one.location}"))
    opened(page, (large[1] / "decisions/index.html").as_uri())
    sought(page).fill("redis")
    expect(rows(page)).to_have_count(1)
    rows(page).get_by_role("link").first.click()
    expect(page.locator("h1")).to_contain_text("Use Redis for the job queue")
    assert [one for one in said if "assets/decisions" in one] == []
    context.close()


def test_where_the_data_is_missing_the_table_stays(
    page: Page, page_problems: list[str], decisions: str
) -> None:
    page.route("**/decisions-list.js", lambda route: route.fulfill(status=404))
    page.goto(decisions, wait_until="networkidle")
    expect(page.locator("form.sayso-finder")).to_be_hidden()
    expect(rows(page)).to_have_count(100)
    assert len(page_problems) == 1
    page_problems.clear()


@pytest.fixture(params=["light", "dark"])
def phone(
    request: pytest.FixtureRequest, browser: Browser, page_problems: list[str]
) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, color_scheme=request.param)
    page = context.new_page()
    page.on("pageerror", lambda error: page_problems.append(str(error)))
    yield page
    context.close()


WIDE = """() => [...document.querySelectorAll(".sayso-finder *, .sayso-bonds *, td *")]
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML)"""


@pytest.mark.parametrize("path", ["index.html", "timeline.html", "graph.html"])
def test_a_phone_shows_it_all(path: str, phone: Page, decisions: str) -> None:
    phone.goto(decisions + path, wait_until="networkidle")
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert phone.evaluate(WIDE) == []


CONTRAST = """([a, b]) => {
  const light = color => color.match(/[\\d.]+/g).slice(0, 3).map(Number).map(v => v / 255)
    .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const [x, y] = [light(a), light(b)];
  return (Math.max(x, y) + .05) / (Math.min(x, y) + .05);
}"""


def styled(page: Page, selector: str, of: str) -> str:
    found: str = page.locator(selector).first.evaluate(f"one => getComputedStyle(one).{of}")
    return found


def test_what_the_finder_says_can_be_read(phone: Page, decisions: str) -> None:
    opened(phone, decisions)
    back = styled(phone, "body", "backgroundColor")
    for selector in (".sayso-finder label", ".sayso-found", ".sayso-finder button"):
        assert phone.evaluate(CONTRAST, [styled(phone, selector, "color"), back]) >= 4.5
    edge = styled(phone, "#sayso-text", "borderTopColor")
    assert phone.evaluate(CONTRAST, [edge, back]) >= 3


def test_pictures_can_be_seen_and_lead_to_records(phone: Page, decisions: str) -> None:
    phone.goto(f"{decisions}graph.html")
    back = styled(phone, "body", "backgroundColor")
    assert phone.evaluate(CONTRAST, [styled(phone, ".sayso-lines path", "stroke"), back]) >= 4.5
    box = phone.locator(".sayso-bonds-picture svg").first.bounding_box()
    listed = phone.locator(".sayso-bonds-picture ol").first.bounding_box()
    assert box
    assert listed
    assert abs(box["height"] - listed["height"]) < 2
    phone.get_by_text("In words").first.click()
    expect(phone.get_by_text("depends on").last).to_be_visible()
    phone.locator(".sayso-bonds-picture").get_by_role("link", name="Use Redis").click()
    expect(phone.locator("h1")).to_contain_text("Use Redis for the job queue")
