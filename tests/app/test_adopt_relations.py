from pathlib import Path

import pytest

from sayso.app.opening import open_log
from tests.app.adopting import NYGARD, TODAY, bring_in, put, record
from tests.logs import OWNERS


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A log without records, in a folder beside which others may stand."""
    return put(tmp_path / "log", {"owners.yaml": OWNERS})


def test_relations_stand_on_both_sides(root: Path, tmp_path: Path) -> None:
    old = put(
        tmp_path / "old",
        {
            "0001-a.md": NYGARD.replace("Accepted", "Superseded by [3](0003-c.md)"),
            "0002-b.md": NYGARD,
            "0003-c.md": NYGARD.replace("Accepted", "Accepted\n\nSupercedes [2](0002-b.md)"),
            "0004-d.md": NYGARD.replace("Accepted", "Accepted\n\nAmended by [5](0005-e.md)"),
            "0005-e.md": NYGARD.replace("Accepted", "Accepted\n\nClarifies [3](0003-c.md)"),
        },
    )
    report = bring_in(root, old)
    log = open_log(root, TODAY).log
    found = {
        one.id: (one.status, one.values.get("superseded-by"), one.values.get("supersedes"))
        for one in log.decisions
    }
    assert found == {
        "0001-a": ("superseded", ["0003-c"], None),
        "0002-b": ("superseded", ["0003-c"], None),
        "0003-c": ("accepted", None, ["0001-a", "0002-b"]),
        "0004-d": ("accepted", None, None),
        "0005-e": ("accepted", None, None),
    }
    newest = log.decision("0005-e")
    assert newest is not None
    assert newest.values["amends"] == [{"id": "0003-c", "scope": "clarified"}, "0004-d"]
    assert report.statuses == {"accepted": 3, "superseded": 2}


def test_a_proposal_supersedes_nothing_yet(root: Path, tmp_path: Path) -> None:
    old = put(
        tmp_path / "old",
        {
            "0001-a.md": NYGARD,
            "0002-b.md": NYGARD.replace("Accepted", "Proposed\n\nSupersedes [1](0001-a.md)"),
        },
    )
    bring_in(root, old)
    assert "status: accepted\n" in record(root, "0001-a")
    assert "superseded-by" not in record(root, "0001-a")
    assert "supersedes:\n  - 0001-a\n" in record(root, "0002-b")


def test_a_relation_that_leads_nowhere_is_kept_raw(root: Path, tmp_path: Path) -> None:
    text = NYGARD.replace("Accepted", "Superseded by [9](0009-gone.md)")
    report = bring_in(root, put(tmp_path / "old", {"0001-a.md": text}))
    (one,) = report.came_in
    assert one.loose_links == ("[9](0009-gone.md)",)
    assert one.status == "superseded"
    assert "\n  links:\n    - Superseded by [9](0009-gone.md)\n" in record(root, "0001-a")
    assert "superseded-by" not in record(root, "0001-a")


def test_relations_lead_to_records_that_were_there_before(root: Path, tmp_path: Path) -> None:
    bring_in(root, put(tmp_path / "old", {"0001-a.md": NYGARD}))
    before = record(root, "0001-a")
    late = NYGARD.replace("Accepted", "Accepted\n\nSupersedes [1](../old/0001-a.md)")
    report = bring_in(root, put(tmp_path / "late", {"0002-b.md": late}))
    assert "supersedes:\n  - 0001-a\n" in record(root, "0002-b")
    assert report.came_in[0].notes == ("`0001-a` was there before and does not say so",)
    assert record(root, "0001-a") == before


def test_the_other_side_may_have_come_in_before(root: Path, tmp_path: Path) -> None:
    bring_in(root, put(tmp_path / "old", {"0001-a.md": NYGARD}))
    before = record(root, "0001-a")
    lines = ("Superseded by", "Amended by", "Depends on", "Amends")
    late = {
        f"000{number}-x.md": NYGARD.replace("Accepted", f"Accepted\n\n{words} [1](0001-a.md)")
        for number, words in enumerate(lines, 2)
    }
    report = bring_in(root, put(tmp_path / "late", late))
    asked = ("`0001-a` was there before and does not say so",)
    assert [one.notes for one in report.came_in] == [asked, asked, (), ()]
    assert "superseded-by:\n  - 0001-a\n" in record(root, "0002-x")
    assert "\n  links:\n    - Amended by [1](0001-a.md)\n" in record(root, "0003-x")
    assert "depends-on:\n  - 0001-a\n" in record(root, "0004-x")
    assert "amends:\n  - 0001-a\n" in record(root, "0005-x")
    assert record(root, "0001-a") == before


def test_what_was_out_of_force_already_keeps_its_status(root: Path, tmp_path: Path) -> None:
    old = {
        "0001-a.md": NYGARD.replace("Accepted", "Rejected"),
        "0002-b.md": NYGARD.replace("Accepted", "Accepted\n\nSupersedes [1](0001-a.md)"),
    }
    bring_in(root, put(tmp_path / "old", old))
    assert "status: rejected\n" in record(root, "0001-a")
    assert "superseded-by:\n  - 0002-b\n" in record(root, "0001-a")


def test_a_record_is_not_related_to_itself(root: Path, tmp_path: Path) -> None:
    text = NYGARD.replace("Accepted", "Accepted\n\nSupersedes [1](0001-a.md)")
    report = bring_in(root, put(tmp_path / "old", {"0001-a.md": text}))
    assert report.came_in[0].notes == ("`[1](0001-a.md)` (supersedes) leads to itself",)
