"""Building the site of a log."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sayso.app.checking import chosen_rules, judged
from sayso.app.site.configuration import asks_environment, inherited
from sayso.app.site.counting import refuse_missing
from sayso.app.site.diagrams import Diagrams
from sayso.app.site.head import tell_of_feeds
from sayso.app.site.plan import WORK, Plan, plan, ready
from sayso.app.site.policy import Policy, put_on_pages
from sayso.app.site.press.kept.beside import looked
from sayso.app.site.press.pressing import Job, press
from sayso.app.site.press.shells.shell import NoMarks
from sayso.app.site.press.shells.stepping_aside import reason_to_step_aside
from sayso.app.site.repository import find_repository
from sayso.app.site.running import put_in_place, refuse_to_clear, run_engine
from sayso.app.site.search import put_index
from sayso.app.site.twins import refuse_twins
from sayso.artifact import Artifact, Copy, Outcome, publish
from sayso.diagnostics import Diagnostic
from sayso.errors import UserError
from sayso.model import Log
from sayso.renderers.publication import NOTHING_HAPPENED, Happened, Publication
from sayso.renderers.searching.findable import Findable
from sayso.renderers.searching.pages import findables
from sayso.renderers.site import pages
from sayso.renderers.whole import ENGINES_OWN, LOST, whole
from sayso.rules import RULES
from sayso.settings import EngineName
from sayso.suppress import Sifted

_PLAIN = "plain"
_ASIDE = "{engine} makes every page itself, which takes longer: {why}"


@dataclass(frozen=True, slots=True)
class Rendered:
    """The pages of a log for the engine, and which of them had to be written."""

    derived: tuple[Artifact | Copy, ...]
    outcome: Outcome
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Built:
    """A site, by its folder, the pages that had to be written for it, and what is to be told.

    `made` names what a later build may begin with, empty where there is nothing. `beside` is how
    looked what was read besides the log and git may not see; None where nobody knows.
    """

    site: Path
    pages: Outcome
    notes: tuple[str, ...] = ()
    made: str = ""
    beside: Mapping[str, Any] | None = None


def build(  # noqa: PLR0913  # the last four by their names, where they are given
    root: Path,
    log: Log,
    findings: Sequence[Diagnostic] = (),
    engine: EngineName | None = None,
    told: Happened = NOTHING_HAPPENED,
    sifted: Sifted | None = None,
    *,
    plain: bool = False,
) -> Built:
    """Renders the pages of a log and builds its site; findings are told on their records' pages.

    `told` is what git knows of the log's history, `sifted` what all rules found, where that is
    known already. The site is made beside the one that is read,
    and takes its place when it is whole.
    """
    made = plan_of(root, log, engine)
    refuse_to_clear(made.site)
    given = (findings, told, sifted)
    why = _PLAIN if plain else reason_to_step_aside(made)
    if not why:
        try:
            return _pressed(made, log, *given)
        except NoMarks as missing:
            why = f"{made.engine.name} did not make {missing}"
    built = _by_engine(made, log, *given)
    aside = () if plain else (_ASIDE.format(engine=made.engine.name, why=why),)
    return replace(built, notes=(*built.notes, *aside))


def _pressed(
    made: Plan, log: Log, findings: Sequence[Diagnostic], told: Happened, sifted: Sifted | None
) -> Built:
    """The site, with pages put into what the engine made of a few; `NoMarks` where it cannot be."""
    ready(made.root)
    beside = _beside(made, log)
    by_hand = tuple(hand_written(made.root, log.settings.site.docs))
    diagrams = Diagrams(made.root / WORK / "diagrams")
    publication = _publication(made, log, diagrams, tuple(findings), told, sifted)
    pressed = press(Job(made, log, publication, by_hand))
    notes = (*_notes(made), *pressed.notes)
    return Built(made.site, pressed.outcome, notes, pressed.made, beside)


def _beside(made: Plan, log: Log) -> Mapping[str, Any] | None:
    """How looks what is about to be read; what the environment says can be asked by no look."""
    if asks_environment(made.config):
        return None
    docs = log.settings.site.docs
    above = (os.path.relpath(one, made.root) for one in inherited(made.config))
    return looked(made.root, (*([docs] if docs else ()), *above))


def _by_engine(
    made: Plan, log: Log, findings: Sequence[Diagnostic], told: Happened, sifted: Sifted | None
) -> Built:
    """The site, with every page made by the engine."""
    rendered = render(made, log, findings, told, sifted)
    run_engine(made)
    refuse_missing(made, log)
    _secure(made, log)
    _complete(made, log, rendered)
    if made.searched:
        found = _findables(made, log, rendered)
        put_index(made.stage, log, found, folders=made.folders_as_addresses)
    put_in_place(made)
    return Built(made.site, rendered.outcome, (*_notes(made), *rendered.notes))


def plan_of(root: Path, log: Log, engine: EngineName | None = None) -> Plan:
    """How the site of a log is made."""
    site = replace(log.settings.site, engine=engine or log.settings.site.engine)
    guide = [one.path for one in hand_written(root, site.docs)]
    return plan(root, site_name(root, log), site, guide)


def render(
    made: Plan,
    log: Log,
    findings: Sequence[Diagnostic],
    told: Happened = NOTHING_HAPPENED,
    sifted: Sifted | None = None,
) -> Rendered:
    """Brings the pages of a log up to date."""
    work = made.root / WORK
    diagrams = Diagrams(work / "diagrams")
    publication = _publication(made, log, diagrams, tuple(findings), told, sifted)
    ready(made.root)
    by_hand = hand_written(made.root, log.settings.site.docs)
    derived = (*pages(log, publication), *by_hand)
    refuse_twins(derived, work)
    outcome = publish(made.pages, derived, listed=work / "pages.txt", root=made.root)
    return Rendered(derived, outcome, tuple(diagrams.notes))


def _publication(
    made: Plan,
    log: Log,
    diagrams: Diagrams,
    findings: tuple[Diagnostic, ...],
    told: Happened,
    sifted: Sifted | None,
) -> Publication:
    return Publication(
        name=site_name(made.root, log),
        repository=find_repository(made.root, log.settings.site),
        folders_as_addresses=made.folders_as_addresses,
        findings=findings,
        draw=diagrams.draw,
        happened=told,
        address=made.address,
        rules=RULES,
        judged=sifted or judged(log, chosen_rules(log.settings)),
    )


def site_name(root: Path, log: Log) -> str:
    """What the site calls itself: as the settings say, or like the folder."""
    return log.settings.site.name or root.resolve().name


def _findables(made: Plan, log: Log, rendered: Rendered) -> Iterator[Findable]:
    ours = (one for one in rendered.derived if isinstance(one, Artifact))
    theirs = (
        Artifact(one.path, (made.root / one.origin).read_text("utf-8"))
        for one in rendered.derived
        if isinstance(one, Copy) and one.path.endswith(".md")
    )
    return findables(log, ours, theirs, folders=made.folders_as_addresses)


def _secure(made: Plan, log: Log) -> None:
    """Pages that a team wrote as HTML itself, a report of some tool for one, stay as they are."""
    site = log.settings.site
    if site.content_policy == "strict":
        theirs = {one.path for one in hand_written(made.root, site.docs)}
        put_on_pages(made.stage, site.allow_hosts, except_for=theirs)


def _complete(made: Plan, log: Log, rendered: Rendered) -> None:
    """Adds what each engine makes in another way, or makes well only where it knows an address.

    The engine's page for wrong addresses has been read by then for what it runs.
    """
    folders = made.folders_as_addresses
    named = [one.path for one in rendered.derived if one.path.endswith(".md")]
    tell_of_feeds(made.stage, [one.path for one in rendered.derived], folders=folders)
    for name in ENGINES_OWN:
        (made.stage / name).unlink(missing_ok=True)
    for one in whole(site_name(made.root, log), made.address, named, folders=folders):
        (made.stage / one.path).write_text(one.text, "utf-8")
    if log.settings.site.content_policy == "strict":
        lost = made.stage / LOST
        lost.write_text(Policy("").on(lost.read_text("utf-8")), "utf-8")


def _notes(made: Plan) -> Iterator[str]:
    """What the one who builds should know of the site."""
    for part in made.engine.leaves_out(made.settings):
        yield f"{made.engine.name} does not run the {part} of {made.config.name}"


def hand_written(root: Path, folder: str) -> Iterator[Copy]:
    """The pages that people wrote for the site beside their records."""
    if not folder:
        return
    if Path(folder).is_absolute():
        raise UserError(f"`site.docs` names {folder}", "name it from the folder of the log")
    if not (root / folder).is_dir():
        raise UserError(f"there is no folder {folder}", "mend `site.docs` in the settings")
    for place in sorted((root / folder).rglob("*")):
        inside = place.relative_to(root / folder)
        if place.is_file() and not any(part.startswith(".") for part in inside.parts):
            yield Copy(inside.as_posix(), place.relative_to(root).as_posix())
