"""What a search fetches, whatever the size of the log; and what comes of half an index."""

import random
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from sayso.renderers.searching.findable import About, Findable, findable
from sayso.renderers.searching.index import ENTRY, VERSION, Index, index_of
from sayso.renderers.searching.reading import Said
from tests.browser.searching import TOP, desk, renamed, without

MOST = 100_000  # bytes of a first search


def tiny(pages: int, seed: int = 7) -> Iterator[Findable]:
    """Pages with a few words, of which some are on all of them and some on every other one."""
    chance = random.Random(seed)  # noqa: S311  # made-up records, no secrets
    words = [f"seldom{number}" for number in range(15_000)]
    weights = [1 / (place + 2.7) for place in range(len(words))]
    for number in range(pages):
        some = " ".join(chance.choices(words, weights, k=12))
        every = " ".join(one for one in ("second", "third", "fourth") if chance.random() > 0.5)
        about = About(
            f"decisions/{number}.html", "Decision", f"2026-01-01-use-{number}", "accepted"
        )
        yield findable(about.address, Said(f"Use {number}", (), f"commonest {every} {some}"), about)


@pytest.fixture(scope="module")
def enormous() -> Index:
    return index_of(tiny(20_000), "en")


@pytest.mark.slow
@pytest.mark.parametrize(
    "typed",
    [
        "commonest",
        "co",
        "commonest seldom3",
        "second third",
        "commonest second third fourth seldom0",
        "seldom1 seldom2 seldom3 seldom4 second",
        '"commonest second third"',
        "kind:decision status:accepted second",
        "2026-01-01-use-11234",
    ],
)
def test_a_search_among_20_000_pages_fetches_no_more_than_is_promised(
    typed: str, page: Page, enormous: Index
) -> None:
    asked = desk(page, enormous)
    expect(page.get_by_role("combobox")).to_be_visible()
    asked.fetched.clear()
    found = asked.ask(typed)
    assert len(found["shown"]) >= min(found["count"], 8) > 0
    assert 15_000 < sum(asked.fetched.values()) < MOST


@pytest.mark.slow
def test_what_is_on_too_many_pages_is_found_where_it_is_asked_for(
    page: Page, enormous: Index
) -> None:
    asked = desk(page, enormous)
    assert asked.ask("commonest")["count"] == 20_000
    both = asked.ask("commonest seldom14999 ")
    alone = asked.ask("seldom14999 ")
    assert both["count"] == alone["count"] > 0
    assert asked.first("11234 commonest") == ["decisions/11234.html"]


def test_an_index_that_was_replaced_is_asked_anew(page: Page, page_problems: list[str]) -> None:
    old, new = index_of(tiny(300), "en"), index_of(tiny(330, seed=8), "en")
    asked = desk(page, old)
    assert asked.ask("commonest")["count"] == 300
    assert old.book.name != new.book.name
    asked.index = new
    page_problems.clear()
    says = [one for one in tiny(330, seed=8) if "seldom9" in one.words.split()]
    assert asked.ask("seldom9 ")["count"] == len(says) > 0
    assert all("404" in one for one in page_problems)
    page_problems.clear()


def test_half_an_index_gives_no_answer_rather_than_a_wrong_one(
    page: Page, page_problems: list[str]
) -> None:
    index = index_of(tiny(50), "en")
    lacking = [without(index, one) for one in ("pages/", "entry", index.book.name)]
    for files in (*lacking, renamed(index, VERSION + 1)):
        asked = desk(page, files)
        page.keyboard.press("/")
        page.keyboard.type("commonest")
        expect(page.locator(".sayso-search__told")).to_contain_text("Search is not here")
        expect(page.get_by_role("option")).to_have_count(0)
        page.unroute(f"{TOP}**")
        assert ENTRY in asked.fetched or ENTRY not in files.files
    page_problems.clear()


def test_nothing_is_fetched_before_somebody_comes_to_the_box(page: Page) -> None:
    asked = desk(page, index_of(tiny(20), "en"))
    expect(page.get_by_role("combobox")).to_be_visible()
    assert set(asked.fetched) == {
        *("", "assets/sayso.css", "assets/search.js", "assets/search-results.js")
    }


def test_more_is_shown_by_the_keyboard(page: Page) -> None:
    desk(page, index_of(tiny(20), "en"))
    page.keyboard.press("/")
    page.keyboard.type("commonest")
    expect(page.get_by_role("option")).to_have_count(9)
    expect(page.locator(".sayso-search__told")).to_have_text("Found on 20 pages; these 8 fit best.")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("option", name="Show 8 more")).to_have_attribute(
        "aria-selected", "true"
    )
    page.keyboard.press("Enter")
    expect(page.get_by_role("option")).to_have_count(17)
    expect(page.locator("#sayso-search-8")).to_have_attribute("aria-selected", "true")
    page.get_by_role("option", name="Show 4 more").click()
    expect(page.get_by_role("option")).to_have_count(20)
    expect(page.locator(".sayso-search__told")).to_have_text("Found on 20 pages.")
