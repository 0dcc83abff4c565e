"""The page of health: what is to be mended, what is let pass and why, what nobody has."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.diagnostics import Diagnostic
from sayso.model import Record
from sayso.renderers.digest.absence import nobody_has, until_back
from sayso.renderers.digest.line import Line
from sayso.renderers.duty_rows import Row
from sayso.renderers.edition import Edition, gathered
from sayso.renderers.here import Here
from sayso.renderers.pages import beside
from sayso.renderers.telling import thing
from sayso.renderers.templating import render
from sayso.suppress.waivers import Waiver, waivers_of

HEALTH = "health.md"

_MOST = 200  # findings, or things of one part
_DERIVED = "stale-"  # how the names of rules on derived files begin


@dataclass(frozen=True, slots=True)
class Mend:
    """A thing with what is found in it."""

    about: Markup
    findings: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What the baseline knows of one rule: the things, each once."""

    rule: Markup
    name: str
    things: tuple[Markup, ...]
    more: bool


def health_page(edition: Edition) -> Iterator[Artifact | Copy]:
    """What is open, by record; each part is there only where something is in it."""
    here = Here(edition, HEALTH)
    judged, log = edition.publication.judged, edition.log
    stale = [one for one in judged.open if one.name.startswith(_DERIVED)]
    found = sorted((one for one in judged.open if one not in stale), key=_heaviest)
    waivers = [(one, each) for one in log.records for each in waivers_of(one)]
    nobody, away = nobody_has(log), until_back(log)
    yield from render(
        "health.md.j2",
        here,
        views=beside.LOG,
        mends=_mends(here, found[:_MOST]),
        more=len(found) > _MOST,
        stale=_mends(here, stale),
        waivers=[_waiver(here, one, each) for one, each in waivers[:_MOST]],
        known=list(_known(here, judged.known)),
        nobody=[_row(here, one) for one in nobody[:_MOST]],
        away=[_row(here, one) for one in away[:_MOST]],
        rest=len(waivers) > _MOST or max(len(nobody), len(away)) > _MOST,
        healthy=not (judged.open or nobody or away),
        told=bool(edition.publication.happened.entries),
    )


def _heaviest(one: Diagnostic) -> tuple[int, tuple[object, ...]]:
    return -one.severity, one.order


def _mends(here: Here, found: Iterable[Diagnostic]) -> list[Mend]:
    """Findings by the things they are in; those with the heaviest come first."""
    grouped = gathered((one.where.path, one) for one in found)
    return [Mend(_about(here, path), ones) for path, ones in grouped.items()]


def _about(here: Here, path: str) -> Markup:
    record = here.edition.log.by_path.get(path)
    if record is not None:
        return here.record(record)
    if path in here.edition.shown:
        return here.file(path)
    return Markup("<code>{}</code>").format(path)


def _waiver(here: Here, record: Record, one: Waiver) -> Row:
    """The record, what it waives and why, and until when."""
    until = Markup("until <time>{}</time>").format(one.until) if one.until else Markup("")
    ended = Markup(" (past)") if one.has_ended(here.edition.log.today) else Markup("")
    says = Markup("{}: {}").format(_named(here, one.rule), here.line(one.reason))
    return Row(here.record(record), says, until + ended)


def _named(here: Here, given: str) -> Markup:
    """A rule by its name or code as the record has it, leading to its page."""
    for one in here.edition.publication.rules:
        if given.casefold() in {one.name, one.code.casefold()}:
            return here.rule(one.code)
    return Markup.escape(given)


def _known(here: Here, known: Iterable[Diagnostic]) -> Iterator[Known]:
    by_rule = gathered(((one.code, one.name), one.where.path) for one in known)
    for (code, name), paths in sorted(by_rule.items()):
        each = tuple(dict.fromkeys(paths))
        things = tuple(_about(here, path) for path in each[:_MOST])
        yield Known(here.rule(code), name, things, len(each) > _MOST)


def _row(here: Here, line: Line) -> Row:
    called = line.id if line.kind == "area" else line.title
    about = thing(here, line.kind, line.id, line.path, called)
    return Row(about, here.line(line.says), Markup.escape(f"ask {line.asks}" if line.asks else ""))
