"""The index: what is in its files, and that it is a function of the pages."""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from sayso.renderers.searching.blocks import FANNING
from sayso.renderers.searching.findable import About, Findable, findable
from sayso.renderers.searching.index import (
    ENTRY,
    VERSION,
    Merging,
    block_path,
    index_of,
    piece_path,
)
from sayso.renderers.searching.postings import FIRST, Letters, letter, postings
from sayso.renderers.searching.reading import Said

_BY_ITSELF = """
import sys
from hashlib import sha256
sys.path.insert(0, {root!r})
from tests.renderers.test_search_index import many
from sayso.renderers.searching.index import index_of
print(sha256(repr(sorted(index_of(many(300), "en").files.items())).encode()).hexdigest())
"""


def page(number: int, text: str, title: str = "Page") -> Findable:
    about = About(f"{number}.html", "Decision", f"{number:05}-page", "accepted")
    return findable(f"{number:05}.html", Said(title, (), text), about)


def many(pages: int, seed: int = 7) -> list[Findable]:
    chance = random.Random(seed)  # noqa: S311  # made-up records, no secrets
    words = ["everywhere", *(f"{one}{number}" for number in range(4000) for one in ("ab", "xyz"))]
    weights = [1 / (place + 2.7) for place in range(len(words))]
    return [
        page(number, f"everywhere {' '.join(chance.choices(words, weights, k=60))}")
        for number in range(pages)
    ]


def read_back(text: str) -> dict[int, int]:
    """Pages with their weights, from what is written."""
    numbers = [code - 35 if (code := ord(one)) < 0xD800 else code - 35 - 0x800 for one in text]
    found: dict[int, int] = {}
    while numbers:
        (weight, count), numbers = numbers[:2], numbers[2:]
        at = 0
        for step in numbers[:count]:
            at += step
            found[at] = weight
        numbers = numbers[count:]
    return found


@pytest.mark.parametrize("pages", [1, 3, FIRST, FIRST + 1, 7000, 120_000])
def test_what_is_written_of_a_word_is_what_was_told(pages: int) -> None:
    chance = random.Random(pages)  # noqa: S311  # no secrets
    told: dict[int, list[int]] = {}
    for number in range(pages):
        told.setdefault(chance.choice((1, 1, 1, 2, 3, 15)), []).append(number)
    written = postings(told, Letters(pages))
    found = read_back(written.first)
    assert len(found) == min(pages, FIRST)
    for start, text in written.others:
        more = read_back(text)
        assert min(more) == start
        found |= more
    assert found == {number: weight for weight, pages in told.items() for number in pages}
    assert written.pages == pages


def test_the_first_part_has_the_pages_where_a_word_weighs_most() -> None:
    told = {1: list(range(0, 6000, 2)), 9: list(range(1, 2001, 2))}
    first = read_back(postings(told, Letters(6000)).first)
    assert {number for number, weight in first.items() if weight == 9} == set(told[9])
    assert min(number for number, weight in first.items() if weight == 1) == 6000 - 2 * 500


def test_numbers_are_letters_that_every_file_may_hold() -> None:
    text = "".join(letter(number) for number in (0, 57, 0xD800 - 36, 0xD800 - 35, 200_000))
    assert json.loads(json.dumps(text, ensure_ascii=False).encode()) == text
    assert not any(0xD800 <= ord(one) < 0xE000 for one in text)


def test_the_same_pages_in_any_order_give_the_same_files() -> None:
    pages = many(300)
    made = index_of(pages, "en").files
    random.Random(3).shuffle(pages)  # noqa: S311  # no secrets
    assert index_of(pages, "en").files == made


def test_no_seed_of_python_has_a_part_in_it(pytestconfig: pytest.Config) -> None:
    code = _BY_ITSELF.format(root=str(pytestconfig.rootpath))
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(told) == 1


def names(index: dict[str, str], tree: list[Any], step: int) -> Iterator[str]:
    depth, rows = tree
    for name in rows[step - 1 :: step]:
        if depth:
            yield from names(index, [depth - 1, json.loads(index[block_path(name)])], step)
        else:
            yield name


def test_every_file_is_led_to_and_names_its_content() -> None:
    made = index_of(many(2500), "en")
    index = made.files
    entry = json.loads(index[ENTRY])
    assert entry["version"] == VERSION
    assert entry["pages"] == 2500
    shown = list(names(index, entry["shown"], 1))
    assert [index[piece_path(made.book, one)].split("\n")[1] for one in shown] == [
        f"{number}.html" for number in range(2500)
    ]
    blocks = [json.loads(index[block_path(one)]) for one in names(index, entry["stems"], 2)]
    keys = [key for block in blocks for key in block]
    assert keys == sorted(keys)
    assert len(keys) == len(set(keys))
    told = {key: one for block in blocks for key, one in block.items()}
    pages, first, starts, *parts = told["everywher"]
    assert pages == 2500
    assert len(read_back(first)) == FIRST
    assert len(starts) == len(parts) == 1


def test_no_file_grows_with_the_log() -> None:
    made = index_of(many(5000), "en")
    index = made.files
    sizes = {path: len(text.encode()) for path, text in index.items()}
    assert max(sizes.values()) < 16_000
    assert sizes[ENTRY] < 6_000
    assert all(json.loads(index[ENTRY])[one][0] <= 1 for one in ("words", "stems", "shown"))
    assert len(json.loads(index[ENTRY])["shown"][1]) <= FANNING


def test_one_changed_text_changes_few_files() -> None:
    pages = many(2000)
    before = index_of(pages, "en").files
    pages[700] = page(700, "everywhere a quixotic word or two")
    after = index_of(pages, "en").files
    lost, new = before.keys() - after.keys(), after.keys() - before.keys()
    assert any("quixotic" in after[one] for one in new)
    stayed = len(before.keys() & after.keys())
    assert len(new) < 120
    assert stayed > len(before) - 120
    assert lost


def test_a_page_that_nobody_told_of_is_missing() -> None:
    merging = Merging({"a.html": "1", "b.html": "2"})
    merging.add("b.html", "1 word")
    assert merging.missing == ["a.html"]
