"""Goals and the quarters they belong to."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from sayso.data_classes import dataclass
from sayso.model.record import Record, Reference
from sayso.model.values import as_day, as_list, as_map, as_text, as_texts
from sayso.plain_yaml import Value


@dataclass(frozen=True)
class CheckIn:
    """What a goal's owner said of it on a day."""

    on: date | None
    status: str
    note: str


class Goal(Record):
    """What we are trying to do this quarter, and why."""

    kind = "goal"

    @property
    def softened(self) -> bool:
        return self.status == "closed"

    @property
    def quarter(self) -> str:
        return self.id.partition("/")[0]

    @property
    def why(self) -> str | None:
        return self.text("why")

    @property
    def closed(self) -> Mapping[str, Value]:
        return as_map(self.values.get("closed"))

    @property
    def result(self) -> str | None:
        return as_text(self.closed.get("result"))

    @cached_property
    def check_ins(self) -> tuple[CheckIn, ...]:
        """In the order of their days, those without a day first."""
        given = [as_map(item) for item in as_list(self.values.get("check-ins"))]
        said = [
            CheckIn(
                as_day(one.get("on")),
                as_text(one.get("status")) or "",
                as_text(one.get("note")) or "",
            )
            for one in given
        ]
        return tuple(sorted(said, key=lambda one: one.on or date.min))

    @property
    def references(self) -> tuple[Reference, ...]:
        keys = ("supports", "carried-from")
        return tuple(
            Reference(value, (key,), key) for key in keys if (value := self.text(key)) is not None
        )


class Quarter(Record):
    """A quarter's page: its theme, why, and what the team is not doing."""

    kind = "quarter"

    @property
    def title(self) -> str:
        return self.text("theme") or self.id

    @property
    def not_doing(self) -> tuple[str, ...]:
        return as_texts(self.values.get("not-doing"))

    @property
    def starts(self) -> date | None:
        return self.day("starts") or _bounds(self.id)[0]

    @property
    def ends(self) -> date | None:
        return self.day("ends") or _bounds(self.id)[1]


_QUARTER_STARTS = {"Q1": (1, 4), "Q2": (4, 7), "Q3": (7, 10), "Q4": (10, 13)}


def _bounds(quarter: str) -> tuple[date | None, date | None]:
    year, _, name = quarter.partition("-")
    if not year.isdecimal() or name not in _QUARTER_STARTS:
        return None, None
    first, after = _QUARTER_STARTS[name]
    last = date(int(year) + after // 13, (after - 1) % 12 + 1, 1)
    return date(int(year), first, 1), date.fromordinal(last.toordinal() - 1)
