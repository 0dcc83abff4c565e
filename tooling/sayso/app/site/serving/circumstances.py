"""All that the pages of a preview need besides the log: the engine's part, and where things are."""

from dataclasses import dataclass
from pathlib import Path

from sayso.app.site.building import hand_written, plan_of, site_name
from sayso.app.site.diagrams import Diagrams
from sayso.app.site.plan import WORK, Plan
from sayso.app.site.press.shells.converting import Converter
from sayso.app.site.press.shells.stepping_aside import extensions, reason_to_step_aside
from sayso.app.site.repository import find_repository
from sayso.app.site.serving.moment import Moment
from sayso.app.site.serving.shells import Anchors, Shells
from sayso.model import Log
from sayso.renderers.edition import Edition
from sayso.renderers.publication import Publication, Repository
from sayso.rules import RULES
from sayso.settings import EngineName

_UNTRACKED = "/*\n!/schemas/\n"  # as in a build: git sees the schemas, which editors read


class NotHere(Exception):  # noqa: N818  # no error: another way is taken
    """The engine has to make every page itself; says why."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What stays the same while only records change."""

    plan: Plan
    name: str
    repository: Repository
    diagrams: Diagrams
    converter: Converter
    shells: Shells

    def edition(self, moment: Moment) -> Edition:
        """What the pages of a moment may ask about."""
        log = moment.reading.log
        return Edition(
            log,
            Publication(
                name=self.name,
                repository=self.repository,
                folders_as_addresses=self.plan.folders_as_addresses,
                findings=moment.findings,
                draw=self.diagrams.draw,
                happened=moment.happened,
                address=self.plan.address,
                rules=RULES,
                judged=moment.sifted,
            ),
        )


def circumstances(
    root: Path, log: Log, engine: EngineName | None, anchors: Anchors
) -> Circumstances:
    """How a log is shown; `NotHere` where pages can only be made by the engine."""
    plan = plan_of(root, log, engine)
    why = reason_to_step_aside(plan)
    if why:
        raise NotHere(why)
    work = root / WORK
    work.mkdir(exist_ok=True)
    (work / ".gitignore").write_text(_UNTRACKED, "utf-8")
    site = log.settings.site
    by_hand = {one.path: (root / one.origin).read_bytes() for one in hand_written(root, site.docs)}
    converter = Converter(*extensions(plan.settings))
    strict = site.content_policy == "strict"
    shells = Shells(plan, converter, by_hand, site.allow_hosts, strict, anchors)
    diagrams = Diagrams(work / "diagrams")
    name, repository = site_name(root, log), find_repository(root, site)
    return Circumstances(plan, name, repository, diagrams, converter, shells)
