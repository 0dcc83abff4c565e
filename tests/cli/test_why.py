"""`sayso why`: the decisions that govern a path."""

import json
from textwrap import dedent
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sayso.schema import schema
from tests.app.repository import decision
from tests.cli.shell import Shell

JOBS = "[src/jobs/**]"


@pytest.fixture
def decided(log: Shell) -> Shell:
    def write(id_: str, **fields: str) -> None:
        log.write(f"decisions/{id_}.md", decision(**{"decide_by": "", **fields}))

    done = "[All 6 jobs run]"
    write("0001-cron", title="Use cron", status="superseded", superseded_by="0002-redis",
          decided_on="2026-01-01", applies_to=JOBS)  # fmt: skip
    write("0002-redis", title="Use Redis", status="superseded", superseded_by="0003-sqs",
          supersedes="0001-cron", decided_on="2026-01-10", applies_to=JOBS)  # fmt: skip
    write("0003-sqs", title="Use SQS", status="accepted", supersedes="0002-redis",
          decided_on="2026-02-01", done_when=done, applies_to="[src/jobs/*.py, src/]")  # fmt: skip
    write("0004-retry", title="Retry thrice", decide_by="2026-04-01", applies_to=JOBS)
    write("0005-log", title="Log to disk", status="rejected", applies_to=JOBS)
    write("0006-web", title="Use HTMX", status="accepted", supersedes="0007-spa",
          decided_on="2026-03-01", done_when=done)  # fmt: skip
    write("0007-spa", title="Use an SPA", status="superseded", applies_to="[web/, '!web/old/']")
    return log


def told(shell: Shell, path: str, *more: str) -> list[dict[str, Any]]:
    whole = json.loads(shell.fine("why", path, "--format", "json", *more))
    Draft202012Validator(schema("why")).validate(whole)
    decisions: list[dict[str, Any]] = whole[0]["decisions"]
    return decisions


def test_in_force_first_with_the_line_and_what_it_replaced(decided: Shell) -> None:
    decided.write("src/jobs/run.py", "")
    assert decided.fine("why", "src/jobs/run.py") == dedent("""\
        src/jobs/run.py
          accepted   Use SQS
                     0003-sqs · linh · 2026-02-01
                     decisions/0003-sqs.md:8 `src/jobs/*.py`
                     replaces Use cron (0001-cron)
                     replaces Use Redis (0002-redis)
          proposed   Retry thrice
                     0004-retry · linh
                     decisions/0004-retry.md:6 `src/jobs/**`
        """)


def test_all_shows_every_one_by_itself(decided: Shell) -> None:
    found = told(decided, "src/jobs/run.py", "--all")
    assert [each["id"] for each in found] == [
        "0003-sqs",
        "0004-retry",
        "0002-redis",
        "0001-cron",
        "0005-log",
    ]
    assert not any(each["replaces"] for each in found)


def test_decision_governs_in_the_stead_of_what_it_replaced(decided: Shell) -> None:
    (found,) = told(decided, "web/app.js")
    assert (found["id"], found["because"]["file"]) == ("0006-web", "decisions/0007-spa.md")
    assert [each["id"] for each in found["replaces"]] == ["0007-spa"]
    assert told(decided, "web/old/app.js") == []


def test_nothing_governs_and_the_way_out(decided: Shell) -> None:
    said = decided.fine("why", "README.md")
    assert "no decision says that it applies here" in said
    assert "`applies-to`" in said
    assert told(decided, "/elsewhere") == []


def test_circle_of_supersession_ends(log: Shell) -> None:
    both = {"status": "superseded", "decide_by": "", "applies_to": "[src/]"}
    log.write("decisions/0001-a.md", decision(supersedes="0002-b", **both))
    log.write("decisions/0002-b.md", decision(supersedes="0001-a", **both))
    assert told(log, "src/x") == []
    assert len(told(log, "src/x", "--all")) == 2


@pytest.mark.parametrize(
    "fields, line",
    [
        ("applies-to: [lib/, src/]\ntags: [a]\n", 3),
        ("applies-to:\n  # where it runs\n  - lib/\n  - src/\n", 6),
        ("tags: [src/]\napplies-to: [lib/, src/]\n", 4),
        ("applies-to: [lib/, src/]\ntags: [src/]\n", 3),
        ('applies-to: [lib/, "sr\\x63/"]\ntags: [src/]\n', 3),
        ('applies-to: [lib/, "sr\\x63/"] # src/\n', 3),
        ("applies-to: src/\n", 3),
    ],
)
def test_line_is_that_of_the_pattern(log: Shell, fields: str, line: int) -> None:
    log.write("decisions/0001-a.md", f"---\nstatus: accepted\n{fields}---\n")
    (found,) = told(log, "src/x")
    assert found["because"] == {"file": "decisions/0001-a.md", "line": line, "says": "src/"}
