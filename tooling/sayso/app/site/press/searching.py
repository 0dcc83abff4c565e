"""The index of the search, brought up to date from the words that are kept of each page."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.app.site.plan import Plan
from sayso.app.site.press.kept import versions
from sayso.app.site.press.kept.keeping import Keeping, Kept, Lost, as_mapping, compressed, text_of
from sayso.app.site.press.units.making import unpacked
from sayso.app.site.press.units.renewing import Renewed
from sayso.app.site.press.units.telling_words import told_words
from sayso.app.site.search import refuse_missing_of_index
from sayso.artifact import Artifact, Copy
from sayso.model import Log
from sayso.renderers.prints import fingerprint
from sayso.renderers.searching.book import Book, sampled
from sayso.renderers.searching.findable import Findable
from sayso.renderers.searching.index import Index, Merging, piece_path
from sayso.renderers.searching.pages import findables
from sayso.renderers.searching.stems import stemmed

_ROW, _STEMS = "search", "search stems"


@dataclass(frozen=True, slots=True)
class _Words:
    """What an index is made of: pages of ours as they were renewed, and `theirs`, made by hand."""

    made: Renewed
    theirs: Sequence[Findable]
    language: str

    def by_unit(self) -> dict[str, tuple[str, str]]:
        """What tells of each page, and the unit that it comes of; the first of two pages counts."""
        found: dict[str, tuple[str, str]] = {}
        for unit, one in self.made.heads.items():
            for path, sign in one.texts.items():
                found.setdefault(path, (sign, unit))
        return found | {one.path: (one.sign, "") for one in self.theirs}


def index_files(
    plan: Plan, log: Log, by_hand: Iterable[Copy], made: Renewed, kept: Keeping
) -> Index:
    """The index; what is shown of our pages comes with those."""
    folders = plan.folders_as_addresses
    pages = [
        Artifact(one.path, (plan.root / one.origin).read_text("utf-8"))
        for one in by_hand
        if one.path.endswith(".md")
    ]
    theirs = list(findables(log, (), pages, folders=folders))
    words = _Words(made, theirs, log.settings.language)
    found = words.by_unit()
    refuse_missing_of_index(log, found, folders=folders)
    book = _book(words, found)
    pairs = (f"{path} {sign}" for path, (sign, _) in sorted(found.items()))
    sign = fingerprint(versions.ours(), words.language, *pairs)
    files = _known(kept, sign)
    if files is None:
        files = _merged(words, found, book, kept)
        text = json.dumps(files, ensure_ascii=False)
        kept.put([Kept(_ROW, {"sign": sign}, compressed(text))])
    return Index(files | {piece_path(book, one.name): one.shown for one in theirs}, book)


def _book(words: _Words, found: Mapping[str, tuple[str, str]]) -> Book:
    """The book of the pages that are found; `Lost` where one of its units is not whole."""
    shown = {one.path: one.shown for one in words.theirs}
    wanted = sampled(found)
    for name in {found[one][1] for one in wanted} - {""}:
        texts = unpacked(words.made.bodies.of(name), {}).texts
        shown |= {one.path: one.shown for one in texts if found[one.path][1] == name}
    return Book([shown[one] for one in wanted])


def _known(kept: Keeping, sign: str) -> dict[str, str] | None:
    if as_mapping(kept.head(_ROW)).get("sign") != sign:
        return None
    body = kept.body(_ROW)
    return None if body is None else json.loads(text_of(body))


def _merged(
    words: _Words, found: Mapping[str, tuple[str, str]], book: Book, kept: Keeping
) -> dict[str, str]:
    merging = Merging({path: sign.partition(" ")[0] for path, (sign, _) in found.items()})
    for unit, path, told in told_words(kept, words.made.words):
        if path in found and found[path][1] == unit:
            merging.add(path, told)
    for one in words.theirs:
        merging.add(one.path, one.words)
    if merging.missing:
        raise Lost
    return merging.files(book, lambda all_: _stems(all_, words, kept))


def _stems(found: Iterable[str], words: _Words, kept: Keeping) -> dict[str, str]:
    """The stems of words, worked out for those alone that are new."""
    sign = fingerprint(versions.ours(), words.language)
    body = kept.body(_STEMS) if as_mapping(kept.head(_STEMS)).get("sign") == sign else None
    known = json.loads(text_of(body)) if body else {}
    new = [one for one in found if one not in known]
    if new:
        made = stemmed(new, words.language)
        known |= {one: made.get(one, "") for one in new}
        kept.put([Kept(_STEMS, {"sign": sign}, compressed(json.dumps(known)))])
    return {one: known[one] for one in found if known[one]}
