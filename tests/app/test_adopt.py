from pathlib import Path
from textwrap import dedent

import pytest

from sayso.source import read_record
from tests.app.adopting import MADR, NYGARD, bring_in, everything, put, record
from tests.logs import OWNERS


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A log without records, in a folder beside which others may stand."""
    return put(tmp_path / "log", {"owners.yaml": OWNERS})


def test_a_record_comes_in_with_what_its_source_says(root: Path, tmp_path: Path) -> None:
    old = put(tmp_path / "old", {"adr/0001-use-sqs.md": MADR})
    report = bring_in(root, old)
    assert record(root, "0001-use-sqs") == dedent("""\
        ---
        title: Use SQS
        status: accepted
        owner: linh
        decided-on: 2020-01-02
        decision-makers:
          - linh
          - platform
        imported:
          format: madr
          path: old/adr/0001-use-sqs.md
          status: accepted
          date: 2020-01-02
          contact: linh-t
          deciders: '@linh-t, Stranger, Platform'
          nav_order: 3
        ---
        # Use SQS

        ## Context and Problem Statement

        Redis loses jobs.
        """)
    (one,) = report.came_in
    assert (one.format, one.status, one.lacks) == ("madr", "accepted", ())
    assert report.unknown_names == ("Stranger",)


def test_nothing_is_made_up(root: Path, tmp_path: Path) -> None:
    text = "# Use SQS\n\n## Considered Options\n\n* SQS\n"
    report = bring_in(root, put(tmp_path / "old", {"0001-use-sqs.md": text}))
    assert (
        record(root, "0001-use-sqs")
        == dedent("""\
        ---
        title: Use SQS
        status: unknown
        imported:
          format: madr
          path: old/0001-use-sqs.md
        ---
        """)
        + text
    )
    assert report.came_in[0].lacks == ("owner", "status", "date")
    assert len(report.lacking("owner")) == 1


def test_an_owner_is_one_person_whom_the_log_knows(root: Path, tmp_path: Path) -> None:
    for number, (named, owner) in enumerate(
        (
            ("owner: linh", True),
            ("contact: Linh Tran", True),
            ("contact: linh@example.com", True),
            ("contact: linh, minh", False),
            ("contact: platform", False),
            ("contact: stranger", False),
            ("author: linh", False),
            ("deciders: linh", False),
        )
    ):
        text = f"---\nstatus: draft\n{named}\n---\n# X\n"
        bring_in(root, put(tmp_path / str(number), {f"adr/000{number}-x.md": text}))
        values = read_record("x", record(root, f"000{number}-x").encode()).values
        assert (values.get("owner") == "linh") == owner, named


def test_the_day_is_that_of_the_decision_only_if_it_was_decided(root: Path, tmp_path: Path) -> None:
    old = put(
        tmp_path / "old",
        {
            "0001-a.md": NYGARD.replace("Accepted", "Rejected"),
            "0002-b.md": NYGARD.replace("Accepted", "Proposed"),
            "0003-c.md": NYGARD.replace("Accepted", "TBD"),
            "20200102-d.md": "# D\n\n- Status: accepted\n\n## Decision\n\nx\n",
        },
    )
    bring_in(root, old)
    assert "\ndecided-on: 2020-01-02\n" in record(root, "0001-a")
    assert "\nopened-on: 2020-01-02\n" in record(root, "0002-b")
    assert "\nopened-on: 2020-01-02\n" in record(root, "0003-c")
    assert "\nopened-on: 2020-01-02\n" in record(root, "20200102-d")
    assert "decided-on" not in record(root, "20200102-d")


def test_a_dry_run_tells_the_same_and_writes_nothing(root: Path, tmp_path: Path) -> None:
    old = put(tmp_path / "old", {"0001-use-sqs.md": MADR, "README.md": "# Read me\n"})
    before = everything(root)
    told = bring_in(root, old, dry_run=True)
    assert everything(root) == before
    assert bring_in(root, old) == told
    assert record(root, "0001-use-sqs").startswith(told.came_in[0].head)


def test_keys_that_import_writes_itself_do_not_hide_those_of_the_source(
    root: Path, tmp_path: Path
) -> None:
    text = "---\nstatus: draft\npath: /x\nformat: html\n---\n# X\n"
    bring_in(root, put(tmp_path / "old", {"adr/0001-x.md": text}))
    kept = read_record("x", record(root, "0001-x").encode()).values["imported"]
    assert kept == {
        "format": "madr",
        "path": "old/adr/0001-x.md",
        "status": "draft",
        "source-path": "/x",
        "source-format": "html",
    }


def test_line_ends_and_bodies_stay(root: Path, tmp_path: Path) -> None:
    text = MADR.replace("\n", "\r\n") + "no end of line"
    bring_in(root, put(tmp_path / "old", {"0001-x.md": "\ufeff" + text}))
    found = record(root, "0001-x")
    assert found.count("\n") == found.count("\r\n")
    assert found.endswith(text.partition("---\r\n")[2].partition("---\r\n")[2])
