"""The content security policy of the site: what a browser may load and run on its pages.

It is written into the pages after the engine made them, whichever engine that was. Of the
scripts that stand in a page, those are allowed that stand on the engine's page for wrong
addresses too: nobody's words come there, so no record can have brought them in.
"""

import re
from base64 import b64encode
from collections.abc import Collection, Iterator
from hashlib import sha256
from pathlib import Path

_NOBODYS_WORDS = "404.html"
_IS_FILE_OR_DATA = re.compile(r"\ssrc=|\stype=[\"']?application/(?:ld\+)?json")
_FROM_HERE = re.compile(r'new URL\("[./]*",location\)')
_BEGINNING = re.compile(
    r"\s*(?:<!doctype[^>]*>)?\s*(?:<html[^>]*>)?\s*(?:<head[^>]*>)?\s*(?:<meta charset=[^>]*>)?",
    re.IGNORECASE,
)

# What is not named is as the first rule says: styles, fonts, media, workers and what they ask for.
_RULES = (
    ("default-src", "'self'"),
    ("script-src", "'self'"),
    ("img-src", "'self' data:"),
    ("frame-src", "'none'"),
    ("object-src", "'none'"),
    ("base-uri", "'none'"),
    ("form-action", "'self'"),
)
_OPEN_TO_HOSTS = ("script-src", "img-src", "style-src", "font-src", "connect-src")


class Policy:
    """A policy for the pages that one engine made with one theme.

    `reference` is a page of theirs without anybody's words; `hosts` are addresses that a team
    lets its pages load from.
    """

    def __init__(self, reference: str, hosts: Collection[str] = ()) -> None:
        self._known = frozenset(map(_anywhere, _inline_scripts(reference)))
        self._hosts = tuple(hosts)
        self._told: dict[tuple[str, ...], str] = {}

    def on(self, page: str) -> str:
        """A page, or a shell for pages, with the policy in its head."""
        begun = _BEGINNING.match(page)
        end = begun.end() if begun else 0
        told = f'<meta http-equiv="Content-Security-Policy" content="{self._said(page)}">'
        return f"{page[:end]}{told}{page[end:]}"

    def _said(self, page: str) -> str:
        scripts = tuple(_inline_scripts(page))
        said = self._told.get(scripts)
        if said is None:
            hashes = [_hash(one) for one in scripts if _anywhere(one) in self._known]
            said = ";".join(self._rule(name, sources, hashes) for name, sources in self._rules())
            self._told[scripts] = said
        return said

    def _rules(self) -> Iterator[tuple[str, str]]:
        """Of what comes from other hosts, each is named, as the first rule goes for more."""
        yield from _RULES
        named = dict(_RULES)
        if self._hosts:
            yield from ((name, "'self'") for name in _OPEN_TO_HOSTS if name not in named)

    def _rule(self, name: str, sources: str, hashes: list[str]) -> str:
        scripts = hashes if name == "script-src" else ()
        hosts = self._hosts if name in _OPEN_TO_HOSTS else ()
        return " ".join((name, sources, *scripts, *hosts))


def put_on_pages(site: Path, hosts: Collection[str], except_for: Collection[str] = ()) -> None:
    """Writes the policy into every page of a site, but for files that a team brought along."""
    reference = site / _NOBODYS_WORDS
    policy = Policy(reference.read_text("utf-8") if reference.is_file() else "", hosts)
    for place in sorted(site.rglob("*.html")):
        if place.relative_to(site).as_posix() not in except_for:
            text = place.read_bytes().decode("utf-8")
            place.write_bytes(policy.on(text).encode())


def _inline_scripts(page: str) -> Iterator[str]:
    start = page.find("<script")
    while start >= 0:
        opened = page.find(">", start)
        closed = page.find("</script>", opened)
        if opened < 0 or closed < 0:
            return
        attributes, text = page[start + len("<script") : opened], page[opened + 1 : closed]
        if text and not _IS_FILE_OR_DATA.search(attributes):
            yield text
        start = page.find("<script", closed)


def _anywhere(script: str) -> str:
    """A script without what it says of the folder its page is in."""
    return _FROM_HERE.sub("", script)


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
