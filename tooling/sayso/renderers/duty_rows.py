"""What is open, as pages list it: each thing with what it asks, in words no day wears out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from sayso.model import Duty, Log, Person
from sayso.model.answering import who_answers
from sayso.model.duties import OWNERS_TASKS, Task
from sayso.model.standing import health
from sayso.renderers.addresses import page_named
from sayso.renderers.edition import gathered
from sayso.renderers.here import Here, day

PLATE: tuple[Task, ...] = ("decide", "finish", "pursue", "begin")
WAITS: tuple[Task, ...] = ("answer", "approve", "review")
KEEPS: tuple[Task, ...] = ("look-after", "lead")

_FOLDERS = {"area": "areas", "team": "teams", "person": "people"}
_SAYS: dict[Task, str] = {
    "decide": "to be decided",
    "approve": "waits for the last word on it",
    "finish": "decided, and not done yet",
    "review": "to be looked back at",
    "begin": "a goal that nobody has begun",
    "look-after": "an area to look after",
    "lead": "a team to lead",
    "stand-in": "to stand in for",
    "succeed": "to take over from",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A thing, what it asks, and whose it is where the page does not say."""

    about: Markup
    says: Markup
    owner: Markup


def rows(here: Here, duties: Iterable[Duty], *, whose: bool = False) -> list[Row]:
    """Duties as rows, one for each thing, the most pressing first; `whose` names who has it."""
    things = gathered(((one.kind, one.id, one.person), one) for one in pressing(duties))
    return [
        Row(
            thing(here, ones[0]),
            Markup("; ").join(says(here, one) for one in ones),
            _owner(here, ones[0]) if whose else Markup(""),
        )
        for ones in things.values()
    ]


def pressing(duties: Iterable[Duty]) -> list[Duty]:
    """By their days, the earliest first; those without one last."""
    return sorted(duties, key=lambda one: (one.due or date.max, one.id))


def covered(log: Log, person: Person) -> Iterator[tuple[Person, tuple[Duty, ...]]]:
    """Those who are away or gone and for whom a person answers, with what is open in their name."""
    for other in log.owners.people.values():
        if other is person or not (other.away or other.left_on):
            continue
        answer = who_answers(log.owners, other.id, None, log.today)
        if answer is not None and answer.person is person:
            theirs = log.duties.of(other.id)
            yield other, tuple(one for one in theirs if _is_answered_for(one))


def _is_answered_for(duty: Duty) -> bool:
    return duty.task in OWNERS_TASKS or duty.task == "approve"


def thing(here: Here, duty: Duty) -> Markup:
    """What a duty is about, leading to its page."""
    record = here.edition.log.by_id.get(duty.id) if duty.kind in {"decision", "goal"} else None
    if record is not None:
        return here.record(record)
    name = duty.id if duty.kind == "area" else duty.title
    return here.link(page_named(_FOLDERS[duty.kind], duty.id), Markup.escape(name))


def says(here: Here, duty: Duty) -> Markup:
    """What a duty asks, by which day."""
    if duty.task == "pursue":
        return _goal(here, duty)
    if duty.task == "answer":
        return Markup("“{}” has no answer").format(here.line(duty.about))
    if duty.task == "support":
        return Markup("a {} to help with").format(duty.kind) + _by(here, duty)
    return Markup.escape(_SAYS[duty.task]) + _by(here, duty)


def _goal(here: Here, duty: Duty) -> Markup:
    goal = here.edition.log.goal(duty.id)
    if goal is None:
        return Markup("a goal")
    state = health(goal, here.edition.log.today).replace("-", " ")
    return Markup("a goal of {}, {}").format(here.term(goal.quarter), state)


def _by(here: Here, duty: Duty) -> Markup:
    if duty.due is None or duty.kind not in {"decision", "goal"}:
        return Markup("")
    late = " <small>(past due)</small>" if duty.due < here.edition.log.today else ""
    return Markup(", by {}").format(day(duty.due)) + Markup(late)  # noqa: S704  # ours


def _owner(here: Here, duty: Duty) -> Markup:
    return here.person(duty.person) if duty.person else Markup("nobody yet")
