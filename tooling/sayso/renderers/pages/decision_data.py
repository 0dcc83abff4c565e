"""All decisions in short, for a browser to find some among them.

A script that sets one value, since a page that was opened from a disk may load scripts and
nothing else. Addresses begin at the site's root.
"""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from sayso.artifact import Artifact
from sayso.model import Decision
from sayso.renderers.addresses import address, link, page_named, page_of
from sayso.renderers.edition import Edition
from sayso.renderers.here import Here
from sayso.renderers.pages.decision_facets import FACETS, OWNER, STATUS, Facet
from sayso.renderers.templating import look

DATA = "assets/decisions-list.js"

_ROOT = "index.md"


def decision_data(edition: Edition, decisions: tuple[Decision, ...]) -> Artifact:
    """The decisions in the order given, each by its id, title, day and its keys by number."""
    here = Here(edition, _ROOT)
    columns = [_column(here, facet, decisions) for facet in FACETS]
    rows = [
        [one.id, " ".join(one.title.split()), str(one.day_of_record or ""), *keys]
        for one, *keys in zip(decisions, *(keys for _, keys in columns), strict=True)
    ]
    ending = address("x.md", folders=edition.publication.folders_as_addresses).removeprefix("x")
    told = {
        "ending": ending,
        "elsewhere": dict(_elsewhere(edition, decisions, ending)),
        "facets": [facet for facet, _ in columns],
    }
    lines = ",\n".join(_json(row) for row in rows)
    return Artifact(DATA, f'self.saysoDecisions={_json(told)[:-1]},"rows":[\n{lines}\n]}};\n')


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _column(
    here: Here, facet: Facet, decisions: tuple[Decision, ...]
) -> tuple[dict[str, Any], list[int | list[int]]]:
    """A facet with its choices in order, and for each decision the numbers of its keys."""
    keys = [facet.keys(here.edition, one) for one in decisions]
    known = dict.fromkeys(key for ones in keys for key in ones)
    names = {key: facet.shown(here, key).striptags() for key in known}
    order = sorted(names, key=lambda key: facet.order(names[key]))
    number = {key: place for place, key in enumerate(order)}
    told = {
        "name": facet.name,
        "label": facet.label,
        "none": facet.none,
        "choices": [[key, names[key], *_more(here, facet, key)] for key in order],
    }
    return told, [_compact([number[key] for key in ones]) for ones in keys]


def _compact(numbers: list[int]) -> int | list[int]:
    return numbers[0] if len(numbers) == 1 else numbers


def _more(here: Here, facet: Facet, key: str) -> Iterator[str]:
    """What a row shows of a choice besides its name: a status its look, an owner their page."""
    if facet is STATUS:
        yield look(key)
    person = here.edition.log.owners.person(key) if facet is OWNER else None
    if person is not None:
        yield here.to(page_named("people", person.id))


def _elsewhere(
    edition: Edition, decisions: tuple[Decision, ...], ending: str
) -> Iterator[tuple[str, str]]:
    """The addresses that do not follow from the id."""
    folders = edition.publication.folders_as_addresses
    for one in decisions:
        found = link(_ROOT, page_of(one.path), folders=folders)
        if found != f"decisions/{quote(one.id)}{ending}":
            yield one.id, found
