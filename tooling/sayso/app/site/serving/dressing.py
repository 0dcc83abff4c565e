"""What a preview adds to each page: a script that follows changes, and what is wrong."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from hashlib import blake2b
from html import escape
from importlib.resources import files

from sayso.diagnostics import Diagnostic

OWN = "/sayso-preview/"
"""Where the preview has what is its own; no page of a log begins so."""

_HEAD = """<link rel="stylesheet" href="{own}follow.css?{style}">\
<script type="module" src="{own}follow.js?{script}"></script>\
<meta name="sayso-mark" content="{mark}">"""
_SHOWN = 20
_BANNER = """<aside class="sayso-preview" aria-label="What is wrong">
{troubles}{errors}</aside>"""
_ERRORS = """<details>
<summary>{number} this log from being published: {files}</summary>
<ul>{items}</ul>
</details>"""

Way = Callable[[str], str]
"""The address of the page of a file of the log, by its path; empty where it has none."""


def dressed(page: str, banner: str) -> tuple[str, str]:
    """A page with what is added to it, and its mark."""
    mark = sign((page + banner).encode("utf-8", "surrogatepass"))
    style, script = sign(own("follow.css")), sign(own("follow.js"))
    head = _HEAD.format(own=OWN, style=style, script=script, mark=mark)
    end, body = page.find("</head>"), page.find("<body")
    place = end if end >= 0 else max(body, 0)
    inside = page.find(">", body) + 1 if body >= 0 else len(page)
    return f"{page[:place]}{head}{page[place:inside]}{banner}{page[inside:]}", mark


@cache
def own(name: str) -> bytes:
    """A file that the preview brings along."""
    return files("sayso.app.site.serving").joinpath(name).read_bytes()


def sign(content: bytes) -> str:
    """What tells a content from any other."""
    return blake2b(content, digest_size=12).hexdigest()


def banner(troubles: Sequence[str], findings: Sequence[Diagnostic], way: Way) -> str:
    """What is wrong, in a line that opens; empty where nothing is."""
    if not troubles and not findings:
        return ""
    told = "".join(f"<p>{escape(one)}</p>\n" for one in troubles)
    return _BANNER.format(troubles=told, errors=_errors(findings, way) if findings else "")


def _errors(findings: Sequence[Diagnostic], way: Way) -> str:
    number = "1 error keeps" if len(findings) == 1 else f"{len(findings)} errors keep"
    findings = sorted(findings, key=lambda one: (one.code, one.order))  # what causes most is first
    paths = list(dict.fromkeys(one.where.path for one in findings))
    files = _led(paths[0], paths[0], way)
    if len(paths) > 1:
        files += f" and {len(paths) - 1} more"
    return _ERRORS.format(number=number, files=files, items="".join(_items(findings, way)))


def _items(findings: Sequence[Diagnostic], way: Way) -> Iterator[str]:
    for one in findings[:_SHOWN]:
        start = one.where.start
        place = _led(one.where.path, f"{one.where.path}:{start.line}:{start.column}", way)
        mend = one.hint or (one.fix.title if one.fix else "")
        told = f" ({escape(mend)})" if mend else ""
        yield f"<li>{place} {one.code}: {escape(one.message)}{told}</li>\n"
    if len(findings) > _SHOWN:
        yield f"<li>and {len(findings) - _SHOWN} more: <code>sayso check</code></li>\n"


def _led(path: str, words: str, way: Way) -> str:
    address = way(path)
    code = f"<code>{escape(words)}</code>"
    return f'<a href="{escape(address)}">{code}</a>' if address else code
