"""Criteria that say nothing yet: placeholders, and the title over again."""

import re

_PLACEHOLDERS = frozenset(
    (
        *("tbd", "tba", "tbc", "todo", "to do", "fixme", "xxx", "n/a", "na", "none", "nil"),
        *("not applicable", "pending", "later", "unknown", "coming soon", "placeholder"),
        *("to be defined", "to be decided", "to be determined", "to be confirmed"),
        *("to be discussed", "to be added", "to be written", "not yet defined"),
        *("criterion", "criteria", "metric", "text", "fill me in", "write here", "done when"),
        *("criterion 1", "criterion 2", "criterion 3", "first criterion", "second criterion"),
    )
)
_LONGEST = 60
_OPENERS = "tTfFxXlL"
_MARKS = " \t.:!?…-_*\u2013\u2014"
_OPENS = re.compile(
    r"(?:tb[dac])\b|(?:todo|fixme|xxx) *(?:[:(\u2013\u2014-]|$)|lorem ipsum", re.IGNORECASE
)
_FRAMED = re.compile(r"\[[^\]]*\]|\{[^}]*\}|<(?!https?:)[^>]*>")
_GAP = re.compile(r"[\[{<] *(?:…|\.\.\.) *[\]}>]")


def is_placeholder(text: str) -> bool:
    """Whether a line only keeps the place of one that is still to be written."""
    # A line this long says something, unless it opens with a mark that says it does not.
    plain = text.casefold().strip(_MARKS) if len(text) <= _LONGEST else text
    if not plain or plain in _PLACEHOLDERS or (text[0] in _OPENERS and _OPENS.match(text)):
        return bool(text)
    if text[0] in "[{<" and _FRAMED.fullmatch(text.strip()):
        return True
    return ("…" in text or "..." in text) and bool(_GAP.search(text))


_WORD = re.compile(r"\w+(?:['\u2019]\w+)?|[<>=≤≥%]")
_AROUND = "\"'`()[]{}*_\u201c\u201d\u2018\u2019.,;:!?"
_LITTLE = """
    a an and are as at be been being by for from has have in into is it its of on or our out
    that the their there this to up was we were will with
"""
_FILLERS = frozenset(_LITTLE.split())
_ENDINGS = ("ion", "ing", "ed", "es", "s", "e")
_SHORTEST = 2


def stem(word: str) -> str:
    """A word without its ending, so that `moves`, `moved` and `moving` are one."""
    for ending in _ENDINGS:
        left = word.removesuffix(ending)
        if left != word and len(left) >= _SHORTEST and not word.endswith("ss"):
            doubled = len(left) > _SHORTEST and left[-1] == left[-2] and left[-1] not in "aeiouls"
            return left[:-1] if doubled else left
    return word


_CARRIED_OUT = """
    achieve adopt complete deliver do does done finish fully goal implement introduce live
    migrate move now place reach ready roll ship start success successful successfully switch
    task work
"""
_DOING = frozenset(stem(word) for word in _CARRIED_OUT.split())


def restates(text: str, title: str) -> bool:
    """Whether a line says no more than its title, or that this is done."""
    wanted, lowered = text.casefold(), title.casefold()
    # A word that begins like none of the title's settles it; nearly every line has one.
    for word in wanted.split():
        bare = word.strip(_AROUND)
        if bare[:2] not in lowered and bare not in _FILLERS and stem(bare) not in _DOING:
            return False
    return _content(wanted) - _DOING <= _content(lowered)


def _content(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(text) if word not in _FILLERS)
