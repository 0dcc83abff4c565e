"""HTML that runs nothing, loads nothing from elsewhere and stays in its box, by nh3.

nh3 reads HTML by the rules that browsers follow and writes it anew, so what it closes is
closed and what it leaves out is gone, however the original was put together. It comes
last over whatever people wrote; nothing is added behind it that is not ours alone.
"""

import re
from functools import cache

from nh3 import Cleaner
from pygments.token import STANDARD_TYPES

KEPT_TAGS = frozenset(
    re.findall(
        r"\w+",
        "a abbr b blockquote br caption center cite code dd del details dfn div dl dt em h1 h2 h3"
        " h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp section small span strike strong sub"
        " summary sup table tbody td tfoot th thead tr tt u ul var",
    )
)
"""The HTML that a record may use; any other tag is shown as the text it is."""

SCHEMES = frozenset(
    ("ftp", "git", "http", "https", "irc", "ircs", "mailto", "matrix", "sip", "ssh", "tel", "xmpp")
)
"""What a link may begin with; whatever runs or shows something in the page itself is not here."""

_ATTRIBUTES = {
    "*": {"align", "dir", "id", "lang", "title"},
    "a": {"href", "name"},
    "details": {"open"},
    "img": {"alt", "height", "loading", "src", "width"},
    "ol": {"start"},
    "table": {"width"},
    "td": {"colspan", "rowspan", "width"},
    "th": {"colspan", "rowspan", "width"},
}
_CLASSES = {
    "div": {"sayso-diagram"},
    "img": {"sayso-when-dark", "sayso-when-light"},
    "pre": {"highlight"},
    "section": {"sayso-footnotes"},
    "small": {"sayso-dead"},
    "span": set(STANDARD_TYPES.values()) - {""},  # the colours of code
}
_TAKEN = ("__", "record-")
_SIZE = re.compile(r"\d{1,4}(?:px|%)?")
_ELSEWHERE = re.compile(r"[\\/]{2}|[^/?#]*:")


def sanitised(html: str) -> str:
    """Any HTML as harmless HTML; what is harmless in it is as it was."""
    return _cleaner().clean(html)


def anchor_on_page(name: str) -> str:
    """An anchor out of a record, as it is called on a page that has its own and the engine's."""
    return f"-{name}" if name.startswith(_TAKEN) else name


@cache
def _cleaner() -> Cleaner:
    return Cleaner(
        tags=set(KEPT_TAGS),
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        attribute_filter=_kept,
        url_schemes=set(SCHEMES),
        link_rel=None,
    )


def _kept(tag: str, name: str, value: str) -> str | None:
    if name in {"id", "name"}:
        return anchor_on_page(value)
    if name in {"height", "width"}:
        return value if _SIZE.fullmatch(value) else None
    if tag == "img" and name == "src":
        return None if _ELSEWHERE.match(value) else value
    return value
