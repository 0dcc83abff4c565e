"""The sheet that a team fills in at the end of a quarter: a line of YAML for each open goal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.errors import UserError
from sayso.model.values import as_map, as_text, as_texts
from sayso.placing.quoting import quoted
from sayso.plain_yaml import Value, read

KEYS = ("goal", "result", "evidence", "cause", "lesson", "carry")
YES = ("yes", "true")
NO = ("no", "false")


@dataclass(frozen=True, slots=True)
class Row:
    """How one goal ended, and whether it goes on in the next quarter."""

    goal: str
    result: str
    evidence: tuple[str, ...] = ()
    cause: str = ""
    lesson: str = ""
    carry: bool = False


def sheet(quarter: str, rows: Sequence[tuple[Row, str]]) -> str:
    """The sheet of a quarter; each row comes with what is known of its goal."""
    return "".join(_lines(quarter, rows))


def _lines(quarter: str, rows: Sequence[tuple[Row, str]]) -> Iterator[str]:
    yield f"# How did {quarter} end? Fill this in together, then: "
    yield f"sayso close-quarter {quarter} --from THIS-FILE\n"
    yield "# result: achieved, partial, missed or dropped (what stands here is proposed).\n"
    yield "# A goal whose row is taken out stays open. `carry: yes` writes it anew, as a draft,\n"
    yield "# into the next quarter.\n"
    for row, known in rows:
        yield f"\n# {known}\n- goal: {quoted(row.goal)}\n  result: {row.result}\n"
        yield "  evidence: []\n" if row.result == "achieved" else "  cause:\n"
        yield "  lesson:\n  carry: no\n"


def rows_of(text: str) -> tuple[Row, ...]:
    """The rows of a sheet that was filled in; a `UserError` names the row that cannot be read."""
    value, troubles = read(text)
    if troubles or not isinstance(value, list):
        said = troubles[0].message if troubles else "it is not a list of goals"
        raise UserError(f"the sheet cannot be read: {said}", "begin with what `--sheet` prints")
    return tuple(_row(number, item) for number, item in enumerate(value, 1))


def _row(number: int, item: Value) -> Row:
    fields = as_map(item)
    unknown = [key for key in fields if key not in KEYS]
    if unknown:
        raise UserError(
            f"row {number} of the sheet has a key `{unknown[0]}`", f"it knows {', '.join(KEYS)}"
        )
    goal, result = as_text(fields.get("goal")), as_text(fields.get("result"))
    if not goal or not result:
        raise UserError(
            f"row {number} of the sheet lacks {'`result`' if goal else '`goal`'}",
            "fill it in, or take the row out",
        )
    return Row(
        goal,
        result,
        as_texts(fields.get("evidence")),
        _said(fields, "cause"),
        _said(fields, "lesson"),
        _carried(number, fields),
    )


def _said(fields: Mapping[str, Value], key: str) -> str:
    return as_text(fields.get(key)) or ""


def _carried(number: int, fields: Mapping[str, Value]) -> bool:
    said = _said(fields, "carry").lower() or "no"
    if said not in (*YES, *NO):
        raise UserError(f"row {number} of the sheet says `carry: {said}`", "`yes` or `no`")
    return said in YES
