"""CODEOWNERS files that real teams wrote."""

import json
from pathlib import Path

import pytest

from sayso.ownership.codeowners import Owned, read_codeowners
from sayso.ownership.deriving import derive
from tests.ownership.test_round_trip import taken

ADR = "opendatahub-io__architecture-decision-records"
KERNEL = "microsoft__semantic-kernel"


def text_of(corpora: Path, name: str) -> str:
    return (corpora / name / ".github" / "CODEOWNERS").read_text("utf-8")


def test_every_line_is_read_as_a_perfect_reader_does(corpora: Path) -> None:
    told = json.loads((corpora / "expected" / f"CODEOWNERS__{ADR}.json").read_text("utf-8"))
    read = read_codeowners(text_of(corpora, ADR), "github")
    assert [
        {
            "line": one.line,
            "pattern": one.pattern,
            "owners": list(one.owners),
            "invalid_tokens": list(one.invalid),
        }
        for one in read.rules
    ] == told["items"]
    assert len(read.rules) == told["rules"]
    assert sum(not one.owners for one in read.rules) == told["unowned_rules"]


@pytest.mark.parametrize("name", [ADR, KERNEL])
def test_taken_in_and_derived_it_asks_the_same(corpora: Path, name: str) -> None:
    text = text_of(corpora, name)
    there = [
        path.relative_to(corpora / name).as_posix()
        for path in sorted((corpora / name).rglob("*"))
        if path.is_file()
    ]
    named = [rule.pattern.strip("/") for rule in read_codeowners(text, "github").rules]
    files = [*there, *(f"{one}/{end}" for one in named if one != "*" for end in ("a", "b/c.md"))]
    before = Owned(read_codeowners(text, "github"))
    after = Owned(read_codeowners(derive(taken(text, "github", files), "github").text, "github"))
    assert {path: after.owners(path) for path in files} == {
        path: before.owners(path) for path in files
    }
    assert any(before.owners(path) for path in files)
