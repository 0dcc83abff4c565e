"""A map of the site for language models, in the form that https://llmstxt.org describes."""

import re
from collections.abc import Iterator
from itertools import islice

from sayso.artifact import Artifact
from sayso.model import Record
from sayso.renderers.addresses import page_named, page_of
from sayso.renderers.bonds import newest_first
from sayso.renderers.edition import Edition
from sayso.renderers.exports.addressing import leading
from sayso.renderers.exports.calendar import CALENDAR
from sayso.renderers.exports.dump import DUMP, SCHEMA

LLMS = "llms.txt"

_MOST = 50  # records of a part; the dump holds all
_MARKS = re.compile(r"[\[\]]")
_ABOUT = (
    "Every decision and goal has one person as its owner, says what done looks like, and why it "
    "was made. Status says whether something was decided, and not whether it was carried out."
)


def llms(edition: Edition) -> Iterator[Artifact]:
    """Title, summary, and sections of links; the newest of each kind."""
    yield Artifact(LLMS, "\n".join(_lines(edition)) + "\n")


def _lines(edition: Edition) -> Iterator[str]:
    name = edition.publication.name
    yield from (f"# {_plain(name)}", "", f"> {_summary(edition)}", "", _ABOUT)
    for heading, links in (
        ("Everything", _everything(edition)),
        ("Open decisions", _records(edition, _open(edition))),
        ("Goals", _records(edition, _goals(edition))),
        ("Newest decisions", _records(edition, _decided(edition))),
        ("Areas", _areas(edition)),
        ("Optional", _optional(edition)),
    ):
        found = list(islice(links, _MOST))
        if found:
            yield from ("", f"## {heading}", "", *found)


def _summary(edition: Edition) -> str:
    current = [one for one in edition.log.quarters if one.text("why")]
    newest = max(current, key=lambda one: one.id, default=None)
    told = "What a team decided, who owns it, and what it is trying to do."
    return told if newest is None else f"{told} {newest.id}: {_plain(newest.text('why') or '')}"


def _everything(edition: Edition) -> Iterator[str]:
    yield _link(edition, "The whole log as JSON", DUMP, "records, people, teams and areas")
    yield _link(edition, "Its schema", SCHEMA, "what each field holds")
    yield _link(edition, "All decisions", "decisions/timeline.md", "by day")
    yield _link(edition, "All goals", "goals/index.md", "by quarter")


def _open(edition: Edition) -> Iterator[Record]:
    return (one for one in edition.log.decisions if one.status == "proposed")


def _goals(edition: Edition) -> list[Record]:
    found = (one for one in edition.log.goals if one.status != "closed")
    return sorted(found, key=lambda one: one.id, reverse=True)


def _decided(edition: Edition) -> Iterator[Record]:
    return (one for one in newest_first(edition.log.decisions) if one.status == "accepted")


def _records(edition: Edition, records: Iterator[Record] | list[Record]) -> Iterator[str]:
    for one in records:
        person = edition.owner(one)
        owner = f", owned by {person.name}" if person else ""
        yield _link(edition, one.title, page_of(one.path), f"{one.status}{owner}")


def _areas(edition: Edition) -> Iterator[str]:
    for one in edition.log.owners.areas.values():
        yield _link(edition, one.id, page_named("areas", one.id), one.purpose or "")


def _optional(edition: Edition) -> Iterator[str]:
    yield _link(edition, "Fields", "fields/index.md", "what a record may say")
    yield _link(edition, "Rules", "rules/index.md", "what is checked, and why")
    yield _link(edition, "Glossary", "glossary.md", "the words, and where they come from")
    yield _link(edition, "Calendar", CALENDAR, "what is due on which day")


def _link(edition: Edition, name: str, page: str, note: str = "") -> str:
    href = leading(edition, LLMS, page)
    return f"- [{_plain(name)}]({href})" + (f": {_plain(note)}" if note else "")


def _plain(text: str) -> str:
    """A line of text in which no bracket ends a link early."""
    return _MARKS.sub(r"\\\g<0>", " ".join(text.split()))
