from datetime import date
from pathlib import Path

import pytest

from sayso.app.adopt import adopt
from sayso.app.opening import open_log

TODAY = date(2026, 3, 20)
BODY = "# 1. Use SQS\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nx\n"
OURS = "---\ntitle: Use SQS\nstatus: accepted\n---\n" + BODY


@pytest.fixture
def decisions(tmp_path: Path) -> Path:
    """The folder of decisions of a log, which others have filled."""
    (tmp_path / "owners.yaml").write_text("people: {}\n", encoding="utf-8")
    folder = tmp_path / "decisions"
    folder.mkdir()
    return folder


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode())
    return path


def test_a_foreign_record_gets_a_head_where_it_stands(decisions: Path) -> None:
    path = write(decisions, "0001-use-sqs.md", BODY)
    report = adopt(open_log(decisions, TODAY), [decisions])
    (one,) = report.came_in
    assert (one.id, one.path, one.source) == (
        "0001-use-sqs",
        "decisions/0001-use-sqs.md",
        "decisions/0001-use-sqs.md",
    )
    text = path.read_bytes().decode()
    assert text == one.head + BODY
    assert text.startswith("---\ntitle: Use SQS\nstatus: accepted\ndecided-on: 2020-01-02\n")


def test_front_matter_is_replaced_and_kept_under_imported(decisions: Path) -> None:
    front = "---\r\nstatus: {accepted}\r\nnav_order: 3\r\n---\r\n"
    path = write(decisions, "0001-use-sqs.md", "\ufeff" + front + "# Use SQS\r\n")
    adopt(open_log(decisions, TODAY), [decisions])
    text = path.read_bytes().decode()
    assert text.endswith("---\r\n# Use SQS\r\n")
    assert "  status: '{accepted}'\r\n  nav_order: 3\r\n---\r\n" in text


def test_the_second_time_there_is_nothing_left_to_do(decisions: Path) -> None:
    path = write(decisions, "0001-use-sqs.md", BODY)
    adopt(open_log(decisions, TODAY), [decisions])
    before = path.read_bytes()
    report = adopt(open_log(decisions, TODAY), [decisions])
    assert report.came_in == ()
    assert [one.reason for one in report.left_out] == ["is a record of this log already"]
    assert path.read_bytes() == before


def test_records_of_sayso_and_half_merged_files_are_left_alone(decisions: Path) -> None:
    ours = write(decisions, "0001-ours.md", OURS)
    merge = write(decisions, "0002-merge.md", "<<<<<<< a\n" + BODY + "=======\n>>>>>>> b\n")
    report = adopt(open_log(decisions, TODAY), [decisions])
    assert report.came_in == ()
    assert {one.source: one.reason for one in report.left_out} == {
        "decisions/0001-ours.md": "is a record of this log already",
        "decisions/0002-merge.md": "holds marks of an unfinished merge",
    }
    assert ours.read_text("utf-8") == OURS
    assert merge.read_text("utf-8").startswith("<<<<<<< a\n")


def test_a_record_in_a_folder_below_stays_in_it(decisions: Path) -> None:
    path = write(decisions, "jobs/0001-use-sqs.md", BODY)
    (one,) = adopt(open_log(decisions, TODAY), [decisions]).came_in
    assert (one.id, one.path) == ("0001-use-sqs", "decisions/jobs/0001-use-sqs.md")
    assert path.read_bytes().decode().endswith(BODY)


def test_what_stands_in_the_log_keeps_its_name_before_what_comes_in(decisions: Path) -> None:
    write(decisions, "0001-use-sqs.md", BODY)
    other = write(decisions.parent / "docs", "0001-use-sqs.md", BODY)
    report = adopt(open_log(decisions, TODAY), [decisions, other])
    assert {one.source: one.path for one in report.came_in} == {
        "decisions/0001-use-sqs.md": "decisions/0001-use-sqs.md",
        "docs/0001-use-sqs.md": "decisions/0001-use-sqs-docs.md",
    }


def test_links_between_records_in_place_lead_to_each_other(decisions: Path) -> None:
    write(decisions, "0001-a.md", BODY.replace("Accepted", "Superseded by [2](0002-b.md)"))
    write(decisions, "0002-b.md", BODY)
    adopt(open_log(decisions, TODAY), [decisions])
    log = open_log(decisions, TODAY).log
    assert [(one.id, one.related("supersedes")) for one in log.decisions] == [
        ("0001-a", ()),
        ("0002-b", ("0001-a",)),
    ]
