"""A report as a page of HTML: styles and pictures are in it, and nothing is loaded."""

import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from html import escape, unescape
from importlib.resources import files
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.renderers.here import Here
from sayso.renderers.prose.armour import shown
from sayso.renderers.prose.commonmark import parse, render
from sayso.renderers.prose.headings import give_anchors, without_title
from sayso.renderers.prose.lines import title
from sayso.renderers.prose.passage import Passage
from sayso.renderers.report.signing import UNSIGNED
from sayso.renderers.templating import chip, spoken

TOP = "report.md"
"""The page that a report would be on the site: at its top."""

Read = Callable[[str], bytes]
"""From the path of a file to what is in it."""

_LOOKS = ("record", "decision", "history", "lists", "diagrams", "goals", "report")
_COLOURS = re.compile(r'(:root|\[data-md-color-scheme="slate"\]) (\{\s*--sayso[^}]*\})')
_LINK = re.compile(r'<a((?:[^">]|"[^"]*")*?) href="([^"]*)"')
_PICTURE = re.compile(r'<img((?:[^">]|"[^"]*")*?) src="([^"]*)"')
_LATER = re.compile(r'(<img(?:[^">]|"[^"]*")*?) loading="lazy"')
"""A picture that is fetched when it is looked at, which on paper it never is."""

_KINDS = {"svg": "svg+xml", "jpg": "jpeg"}
_SPARE_LINES = re.compile(r"(<pre.*?</pre>)|\n\s*\n\s*\n", re.DOTALL)


def page(template: str, here: Here, read: Read, inside: Mapping[str, str], **said: object) -> str:
    """A report from its template; `inside` are addresses of the site that are anchors in it."""
    style = _style()
    text = (
        _environment()
        .get_template(template)
        .render(here=here, style=Markup(style), policy=_policy(style), sign=UNSIGNED, **said)  # noqa: S704  # ours
    )
    text = _LINK.sub(lambda link: _led(link, inside), shown(text))
    text = _PICTURE.sub(lambda picture: _embedded(picture, here, read), text)
    text = _LATER.sub(r"\1", text)
    return _SPARE_LINES.sub(lambda match: match[1] or "\n\n", text)


def body(here: Here, text: str, title: str) -> Markup:
    """A record's body as HTML."""
    tokens = parse(text)
    give_anchors(tokens)
    passage = Passage(here.leads)
    passage.take(render(without_title(tokens, title)))
    return Markup(passage.give())  # noqa: S704  # sanitised


def _led(link: re.Match[str], inside: Mapping[str, str]) -> str:
    """A link to an address of the web stays, one into the site goes unless it leads in here."""
    href = unescape(link[2])
    if urlsplit(href).scheme or href.startswith(("#", "//")):
        return link[0]
    place = inside.get(href.partition("#")[0])
    return f'<a{link[1]} href="#{escape(place)}"' if place else f"<a{link[1]}"


def _embedded(picture: re.Match[str], here: Here, read: Read) -> str:
    """A picture in the page itself."""
    made = here.leads.copies.get(unescape(picture[2]))
    if made is None:
        return f"<img{picture[1]}"
    content = made.text.encode() if isinstance(made, Artifact) else _content(made, read)
    ending = made.path.rpartition(".")[2].casefold()
    kind = _KINDS.get(ending, ending)
    return f'<img{picture[1]} src="data:image/{kind};base64,{b64encode(content).decode()}"'


def _content(made: Copy, read: Read) -> bytes:
    return read(made.origin)


def _policy(style: str) -> str:
    """Only this style, and pictures that are in the page."""
    known = b64encode(sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{known}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _style() -> str:
    """The looks of the site as far as a report has what they are for, in the scheme that is on."""
    looks = files("sayso.renderers").joinpath("looks")
    parts = {name: looks.joinpath(f"{name}.css").read_text("utf-8") for name in _LOOKS}
    light, dark = (
        found[2] for found in _COLOURS.finditer(looks.joinpath("page.css").read_text("utf-8"))
    )
    colours = f":root {light}\n@media screen and (prefers-color-scheme: dark) {{ :root {dark} }}\n"
    return colours + "\n".join(parts.values())


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("sayso.renderers"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        comment_start_string="{##",
        comment_end_string="##}",
    )
    environment.filters["chip"] = chip
    environment.filters["spoken"] = spoken
    environment.filters["title"] = title
    environment.filters["front"] = environment.filters["heading"] = str
    return environment
