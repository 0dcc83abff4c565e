"""What is shown of pages, told by a book of words."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.renderers.searching.book import NO_BOOK, Book, sampled
from tests.untold import untold

TEXTS = (
    "Use SQS\nWe lost jobs in a failover. We lost time.",
    "Ask Hòa\nĐà Nẵng is where she is; the 検索機能 is hers, 🏁 too.",
)


@given(st.lists(st.text()), st.text())
def test_what_is_told_by_a_book_is_read_back_with_it(texts: list[str], text: str) -> None:
    book = Book(texts)
    assert untold(book.told(text), book.content) == text


@pytest.mark.parametrize(
    "text", [*TEXTS, "", "\ud800 half a letter", "\0\x7f", "🏁🏁", "x" * 50_000]
)
def test_odd_texts_are_read_back(text: str) -> None:
    for book in (Book(TEXTS), NO_BOOK):
        assert untold(book.told(text), book.content) == text


def test_more_words_than_have_a_number() -> None:
    many = [f"{page}{one}" for page in "abcdefghijklmnop" for one in ("", *map(word, range(700)))]
    book = Book([" ".join([*many[at : at + 700]] * 2) for at in range(0, len(many), 700)])
    assert len(json.loads(book.content)["words"]) > 240
    text = " ".join(many)
    assert untold(book.told(text), book.content) == text


def word(number: int) -> str:
    return "".join(chr(ord("a") + int(one)) for one in str(number))


def test_words_in_common_take_little_room() -> None:
    text = "We lost jobs in a failover."
    assert len(Book(TEXTS).told(text)) < 15 < len(NO_BOOK.told(text))


def test_a_book_is_named_by_what_it_says() -> None:
    book, other = Book(TEXTS), Book([*TEXTS, "We lost jobs again."])
    assert book.name == Book(TEXTS).name != other.name
    assert book.content != other.content


def test_a_book_stays_small_whatever_is_in_it() -> None:
    letters = [chr(0x4E00 + number) for number in range(12_000)]
    book = Book(["".join(letters) * 3] * 16)
    assert len(book.content) < 60_000
    text = "".join(letters[::7])
    assert untold(book.told(text), book.content) == text


def test_whose_pages_are_in_the_book_depends_on_their_paths() -> None:
    paths = [f"decisions/{number}.html" for number in range(500)]
    chosen = sampled(paths)
    assert len(chosen) == 8
    assert sampled(reversed(paths)) == chosen
    assert set(sampled([*paths, "other.html"])) - set(chosen) <= {"other.html"}
    assert sampled(paths[:5]) == sampled(paths[4::-1])
    assert set(sampled(paths[:5])) == set(paths[:5])
