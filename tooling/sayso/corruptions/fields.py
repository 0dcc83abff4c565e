"""How the rules on fields are broken."""

from collections.abc import Iterable, Iterator, Mapping

from sayso.corruptions.damage import Corruption, Damage
from sayso.corruptions.material import any_records, decisions
from sayso.corruptions.rewriting import BODY, Values, accepted, day, rewritten, written
from sayso.model import Log


def _with(changes: Values, without: Iterable[str] = ()) -> Corruption:
    """Writes values into a record, or takes some away."""

    def corrupt(log: Log) -> Iterator[Damage]:
        for one in any_records(log):
            yield Damage({one.path: rewritten(one, changes, without)})

    return corrupt


def _decided(opened: int, decided: int) -> Corruption:
    """Gives a decision days that are so many days from today."""

    def corrupt(log: Log) -> Iterator[Damage]:
        for one in decisions(log):
            days = {"opened-on": day(log, opened), "decided-on": day(log, decided)}
            yield Damage({one.path: accepted(log, one, days)})

    return corrupt


def _no_decision(log: Log) -> Iterator[Damage]:
    for one in decisions(log):
        yield Damage({one.path: accepted(log, one, {}, "## Context\n\nIt broke twice.\n")})


def _other_heading(log: Log) -> Iterator[Damage]:
    for one in any_records(log):
        # A second heading of the first level would leave open which of them is the title.
        body = f"# Paint the whole office green\n\n{BODY}"
        yield Damage({one.path: written({"title": "Use the other one", **one.values}, body)})


_LONG = "Use the other one and then one more and after that " + "yet another one " * 3

FIELDS: Mapping[str, Corruption] = {
    "SO101": _with({}, without=("title",)),
    "SO102": _with({"selftest": "is no field"}),
    "SO103": _with({"status": "selftested"}),
    "SO104": _with({"title": ["Use the other one"]}),
    "SO105": _with({"opened-on": "2026-02-30", "check-ins": [{"on": "2026-02-30"}]}),
    "SO106": _decided(opened=-5, decided=-9),
    "SO107": _decided(opened=-5, decided=60),
    "SO108": _with({"title": _LONG}),
    "SO109": _no_decision,
    "SO110": _other_heading,
}
