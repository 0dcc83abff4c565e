"""The snapshots of MADR's own log, one for each of its versions; nobody made a list of them."""

import re
from pathlib import Path

import pytest

from tests.corpora.imported import MADR, BringIn, Imported

COUNTS = dict(zip(MADR, (19, 6, 12, 18, 19), strict=True))

_STATUS = re.compile(rb"^status: (.+)$", re.MULTILINE)
_HEAD = re.compile(rb"\A---\n.*?\n---\n", re.DOTALL)


@pytest.fixture
def together(bring_in: BringIn) -> Imported:
    """All snapshots in one log, where nearly every name is taken."""
    return bring_in(*MADR)


@pytest.mark.parametrize("name", MADR)
def test_every_record_came_in(bring_in: BringIn, corpora: Path, name: str) -> None:
    imported = bring_in(name)
    assert len(imported.report.came_in) == COUNTS[name]
    assert imported.report.formats == {"madr": COUNTS[name]}
    listed = (corpora / name / "RECORDS.lst").read_text("utf-8").split()
    assert {one.source for one in imported.report.came_in} == {f"{name}/{path}" for path in listed}


def test_together_they_are_seventy_four(together: Imported) -> None:
    assert len(together.report.came_in) == sum(COUNTS.values()) == 74
    ids = [one.id.casefold() for one in together.report.came_in]
    assert len(set(ids)) == 74
    assert len(together.opened.log.decisions) == 74


def test_no_status_is_lost_and_none_made_up(together: Imported) -> None:
    stated = {}
    for one in together.report.came_in:
        head = _HEAD.match(together.source(one))
        found = _STATUS.search(head.group()) if head else None
        if found:
            stated[one.source] = (one.status, found.group(1).decode())
            assert together.decision(one.id).imported["status"] == found.group(1).decode()
        else:
            assert one.status == "unknown"
    assert list(stated.values()) == [("proposed", "on hold")] * 3


def test_every_key_is_kept(together: Imported) -> None:
    for one in together.report.came_in:
        kept = set(together.decision(one.id).imported) - {"format", "path"}
        head = _HEAD.match(together.source(one))
        keys = re.findall(r"^(\w+):", head.group().decode(), re.MULTILINE) if head else []
        assert kept - {"Technical Story"} == set(keys)


def test_a_taken_name_tells_the_snapshot(together: Imported) -> None:
    ids = {one.source: one.id for one in together.report.came_in}
    assert ids["adr__madr/docs/decisions/0004-write-own-toc-tool.md"] == "0004-write-own-toc-tool"
    assert (
        ids["adr__madr__tag-2.1.2/docs/adr/0004-write-own-toc-tool.md"]
        == "0004-write-own-toc-tool-adr__madr__tag-2.1.2"
    )
