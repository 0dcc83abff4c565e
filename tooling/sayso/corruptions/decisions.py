"""How the rules on decisions are broken."""

from collections.abc import Callable, Iterator, Mapping

from sayso.corruptions.damage import Corruption, Damage
from sayso.corruptions.material import STRANGER, decisions, in_english
from sayso.corruptions.rewriting import BODY, Values, accepted, day, proposed
from sayso.model import Log
from sayso.plain_yaml import Value

_COST = "It costs twice as much"
_ONE_WAY: Values = {"reversibility": "one-way", "expected": "The bill falls by 40 %"}


def _open(values: Callable[[Log], Values], lead: str = "") -> Corruption:
    """Writes values into a decision that is open."""

    def corrupt(log: Log) -> Iterator[Damage]:
        for one in decisions(log):
            yield Damage({one.path: proposed(log, one, values(log), lead + one.source.body)})

    return corrupt


def _taken(values: Callable[[Log], Values], body: str | None = None) -> Corruption:
    """Writes values into a decision that is taken."""

    def corrupt(log: Log) -> Iterator[Damage]:
        for one in decisions(log):
            yield Damage({one.path: accepted(log, one, values(log), body)})

    return corrupt


def _heavy(log: Log) -> Values:
    return {
        "opened-on": day(log, -1),
        "decide-by": day(log, 40),
        "expected": "The bill falls by 40 %",
        "review-by": day(log, 90),
        "concerns": [
            {"concern": _COST, "answer": "We measured it: it does not", "outcome": "kept"}
        ],
    }


def _brushed_off(log: Log) -> Iterator[Damage]:
    in_english(log)
    concern: dict[str, Value] = {"concern": _COST, "answer": "noted", "outcome": "kept"}
    yield from _taken(lambda _: {"concerns": [concern]})(log)


def _outcome(log: Log) -> Values:
    return {"outcome": {"on": day(log, -1), "result": "worse", "note": "The bill grew by 40 %"}}


def _silent(log: Log) -> Values:
    return {**_ONE_WAY, "review-by": day(log, 90), "decision-makers": [STRANGER]}


_OPTIONS = "## Options\n\n- The other one\n- As it is\n\n"

DECISIONS: Mapping[str, Corruption] = {
    "SO301": _open(lambda log: {"decide-by": day(log, -5)}),
    "SO303": _open(lambda _: {"reversibility": "one-way"}),
    "SO304": _open(_heavy, lead=_OPTIONS),
    "SO305": _taken(lambda _: {"concerns": [{"concern": _COST}]}),
    "SO306": _brushed_off,
    "SO307": _taken(_silent),
    "SO308": _taken(lambda log: {"review-by": day(log, -5)}),
    "SO309": _taken(_outcome),
    "SO310": _taken(lambda _: {"status": "rejected", "done-when": ""}, BODY),
}
