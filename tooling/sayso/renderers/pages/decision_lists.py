"""The lists of decisions: all of them, and by status, year, area, owner and tag."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.model import Decision
from sayso.model.standing import STATUSES
from sayso.renderers.addresses import anchor
from sayso.renderers.edition import Edition, gathered
from sayso.renderers.here import Here
from sayso.renderers.templating import render

Keys = Callable[[Edition, Decision], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Group:
    """Decisions that have something in common."""

    name: Markup
    anchor: str
    decisions: tuple[Decision, ...]


def _as_it_is(_here: Here, key: str) -> Markup:
    return Markup.escape(key)


def _alphabetic(name: str) -> tuple[int, str]:
    return 0, name.casefold()


def _by_status(name: str) -> tuple[int, str]:
    return (STATUSES.index(name) if name in STATUSES else len(STATUSES), name)


def _backwards(year: str) -> tuple[int, str]:
    return -int(year), year


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A list in groups by keys; `none` names the group of those that have no key."""

    page: str
    name: str
    keys: Keys
    none: str
    shown: Callable[[Here, str], Markup] = _as_it_is
    order: Callable[[str], tuple[int, str]] = _alphabetic


def _status(_edition: Edition, decision: Decision) -> tuple[str, ...]:
    return (decision.status,) if decision.status else ()


def _year(_edition: Edition, decision: Decision) -> tuple[str, ...]:
    day = decision.day_of_record
    return (str(day.year),) if day else ()


def _areas(edition: Edition, decision: Decision) -> tuple[str, ...]:
    areas = edition.log.owners.areas.values()
    return tuple(one.id for one in areas if edition.applies(decision, one))


def _owner(edition: Edition, decision: Decision) -> tuple[str, ...]:
    person = edition.owner(decision)
    handle = person.id if person else decision.owner
    return (handle,) if handle else ()


def _tags(_edition: Edition, decision: Decision) -> tuple[str, ...]:
    return tuple(dict.fromkeys(decision.tags))


ARRANGEMENTS = (
    Arrangement("decisions/by-status.md", "By status", _status, "No status", order=_by_status),
    Arrangement("decisions/by-year.md", "By year", _year, "No date", order=_backwards),
    Arrangement("decisions/by-area.md", "By area", _areas, "No area", Here.area),
    Arrangement("decisions/by-owner.md", "By owner", _owner, "No owner yet", Here.person),
    Arrangement("decisions/by-tag.md", "By tag", _tags, "No tag"),
)


def newest_first(decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """Decisions by their day, the newest first; those without a day last."""
    return tuple(
        sorted(decisions, key=lambda one: (one.day_of_record or date.min, one.id), reverse=True)
    )


def decision_lists(edition: Edition) -> Iterator[Artifact | Copy]:
    """The list of all decisions and its arrangements."""
    views = [("decisions/index.md", "All"), *((one.page, one.name) for one in ARRANGEMENTS)]
    decisions = newest_first(edition.log.decisions)
    here = Here(edition, "decisions/index.md")
    yield from render("decisions.md.j2", here, views=views, decisions=decisions)
    for one in ARRANGEMENTS:
        here = Here(edition, one.page)
        groups = _groups(here, one, decisions)
        yield from render("decisions_by.md.j2", here, views=views, name=one.name, groups=groups)


def _groups(here: Here, arrangement: Arrangement, decisions: tuple[Decision, ...]) -> list[Group]:
    found = gathered(
        (key, one) for one in decisions for key in arrangement.keys(here.edition, one) or ("",)
    )
    named = {key: arrangement.shown(here, key) for key in found if key}
    groups = [
        Group(named[key], anchor(key), found[key])
        for key in sorted(named, key=lambda key: arrangement.order(named[key].striptags()))
    ]
    if "" in found:
        groups.append(Group(Markup.escape(arrangement.none), "_none", found[""]))
    return groups
