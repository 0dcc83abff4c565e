"""`sayso list` as a person or a program runs it."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sayso.schema import schema
from tests.cli.shell import Shell

OWNERS = """\
people:
  linh: {name: Linh Tran, email: linh@example.com, github: linh-t, team: infra}
  minh: {name: Minh Le, previously: minh.l, team: search}
  duc: {name: Duc Pham, left-on: 2026-01-31}
teams:
  platform: {name: Platform, previously: infra}
  search: {name: Search}
areas:
  job-queue: {owner: linh, purpose: Runs every background job}
"""

FILES = {
    "owners.yaml": OWNERS,
    "decisions/2026-03-10-use-sqs.md": (
        "---\ntitle: Use SQS\nstatus: accepted\nowner: linh\ndecided-on: 2026-03-12\n"
        "done-on: 2026-03-19\ntags: [queue, aws]\n---\n## Context\nRédis löses jobs.\n"
    ),
    "decisions/2026-03-11-use-redis.md": (
        "---\ntitle: Use Redis\nstatus: proposed\nowner: minh.l\ndecide-by: 2026-04-02\n"
        "tags: queue\n---\n## Context\nIt is there.\n"
    ),
    "decisions/0007-very-old.md": "---\ntitle: Very old\nstatus: unknown\n---\n",
    "decisions/0012-old.md": "---\ntitle: Old\nstatus: acepted\nowner: gone\n---\n",
    "decisions/2026-03-09-broken.md": "no front matter, but queue\n",
    "goals/2026-Q1/README.md": "---\ntheme: Jobs we can trust\n---\n",
    "goals/2026-Q1/no-lost-jobs.md": (
        "---\ntitle: No lost jobs\nstatus: active\nowner: linh\nteam: search\n---\n"
    ),
    "goals/2025-Q4/older.md": (
        "---\ntitle: Older\nstatus: closed\nowner: duc\nclosed: {on: 2025-12-30, result: missed}\n"
        "---\n"
    ),
}


@pytest.fixture
def log(shell: Shell) -> Shell:
    for path, text in FILES.items():
        shell.write(path, text)
    return shell


def listed(shell: Shell, *arguments: str) -> list[dict[str, Any]]:
    said = shell("list", "--json", *arguments)
    assert said.code == 0, said.err
    rows: list[dict[str, Any]] = json.loads(said.out)
    Draft202012Validator(
        schema("list"), format_checker=Draft202012Validator.FORMAT_CHECKER
    ).validate(rows)
    return rows


def ids(shell: Shell, *arguments: str) -> list[str]:
    return [row["id"] for row in listed(shell, *arguments)]


def test_schema_itself_is_one() -> None:
    for name in ("list", "show"):
        Draft202012Validator.check_schema(schema(name))


def test_newest_decisions_come_first_and_nothing_vanishes(log: Shell) -> None:
    assert ids(log) == [
        "2026-03-10-use-sqs",
        "2026-03-11-use-redis",
        "2026-03-09-broken",
        "0012-old",
        "0007-very-old",
        "2026-Q1/no-lost-jobs",
        "2025-Q4/older",
        "2026-Q1",
    ]


def test_row_says_what_programs_ask_for(log: Shell) -> None:
    assert listed(log, "--kind", "decision", "--limit", "1") == [
        {
            "kind": "decision",
            "id": "2026-03-10-use-sqs",
            "path": "decisions/2026-03-10-use-sqs.md",
            "title": "Use SQS",
            "status": "accepted",
            "owner": "linh",
            "team": "platform",
            "quarter": "2026-Q1",
            "tags": ["queue", "aws"],
            "opened-on": None,
            "decide-by": None,
            "decided-on": "2026-03-12",
            "done-on": "2026-03-19",
            "review-by": None,
            "closed-on": None,
        }
    ]
    (goal,) = listed(log, "--kind", "goal", "--quarter", "2025-Q4")
    assert (goal["quarter"], goal["closed-on"]) == ("2025-Q4", "2025-12-30")
    people = listed(log, "--kind", "person")
    assert [(one["id"], one["title"], one["status"]) for one in people] == [
        ("duc", "Duc Pham", "left"),
        ("linh", "Linh Tran", None),
        ("minh", "Minh Le", None),
    ]
    (area,) = listed(log, "--kind", "area")
    assert (area["owner"], area["team"], area["path"]) == ("linh", "platform", "owners.yaml")


@pytest.mark.parametrize(
    "arguments,expected",
    [
        (["--status", "accepted"], ["2026-03-10-use-sqs"]),
        (["--status", "Unreadable"], ["2026-03-09-broken"]),
        (["--status", "acepted"], ["0012-old"]),
        (
            ["--status", "proposed", "--status", "active"],
            ["2026-03-11-use-redis", "2026-Q1/no-lost-jobs"],
        ),
        (["--owner", "minh"], ["2026-03-11-use-redis"]),
        (["--owner", "Minh Le"], ["2026-03-11-use-redis"]),
        (["--owner", "@linh-t", "--kind", "decision"], ["2026-03-10-use-sqs"]),
        (["--owner", "linh@example.com", "--kind", "goal"], ["2026-Q1/no-lost-jobs"]),
        (["--owner", "gone"], ["0012-old"]),
        (["--team", "Search"], ["2026-03-11-use-redis", "2026-Q1/no-lost-jobs"]),
        (["--team", "infra"], ["2026-03-10-use-sqs"]),
        (["--kind", "person", "--team", "platform"], ["linh"]),
        (["--quarter", "2026-q1", "--kind", "goal"], ["2026-Q1/no-lost-jobs"]),
        (["--quarter", "2025-Q4"], ["2025-Q4/older"]),
        (["--tag", "QUEUE"], ["2026-03-10-use-sqs", "2026-03-11-use-redis"]),
        (["--tag", "queue", "--tag", "aws"], ["2026-03-10-use-sqs"]),
        (["REDIS"], ["2026-03-10-use-sqs", "2026-03-11-use-redis"]),
        (["redis", "loses"], ["2026-03-10-use-sqs"]),
        (["redis loses"], ["2026-03-10-use-sqs"]),
        (["but queue"], ["2026-03-09-broken"]),
        (["--kind", "quarter", "trust"], ["2026-Q1"]),
        (["--kind", "area", "background"], ["job-queue"]),
        (["nowhere"], []),
    ],
)
def test_filters(log: Shell, arguments: list[str], expected: list[str]) -> None:
    assert ids(log, *arguments) == expected


@pytest.mark.parametrize(
    "arguments,problem,way_out",
    [
        (["--status", "accepte"], "no status is called `accepte`", "`accepted`?"),
        (["--status", "zzz"], "no status is called `zzz`", "known: accepted, acepted, active"),
        (["--owner", "lin"], "no owner is called `lin`", "`linh`?"),
        (["--owner", "zzz"], "no owner is called `zzz`", "sayso list --kind person"),
        (["--team", "serch"], "no team is called `serch`", "`search`?"),
        (["--quarter", "spring"], "`spring` is not a quarter", "2026-Q4"),
        (["--kind", "idea"], "'idea' is not one of", "--help"),
        (["--limit", "0"], "0 is not in the range", "--help"),
    ],
)
def test_wrong_use(log: Shell, arguments: list[str], problem: str, way_out: str) -> None:
    said = log("list", *arguments)
    assert (said.code, said.out) == (2, "")
    assert problem in said.err
    assert way_out in said.err


def test_nothing_found_is_said_and_is_no_failure(log: Shell) -> None:
    said = log("list", "nowhere")
    assert (said.code, said.out, said.err) == (0, "", "nothing is like that\n")
    said = log("list", "nowhere", "--json")
    assert (said.code, said.out) == (0, "[]\n")


def test_empty_log_says_how_to_begin(shell: Shell) -> None:
    shell.write("sayso.toml", "")
    said = shell("list")
    assert (said.code, said.out) == (0, "")
    assert "sayso new decision" in said.err


def test_unreadable_owners_do_not_hide_the_records(log: Shell) -> None:
    log.write("owners.yaml", "people: [\n")
    said = log("list", "--status", "accepted")
    assert said.code == 0
    assert "Use SQS" in said.out
    assert said.err == "owners.yaml cannot be read: `sayso check` says why\n"


def test_table_in_a_pipe_has_a_line_for_each(log: Shell) -> None:
    lines = log.fine("list", "--kind", "decision", "--limit", "2").splitlines()
    assert lines == [
        "Decisions",
        "accepted  2026-03-12     linh  2026-03-10-use-sqs    Use SQS",
        "proposed  by 2026-04-02  minh  2026-03-11-use-redis  Use Redis",
    ]


@pytest.mark.parametrize("columns", [30, 40, 60, 80, 100, 200])
def test_table_fits_the_terminal(log: Shell, columns: int) -> None:
    title = "Use a queue that somebody else looks after for all of our background jobs"
    log.write(
        "decisions/2026-03-18-use-a-queue-that-somebody-else-looks-after-for-all.md",
        f"---\ntitle: {title}\nstatus: proposed\nowner: somebody-with-a-long-handle\n---\n",
    )
    log.set("COLUMNS", str(columns))
    out = log.fine("list")
    assert max(map(len, out.splitlines())) <= columns
    assert "background" in out
    assert "looks-after" in "".join(line.strip() for line in out.splitlines())


def test_titles_cannot_speak_to_the_terminal(log: Shell) -> None:
    log.write(
        "decisions/2026-03-18-x.md",
        '---\ntitle: "a\\e[31m [bold]b[/bold]"\nstatus: proposed\n---\n',
    )
    out = log.fine("list", "--kind", "decision")
    assert "\x1b" not in out
    assert "[bold]b[/bold]" in out


def test_colour_only_where_asked_for(log: Shell) -> None:
    assert "\x1b" not in log.fine("list")
    log.set("FORCE_COLOR", "1")
    assert "\x1b[32maccepted" in log.fine("list")


def test_order_of_files_does_not_matter(log: Shell) -> None:
    before = log.fine("list", "--json")
    texts = {path: log.read(path) for path in FILES if path.startswith("decisions/")}
    for path in texts:
        (log.folder / path).unlink()
    for path in sorted(texts, reverse=True):
        log.write(path, texts[path])
    assert log.fine("list", "--json") == before
