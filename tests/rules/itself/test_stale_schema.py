from importlib.resources import files

import pytest

from sayso.rules.itself.stale_schema import stale_schema
from sayso.schema import KINDS
from tests.rules.checking import findings


def copy(kind: str) -> str:
    return files("sayso.schemas").joinpath(f"{kind}.json").read_text("utf-8")


def test_copies_of_this_version_are_fine_however_they_are_laid_out() -> None:
    copies = {f".sayso/schemas/{kind}.json": copy(kind) for kind in KINDS}
    assert findings(stale_schema, copies) == []
    as_on_windows = {path: text.replace("\n", "\r\n") for path, text in copies.items()}
    assert findings(stale_schema, as_on_windows) == []


@pytest.mark.parametrize("text", ["", "{}", "[]", "no JSON", "[" * 100_000])
@pytest.mark.parametrize("kind", KINDS)
def test_copy_that_says_something_else_is_found_at_its_first_line(kind: str, text: str) -> None:
    (one,) = findings(stale_schema, {f".sayso/schemas/{kind}.json": text})
    assert (one.where.path, one.where.start.line) == (f".sayso/schemas/{kind}.json", 1)
    assert kind in one.message


def test_other_files_beside_them_are_not_looked_at() -> None:
    assert findings(stale_schema, {".sayso/schemas/other.json": "{}"}) == []
