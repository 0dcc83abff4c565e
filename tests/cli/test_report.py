"""`sayso report`: written, shown and printed, and never over somebody's work."""

import os
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from sayso.app.publishing import printing
from sayso.app.publishing.printing import BROWSERS
from tests.app.repository import decision
from tests.cli.shell import Shell
from tests.logs import QUARTER

GOAL = """\
---
title: No job is ever lost
status: active
owner: linh
why: Two customers left after invoices were never sent.
done-when:
  - {text: Lost jobs, from: 12, to: 0, now: 3, unit: a month}
check-ins:
  - {on: 2026-03-10, status: at-risk, note: The billing job still retries for ever.}
---
"""


@pytest.fixture
def quarter(log: Shell) -> Shell:
    """A quarter with a goal and a decision, committed before it began and in its course."""
    log.set("GIT_COMMITTER_DATE", "2025-12-01T12:00:00Z")
    log.write("goals/2026-Q1/README.md", QUARTER)
    log.write("goals/2026-Q1/no-lost-jobs.md", GOAL)
    log.commit()
    log.set("GIT_COMMITTER_DATE", "2026-03-16T12:00:00Z")
    log.write("goals/2026-Q1/no-lost-jobs.md", GOAL.replace("why:", "kind: stretch\nwhy:"))
    log.write(
        "decisions/2026-03-02-use-sqs.md", decision(decided_on="2026-03-09", status="accepted")
    )
    log.commit()
    return log


def test_it_writes_one_file_named_like_the_quarter(quarter: Shell) -> None:
    before = set(quarter.files())
    assert quarter.fine("report", "quarter") == "2026-Q1.html\n"
    assert set(quarter.files()) - before == {"2026-Q1.html"}
    text = quarter.read("2026-Q1.html")
    for told in (
        "Jobs we can trust",
        "No job is ever lost",
        "from 12 to 0 a month, now 3",
        "still retries for ever",
        "Use SQS for the job queue",
        "a reach now, and no longer a promise",
    ):
        assert told in text, told


def test_it_is_shown_where_that_is_asked(quarter: Shell) -> None:
    before = quarter.files()
    shown = quarter.fine("report", "quarter", "2026-q1", "--format", "markdown", "--output", "-")
    assert "# 2026-Q1: Jobs we can trust" in shown
    assert "- [ ] Lost jobs; from 12 to 0 a month" in shown
    assert quarter.files() == before
    assert quarter.fine("report", "quarter", "--format", "markdown") == "2026-Q1.md\n"
    assert quarter.read("2026-Q1.md") == shown


def test_it_replaces_its_own_and_nothing_else(quarter: Shell) -> None:
    quarter.fine("report", "quarter")
    first = quarter.read("2026-Q1.html")
    quarter.fine("report", "quarter", "--as-of", "2026-03-19")
    assert quarter.read("2026-Q1.html") != first
    edited = quarter.read("2026-Q1.html").replace("still retries", "no longer retries")
    for mine in ("my own notes\n", "", edited):
        quarter.write("2026-Q1.html", mine)
        said = quarter("report", "quarter")
        assert said.code == 2
        assert "is no report as it was written" in said.err
        assert "--force" in said.err
        assert quarter.read("2026-Q1.html") == mine
    quarter.fine("report", "quarter", "--force")
    assert quarter.read("2026-Q1.html") == first


@pytest.mark.parametrize(
    "given, told",
    [
        (("2030-Q1",), "there is no 2030-Q1 in this log"),
        (("spring",), "`spring` is not a quarter"),
        (("--output", "decisions"), "decisions is a folder"),
        (("--output", "no/such/x.html"), "there is no folder no/such"),
        (("--output", "goals/2026-Q1/README.md"), "is no report as it was written"),
        (("--output", "q1.PDF"), "writes a page, and no PDF"),
        (("--pdf", "owners.yaml"), "is no report as it was written"),
    ],
)
def test_what_cannot_be_is_said_with_a_way_out(
    quarter: Shell, given: tuple[str, ...], told: str
) -> None:
    before = quarter.files()
    said = quarter("report", "quarter", *given)
    assert said.code == 2
    assert told in said.err
    assert "try:" in said.err
    assert quarter.files() == before


def test_without_git_the_rest_is_told(shell: Shell) -> None:
    shell.write("goals/2026-Q1/README.md", QUARTER)
    shell.write("owners.yaml", "people: {}\n")
    shown = shell.fine("report", "quarter", "--format", "markdown", "--output", "-")
    assert "Jobs we can trust" in shown
    assert "What changed is not known" in shown
    assert "Nothing but" not in shown


def test_a_decision_by_itself(quarter: Shell) -> None:
    assert quarter.fine("report", "decision", "sqs") == "2026-03-02-use-sqs.html\n"
    text = quarter.read("2026-03-02-use-sqs.html")
    assert "Redis loses jobs on failover." in text
    assert quarter("report", "decision", "nothing-like-it").code == 2


@pytest.fixture
def browser() -> None:
    if not any(map(shutil.which, BROWSERS)):
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("NO BROWSER: install Chromium or Chrome")


@pytest.mark.usefixtures("browser")
@pytest.mark.browser
@pytest.mark.xdist_group("browser")
def test_it_is_printed_with_all_its_words(quarter: Shell) -> None:
    before = set(quarter.files())
    assert quarter.fine("report", "quarter", "--pdf", "q1.pdf") == "q1.pdf\n"
    assert set(quarter.files()) - before == {"q1.pdf"}
    printed = PdfReader(BytesIO(quarter.files()["q1.pdf"]))
    text = " ".join(" ".join(page.extract_text() for page in printed.pages).split())
    for told in (
        "2026-Q1: Jobs we can trust",
        "now 3",
        "to 0 a month",
        "at risk",
        "The billing job still retries for ever.",
        "Use SQS for the job queue",
    ):
        assert told in text, told
    title = printed.metadata and printed.metadata.title
    assert title == "2026-Q1: Jobs we can trust · log"
    assert quarter.fine("report", "quarter", "--pdf", "q1.pdf", "--output", "q1.html").split() == [
        "q1.html",
        "q1.pdf",
    ]


def test_where_no_browser_is_at_hand_another_way_is_named(
    quarter: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing = tuple(one for one in BROWSERS if "/" not in one and "\\" not in one)
    monkeypatch.setattr(printing, "BROWSERS", nothing)
    quarter.set("PATH", str(Path(os.devnull).parent))
    before = quarter.files()
    said = quarter("report", "quarter", "--pdf", "q1.pdf", "--output", "q1.html")
    assert said.code == 2
    assert "no Chromium or Chrome is at hand" in said.err
    assert "print it from any browser" in said.err
    assert quarter.files() == before


def test_a_browser_that_fails_is_told_of(
    quarter: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\necho 'no room for me' >&2\nexit 7\n")
    broken.chmod(0o755)
    monkeypatch.setattr(printing, "BROWSERS", (str(broken),))
    said = quarter("report", "quarter", "--pdf", "q1.pdf")
    assert said.code == 2
    assert "did not print: no room for me" in said.err
    assert "q1.pdf" not in quarter.files()
