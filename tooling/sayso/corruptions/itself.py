"""How the rules on the log itself are broken."""

from collections.abc import Iterator, Mapping

from sayso.corruptions.damage import Corruption, Damage
from sayso.corruptions.material import any_records
from sayso.corruptions.rewriting import Values, rewritten
from sayso.model import Log
from sayso.ownership.deriving import derive


def _waiver(values: Values) -> Corruption:
    """Lets a record waive a rule."""

    def corrupt(log: Log) -> Iterator[Damage]:
        for one in any_records(log):
            yield Damage({one.path: rewritten(one, {"waive": [dict(values)]})})

    return corrupt


def _old_schema(log: Log) -> Iterator[Damage]:
    del log
    yield Damage(around={".sayso/schemas/quarter.json": '{"title": "Quarter"}\n'})


def _old_codeowners(log: Log) -> Iterator[Damage]:
    derived = derive(log, "github").text
    yield Damage(around={".github/CODEOWNERS": f"{derived}selftest/ @selftest-nobody\n"})


ITSELF: Mapping[str, Corruption] = {
    "SO901": _waiver({"rule": "selftest-no-such-rule", "reason": "Linh works on it alone"}),
    "SO902": _waiver({"rule": "supporter-is-owner"}),
    "SO903": _old_schema,
    "SO904": _old_codeowners,
}
