"""How the rules on files and YAML are broken."""

from collections.abc import Callable, Iterator, Mapping

from sayso.corruptions.damage import Corruption, Damage
from sayso.corruptions.material import any_records, decisions
from sayso.corruptions.rewriting import BODY, accepted, rewritten
from sayso.model import Log


def _each(change: Callable[[str], str | bytes]) -> Corruption:
    """Does something to the whole text of a record."""

    def corrupt(log: Log) -> Iterator[Damage]:
        for one in any_records(log):
            yield Damage({one.path: change(rewritten(one, {}))})

    return corrupt


def _first_line(line: str) -> Corruption:
    """Adds a line to the fields of a record."""
    return _each(lambda text: text.replace("---\n", f"---\n{line}\n", 1))


def _twice(text: str) -> str:
    fence, first, rest = text.split("\n", 2)
    return f"{fence}\n{first}\n{first}\n{rest}"


def _unclosed(text: str) -> str:
    # A body may hold a line that would close the fields after all.
    return text.partition("\n---\n")[0] + f"\n\n{BODY}"


def _stray(log: Log) -> Iterator[Damage]:
    any_records(log)
    yield Damage({"decisions/selftest.txt": "We use the other one."})


def _cut(log: Log) -> Iterator[Damage]:
    for one in any_records(log):
        text = rewritten(one, {}, without=("title",))
        yield Damage({one.path: text.replace("---\n", "---\ntitle: Take release #2\n", 1)})


def _leftover(log: Log) -> Iterator[Damage]:
    for one in decisions(log):
        body = f"\n## More\n\nTBD: who tells the others?\n\n{one.source.body}"
        yield Damage({one.path: accepted(log, one, {}, body)})


_CONFLICT = "<<<<<<< ours\ntags: [one]\n=======\ntags: [other]\n>>>>>>> theirs"

FILES: Mapping[str, Corruption] = {
    "SO001": _each(lambda text: text.encode() + b"\xff\n"),
    "SO002": _each(lambda text: f"\n{text}"),
    "SO003": _each(_unclosed),
    "SO004": _each(lambda text: f"\ufeff{text}"),
    "SO005": _first_line("x-selftest: @jobs"),
    "SO006": _each(_twice),
    "SO007": _cut,
    "SO008": _first_line("x-selftest: &again nightly"),
    "SO009": _stray,
    "SO010": _leftover,
    "SO011": _first_line(_CONFLICT),
}
