"""How the rules on what done looks like are broken."""

from collections.abc import Iterator, Mapping

from sayso.corruptions.damage import Corruption, Damage
from sayso.corruptions.material import decisions, in_english
from sayso.corruptions.rewriting import CRITERION, Values, accepted, day
from sayso.model import Log


def _criteria(values: Values) -> Corruption:
    """Writes values into a decision that is taken."""

    def corrupt(log: Log) -> Iterator[Damage]:
        for one in decisions(log):
            yield Damage({one.path: accepted(log, one, values)})

    return corrupt


def _title_again(log: Log) -> Iterator[Damage]:
    for one in decisions(log):
        yield Damage({one.path: accepted(log, one, {"done-when": [one.title]})})
        same: Values = {"title": "Use the other queue", "done-when": ["The other queue is used"]}
        yield Damage({one.path: accepted(log, one, same)})


_VAGUE = ("The nightly jobs are reliable", "Logs, alerts etc. are there", "Deploys are fast")
"""More than one, as a team may allow a word."""


def _vague(log: Log) -> Iterator[Damage]:
    in_english(log)
    for line in _VAGUE:
        yield from _criteria({"done-when": [line]})(log)


def _done(log: Log) -> Iterator[Damage]:
    yield from _criteria({"done-on": day(log, -1)})(log)


def _long_ago(log: Log) -> Iterator[Damage]:
    yield from _criteria({"decided-on": day(log, -200)})(log)


_SIX = [f"Job {number} of 6 has run for 7 days" for number in range(1, 7)]
_AS_IT_IS: Values = {"text": "Lost jobs a month", "from": "3", "to": "3"}
_SHOWN: Values = {"text": CRITERION, "evidence": "selftest/no-such-report.md"}

DONE: Mapping[str, Corruption] = {
    "SO401": _criteria({"done-when": ""}),
    "SO402": _criteria({"done-when": ["to be defined"]}),
    "SO403": _criteria({"done-when": [*_SIX]}),
    "SO404": _title_again,
    "SO405": _vague,
    "SO406": _done,
    "SO407": _criteria({"done-when": [dict(_SHOWN)]}),
    "SO408": _criteria({"done-when": [dict(_AS_IT_IS)]}),
    "SO411": _long_ago,
}
