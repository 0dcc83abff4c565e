"""The short way of a plain body to its part of a page, and the long one of every body."""

from functools import cache

import pytest

from sayso.renderers.edition import Edition
from sayso.renderers.prose import body
from sayso.renderers.prose.leads import Lead, Leads
from sayso.renderers.prose.plain.page import plain_part
from sayso.renderers.publication import Publication
from tests.renderers.sampling import sample_log

TITLE = "Title"


class Everywhere(Leads):
    """Links each of which leads to where it says."""

    def of(self, target: str) -> Lead:
        return Lead(target)


def leads(kind: type[Leads] = Leads) -> Leads:
    """The links of a record of the sample."""
    edition = _edition()
    return kind(edition, "decisions/x.md", edition.log.decisions[0].source)


@cache
def _edition() -> Edition:
    return Edition(sample_log(), Publication())


def short_way(text: str, links: Leads | None = None) -> str | None:
    """What the short way makes of a body; None where it goes the long way."""
    return plain_part(text, TITLE, links or leads())


def long_way(text: str, links: Leads | None = None) -> str:
    """The same by the parser alone, with all HTML read and sanitised."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(body, "plain_part", lambda *_: None)
        patch.setattr(body, "plain_html", lambda *_: None)
        return body.page_part(text, TITLE, links or leads())
