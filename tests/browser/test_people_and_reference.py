"""People, teams and areas, and what there is to look up, as somebody clicks through them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from sayso.model import Log


@pytest.fixture(scope="module")
def home(large: tuple[Log, Path], serve_folder: Callable[[Path], str]) -> str:
    return serve_folder(large[1])


def test_from_the_front_to_who_is_asked_about_an_area(page: Page, home: str) -> None:
    page.goto(home)
    page.get_by_role("link", name="People", exact=True).first.click()
    page.get_by_role("navigation", name="People, teams and areas").get_by_role(
        "link", name="Areas"
    ).click()
    page.get_by_role("link", name="job-queue").click()
    expect(page.locator(".sayso-facts")).to_contain_text("team Platform, led by Hoa Pham")


def test_all_decisions_of_a_person_are_one_click_from_their_page(page: Page, home: str) -> None:
    page.goto(f"{home}people/minh.html")
    page.get_by_role("link", name="All decisions of Minh Le").click()
    expect(page.locator(".sayso-finder select[name=owner]")).to_have_value("minh")
    owners = page.locator("table.sayso-records tbody tr td:nth-child(3)")
    expect(owners.first).to_have_text("Minh Le")
    assert set(owners.all_inner_texts()) == {"Minh Le"}


def test_from_what_is_found_to_the_rule_that_found_it(page: Page, home: str) -> None:
    page.goto(f"{home}health.html")
    link = page.locator(".sayso-mend dd a").first
    code = link.inner_text()
    link.click()
    expect(page.locator("h1")).to_contain_text(code)
    expect(page.get_by_role("heading", name="How to mend it")).to_be_visible()


def test_the_keyboard_alone_leads_through_the_log_pages(page: Page, home: str) -> None:
    page.goto(f"{home}health.html")
    rules = page.get_by_role("navigation", name="The log").get_by_role("link", name="Rules")
    rules.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Rules")
    expect(page.locator("[aria-current=page]", has_text="Rules")).to_be_visible()


def test_a_field_can_be_led_to(page: Page, home: str) -> None:
    page.goto(f"{home}fields/decision.html#outcome.result")
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target dd")).to_contain_text("as-expected")


def test_what_there_is_to_take_along_can_be_read(page: Page, home: str) -> None:
    page.goto(f"{home}health.html")
    take = {
        name: page.request.get(
            f"{home}{page.get_by_role('link', name=name, exact=True).get_attribute('href')}"
        ).text()
        for name in ("Calendar", "log.json", "a schema", "llms.txt")
    }
    assert Calendar.from_ical(take["Calendar"]).walk("VEVENT")
    assert len(json.loads(take["log.json"])["decisions"]) > 200
    assert json.loads(take["a schema"])["title"] == "Log"
    assert take["llms.txt"].startswith("# ")
