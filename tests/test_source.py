"""Places: from a route of keys to line and column."""

import pytest

from sayso.diagnostics import Place, Position, Route
from sayso.source import LARGEST, read_record, read_yaml

TEXT = """---
title: Use SQS
done-when:
  - text: All 6 jobs run
    evidence: [docs/a.md, docs/b.md]
  - No job is lost
tags: []
empty:
---
Body
"""


@pytest.mark.parametrize(
    "route, part, line, column, text",
    [
        (("title",), "value", 2, 8, "Use SQS"),
        (("title",), "key", 2, 1, "title"),
        (("done-when", 0, "text"), "value", 4, 11, "All 6 jobs run"),
        (("done-when", 0, "evidence", 1), "value", 5, 27, "docs/b.md"),
        (("done-when", 0, "evidence"), "value", 5, 15, "[docs/a.md, docs/b.md]"),
        (("done-when", 1), "value", 6, 5, "No job is lost"),
        (("tags",), "value", 7, 7, "[]"),
        (("empty",), "value", 8, 1, "empty"),
        (("title", "nothing", 3), "value", 2, 1, "title"),
        (("nothing",), "value", 1, 1, "---"),
        ((), "value", 1, 1, "---"),
    ],
)
def test_route_leads_to_the_place(
    route: Route, part: str, line: int, column: int, text: str
) -> None:
    source = read_record("decisions/x.md", TEXT.encode())
    place = Place("decisions/x.md", route, part="key" if part == "key" else "value")
    assert source.locate(place).start == Position(line, column)
    span = source.span(place)
    assert source.text[span.start : span.end] == text


def test_whole_list_ends_with_its_last_item() -> None:
    source = read_record("decisions/x.md", TEXT.encode())
    where = source.locate(Place("decisions/x.md", ("done-when",)))
    assert where.end == Position(6, 19)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_places_hold_with_any_line_end_and_a_byte_order_mark(mark: str, end: str) -> None:
    text = mark + TEXT.replace("\n", end)
    source = read_record("decisions/x.md", text.encode())
    assert source.locate(Place("x", ("done-when", 1))).start == Position(6, 5)
    assert source.body == f"Body{end}"


def test_yaml_file_has_places_from_its_first_line() -> None:
    source = read_yaml("owners.yaml", b"people:\n  linh: {name: Linh}\n")
    assert source.locate(Place("owners.yaml", ("people", "linh", "name"))).start == Position(2, 16)


def test_bytes_that_are_not_utf8_are_told_where_they_stand() -> None:
    source = read_record("x.md", b"---\ntitle: caf\xe9\n---\n")
    (trouble,) = source.troubles
    assert trouble.message == "byte 0xe9 is not UTF-8"
    assert source.lines.position(trouble.span.start) == Position(2, 11)


def test_huge_file_is_refused_and_the_largest_is_read() -> None:
    body = b"---\ntitle: x\n---\n"
    largest = body + b"x" * (LARGEST - len(body))
    assert read_record("x.md", largest).readable
    assert [one.kind for one in read_record("x.md", largest + b"x").troubles] == ["unreadable-file"]
