"""`sayso new` as a person or a script runs it."""

from textwrap import dedent

import pytest

from tests.cli.shell import Shell

SQS = "decisions/2026-03-20-use-sqs-for-the-job-queue.md"
CONTEXT = ("--context", "Redis loses jobs on failover.")


def test_decision_is_filled_in(log: Shell) -> None:
    said = log("new", "decision", "Use SQS for the job queue", *CONTEXT)
    assert (said.code, said.out) == (0, f"{SQS}\n")
    assert said.err == "Linh Tran owns it. `sayso check` finds nothing in it.\n"
    assert log.read(SQS) == dedent("""\
        ---
        title: Use SQS for the job queue
        status: proposed
        owner: linh
        opened-on: 2026-03-20
        decide-by: 2026-03-27
        ---
        ## Context
        Redis loses jobs on failover.

        ## Decision
        Use SQS for the job queue.
        """)


def test_all_that_can_be_said_stands_in_the_record(log: Shell) -> None:
    log.fine("new", "goal", "No job is lost", "--quarter", "2026-q2")
    log.fine("new", "decision", "Use Redis", *CONTEXT)
    log.fine(
        *("new", "decision", "Use SQS for the job queue", *CONTEXT),
        *("--owner", "@minh", "--status", "accepted", "--decided-on", "2026-03-18"),
        *("--done-when", "All 6 nightly jobs run from SQS", "--done-when", "Redis: is gone"),
        *("--goal", "no-job", "--supersedes", "redis", "--tag", "queue", "--tag", "aws"),
    )
    front = log.read(SQS).split("---\n")[1]
    assert front == dedent("""\
        title: Use SQS for the job queue
        status: accepted
        owner: minh
        opened-on: 2026-03-18
        decided-on: 2026-03-18
        goals:
          - 2026-Q2/no-job-is-lost
        supersedes:
          - 2026-03-20-use-redis
        tags:
          - queue
          - aws
        done-when:
          - All 6 nightly jobs run from SQS
          - 'Redis: is gone'
        """)


def test_one_way_door_gets_more_time_and_more_questions(log: Shell) -> None:
    log.fine("new", "decision", "Use SQS for the job queue", "--one-way", *CONTEXT)
    text = log.read(SQS)
    assert "decide-by: 2026-04-03\n" in text
    assert "reversibility: one-way\n" in text
    assert "review-by: 2026-07-02\n" in text
    assert "## Options\n" in text


def test_without_a_terminal_the_place_for_the_context_is_left_open(log: Shell) -> None:
    said = log("new", "decision", "Use SQS for the job queue")
    assert (said.code, said.out) == (0, f"{SQS}\n")
    assert "## Context\n<!-- " in log.read(SQS)


def test_schema_is_named_where_the_log_has_one(log: Shell) -> None:
    log.write(".sayso/schemas/decision.json", "{}")
    log.fine("new", "decision", "Use SQS for the job queue", *CONTEXT)
    second = log.read(SQS).split("\n")[1]
    assert second == "# yaml-language-server: $schema=../.sayso/schemas/decision.json"


def test_goal_and_the_page_of_its_quarter(log: Shell) -> None:
    said = log("new", "goal", "No job is lost", "--why", "Two customers left after a failover.")
    assert said.out == "goals/2026-Q1/no-job-is-lost.md\n"
    assert "sayso new quarter 2026-Q1" in said.err
    assert log.read("goals/2026-Q1/no-job-is-lost.md") == dedent("""\
        ---
        title: No job is lost
        status: draft
        owner: linh
        why: Two customers left after a failover.
        ---
        """)
    why = ("--why", "Lost jobs cost us two customers.", "--not-doing", "A new scheduler")
    said = log("new", "quarter", "2026-Q1", "--theme", "Jobs we can trust", *why)
    assert said.out == "goals/2026-Q1/README.md\n"
    assert log.read("goals/2026-Q1/README.md") == dedent("""\
        ---
        theme: Jobs we can trust
        why: Lost jobs cost us two customers.
        not-doing:
          - A new scheduler
        ---
        """)
    assert log("check").code == 0
    assert "has no page" not in log("new", "goal", "Another").err


def test_quarter_may_be_named_by_its_theme(log: Shell) -> None:
    said = log("new", "quarter", "Jobs we can trust", "--quarter", "2027-Q1")
    assert said.out == "goals/2027-Q1/README.md\n"
    assert "theme: Jobs we can trust\n" in log.read("goals/2027-Q1/README.md")


def test_goal_goes_into_the_quarter_whose_page_says_so(log: Shell) -> None:
    fiscal = "---\nstarts: 2026-02-01\nends: 2026-04-30\n---\n"
    log.write("goals/2026-Q2/README.md", fiscal)
    assert log.fine("new", "goal", "No job is lost") == "goals/2026-Q2/no-job-is-lost.md\n"


@pytest.mark.parametrize(
    "arguments,problem,way_out",
    [
        (["decision", " "], "the title is empty", "in a line"),
        (["decision", "a\nb"], "the title is more than one line", "one line"),
        (["decision", "!?"], "`!?` has no letter and no digit", "in words"),
        (["decision", "A", "--owner", "lin"], "`lin` is nobody in", "did you mean `linh`?"),
        (["decision", "A", "--owner", "platform"], "`platform` is a team", "`--owner hoa`"),
        (["decision", "A", "--owner", "x@y.z"], "`x@y.z` is nobody in", "one of linh, minh, hoa"),
        (["decision", "A", "--goal", "x"], "no goal is called `x`", "sayso list --kind goal"),
        (["decision", "A", "--supersedes", "x"], "no decision is called `x`", "--kind decision"),
        (["decision", "A", "--status", "accepted"], "says when it is done", "`--done-when TEXT`"),
        (["decision", "A", "--decided-on", "2026-03-01"], "a proposed", "--status accepted"),
        (
            ["decision", "A", "--status", "accepted", "--decided-on", "2026-03-21"],
            "2026-03-21 has not come yet",
            "a day of the past",
        ),
        (["decision", "A", "--decide-by", "2026-03-01"], "2026-03-01 is over", "a day to come"),
        (["decision", "A", "--decide-by", "soon"], "`soon` is not a day", "--help"),
        (["decision", "A", "--tag", ""], "a tag is empty", "in a line"),
        (["decision"], "Missing argument 'TITLE'", "--help"),
        (["goal", "A", "--quarter", "Q5"], "`Q5` is not a quarter", "2026-Q4"),
        (["goal", "A", "--status", "active"], "says why", "`--why TEXT`"),
        (["goal", "A", "--status", "active", "--why", "B"], "says why", "`--done-when TEXT`"),
        (["quarter", "2026-Q3", "--theme", "a\nb"], "the theme is more", "one line"),
        (["team", "A"], "No such command 'team'", "--help"),
    ],
)
def test_wrong_use_says_the_way_out_and_writes_nothing(
    log: Shell, arguments: list[str], problem: str, way_out: str
) -> None:
    before = log.files()
    said = log("new", *arguments)
    assert (said.code, said.out) == (2, "")
    first, _, rest = said.err.partition("\n")
    assert first.startswith("error: ")
    assert problem in first
    assert way_out in rest
    assert log.files() == before


def test_what_is_taken_stays(log: Shell) -> None:
    log.fine("new", "decision", "Use SQS for the job queue", *CONTEXT)
    log.fine("new", "goal", "No job is lost")
    log.fine("new", "quarter", "Jobs")
    before = log.files()
    for arguments, said in (
        (("decision", "Use SQS for the job queue"), "another title"),
        (("goal", "No job is lost!"), "another title"),
        (("quarter", "2026-Q1"), "edit it"),
    ):
        answer = log("new", *arguments)
        assert answer.code == 2
        assert said in answer.err
    assert log.files() == before


def test_what_the_tool_can_mend_is_said(log: Shell) -> None:
    log.fine("new", "decision", "Use Redis", *CONTEXT, "--status", "accepted", "--done-when", "A")
    given = ("--status", "accepted", "--done-when", "All 6 jobs run", "--supersedes", "redis")
    said = log("new", "decision", "Use SQS", *CONTEXT, *given)
    assert "decisions/2026-03-20-use-redis.md" in said.err
    assert "`sayso fix` can mend" in said.err
    log("fix")
    assert "superseded-by" in log.read("decisions/2026-03-20-use-redis.md")


def test_former_ids_are_taken_too(log: Shell) -> None:
    log.fine("new", "decision", "Use SQS", *CONTEXT)
    text = log.read("decisions/2026-03-20-use-sqs.md")
    log.write(
        "decisions/2026-03-20-use-sqs.md",
        text.replace("title:", "formerly: 2026-03-20-use-redis\ntitle:"),
    )
    assert "is taken" in log("new", "decision", "Use Redis").err


def test_somebody_git_does_not_know_is_told_how_to_be_known(log: Shell) -> None:
    log.git("config", "user.email", "stranger@example.com")
    log.git("config", "user.name", "Stranger")
    said = log("new", "decision", "Use SQS", *CONTEXT)
    assert said.code == 2
    assert "nobody in owners.yaml has the address that git gives, stranger@example.com" in said.err
    assert "`--owner HANDLE` (linh, minh, hoa)" in said.err


def test_without_git_the_owner_is_named(shell: Shell) -> None:
    shell.write("owners.yaml", "people:\n  linh: {name: Linh Tran}\n")
    assert "git knows no address" in shell("new", "decision", "Use SQS", *CONTEXT).err
    assert shell.fine("new", "decision", "Use SQS", *CONTEXT, "--owner", "linh tran")


@pytest.mark.parametrize(
    "owners,said",
    [
        (None, "this log has no owners.yaml"),
        ("people: {}\n", "owners.yaml names nobody"),
        ("people: [\n", "owners.yaml names nobody"),
    ],
)
def test_log_without_people_says_so(shell: Shell, owners: str | None, said: str) -> None:
    shell.write("sayso.toml", "")
    if owners is not None:
        shell.write("owners.yaml", owners)
    answer = shell("new", "decision", "Use SQS", "--owner", "linh")
    assert answer.code == 2
    assert said in answer.err


def test_who_has_left_owns_nothing_new(log: Shell) -> None:
    left = "people:\n  linh: {name: Linh, left-on: 2026-03-01, successor: minh}\n  minh: {name: M}"
    log.write("owners.yaml", left)
    said = log("new", "decision", "Use SQS", *CONTEXT, "--owner", "linh")
    assert "Linh left on 2026-03-01" in said.err
    assert "`--owner minh`, their successor" in said.err


def test_outside_a_log_init_is_named(shell: Shell) -> None:
    said = shell("new", "decision", "Use SQS")
    assert said.code == 2
    assert "`sayso init`" in said.err


def test_in_a_folder_of_the_log_the_path_is_the_logs(log: Shell) -> None:
    log.go("src/deep")
    assert log.fine("new", "decision", "Use SQS for the job queue", *CONTEXT) == f"{SQS}\n"
    assert SQS in log.files()


def test_folder_that_cannot_be_written_is_no_bug_of_ours(log: Shell) -> None:
    log.write("decisions", "a file where a folder should be")
    said = log("new", "decision", "Use SQS", *CONTEXT)
    assert said.code == 2
    assert "cannot be written" in said.err
