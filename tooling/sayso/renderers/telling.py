"""What happened, as pages tell it: what it is about, in what words, and by which commit."""

from collections.abc import Iterator

from markupsafe import Markup

from sayso.events import Entry, Event
from sayso.model import Person
from sayso.renderers.addresses import page_named, page_of
from sayso.renderers.edition import Edition
from sayso.renderers.here import Here
from sayso.renderers.prose.lines import title

_FOLDERS = {"person": "people", "team": "teams", "area": "areas"}
_SHORT = 7


def page_about(edition: Edition, thing: str, named: str, path: str) -> str:
    """The page of a thing of the log; empty where it has none, or has none any more."""
    owners = edition.log.owners
    known = {"person": owners.people, "team": owners.teams, "area": owners.areas}.get(thing)
    if known is not None:
        return page_named(_FOLDERS[thing], named) if named in known else ""
    return page_of(path) if path in edition.shown else ""


def thing(here: Here, kind: str, named: str, path: str, called: str) -> Markup:
    """The title of a thing, leading to its page where it has one."""
    page = page_about(here.edition, kind, named, path)
    words = title(readable(called))
    return here.link(page, words) if page else words


def subject(here: Here, event: Event) -> Markup:
    """What an event is about."""
    return thing(here, event.thing, event.id, event.path, event.title)


def in_words(here: Here, event: Event) -> Markup:
    """What happened to it."""
    return here.line(readable(event.says))


def readable(text: str) -> str:
    """Text that can be written: names of files in a history need not be."""
    return text.encode("utf-8", "replace").decode()


def author(edition: Edition, entry: Entry) -> Person | None:
    """Who made a commit, where `owners.yaml` knows them by the address in it."""
    return edition.log.owners.person(entry.author) if entry.is_known else None


def source(here: Here, entry: Entry) -> Markup:
    """The commit of an entry, and who made it as far as that is known."""
    href = here.edition.publication.repository.commit(entry.commit)
    short = Markup("<code>{}</code>").format(entry.commit[:_SHORT])
    parts = [Markup('<a href="{}">{}</a>').format(href, short) if href else short]
    person = author(here.edition, entry)
    if person is not None:
        parts.append(here.of_person(person))
    return Markup(" · ").join(parts)


def loud(entry: Entry) -> Iterator[Event]:
    """What is worth telling one by one."""
    return (one for one in entry.events if not one.is_quiet)
