"""The index, merged from the words of all pages: a function of them, in whatever order they come.

decisions/2026-11-22-make-the-search-index-ourselves.md says what is in which file.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, repeat
from typing import Any
from zlib import compress

from sayso.renderers.searching.blocks import (
    Entry,
    Files,
    as_json,
    blocks,
    counted_tree,
    sorted_tree,
)
from sayso.renderers.searching.book import Book, sampled
from sayso.renderers.searching.findable import HEAVIEST, Findable
from sayso.renderers.searching.postings import Letters, letter, postings
from sayso.renderers.searching.stems import stemmed

FOLDER = "search-index"
"""Where a site has its index."""

ENTRY = f"{FOLDER}/entry.json"
"""The one file of it that has the same name always."""

VERSION = 2

_PIECES = f"{FOLDER}/pages"
_DEFLATED = ".bin"  # an ending of which no host thinks anything

_COMMONEST = 500
_LEAST_WORDS, _MOST_WORDS = 4_000, 8_000  # bytes of a block
_LEAST_PAGES, _MOST_PAGES = 5_000, 10_000

Pages = dict[int, list[int]]
"""Pages in ascending order by the weight that a word has on them."""

Stem = Callable[[Iterable[str]], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Index:
    """The files of the index by their paths in the site, and the book that some are told by."""

    files: dict[str, str]
    book: Book

    def stored(self, path: str) -> bytes:
        """A file as a site has it."""
        return stored(path, self.files[path], self.book)


def index_of(found: Iterable[Findable], language: str) -> Index:
    """The index of some pages."""
    pages = {one.path: one for one in found}
    book = Book([pages[path].shown for path in sampled(pages)])
    merging = Merging({path: one.name for path, one in pages.items()})
    for one in pages.values():
        merging.add(one.path, one.words)
    pieces = {piece_path(book, one.name): one.shown for one in pages.values()}
    return Index(pieces | merging.files(book, lambda words: stemmed(words, language)), book)


def piece_path(book: Book, name: str) -> str:
    """Where the site has what is shown of a page."""
    return f"{_PIECES}/{book.name}/{name}{_DEFLATED}"


def block_path(name: str) -> str:
    """Where the site has any other file of the index."""
    return f"{FOLDER}/{name}{_DEFLATED}"


def stored(path: str, text: str, book: Book) -> bytes:
    """A file of the index as a site has it: deflated, but for the first one."""
    if path.startswith(_PIECES):
        return book.told(text)
    content = text.encode()
    return compress(content) if path.endswith(_DEFLATED) else content


class Merging:
    """The pages of all words, as far as they were told."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """`names` are of what is shown of each page, by the file of the page."""
        self._names = [names[path] for path in sorted(names)]
        self._numbers = {path: number for number, path in enumerate(sorted(names))}
        self._waiting = set(names)
        self._is_sorted, self._last = True, -1
        self._pages: list[defaultdict[str, list[int]]] = [
            defaultdict(list) for _ in range(HEAVIEST + 1)
        ]

    @property
    def missing(self) -> list[str]:
        """Pages whose words nobody told."""
        return sorted(self._waiting)

    def add(self, path: str, words: str) -> None:
        """The words of a page, as `Findable` has them."""
        number = self._numbers[path]
        self._waiting.discard(path)
        self._is_sorted = self._is_sorted and number > self._last
        self._last = number
        for line in words.split("\n"):
            weight, *found = line.split(" ")
            lists = map(self._pages[int(weight)].__getitem__, found)
            deque(map(list.append, lists, repeat(number)), 0)  # some million times in a large log

    def by_word(self) -> dict[str, Pages]:
        """The pages of each word by their weights."""
        found: defaultdict[str, Pages] = defaultdict(dict)
        for weight, lists in enumerate(self._pages):
            for word, pages in lists.items():
                found[word][weight] = pages if self._is_sorted else sorted(pages)
        return found

    def files(self, book: Book, stem: Stem) -> dict[str, str]:
        """The files of the index by their paths in the site, without what is shown of pages."""
        made = Files()
        pages = self.by_word()
        words = sorted(pages, key=_as_browsers_sort)
        lexicon = _Lexicon(words, stem(words))
        letters = Letters(max(len(self._names), HEAVIEST))
        stems = list(_blocks_of_stems(lexicon, pages, letters, made))
        entry = {
            "version": VERSION,
            "pages": len(self._names),
            "words": lexicon.tree(made),
            "common": made.add(lexicon.commonest()),
            "stems": sorted_tree(stems, made),
            "shown": counted_tree(self._names, made),
            "book": book.name,
        }
        blocks_ = {block_path(name): text for name, text in made.texts.items()}
        return blocks_ | {block_path(book.name): book.content, ENTRY: as_json(entry)}


@dataclass(slots=True)
class _Lexicon:
    """Words with their stems, and how often each stem is found."""

    words: list[str]
    stems: Mapping[str, str]
    commonness: dict[str, int]

    def __init__(self, words: list[str], stems: Mapping[str, str]) -> None:
        self.words, self.stems, self.commonness = words, stems, {}

    def by_stem(self) -> Iterator[tuple[str, list[str]]]:
        """All stems, sorted as a browser sorts them, with their words."""
        pairs = sorted(
            ((self.stems.get(word, word), word) for word in self.words),
            key=lambda pair: (_as_browsers_sort(pair[0]), pair[1]),
        )
        for stem, group in groupby(pairs, key=lambda pair: pair[0]):
            yield stem, [word for _, word in group]

    def tree(self, made: Files) -> list[Any]:
        """Where the words are."""
        entries: Iterator[Entry] = ((word, None, _size(word)) for word in self.words)
        rows = [
            (block[0][0], made.add(self._text([word for word, _ in block])))
            for block in blocks(entries, _LEAST_WORDS, _MOST_WORDS)
        ]
        return sorted_tree(rows, made)

    def commonest(self) -> str:
        """The words that are found most often, for whoever has typed two letters."""
        plain = (one for one in self.words if one.isalpha())
        by_pages = sorted(plain, key=lambda one: (-self._pages(one), one))
        return self._text(sorted(by_pages[:_COMMONEST], key=_as_browsers_sort))

    def _text(self, words: Sequence[str]) -> str:
        """Words, each with what it shares with the last, how common it is, and its stem."""
        told = []
        before = ""
        for word in words:
            shared = _shared(before, word)
            stem = self.stems.get(word, word)
            kept = _shared(stem, word)
            cut = letter(len(word) - kept)
            often = letter(self._pages(word).bit_length())
            told.append(f"{letter(shared)}{word[shared:]} {often}{cut}{stem[kept:]}")
            before = word
        return " ".join(told)

    def _pages(self, word: str) -> int:
        return self.commonness[self.stems.get(word, word)]


def _blocks_of_stems(
    lexicon: _Lexicon, pages: Mapping[str, Pages], letters: Letters, made: Files
) -> Iterator[tuple[str, str]]:
    def entries() -> Iterator[Entry]:
        for stem, words in lexicon.by_stem():
            found = postings(_together([pages[word] for word in words]), letters)
            lexicon.commonness[stem] = found.pages
            content: Any = found.first
            if found.others:
                starts = "".join(letter(start) for start, _ in found.others)
                names = [made.add(text) for _, text in found.others]
                content = [found.pages, found.first, starts, *names]
            yield stem, content, len(found.first) + _size(stem) + 16 * len(found.others)

    for block in blocks(entries(), _LEAST_PAGES, _MOST_PAGES):
        yield block[0][0], made.add(dict(block))


def _together(lists: Sequence[Pages]) -> Pages:
    """The pages of several forms of a word; where two are on a page, that is a bit more."""
    most, *others = sorted(lists, key=_count, reverse=True)
    if not others:
        return most
    more = _by_page(others)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for weight, pages in most.items():
        found[weight] = [page for page in pages if page not in more]
        for page in pages:
            if page in more:
                more[page] = _both(weight, more[page])
    for page, weight in more.items():
        found[weight].append(page)
    return {weight: sorted(pages) for weight, pages in found.items() if pages}


def _by_page(lists: Iterable[Pages]) -> dict[int, int]:
    found: dict[int, int] = {}
    for one in lists:
        for weight, pages in one.items():
            for page in pages:
                known = found.get(page)
                found[page] = weight if known is None else _both(known, weight)
    return found


def _both(weight: int, other: int) -> int:
    return min(max(weight, other) + 1, HEAVIEST)


def _count(pages: Pages) -> int:
    return sum(map(len, pages.values()))


def _as_browsers_sort(word: str) -> bytes:
    return word.encode("utf-16-be")


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    shared = 0
    for letter_, other_letter in zip(one, other, strict=False):
        if letter_ != other_letter:
            break
        shared += 1
    return shared


def _size(word: str) -> int:
    return len(word) + 8
