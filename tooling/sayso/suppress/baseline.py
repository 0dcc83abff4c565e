"""The baseline: findings that a log had when its team began to check it.

They are known by fingerprint and fail nothing. A finding that weighs more than it did when
it was taken in is not the one that is known.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.diagnostics import Diagnostic, Finding, Place, Severity, Span
from sayso.errors import UserError
from sayso.model import Tree
from sayso.schema import problems
from sayso.suppress.scope import Scope
from sayso.text import shown
from sayso.writing import has_conflict

BASELINE = ".sayso/baseline.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding that is known; record and message are there for people to read."""

    fingerprint: str
    code: str
    severity: Severity
    record: str
    message: str

    @property
    def order(self) -> tuple[str, str, str, Severity, str]:
        return (self.record, self.code, self.fingerprint, self.severity, self.message)


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings that are known, as they stand in the file; `text` is the file."""

    entries: tuple[Entry, ...] = ()
    text: str = ""

    def sift(
        self, found: Sequence[Diagnostic]
    ) -> tuple[list[Diagnostic], list[Diagnostic], list[Entry]]:
        """Findings that are not known, those that are, and the entries that met none."""
        if not self.entries:
            return list(found), [], []
        left: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in sorted(self.entries, key=lambda one: one.severity):
            left[entry.fingerprint].append(entry)
        rest: list[Diagnostic] = []
        known: list[Diagnostic] = []
        for one in found:
            entries = left[one.fingerprint]
            is_known = entries and one.severity <= entries.pop().severity
            (known if is_known else rest).append(one)
        unused = {id(entry) for entries in left.values() for entry in entries}
        return rest, known, [entry for entry in self.entries if id(entry) in unused]

    def needless(self, unused: Sequence[Entry], scope: Scope) -> Iterator[Finding]:
        """What is said of entries that met no finding, where their rule looked for one."""
        lines = self._lines() if unused else {}
        for entry in unused:
            if scope.settles(entry.code):
                yield Finding(
                    Place(BASELINE, span=lines.get(entry.fingerprint, Span(0, 0))),
                    f"`{entry.code}` of `{entry.record}` is in the baseline, and is found no more",
                    notes=("`sayso baseline --prune` drops it",),
                    subject=entry.fingerprint,
                )

    def _lines(self) -> Mapping[str, Span]:
        """Where the entries stand by their fingerprints; of several alike, the last."""
        return {found[1]: Span(found.start(), found.end()) for found in _LINE.finditer(self.text)}


_LINE = re.compile(r'(?:\{ *)?"fingerprint": *"([0-9a-f]{16})"[^\n]*')

NOTHING = Baseline()


def baseline_in(tree: Tree) -> Baseline:
    """The baseline that lies in a tree; nothing is known where there is none.

    A `UserError` where the file is not what `sayso baseline` writes.
    """
    text = tree.text(BASELINE)
    return NOTHING if text is None else read_baseline(text)


def read_baseline(text: str) -> Baseline:
    """The entries of a baseline's text; a `UserError` where it is none."""
    if has_conflict(text.encode("utf-8", "surrogatepass")):
        raise UserError(f"{BASELINE} holds marks of an unfinished merge", "finish the merge first")
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UserError(f"{BASELINE} cannot be read: {error}", _WAY_OUT) from error
    if not isinstance(whole, dict):
        raise UserError(f"{BASELINE} is not a set of fields", _WAY_OUT)
    for problem in problems("baseline", whole):
        raise UserError(f"{BASELINE}: {problem.message}", _WAY_OUT)
    return Baseline(tuple(map(_entry, whole["findings"])), text)


_WAY_OUT = "bring it back from git, or delete it and run `sayso baseline`"


def _entry(given: dict[str, Any]) -> Entry:
    return Entry(
        given["fingerprint"],
        given["code"],
        Severity[given["severity"].upper()],
        given["record"],
        given["message"],
    )


def entry_of(one: Diagnostic) -> Entry:
    """A finding as an entry."""
    return Entry(one.fingerprint, one.code, one.severity, shown(one.record), one.message)


def written(entries: Iterable[Entry]) -> str:
    """The file: an entry a line, sorted, so that a merge of two branches has lines to merge."""
    lines = [f"    {_line(entry)}" for entry in sorted(entries, key=lambda one: one.order)]
    listed = "\n" + ",\n".join(lines) + "\n  " if lines else ""
    return f'{{\n  "version": 1,\n  "findings": [{listed}]\n}}\n'


def _line(entry: Entry) -> str:
    fields = {
        "fingerprint": entry.fingerprint,
        "code": entry.code,
        "severity": entry.severity.word,
        "record": entry.record,
        "message": entry.message,
    }
    return json.dumps(fields, ensure_ascii=False)
