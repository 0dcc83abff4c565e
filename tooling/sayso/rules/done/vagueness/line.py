"""A line as the lint reads it: what is left of it to doubt, and what it offers."""

import re
from dataclasses import dataclass
from functools import cached_property

_LINK = re.compile(r"!?\[[^\]]*\]\([^)]*\)|<?\bhttps?://\S+|\bwww\.\S+")
_ISSUE = re.compile(r"(?<![\w&])#\d+\b")
_ASIDE = re.compile(
    r"`[^`]*`|\"[^\"]*\"|\u201c[^\u201d]*\u201d|\u00ab[^\u00bb]*\u00bb|\([^()]*\)|\[[^\]]*\]"
)
_PURPOSE = re.compile(
    r"""(?<=\S)[\s,;]+(?:
        so\ that | because | since | in\ order\ to | thereby
      | to\ (?:help|enable|allow|make|ensure|support|let|keep|give|prepare|avoid)
      | (?:which|that)\ (?:will\ )?(?:help|enable|allow|make|let|give)s?
      | (?:enabling|allowing|making|helping|letting|giving|ensuring)
    )\b.*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_COUNTS = re.compile(
    r"""\d | [%<>≤≥=]
      | \b(?: one | two | three | four | five | six | seven | eight | nine | ten | twelve | dozen
          | half | once | twice | single | hundred | thousand | million | both
          | all | every | each | none | zero | no | nobody | nothing | never | without
          | than(?!\ (?:before|today|now)\b) | at\ least | at\ most | up\ to(?!\ date)
          | below | above | exceed\w*
          | (?:under|within)\ (?:the\ |our\ )?(?:limit|budget|target|threshold|sl[aoi])s?
        )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD = re.compile(r"[^\W_]+(?:['\u2019&-][^\W_]+)*")
_OPENERS = re.compile(
    r"(?:(?:we|to|will|the team|team|further|also|must|should|can)\s+)+",
    re.IGNORECASE,
)
_ACRONYMS = """
    AI API APIs CD CI CLI CPU CSS DB DX FAQ GPU HTML HTTP HTTPS I IDE IT JSON KPI KPIs ML MVP OKR
    OS PDF PR PRs QA RAM SDK SLA SLAs SLO SLOs SQL UI URL URLs UX VM VMs YAML
"""
_GENERIC = frozenset(_ACRONYMS.split())
_LONG = 4
_MARKS = ".,;:!?()'"
_SENTENCE_START = re.compile(r"(?:^|(?<=[.:!?])\s)\S+")


@dataclass(frozen=True)
class Line:
    """A line with what it offers beside its words: numbers, links, names."""

    text: str

    @cached_property
    def bare(self) -> str:
        """The line without code, quotes, asides, links, and the reason it gives."""
        kept = _ASIDE.sub(" ", _LINK.sub(" ", self.text))
        return _PURPOSE.sub("", kept).strip()

    @cached_property
    def opening(self) -> str:
        """What is left of the line, from its first word that tells."""
        found = _OPENERS.match(self.bare)
        return self.bare[found.end() :] if found else self.bare

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of what is left of the line; one with hyphens is one."""
        return tuple(_WORD.findall(self.bare))

    @cached_property
    def counts(self) -> bool:
        """Whether the line has a number, a comparison, or a word such as `every`."""
        return bool(_COUNTS.search(self.text))

    @cached_property
    def links(self) -> bool:
        """Whether the line leads to a page or an issue."""
        return bool(_LINK.search(self.text) or _ISSUE.search(self.text))

    @cached_property
    def names(self) -> bool:
        """Whether the line names something by its own name after its first word."""
        inner = [word for word in _SENTENCE_START.sub(" ", self.bare).split() if len(word) > 1]
        plain = [word.strip(_MARKS) for word in inner]
        capital = [word for word in plain if word[:1].isupper() and word not in _GENERIC]
        if any(not word[1:].islower() for word in capital):
            return True
        # In A Title Written Like This capitals name nothing.
        lower = any(word.islower() and len(word) >= _LONG for word in plain)
        return bool(capital) and (lower or len(capital) == 1)
