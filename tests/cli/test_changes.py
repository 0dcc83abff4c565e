"""`sayso changes`: what happened, in the log's words."""

import json

import pytest
from jsonschema import Draft202012Validator

from sayso.events import KINDS, THINGS
from sayso.schema import schema
from tests.app.repository import decision
from tests.cli.shell import Shell

FIRST = "decisions/2026-03-01-use-sqs.md"
OTHER = "decisions/2026-03-02-keep-redis.md"
HANDED = decision(
    status="accepted",
    decide_by="",
    decided_on="2026-03-18",
    owner="minh",
    applies_to="[src/jobs/]",
    handoffs="[{on: 2026-03-17, from: linh, to: minh, why: Linh moves}]",
)


@pytest.fixture
def moved(log: Shell) -> Shell:
    """A log in which a decision was accepted and handed over after its first commit."""
    log.set("GIT_COMMITTER_DATE", "2026-03-16T12:00:00Z")
    log.write(FIRST, decision())
    log.write(OTHER, decision(title="Keep Redis", owner="hoa"))
    log.commit()
    log.write(FIRST, HANDED)
    log.write(OTHER, decision(title="Keep Redis", owner="hoa") + "\n")
    return log


def test_text(moved: Shell) -> None:
    commit = moved.git("rev-parse", "HEAD")[:9]
    assert moved.fine("changes", "HEAD") == (
        f"From HEAD ({commit} of 2026-03-16) to now\n"
        "\n"
        "Decisions\n"
        "  Use SQS for the job queue  2026-03-01-use-sqs\n"
        "    2026-03-18  accepted\n"
        "    2026-03-17  handed over from Linh Tran to Minh Le: Linh moves\n"
        "                governs `src/jobs/` now\n"
        "\n"
        "1 record was edited editorially, and says what it said\n"
    )
    assert "edited; what it says stands" in moved.fine("changes", "HEAD", "--all")


def test_a_week_without_a_range(moved: Shell) -> None:
    said = moved("changes")
    assert said.out.startswith("From 2026-03-13 to now\n")
    assert said.err == "the first commit is of 2026-03-16: told from there on\n"
    assert moved.fine("changes", "--since", "2d") == moved.fine("changes", "2d")
    moved.commit()
    assert moved.fine("changes", "HEAD..").endswith(
        "\nNothing happened to decisions, goals and owners.\n"
    )


def test_markdown_keeps_what_people_wrote_inert(moved: Shell) -> None:
    moved.write(OTHER, decision(title="Ask @everyone <b>now</b>", owner="hoa"))
    told = moved.fine("changes", "HEAD", "--format", "markdown", "--files-at", "https://x.test/b")
    assert f"- [Use SQS for the job queue](https://x.test/b/{FIRST})\n  - accepted" in told
    assert "<b>" not in told
    assert "@everyone" not in told


def test_programs_get_it_under_a_schema(moved: Shell) -> None:
    whole = json.loads(moved.fine("changes", "HEAD", "--format", "json"))
    Draft202012Validator(schema("changes")).validate(whole)
    assert whole["until"] == {"asked": "now", "commit": None, "day": None}
    told = {(one["kind"], one["id"]): one for one in whole["events"]}
    assert ("edited", "2026-03-02-keep-redis") in told, "quiet ones are among them"
    handed = told["handed-over", "2026-03-01-use-sqs"]
    assert handed["people"] == ["minh", "linh"]
    assert handed["details"] == {"from": "linh", "to": "minh", "why": "Linh moves"}


def test_the_schema_knows_every_kind() -> None:
    event = schema("changes")["$defs"]["event"]["properties"]
    told = {one["const"]: one["description"] for one in event["kind"]["oneOf"]}
    assert {kind: f"{words[0].upper()}{words[1:]}." for kind, words in KINDS.items()} == told
    assert event["thing"]["enum"] == list(THINGS)


@pytest.mark.parametrize(
    "asked, ids",
    [
        (["--owner", "linh"], {"2026-03-01-use-sqs"}),
        (["--owner", "Hoa Pham"], {"2026-03-02-keep-redis"}),
        (["--kind", "person"], set()),
        (["--kind", "decision", "--kind", "goal"], {"2026-03-01-use-sqs", "2026-03-02-keep-redis"}),
        (["--path", "src/jobs/run.py"], {"2026-03-01-use-sqs"}),
        (["--path", OTHER], {"2026-03-02-keep-redis"}),
        (["--path", "docs/x.md"], set()),
    ],
)
def test_only_what_is_asked_about(moved: Shell, asked: list[str], ids: set[str]) -> None:
    whole = json.loads(moved.fine("changes", "HEAD", "--format", "json", *asked))
    assert {one["id"] for one in whole["events"]} == ids


@pytest.mark.parametrize(
    "asked, words",
    [
        (["HEAD", "--since", "1w"], "a range says already since when"),
        (["--since", "HEAD~1..HEAD"], "`HEAD~1..HEAD` is a range"),
        (["--owner", "zoe"], "no person is called `zoe`"),
        (["--path", "../x"], "lies outside of this log"),
        (["nonsense"], "git knows no revision `nonsense` here"),
    ],
)
def test_wrong_use_has_a_way_out(moved: Shell, asked: list[str], words: str) -> None:
    said = moved("changes", *asked)
    assert said.code == 2
    assert words in said.err
    assert "try:" in said.err
