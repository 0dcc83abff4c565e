"""The files that a log begins with, for a folder as it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from sayso.app.beginning.ground import Ground
from sayso.app.beginning.someone import Someone
from sayso.app.beginning.starters import schemas, site_configuration, starter
from sayso.app.owning import author, here
from sayso.app.quarters import calendar_quarter
from sayso.model.owners import OWNERS

DAYS_TO_DECIDE = 7

_KEEP_DECISIONS = "keep-decisions-and-their-owners-in-this-repository"


@dataclass(frozen=True, slots=True)
class Piece:
    """A file to write where nothing is; `reason` says why it is not written after all.

    One that `is_copy` says what this version of Sayso says, and is written anew where it
    does not.
    """

    path: str
    text: str = ""
    reason: str = ""
    is_copy: bool = False


Host = Literal["github", "gitlab"]
"""Where a repository is hosted, as far as workflows are concerned."""


def pieces(
    ground: Ground, someone: Someone, *, bare: bool, host: Host = "github"
) -> Iterator[Piece]:
    """All files of a new log in the order in which a newcomer reads them."""
    yield Piece(OWNERS, _owners(ground, someone, bare=bare))
    yield _settings(ground)
    if not bare:
        yield from _examples(ground, someone)
    yield _site(ground)
    yield from (Piece(path, text, is_copy=True) for path, text in schemas().items())
    yield from _on_github(ground) if host == "github" else _on_gitlab(ground)


_WORKFLOWS = ("sayso-check.yml", "sayso-comment.yml", "sayso-digest.yml", "sayso-site.yml")


def _on_github(ground: Ground) -> Iterator[Piece]:
    reason = f"GitHub reads workflows only in {ground.top}" if ground.top else ""
    for name in _WORKFLOWS:
        yield Piece(f".github/workflows/{name}", starter(name), reason)


def _on_gitlab(ground: Ground) -> Iterator[Piece]:
    reason = f"GitLab reads pipelines only in {ground.top}" if ground.top else ""
    yield Piece(".gitlab/sayso.yml", starter("sayso-gitlab.yml"), reason)
    yield Piece(".gitlab-ci.yml", starter("gitlab-ci.yml"), reason)


def _owners(ground: Ground, someone: Someone, *, bare: bool) -> str:
    folders = [
        folder
        for folder, there in (
            ("decisions/**", ground.decisions or not (bare or ground.elsewhere)),
            ("goals/**", ground.has_goals or not bare),
        )
        if there
    ]
    area = _AREA.format(
        handle=someone.handle, team=someone.team, paths=", ".join([OWNERS, *folders])
    )
    return starter(
        OWNERS,
        people=someone.entry,
        team=someone.team,
        handle=someone.handle,
        areas="" if bare else area,
    )


_AREA = """\
areas:
  decision-log:
    owner: {handle}
    team: {team}
    paths: [{paths}]
    purpose: Says what was decided and why, and who owns what
"""


def _settings(ground: Ground) -> Piece:
    if ground.has_settings:
        return Piece(ground.settings_name)
    ids = "number" if ground.is_numbered else "date"
    return Piece("sayso.toml", starter("sayso.toml", ids=ids))


def _site(ground: Ground) -> Piece:
    if ground.has("mkdocs.yaml"):
        return Piece("mkdocs.yaml")
    named = ground.log.settings.site.name if ground.log else ""
    return Piece("mkdocs.yml", site_configuration(named or ground.root.name))


def _examples(ground: Ground, someone: Someone) -> Iterator[Piece]:
    """One record of each kind that the folder has none of yet, not even to be brought in."""
    owner = _owner(ground, someone)
    quarter = calendar_quarter(ground.today)
    goal = f"{quarter}/anybody-can-look-up-what-was-decided"
    reason = "" if owner else f"{OWNERS} names nobody who could own it"
    today = ground.today.isoformat()
    if not ground.has_goals:
        yield Piece(f"goals/{quarter}/README.md", starter("quarter.md"))
        text = starter("goal.md", handle=owner, today=today)
        yield Piece(f"goals/{goal}.md", text, reason)
    if not ground.decisions and not ground.elsewhere:
        text = starter(
            "decision.md",
            handle=owner,
            today=today,
            week_later=(ground.today + timedelta(days=DAYS_TO_DECIDE)).isoformat(),
            goals="" if ground.has_goals else f"goals:\n  - {goal}\n",
        )
        numbered = ground.log is not None and ground.log.settings.decision_ids == "number"
        path = f"decisions/{'0001' if numbered else today}-{_KEEP_DECISIONS}.md"
        yield Piece(path, text, reason)


def _owner(ground: Ground, someone: Someone) -> str:
    """Who owns the examples: somebody of the log where it has an `owners.yaml`."""
    log = ground.log
    if log is None or not ground.has(OWNERS):
        return someone.handle
    if not log.owners.people:
        return ""
    known = author(ground.root, log) or next(iter(here(log)), None)
    return known.id if known else ""
