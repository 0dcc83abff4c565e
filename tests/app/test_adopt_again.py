from pathlib import Path

import pytest

from tests.app.adopting import MADR, NYGARD, bring_in, everything, ids, put, record
from tests.logs import OWNERS


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A log without records, in a folder beside which others may stand."""
    return put(tmp_path / "log", {"owners.yaml": OWNERS})


def test_importing_twice_changes_nothing(root: Path, tmp_path: Path) -> None:
    old = put(tmp_path / "old", {"a/0001-use-sqs.md": MADR, "b/0001-use-sqs.md": NYGARD})
    bring_in(root, old)
    before = everything(root)
    again = bring_in(root, old)
    assert (again.came_in, again.strict_from) == ((), None)
    assert [one.differs for one in again.already_in] == [False, False]
    assert everything(root) == before


def test_a_source_is_known_by_a_longer_or_a_shorter_path(root: Path, tmp_path: Path) -> None:
    old = put(tmp_path / "old", {"adr/0001-use-sqs.md": MADR})
    bring_in(root, old)
    assert bring_in(root, old / "adr").came_in == ()
    assert bring_in(root, old / "adr" / "0001-use-sqs.md").came_in == ()
    assert bring_in(root, tmp_path / "old" / ".." / "old").came_in == ()


def test_another_record_of_the_same_name_is_no_earlier_import(root: Path, tmp_path: Path) -> None:
    bring_in(root, put(tmp_path / "old", {"adr/0001-use-sqs.md": MADR}))
    more = bring_in(root, put(tmp_path / "new", {"adr/0001-use-sqs.md": MADR + "x\n"}))
    assert ids(more) == ["0001-use-sqs-new"]


def test_a_source_that_says_something_else_by_now_is_told_and_left(
    root: Path, tmp_path: Path
) -> None:
    old = put(tmp_path / "old", {"0001-a.md": MADR, "0002-b.md": MADR})
    bring_in(root, old)
    before = everything(root)
    put(old, {"0001-a.md": MADR + "More.\n", "0002-b.md": MADR.replace("accepted", "draft")})
    again = bring_in(root, old)
    assert [one.differs for one in again.already_in] == [True, True]
    assert everything(root) == before


def test_names_that_are_taken_get_a_telling_end(root: Path, tmp_path: Path) -> None:
    old = put(
        tmp_path / "old",
        {
            "docs/adr/0001-use-sqs.md": NYGARD,
            "packages/web/adr/0001-use-sqs.md": NYGARD + "web\n",
            "packages/web/more/0001-Use-SQS.md": NYGARD + "more\n",
            "packages/web/docs/0001-use-sqs.md": NYGARD + "docs\n",
        },
    )
    report = bring_in(root, old)
    assert {one.source: one.id for one in report.came_in} == {
        "old/docs/adr/0001-use-sqs.md": "0001-use-sqs",
        "old/packages/web/adr/0001-use-sqs.md": "0001-use-sqs-web",
        "old/packages/web/docs/0001-use-sqs.md": "0001-use-sqs-2",
        "old/packages/web/more/0001-Use-SQS.md": "0001-Use-SQS-more",
    }
    for one in report.came_in:
        source = (tmp_path / one.source).read_text("utf-8")
        assert record(root, one.id).endswith(source)


def test_a_package_of_log4brains_tells_its_records_apart(root: Path, tmp_path: Path) -> None:
    settings = "project:\n  packages:\n    - {name: shop, adrFolder: ./packages/p1/adr}\n"
    text = "# X\n\n- Status: accepted\n\n## Decision\n\nx\n"
    old = put(
        tmp_path / "old",
        {
            ".log4brains.yml": settings,
            "docs/adr/20200101-x.md": text,
            "packages/p1/adr/20200101-x.md": text,
        },
    )
    assert ids(bring_in(root, old)) == ["20200101-x", "20200101-x-shop"]
    assert "\n  package: shop\n" in record(root, "20200101-x-shop")


def test_a_name_holds_no_spaces(root: Path, tmp_path: Path) -> None:
    report = bring_in(root, put(tmp_path / "old", {"ADR 1 Use  SQS?.md": NYGARD}))
    assert ids(report) == ["ADR-1-Use-SQS"]
