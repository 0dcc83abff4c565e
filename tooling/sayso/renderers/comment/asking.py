"""The people to ask about a change, and what each of them is asked about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.inert import code, inert
from sayso.model import Area, Decision, Log, Person
from sayso.model.answering import Answer, who_answers


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody to ask, None where nobody is there, and about what, in Markdown."""

    person: Person | None
    about: tuple[str, ...]


def people_to_ask(
    log: Log, decisions: Iterable[Decision], areas: Iterable[Area]
) -> Sequence[Asked]:
    """Who answers for decisions and areas, by name; what nobody answers for comes last."""
    found: dict[str, list[str]] = {}
    for decision in decisions:
        _add(found, _answer(log, decision.owner), f"“{inert(decision.title, 80)}”")
    for area in areas:
        _add(found, _answer(log, area.owner, area.team), f"the area {code(area.id)}")
    people = {key: person for key in found if (person := log.owners.person(key))}
    named = sorted(people.values(), key=lambda one: (one.name.casefold(), one.id))
    asked = [Asked(one, tuple(found[one.id])) for one in named]
    return [*asked, Asked(None, tuple(found[""]))] if "" in found else asked


def _answer(log: Log, owner: str | None, team: str | None = None) -> Answer | None:
    return who_answers(log.owners, owner, team, log.today)


def _add(found: dict[str, list[str]], answer: Answer | None, about: str) -> None:
    key = answer.person.id if answer else ""
    why = f" ({inert(answer.why, 80)})" if answer and answer.why else ""
    listed = found.setdefault(key, [])
    if about + why not in listed:
        listed.append(about + why)
