"""What of a decision stands, and what may come and go."""

import pytest

from sayso.engine import run
from sayso.model import Log
from sayso.rules.decisions.rewritten_decision import rewritten_decision
from sayso.rules.decisions.rewritten_expectation import rewritten_expectation
from tests.logs import log_of

PATH = "decisions/2026-03-10-use-sqs.md"
FIELDS = "done-when: [All 6 jobs run for 7 days]\nexpected: The bill falls\n"
BODY = "## Context\nRedis loses jobs.\n\n## Decision\nWe use SQS.\n\n## Notes\nAsk minh.\n"


def record(fields: str = FIELDS, body: str = BODY, status: str = "accepted") -> str:
    head = f"title: Use SQS\nstatus: {status}\nowner: linh\ndecided-on: 2026-03-10\n"
    return f"---\n{head}{fields}---\n{body}"


def between(before: str, after: str) -> Log:
    return log_of({PATH: after}, versions=[{PATH: before}])


def told(log: Log) -> list[str]:
    return [one.message.partition(" changed")[0] for one in run(log, [rewritten_decision])]


@pytest.mark.parametrize(
    "before, after, part",
    [
        ("Redis loses jobs", "Redis keeps jobs", "`Context`"),
        ("We use SQS", "We use Kafka", "`Decision`"),
        ("We use SQS.\n", "We use SQS.\n\n### Later\nKafka.\n", "`Decision`"),
        ("## Decision\nWe use SQS.\n\n", "", "`Decision`"),
        ("The bill falls", "The bill rises", "`expected`"),
        ("expected: The bill falls\n", "", "`expected`"),
        ("for 7 days", "for 9 days", "`done-when`"),
        ("done-when: [All 6 jobs run for 7 days]\n", "no-action: Nothing to do\n", "`done-when`"),
    ],
)
def test_parts_that_stand(before: str, after: str, part: str) -> None:
    assert told(between(record(), record().replace(before, after))) == [part]


@pytest.mark.parametrize(
    "before, after",
    [
        ("Ask minh.", "Ask hoa, and never 2 at once."),
        ("title: Use SQS", "title: Use SQS for jobs"),
        ("owner: linh", "owner: linh\ntags: [queue]"),
        ("[All 6 jobs run for 7 days]", "[{text: All 6 jobs run for 7 days, met-on: 2026-03-18}]"),
        ("## Decision", "## Decision outcome"),
        ("## Context\n", "## Context and problem\n\n<!-- as told by linh -->\n"),
    ],
)
def test_parts_that_may_change(before: str, after: str) -> None:
    assert told(between(record(), record().replace(before, after))) == []


CONTEXT = "## Context\nRedis loses jobs.\n\n"
LINES = ("expected: The bill falls\n", "done-when: [All 6 jobs run for 7 days]\n")


@pytest.mark.parametrize("missing", [CONTEXT, *LINES])
def test_what_was_missing_may_be_written(missing: str) -> None:
    log = between(record().replace(missing, ""), record())
    assert told(log) == []
    assert list(rewritten_expectation.check(log)) == []


@pytest.mark.parametrize(
    "status, stands",
    [("accepted", True), ("superseded", True), ("deprecated", True), ("proposed", False),
     ("rejected", False), ("withdrawn", False), ("unknown", False)],
)  # fmt: skip
def test_statuses(status: str, stands: bool) -> None:
    was = record(status=status)
    assert bool(told(between(was, was.replace("SQS.", "Kafka.")))) is stands


@pytest.mark.parametrize(
    "had, has, passes",
    [
        ("", "[{on: 2026-03-18, what: Kafka, why: Faster}]", True),
        ("[{on: 2026-03-11, what: A, why: B}]", "[{on: 2026-03-11, what: A, why: B}]", False),
        ("[{on: 2026-03-11, what: A, why: B}]", "[{on: 2026-03-18, what: C, why: D}]", False),
        (
            "[{on: 2026-03-11, what: A, why: B}]",
            "[{on: 2026-03-11, what: A, why: B}, {on: 2026-03-18, what: C, why: D}]",
            True,
        ),
    ],
)
def test_only_a_new_entry_tells_of_a_change(had: str, has: str, passes: bool) -> None:
    was = record(FIELDS + (f"amendments: {had}\n" if had else ""))
    now = record(FIELDS + f"amendments: {has}\n", BODY.replace("SQS.", "Kafka."))
    assert bool(told(between(was, now))) is not passes


def test_headings_that_are_underlined_are_not_read() -> None:
    lined = BODY.replace("## Decision\n", "Decision\n--------\n")
    assert told(between(record(), record(body=lined.replace("SQS", "Kafka")))) == []


@pytest.mark.parametrize("status", ["proposed", "unknown"])
def test_expectation_may_change_until_it_is_decided(status: str) -> None:
    was = record(status=status)
    log = between(was, was.replace("falls", "rises"))
    assert list(rewritten_expectation.check(log)) == []


def test_expectation_that_was_taken_out() -> None:
    log = between(record(), record().replace("expected: The bill falls\n", ""))
    (one,) = run(log, [rewritten_expectation])
    assert one.message == "`expected` was edited after the decision: `The bill falls` is gone"
    assert one.notes[0] == "it was: The bill falls"
