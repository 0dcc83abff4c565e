"""Which words carry what a text binds to, and which only hold it together."""

from typing import Literal

Kind = Literal["number", "negation", "modal", "quantity", "word", "filler"]

_LISTS: dict[Kind, str] = {
    "number": """
        zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty
        forty fifty sixty ninety hundred thousand million billion dozen once twice half double
        triple quarter
    """,
    "negation": "not no never none nor neither without nobody nothing nowhere except unless",
    "modal": """
        must shall should may might can could will would ought required optional mandatory
        recommended always
    """,
    "quantity": """
        all every each any both either some most many few several only mostly usually sometimes
        often least exactly about roughly approximately
    """,
    "filler": """
        a an the this that these those which who whom it its they them their there here
        is are was were be been being am has have had having do does did
        of in on at by for with to as from into onto
        and also too then thus hence therefore so such
        just very really quite simply basically actually please
        we us our ours you your i my let
    """,
}

KINDS: dict[str, Kind] = {word: kind for kind, words in _LISTS.items() for word in words.split()}
"""The words of a kind of their own; all others are words."""

_SPELLED = "zero one two three four five six seven eight nine ten eleven twelve"

DIGITS = {word: str(value) for value, word in enumerate(_SPELLED.split(" "))} | {"percent": "%"}
"""Numbers that are as often spelled as written in digits."""

LONGHAND = (
    (r"\b(can)not\b", r"\1 not"),
    (r"\bcan't\b", "can not"),
    (r"\bwon't\b", "will not"),
    (r"\bshan't\b", "shall not"),
    (r"n't\b", " not"),
    (r"'ll\b", " will"),
    (r"'re\b", " are"),
    (r"'ve\b", " have"),
    (r"'m\b", " am"),
    (r"'s\b|(?<=s)'(?!\w)", ""),
    (r"\be\.g\.|\bfor instance\b", "for example"),
    (r"\bi\.e\.", "that is"),
    (r"\bapprox\.", "approximately"),
    (r"\bvs\b\.?", "versus"),
    (r"\bper cent\b", "percent"),
    (r"\s&\s", " and "),
    (r"<=", "\u2264"),
    (r">=", "\u2265"),
)
"""Short forms, and what they are short for."""

OTHER_WORDS = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "batch/patch",
        "closed/cloned",
        "contact/contract",
        "host/cost",
        "lead/load",
        "life/live",
        "log/lag",
        "partly/party",
        "pool/poll",
        "push/pull",
        "request/require",
        "requests/requires",
        "server/service",
        "single/signal",
        "stack/stock",
        "stage/state",
        "start/stay",
        "step/stop",
        "store/stone",
        "test/text",
        "trace/track",
        "track/trick",
        "trail/trial",
        "upload/unload",
        "work/word",
    )
)
"""Pairs that look like one word misspelled and are two that people write about."""
