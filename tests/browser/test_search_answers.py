"""What the search answers, asked in a browser: which pages, in which order, with what around."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from sayso.renderers.searching.book import Book
from sayso.renderers.searching.findable import About, Findable, findable
from sayso.renderers.searching.index import index_of
from sayso.renderers.searching.reading import Said
from sayso.renderers.searching.words import words_of
from tests.browser.conftest import watch
from tests.browser.searching import Desk, desk, excerpt

RECORDS = """
0001-keep-logs | Keep logs for a year | accepted | Auditors ask for them. Disks are cheap.
0002-use-sqs | Use SQS for the job queue | accepted | Redis lost jobs. The queue is one.
0003-use-redis | Use Redis for the job queue | superseded | It was there. The queue is one.
0004-a-queue-mentioned | Watch the workers | accepted | Workers wait for a queue somewhere.
0005-deciding | Write down who decided | accepted | We were deciding the same thing twice.
0006-hoa | Ask Phạm Thị Hòa | proposed | Đà Nẵng is where she is; the 検索機能 is hers.
0007-quotes | Retry with a pause | accepted | A pause between retries helps. Never pause it.
2026-11-22-a-day | Name records by day | accepted | A number is taken twice by two people.
"""
MANY = " ".join(f"{one}{two}" for one in "abcdefghijklmnopqrstuvwxyz" for two in RECORDS.split())
TEXTS = tuple(tuple(line.split(" | ")) for line in RECORDS.strip().split("\n"))


def pages() -> Iterator[Findable]:
    for named, title, status, text in TEXTS:
        about = About(f"decisions/{named}.html", "Decision", named, status, "linh", ("ops",))
        yield findable(about.address, Said(title, (), text), about)
    parts = Said("Parts", ("Shoes",), "Shoes\nWorn daily.\nLaces\nnone")
    yield findable("guide/parts.html", parts, About("guide/parts.html", "Guide"))
    hostile = Said("<img src=x onerror=alert(1)> constructor", (), "__proto__ toString <b>bold</b>")
    yield findable("guide/odd.html", hostile, About("guide/odd.html", "Guide"))


@pytest.fixture(scope="module")
def asked(browser: Browser) -> Iterator[Desk]:
    problems: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    watch(page, problems)
    yield desk(page, index_of(pages(), "en"))
    context.close()
    assert problems == []


@pytest.mark.parametrize(
    "typed, first",
    [
        ("0002", "0002-use-sqs"),
        ("2", "0002-use-sqs"),
        ("0002-use-sqs", "0002-use-sqs"),
        ("2026-11-22-a-day", "2026-11-22-a-day"),
        ("job queue", "0002-use-sqs"),  # what replaced the other
        ("QUEUE", "0002-use-sqs"),
        ("decide", "0005-deciding"),
        ("pham hoa", "0006-hoa"),
        ("Hòa", "0006-hoa"),
        ("da nang", "0006-hoa"),
        ("検索", "0006-hoa"),
        ("検索機能", "0006-hoa"),
        ("work", "0004-a-queue-mentioned"),  # goes on as "workers"
        ("redis", "0003-use-redis"),
        ("audit", "0001-keep-logs"),
        ("status:superseded queue", "0003-use-redis"),
        ("status:proposed", "0006-hoa"),
    ],
)
def test_what_stands_first(typed: str, first: str, asked: Desk) -> None:
    assert asked.first(typed) == [f"decisions/{first}.html"]


def test_all_that_says_a_word_in_any_form_is_found_and_counted(asked: Desk) -> None:
    found = asked.ask("queues")
    assert (found["count"], found["isSure"]) == (3, True)
    assert found["remarks"] == ["Nothing says “queues”; this says “queue”."]
    assert asked.ask("deciding")["count"] == asked.ask("decided")["count"] == 1


def test_a_word_that_nobody_says_is_told_and_what_is_like_it_found(asked: Desk) -> None:
    found = asked.ask("retryable")
    assert found["remarks"] == ["Nothing says “retryable”; this says “retry”."]
    assert found["shown"][0]["address"] == "decisions/0007-quotes.html"
    assert asked.ask("zzyzx")["count"] == 0


def test_words_that_stand_on_no_page_together(asked: Desk) -> None:
    found = asked.ask("auditors workers ")
    assert found["isPartial"]
    assert found["remarks"] == ["No page says all of this; these say most of it."]


def test_pages_that_say_most_of_it_come_after_those_that_say_all(asked: Desk) -> None:
    found = asked.ask("workers wait disks")
    assert (found["count"], found["shown"][0]["title"]) == (0, "Watch the workers")
    some = asked.ask("auditors ask pham")
    assert {one["address"][:14] for one in some["shown"]} == {"decisions/0001", "decisions/0006"}
    one = asked.ask("queue wait ")
    assert one["count"] == 1
    assert one["remarks"] == ["Pages that say most of it come after."]
    assert len(one["shown"]) > 1


def test_an_id_is_answered_by_its_record_alone(asked: Desk) -> None:
    found = asked.ask("0002-use-sqs")
    assert (len(found["shown"]), found["remarks"]) == (1, [])


def test_what_was_ruled_out_comes_not_even_after(asked: Desk) -> None:
    shown = asked.ask("status:accepted redis auditors")["shown"]
    assert [one["status"] for one in shown] == ["accepted", "accepted"]


def test_exact_words_stand_together(asked: Desk) -> None:
    assert asked.ask('"a pause between"')["count"] == 1
    assert asked.ask('"between a pause"')["count"] == 0
    assert asked.ask("between a pause ")["count"] == 1


def test_kinds_and_owners_are_asked_for_by_name(asked: Desk) -> None:
    assert asked.ask("kind:guide")["count"] == 2
    assert asked.ask("owner:linh")["count"] == len(TEXTS)
    assert asked.ask("owner:linh tag:ops pause")["count"] == 1
    assert asked.ask("owner:nobody pause")["count"] == 0


def test_what_was_found_is_marked_as_it_is_written(asked: Desk) -> None:
    one = asked.ask("pham nang")["shown"][0]
    assert excerpt(one).startswith("Đà Nẵng is where")
    assert [text for text, is_found in one["excerpt"] if is_found] == ["Nẵng"]
    twice = asked.ask("pauses")["shown"][0]
    assert [text for text, is_found in twice["excerpt"] if is_found] == ["pause", "pause"]


def test_passages_are_told_apart_where_no_full_stop_does_it(asked: Desk) -> None:
    one = asked.ask("shoes")["shown"][0]
    assert excerpt(one) == "Shoes · Worn daily. Laces · none"


@pytest.mark.parametrize("typed", ["__proto__", "constructor", "toString", "<b>bold</b>", "<img"])
def test_words_of_programs_and_markup_are_words(typed: str, asked: Desk) -> None:
    assert asked.first(typed) == ["guide/odd.html"]


@pytest.mark.parametrize(
    "typed", ["", " ", '"', '""', "-", "kind:", "…", "\ud83d\ude00", "a" * 200]
)
def test_what_is_no_word_finds_nothing(typed: str, asked: Desk) -> None:
    assert asked.ask(typed)["count"] == 0


@pytest.mark.parametrize(
    "text",
    [
        "It's the team's; they don't. owners.yaml v1.5 2026-11-22 a_b",
        "Phạm Thị Hòa ở Đà Nẵng; Straße, Çà et là, Łódź, smørrebrød, İstanbul \u0131l\u0131k",
        "検索機能 of 東京 x カタカナ ภาษาไทย 한국어",
        "\uff46\uff55\uff4c\uff4c ﬁle हिन्दी में ΟΔΟΣ οδός x² Ⅷ שָׁלוֹם العَرَبِيّة",
        "😀 emoji🏁flags \U0002f81a \U0001d518\U0001d52b " + "long" * 30,
    ],
)
def test_a_browser_splits_words_as_the_index_does(text: str, asked: Desk) -> None:
    split = "async (text) => (await import('./assets/search-words.js')).wordsOf(text)"
    assert asked.page.evaluate(split, text) == words_of(text)


@pytest.mark.parametrize("book", [Book([]), Book([MANY] * 2)])
@pytest.mark.parametrize(
    "text",
    [
        "",
        'Title\naddress.html\nDecision\n\nWords, and a \\ and "one" <more>.\n',
        "Phạm Thị Hòa; 検索機能; \U0001f3c1🏁; \0\x7f\xa0\ufffd",
        f"{MANY} others",
    ],
)
def test_a_browser_reads_what_is_told_by_a_book(text: str, book: Book, asked: Desk) -> None:
    read = """async ([bytes, book]) =>
      (await import("./assets/search-book.js")).untold(Uint8Array.from(bytes), book)"""
    given = [list(book.told(text)), json.loads(book.content)]
    assert asked.page.evaluate(read, given) == text
