"""The words that the lint asks about, each with an example of a line that needs no asking.

The list is short on purpose: long ones were right about a third of what they flagged.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from sayso.rules.done.vagueness.doubt import Kind

_QUALITIES = {
    "no failed nightly run for 14 days": "reliable reliably robust stable resilient"
    " dependable sane",
    "95 of 100 requests are answered within 300 ms": "fast faster quick quicker quickly performant"
    " responsive efficient efficiently",
    "3 new colleagues get through it with the page alone": "easy easier easily simple simpler"
    " intuitive intuitively usable user-friendly easy-to-use convenient"
    " painless understandable readable",
    "it carries 10 times the load of today for a day": "scalable future-proof",
    "a new job type touches 1 module": "clean cleaner cleanly maintainable elegant"
    " modern lightweight",
    "from 12 a month to 3": "better good great excellent significant significantly substantial"
    " substantially considerable considerably noticeable noticeably meaningful drastically",
    "within 2 working days": "timely promptly",
    "each of the 5 alerts was set off once": "proper properly adequate adequately sufficient"
    " sufficiently reasonable unreasonable reasonably acceptable satisfactory effective effectively"
    " sensible realistic useful",
    "nobody had to do anything by hand in 4 weeks": "seamless seamlessly smooth smoothly",
    "all 6 points of the checklist are met": "high-quality world-class best-in-class"
    " state-of-the-art comprehensive polished optimal",
}

QUALITIES: Mapping[str, str] = {
    word: example for example, listed in _QUALITIES.items() for word in listed.split()
}

_NAMES = {
    "stable": "release releases branch branches channel version versions tag tags api apis id ids"
    " identifier identifiers url urls link links sort order",
    "clean": "install build checkout clone room slate exit shutdown up rebuild",
    "fast": "path forward lane track",
    "quick": "start fix look",
    "good": "first standing faith part deal",
    "simple": "majority",
    "responsive": "design layout",
    "effective": "date from on as",
}

IN_NAMES: Mapping[str, frozenset[str]] = {
    word: frozenset(followers.split()) for word, followers in _NAMES.items()
}
"""Words before which a quality is part of a name."""

TOLD_BY_TOOLS: Mapping[str, re.Pattern[str]] = {
    "clean": re.compile(
        r"\b(?:lint\w*|scan\w*|audit\w*|ci|builds?|checks?|report)\b", re.IGNORECASE
    )
}
"""What a line speaks of where a tool says whether it has the quality."""

_ESCAPE = r"""
    \b(?:as|if|when|where|wherever)\ (?:appropriate|needed|necessary|possible|applicable)\b
      (?!\ (?!(?:and|but|or|by|for|to|in|with|on|at|during|from|we|after|before|it)\b)[a-z])
  | \bbest[ -]effort\b
  | \b(?:time|budget|capacity)\ permitting\b
  | \bif\ time\ (?:allows|permits)\b
  | \b(?:if|when|where|wherever)\ it\ makes\ sense\b
  | \bideally\b
"""
_OPEN_LIST = r"""
    (?<![\w/])etc\b(?!/)\.?
  | \band\ so\ (?:on|forth)\b
  | \band\ more(?=\s*(?:$|[.;,:)]))
  | \bincluding,?\ but\ not\ limited\ to\b
  | \band\ the\ like\b
  | \bamong\ others\b
  | \band\ other(?:s|\ things)\b
  | (?<=[\w,])\s?…
  | (?:…|\.\.\.)\s*$
"""
_QUANTITY = r"""
    (?<![\w-])(?:
      some | several | various | numerous | a\ few | multiple(?!\ (?:choice|of)\b)
    | a\ (?:majority|good\ (?:part|deal))\ of
    | (?<!how\ )(?<!as\ )(?<!so\ )(?<!too\ )many
    | (?<!the\ )(?<!at\ )most(?=\ of\b|\ [a-z-]+s\b)
    )(?![\w-])
"""
_SHARED_MIND = r"""
    \b(?:
        aligned(?=\s*$|\s*[.,;]|\ (?:on|with|behind|around|about)\b)
      | alignment(?=\s*$|\s*[.,;]|\ (?:on|with|behind|around|between|across)\b)
      | buy-in(?!\ pric) | visibility | (?:shared\ )?understanding\ of | same\ page
      | (?:is|are)\ (?:aware\ of|convinced)
      | understand(?=\ (?:why|what|how|the|our)\b)
    )\b
"""


_PHRASES: Mapping[Kind, str] = {
    "escape": _ESCAPE,
    "open-list": _OPEN_LIST,
    "quantity": _QUANTITY,
    "shared-mind": _SHARED_MIND,
}


@cache
def phrases(kind: Kind) -> re.Pattern[str]:
    """The phrases of a kind; few lines hold a word of any, and a log may have none of those."""
    return re.compile(_PHRASES[kind], re.IGNORECASE | re.VERBOSE)


PHRASE_WORDS = frozenset(
    (
        *("appropriate", "needed", "necessary", "possible", "applicable", "ideally"),
        *("effort", "best-effort", "permitting", "allows", "permits"),
        *("etc", "so", "more", "limited", "like", "sense", "others", "other"),
        *(
            "some",
            "several",
            "various",
            "numerous",
            "many",
            "most",
            "few",
            "multiple",
            "majority",
            "good",
        ),
        *(
            "aligned",
            "alignment",
            "buy-in",
            "visibility",
            "understanding",
            "page",
            "understand",
            "aware",
            "convinced",
        ),
    )
)
"""Words of which at least one is in every such phrase, a trailing … aside."""

EXAMPLES: Mapping[Kind, str] = {
    "escape": "before each release",
    "open-list": "the mail, billing and report jobs",
    "quality": "2 people who look at it separately say the same",
    "quantity": "the 6 nightly jobs",
    "direction": "from 12 lost jobs a month to 0",
    "effort": "a page that compares the 2 options",
    "shared-mind": "both leads have signed off the plan",
}


def _forms(verbs: str) -> Iterator[tuple[str, str]]:
    for verb in verbs.split():
        bare = verb.removesuffix("e")
        past = f"{verb[:-1]}ied" if verb.endswith("y") else f"{bare}ed"
        yield from ((form, verb) for form in (verb, f"{bare}ing", past))


_DIRECTIONS = """
    improve increase reduce optimise optimize streamline enhance decrease minimise minimize
    maximise maximize lower boost accelerate strengthen simplify modernise modernize
    shorten tighten elevate raise
"""
_EFFORTS = "explore investigate support help try continue consider evaluate research assist"

OPENINGS: Mapping[Kind, Mapping[str, str]] = {
    "direction": {
        **dict(_forms(_DIRECTIONS)),
        **dict.fromkeys(("speed up", "speeding up"), "speed up"),
        **dict.fromkeys(("grow", "growing"), "grow"),
        "fewer": "fewer",
    },
    "effort": {
        **dict(_forms(_EFFORTS)),
        **dict.fromkeys(("look into", "looking into", "looked into"), "look into"),
        **dict.fromkeys(("work on", "working on", "worked on"), "work on"),
        **dict.fromkeys(("work with", "working with"), "work with"),
        **dict.fromkeys(("push for", "pushing for"), "push for"),
        **dict.fromkeys(("strive for", "striving for", "strive to"), "strive"),
        **dict.fromkeys(("contribute to", "contributing to"), "contribute to"),
    },
}
"""Verbs in the forms in which they open a line, with the verb itself."""

_NOUNS = {
    "help": "page pages text texts center centre desk command",
    "lower": "bound limit case",
    "raise": "error errors exception exceptions",
    "reduce": "step phase function",
    "research": "paper papers report data",
}

AS_NOUNS: Mapping[str, frozenset[str]] = {
    verb: frozenset(followers.split()) for verb, followers in _NOUNS.items()
}
"""Words before which an opening verb is none."""

_PEOPLE = """
    team teams users user customers customer colleagues people engineers developers designers
    contributors maintainers community organisation organization company business sales growth
    efforts effort initiative initiatives each others
"""

ONLY_WITH: Mapping[str, frozenset[str]] = {"support": frozenset(_PEOPLE.split())}
"""Words of which one must follow: to support people is an effort, `support SSO` is a feature."""

FINITE = frozenset(("is", "are", "was", "were", "has", "have", "can", "will", "does", "do"))
"""Words before which a thing is only described, as in `improved docs are online`."""

_HOLLOW = """
    available there ensured achieved guaranteed provided maintained given possible
    added introduced implemented established built created set put
"""

HOLLOW = frozenset(_HOLLOW.split())
"""What says no more of a thing than that it is there, as in `proper logging is in place`."""
