"""Pages from templates: what a page says, in Markdown with HTML where Markdown has no word."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.model.standing import STATUSES
from sayso.renderers.here import Here
from sayso.renderers.prose import armour

_NAMED = re.compile(r'{% *(?:extends|from|import|include) +"([^"]+)"')
_PRE = re.compile(r"(<pre.*?</pre>)", re.DOTALL)
_SPARE_LINES = re.compile(r"\n\s*\n\s*\n")


def render(template: str, here: Here, **said: object) -> Iterator[Artifact | Copy]:
    """A page, and the pictures that it needs."""
    here.edition.uses(f"template:{template}")
    text = _environment().get_template(template).render(here=here, **said)
    front, fence, body = text.partition("\n---\n")
    pieces = _PRE.split(armour.in_block(body))
    pieces[::2] = (_SPARE_LINES.sub("\n\n", one) for one in pieces[::2])
    yield Artifact(here.page, f"{front}{fence}\n{''.join(pieces).strip()}\n")
    yield from here.leads.copies.values()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("sayso.renderers"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        comment_start_string="{##",  # `{#` begins the anchor of a heading
        comment_end_string="##}",
        auto_reload=False,
    )
    environment.filters["front"] = _front
    environment.filters["heading"] = _heading
    environment.filters["chip"] = chip
    environment.filters["spoken"] = spoken
    return environment


@cache
def template_text(name: str) -> str:
    """A template with all that it takes from others."""
    text = files("sayso.renderers").joinpath("templates", name).read_text("utf-8")
    return "\n".join((text, *(template_text(one) for one in _NAMED.findall(text))))


def keep_compiled(where: BytecodeCache) -> None:
    """Has templates compiled once, for all that come after."""
    _environment().bytecode_cache = where


def load_templates() -> None:
    """Reads all templates now, so that processes that begin as copies of this one need not."""
    for name in _environment().list_templates(extensions=("j2",)):
        _environment().get_template(name)


def _front(text: str) -> Markup:
    return Markup(armour.in_front_matter(text))  # noqa: S704  # no HTML: a value of YAML


def _heading(text: str) -> Markup:
    return Markup(armour.in_line(str(Markup.escape(text))))  # noqa: S704  # escaped just now


def look(status: str | None) -> str:
    """The class of a chip; what is written there is the status itself."""
    return _LOOKS.get(status or "", "unknown")


@lru_cache(maxsize=1 << 8)
def chip(status: str | None) -> Markup:
    """A status in its colour, which is never all that tells it."""
    words = Markup.escape(spoken(status))
    return Markup(f'<span class="sayso-chip sayso-chip--{look(status)}">{words}</span>')  # noqa: S704


def spoken(status: str | None) -> str:
    """A status, or what a goal's check-in says of it, as one says it."""
    return status.replace("-", " ") if status in _CHECKED else status or "no status"


_CHECKED = ("on-track", "at-risk", "off-track")
_LOOKS = {status: status for status in STATUSES} | {
    "not done yet": "active",
    "to be reviewed": "active",
    "draft": "proposed",
    "active": "active",
    "closed": "superseded",
    "on-track": "accepted",
    "at-risk": "proposed",
    "off-track": "rejected",
    "gone quiet": "proposed",
    "achieved": "accepted",
    "partial": "proposed",
    "missed": "rejected",
    "dropped": "deprecated",
}
