"""Links in plain text."""

import re

from sayso.renderers.prose.leads import Leads
from sayso.renderers.prose.plain.odd import Odd

_HOST = r"(?:[A-Za-z0-9]{1,50}(?:-[A-Za-z0-9]+)*\.)+[A-Za-z]{2,20}(?::\d{1,4})?(?![^/?#])"
_ADDRESS = re.compile(rf"(?=.)(?:https?://{_HOST}|(?!//|[^/?#]*:))[A-Za-z0-9._~/?#@!$*+,;=:%()-]*")


def link_to(target: str, leads: Leads) -> str:
    """The beginning of a link; odd is one that leads nowhere, or to an unusual address."""
    href = leads.of(target).href
    if not _ADDRESS.fullmatch(href):
        raise Odd
    return f'<a href="{href}">'
