"""Building the site of a log."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.app.site.engine import WORK, Plan, plan, run_engine
from sayso.app.site.policy import put_on_pages
from sayso.app.site.repository import find_repository
from sayso.artifact import Artifact, Copy, Outcome, publish
from sayso.diagnostics import Diagnostic
from sayso.errors import UserError
from sayso.model import Log
from sayso.renderers.addresses import address, page_of
from sayso.renderers.publication import Publication
from sayso.renderers.site import pages

_UNTRACKED = "/*\n!/schemas/\n"  # git sees the schemas, which editors read, and nothing else


@dataclass(frozen=True, slots=True)
class Built:
    """A site, by its folder, and the pages that had to be written for it."""

    site: Path
    pages: Outcome


def build(root: Path, log: Log, findings: Sequence[Diagnostic] = ()) -> Built:
    """Renders the pages of a log and builds its site; findings are told on their records' pages."""
    made = plan_of(root, log)
    written = render(made, log, findings)
    run_engine(made)
    _count_on_every_record(made, log)
    _secure(made, log)
    return Built(made.site, written)


def plan_of(root: Path, log: Log) -> Plan:
    """How the site of a log is made."""
    guide = [one.path for one in _hand_written(root, log.settings.site.docs)]
    return plan(root, site_name(root, log), guide)


def render(made: Plan, log: Log, findings: Sequence[Diagnostic]) -> Outcome:
    """Brings the pages of a log up to date."""
    publication = Publication(
        name=site_name(made.root, log),
        repository=find_repository(made.root, log.settings.site),
        folders_as_addresses=made.folders_as_addresses,
        findings=tuple(findings),
    )
    work = made.root / WORK
    work.mkdir(exist_ok=True)
    (work / ".gitignore").write_text(_UNTRACKED, "utf-8")
    derived = [*pages(log, publication), *_hand_written(made.root, log.settings.site.docs)]
    _refuse_twins(derived)
    return publish(made.pages, derived, listed=work / "pages.txt", root=made.root)


def _secure(made: Plan, log: Log) -> None:
    """Pages that a team wrote as HTML itself, a report of some tool for one, stay as they are."""
    site = log.settings.site
    if site.content_policy == "strict":
        theirs = {one.path for one in _hand_written(made.root, site.docs)}
        put_on_pages(made.site, site.allow_hosts, except_for=theirs)


def site_name(root: Path, log: Log) -> str:
    """What the site calls itself: as the settings say, or like the folder."""
    return log.settings.site.name or root.resolve().name


def _hand_written(root: Path, folder: str) -> Iterator[Copy]:
    """The pages that people wrote for the site beside their records."""
    if not folder:
        return
    if not (root / folder).is_dir():
        raise UserError(f"there is no folder {folder}", "mend `site.docs` in the settings")
    for place in sorted((root / folder).rglob("*")):
        inside = place.relative_to(root / folder)
        if place.is_file() and not any(part.startswith(".") for part in inside.parts):
            yield Copy(inside.as_posix(), place.relative_to(root).as_posix())


def _refuse_twins(derived: Sequence[Artifact | Copy]) -> None:
    known = dict[str, Artifact | Copy]()
    for one in derived:
        if known.setdefault(one.path, one) is not one:
            raise UserError(f"the log has a page {one.path} itself", "give the other a new name")


def _count_on_every_record(made: Plan, log: Log) -> None:
    """A site that lacks a record is not built, whatever the engine says."""
    for record in log.records:
        page = address(page_of(record.path), folders=made.folders_as_addresses)
        if not (made.site / page).exists():
            raise UserError(f"the site has no page for {record.path}", f"look at {made.config}")
