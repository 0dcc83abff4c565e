"""A page while it is being written: how it names things and links to them."""

from collections import defaultdict
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from markupsafe import Markup, escape

from sayso.model import Decision, Goal, Owners, Person, Record, Team
from sayso.model.standing import awaits_review, health, is_unfinished
from sayso.model.values import as_map
from sayso.plain_yaml import Value
from sayso.renderers import addresses
from sayso.renderers.edition import Edition
from sayso.renderers.prose.body import page_part
from sayso.renderers.prose.leads import Leads
from sayso.renderers.prose.lines import line, title
from sayso.source import Source

_NOTHING = Markup("")


class Fact(NamedTuple):
    """A line of a page's head."""

    label: str
    value: Markup


def said(value: Value | None) -> dict[str, str]:
    """The texts of a field that holds several; what is not there is empty."""
    texts = {key: one for key, one in as_map(value).items() if isinstance(one, str)}
    return defaultdict(str, texts)


@lru_cache(maxsize=1 << 12)
def day(on: date | None) -> Markup:
    """A day, or nothing."""
    return Markup(f"<time>{on}</time>") if on else _NOTHING  # noqa: S704  # figures


@lru_cache(maxsize=1 << 12)
def _anchor(href: str, text: Markup) -> Markup:
    """A link, made once for all pages that have it: most name the same people and goals."""
    return Markup(f'<a href="{escape(href)}">{text}</a>')  # noqa: S704  # HTML


class Here:
    """A page of an edition, by the source it shows if it shows one."""

    def __init__(self, edition: Edition, page: str, source: Source | None = None) -> None:
        self.edition = edition
        self.page = page
        self.source = source
        self.leads = Leads(edition, page, source)
        self._folders = edition.publication.folders_as_addresses
        self._people: dict[str, Markup] = {}

    @cached_property
    def _owners(self) -> Owners:
        return self.edition.log.owners

    def to(self, page: str) -> str:
        """What a link to another page says."""
        return addresses.link(self.page, page, folders=self._folders)

    def record(self, record: Record) -> Markup:
        """A record's title, leading to its page."""
        return self.link(addresses.page_of(record.path), title(record.title))

    def title(self, record: Record) -> Markup:
        return title(record.title)

    def reference(self, named: str) -> Markup:
        """A record by its id; an id that nothing has is shown as it is."""
        found = self.edition.log.by_id.get(named)
        return self.record(found) if found else Markup("<code>{}</code>").format(named)

    def file(self, path: str) -> Markup:
        """A file of the log by its path, leading to its page."""
        return self.link(addresses.page_of(path), Markup("<code>{}</code>").format(path))

    def references(self, named: tuple[str, ...]) -> Markup:
        return self.listed([self.reference(one) for one in named])

    def person(self, handle: str) -> Markup:
        """A person's name, leading to their page; a handle nobody has is shown as it is."""
        shown = self._people.get(handle)
        if shown is None:
            person = self._owners.person(handle)
            shown = self._people[handle] = (
                escape(handle) if person is None else self.of_person(person)
            )
        return shown

    def of_person(self, person: Person) -> Markup:
        link = self.link(addresses.page_named("people", person.id), escape(person.name))
        return link + Markup(" <small>(left)</small>") if person.left_on else link

    def team(self, handle: str) -> Markup:
        """A team's name, leading to its page; a name no team has is shown as it is."""
        team = self._owners.team(handle)
        return self.of_team(team) if team else Markup("{}").format(handle)

    def of_team(self, team: Team) -> Markup:
        return self.link(addresses.page_named("teams", team.id), escape(team.name))

    def area(self, named: str) -> Markup:
        return self.link(addresses.page_named("areas", named), escape(named))

    def rule(self, code: str) -> Markup:
        """A rule's code, leading to its page where the site has one."""
        known = any(one.code == code for one in self.edition.publication.rules)
        said = escape(code)
        return self.link(addresses.page_of_rule(code), said) if known else said

    def term(self, quarter: str) -> Markup:
        """A quarter, leading to its page."""
        return self.link(self.term_page(quarter), escape(quarter))

    def term_page(self, quarter: str) -> str:
        return addresses.page_of(f"goals/{quarter}/README.md")

    def state(self, record: Record) -> str:
        """How a record stands, in a word or two."""
        if isinstance(record, Goal):
            return health(record, self.edition.log.today)
        if isinstance(record, Decision) and is_unfinished(record):
            return "not done yet"
        if isinstance(record, Decision) and awaits_review(record):
            return "to be reviewed"
        return record.status

    def when(self, record: Record) -> Markup:
        """The day, or the quarter, that a record is about now."""
        if isinstance(record, Goal):
            return self.term(record.quarter)
        if not isinstance(record, Decision):
            return _NOTHING
        if record.status == "proposed":
            return Markup("by ") + self.due(record)
        if awaits_review(record) and not is_unfinished(record):
            return Markup("by ") + day(record.day("review-by"))
        return day(record.day_of_record)

    def due(self, decision: Decision) -> Markup:
        """The day by which a decision is to be taken, and whether it has gone by."""
        by = decision.day("decide-by")
        if by is None:
            return Markup("no date")
        late = " <small>(past due)</small>" if by < self.edition.log.today else ""
        return day(by) + Markup(late)  # noqa: S704  # ours

    def people(self, handles: tuple[str, ...]) -> Markup:
        """People, or teams, by their handles."""
        owners = self._owners
        return self.listed(
            [
                self.team(one) if owners.team(one) and not owners.person(one) else self.person(one)
                for one in handles
            ]
        )

    def tags(self, tags: tuple[str, ...]) -> Markup:
        page = self.to("decisions/by-tag.md")
        return self.listed(
            [_anchor(f"{page}#{addresses.anchor(tag)}", escape(tag)) for tag in tags]
        )

    def line(self, text: str) -> Markup:
        """A line that somebody wrote, its Markdown and its links brought to life."""
        return line(text, self.leads)

    def proof(self, text: str) -> Markup:
        """A piece of evidence: a path, an address, or a line about one."""
        if " " in text or "](" in text:
            return self.line(text)
        lead = self.leads.of_evidence(text)
        path = escape(text) if "://" in text else Markup("<code>{}</code>").format(text)
        if lead.href:
            return _anchor(lead.href, path)
        return path if lead.file else path + Markup(lead.note)  # noqa: S704  # ours

    def body(self, record: Record) -> Markup:
        """A record's body, as Markdown for the engine."""
        return Markup(page_part(record.source.body, record.title, self.leads))  # noqa: S704

    def listed(self, parts: list[Markup]) -> Markup:
        return Markup(", ".join(parts)) if parts else _NOTHING  # noqa: S704  # HTML

    def link(self, page: str, text: Markup) -> Markup:
        """Words that lead to another page."""
        return _anchor(self.to(page), text)
