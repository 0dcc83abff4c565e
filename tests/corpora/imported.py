"""A corpus brought into a log of its own, beside what an oracle says that it holds."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sayso.app.adopt import CameIn, Report, adopt
from sayso.app.opening import Opened, open_log
from sayso.model import Decision

TODAY = date(2026, 10, 5)

GOVUK = "alphagov__govuk-aws"
LOG4BRAINS = "thomvaill__log4brains"
SEMANTIC_KERNEL = "microsoft__semantic-kernel"
MADR = ("adr__madr", *(f"adr__madr__tag-{tag}" for tag in ("1.4.0", "2.1.2", "3.0.0", "4.0.0")))

_FRONT_MATTER = re.compile(rb"\A(?:\xef\xbb\xbf)?---\r?\n.*?\n---\r?\n", re.DOTALL)


@dataclass(frozen=True)
class Imported:
    """A log into which corpora came, and the report on it."""

    opened: Opened
    report: Report
    corpora: Path

    def decision(self, id_: str) -> Decision:
        found = self.opened.log.decision(id_)
        assert found is not None, f"{id_} is not in the log"
        return found

    def source(self, one: CameIn) -> bytes:
        return (self.corpora / one.source).read_bytes()

    def source_body(self, one: CameIn) -> bytes:
        """What stands below the front matter of a source, found by other means than ours."""
        return _FRONT_MATTER.sub(b"", self.source(one), count=1).removeprefix(b"\xef\xbb\xbf")


BringIn = Callable[..., Imported]
"""The fixture that brings the corpora of some names into one log, once."""


def bring_in(root: Path, corpora: Path, names: Sequence[str]) -> Imported:
    """The log that some corpora make when they come in together."""
    (root / "owners.yaml").write_text("people: {linh: {name: Linh}}\n", encoding="utf-8")
    report = adopt(open_log(root, TODAY), [corpora / name for name in names])
    return Imported(open_log(root, TODAY), report, corpora)


def expected(corpora: Path, name: str) -> dict[str, Any]:
    """What the oracle says of a corpus."""
    found: dict[str, Any] = json.loads((corpora / "expected" / f"{name}.json").read_text("utf-8"))
    return found
