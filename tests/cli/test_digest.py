"""`sayso digest` in a real repository: what needs somebody, and what changed."""

import json

import pytest
from jsonschema import Draft202012Validator

from sayso.renderers.digest.markdown import MARK, QUIET_MARK
from sayso.schema import schema
from tests.app.repository import decision
from tests.cli.shell import Shell

FIRST = "decisions/2026-03-01-first.md"
EARLIER = "2026-03-01T12:00:00Z"


@pytest.fixture
def told(log: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A log with a decision that was committed three weeks ago."""
    monkeypatch.setenv("GIT_COMMITTER_DATE", EARLIER)
    monkeypatch.setenv("GIT_AUTHOR_DATE", EARLIER)
    log.write(FIRST, decision(decide_by="2026-03-12"))
    log.commit()
    monkeypatch.delenv("GIT_COMMITTER_DATE")
    monkeypatch.delenv("GIT_AUTHOR_DATE")
    return log


def test_what_needs_somebody_is_told_whatever_changed(told: Shell) -> None:
    said = told("digest")
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "Needs a decision  Use SQS for the job queue: due 2026-03-12, 8 days ago (Linh Tran)\n"
    )


def test_what_changed_in_a_week_is_told(told: Shell) -> None:
    told.write(FIRST, decision(decide_by="2026-04-30"))
    out = told.fine("digest")
    assert out.startswith("Changed  Use SQS for the job queue: ")
    assert "2026-04-30" in out
    assert len(out.splitlines()) == 1


def test_quiet_week_is_one_line(told: Shell) -> None:
    told.write(FIRST, decision(decide_by="2026-04-30"))
    out = told.fine("digest", "--since", "HEAD", "--as-of", "2026-03-21")
    assert "Changed" in out
    told.commit()
    quiet = told.fine("digest", "--since", "HEAD")
    assert quiet == (
        "All quiet on 2026-03-20: nothing waits for anybody, and nothing changed since HEAD.\n"
    )
    assert told.fine("digest", "--since", "HEAD", "--format", "markdown").startswith(QUIET_MARK)


def test_day_is_an_input(told: Shell) -> None:
    assert "due 2026-03-12, 19 days ago" in told.fine("digest", "--as-of", "2026-03-31")
    assert "All quiet" in told.fine("digest", "--as-of", "2026-03-01", "--since", "HEAD")


def test_markdown_leads_to_files_of_the_repository(told: Shell) -> None:
    address = "https://git.example/blob/main"
    out = told.fine("digest", "--format", "markdown", "--files-at", address)
    assert out.startswith(f"{MARK}\n\n- **Needs a decision** · [Use SQS for the job queue](")
    assert f"({address}/{FIRST})" in out
    assert told("digest", "--files-at", "javascript:alert(1)").code == 2


def test_programs_get_all_of_it_under_a_schema(told: Shell) -> None:
    for number in range(40):
        day = "2026-03-24" if number % 2 else "2026-06-01"
        text = decision(title=f"Number {number}", decide_by=day)
        told.write(f"decisions/2026-03-02-{number}.md", text)
    found = json.loads(told.fine("digest", "--format", "json"))
    Draft202012Validator(schema("digest")).validate(found)
    assert [part["part"] for part in found["parts"]] == ["needs-a-decision", "changed"]
    assert [len(part["lines"]) for part in found["parts"]] == [21, 20]
    assert found["since"] == "2026-03-13"
    assert found["parts"][0]["lines"][0] == {
        "kind": "decision",
        "id": "2026-03-01-first",
        "path": FIRST,
        "title": "Use SQS for the job queue",
        "says": "due 2026-03-12, 8 days ago",
        "asks": "Linh Tran",
        "person": "linh",
        "day": "2026-03-12",
    }
    lines = told.fine("digest").splitlines()
    assert len(lines) == 12
    assert lines[6].endswith("; and 14 more: sayso list --status proposed")
    assert lines[-1].endswith("; and 15 more: sayso changes 2026-03-13")
    assert len(told.fine("digest", "--all").splitlines()) == 41


def test_without_git_the_rest_is_told(shell: Shell) -> None:
    shell.write("owners.yaml", "people:\n  linh: {name: Linh}\n")
    shell.write(FIRST, decision(decide_by="2026-03-12"))
    said = shell("digest")
    assert said.code == 0
    assert (
        said.out
        == "Needs a decision  Use SQS for the job queue: due 2026-03-12, 8 days ago (Linh)\n"
    )
    assert said.err == "what changed is left out: this folder is in no git repository\n"


@pytest.mark.parametrize("since", ["no-such-branch", "2026-02-30", "HEAD..HEAD"])
def test_what_git_does_not_know_is_wrong_use(told: Shell, since: str) -> None:
    said = told("digest", "--since", since)
    assert (said.code, said.out) == (2, "")
    assert "try:" in said.err
