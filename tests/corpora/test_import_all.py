"""What holds for every real record that came in."""

from pathlib import Path

import pytest

from sayso.app.adopt import adopt
from sayso.app.checking import check
from sayso.app.opening import open_log
from sayso.diagnostics import Severity
from sayso.source import read_record
from tests.corpora.imported import (
    GOVUK,
    LOG4BRAINS,
    MADR,
    SEMANTIC_KERNEL,
    TODAY,
    BringIn,
    Imported,
)

ALL = (GOVUK, *MADR, LOG4BRAINS, SEMANTIC_KERNEL)


@pytest.fixture
def imported(bring_in: BringIn) -> Imported:
    """All corpora in one log."""
    return bring_in(*ALL)


def test_all_226_records_came_in(imported: Imported) -> None:
    assert len(imported.report.came_in) == 226
    assert len(imported.opened.log.decisions) == 226
    assert imported.report.formats == {"log4brains": 37, "madr": 151, "nygard": 38}


def test_bodies_are_what_they_were_byte_for_byte(imported: Imported) -> None:
    for one in imported.report.came_in:
        text = (imported.opened.root / one.path).read_bytes()
        source = read_record(one.path, text)
        assert source.body.encode() == imported.source_body(one), one.source
        assert text == one.head.encode() + imported.source_body(one)


def test_what_was_left_out_is_named_with_a_reason(imported: Imported) -> None:
    reasons = {one.reason.partition(":")[0] for one in imported.report.left_out}
    assert reasons == {
        "is a page about the records",
        "is a template",
        "stands in a folder of templates",
    }


def test_no_owner_is_made_up(imported: Imported) -> None:
    assert not any(one.owner for one in imported.opened.log.decisions)


def test_nothing_leads_nowhere(imported: Imported) -> None:
    assert not any(one.loose_links for one in imported.report.came_in)


def test_importing_again_changes_nothing(imported: Imported, corpora: Path) -> None:
    root = imported.opened.root
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    again = adopt(open_log(root, TODAY), [corpora / name for name in reversed(ALL)])
    assert (again.came_in, again.strict_from, len(again.already_in)) == ((), None, 226)
    assert not any(one.differs for one in again.already_in)
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_the_log_they_make_is_checked_without_an_error(imported: Imported) -> None:
    found = check(imported.opened.log)
    assert [one for one in found if one.severity is Severity.ERROR] == []
    assert not imported.opened.log.broken


def test_a_record_in_place_keeps_its_body_too(
    bring_in: BringIn, corpora: Path, tmp_path: Path
) -> None:
    (tmp_path / "owners.yaml").write_text("people: {}\n", encoding="utf-8")
    folder = tmp_path / "decisions"
    folder.mkdir()
    sources = sorted((corpora / SEMANTIC_KERNEL / "docs" / "decisions").glob("00*.md"))
    for path in sources:
        (folder / path.name).write_bytes(path.read_bytes())
    report = adopt(open_log(tmp_path, TODAY), [folder])
    assert len(report.came_in) == len(sources) == 77
    elsewhere = bring_in(SEMANTIC_KERNEL)
    for one in elsewhere.report.came_in:
        source = read_record(one.path, (folder / f"{one.id}.md").read_bytes())
        assert source.body.encode() == elsewhere.source_body(one)
