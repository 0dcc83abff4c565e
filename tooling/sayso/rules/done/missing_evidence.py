"""SO407."""

import re
from collections.abc import Iterator

from sayso.criteria.places import evidence
from sayso.diagnostics import Finding
from sayso.model import Log, Record
from sayso.rule import ERROR, rule
from sayso.rules.links.targets import Surroundings


@rule("SO407", "missing-evidence", ERROR, across=True)
def missing_evidence(log: Log) -> Iterator[Finding]:
    """Evidence leads to a file that is not in the repository.

    ## Why

    Evidence is for somebody who comes by in a year. If the file was moved or never committed,
    they find nothing and have to ask, or to believe.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - text: All 6 nightly jobs run from SQS in production for 7 days
        evidence: reports/nightly.md
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ```reports/2026/nightly-jobs.md
    Seven nights, no lost job.
    ```

    ## Right

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - text: All 6 nightly jobs run from SQS in production for 7 days
        evidence: reports/2026/nightly-jobs.md
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ```reports/2026/nightly-jobs.md
    Seven nights, no lost job.
    ```

    ## How to mend it

    Write the path as it is now, from the root of the log or from the record's own folder. Or
    link to a page: addresses on the web are not checked.

    ## What it cannot know

    Whether a file that is there shows anything, and whether an address on the web still works.
    """
    around = Surroundings(log)
    for decision in log.decisions:
        if any(_missing(around, decision, one) for one in decision.shows):
            yield from _told(around, decision)
    for goal in log.goals:
        yield from _told(around, goal)


def _told(around: Surroundings, record: Record) -> Iterator[Finding]:
    for text, route in evidence(record):
        path = _missing(around, record, text)
        if path:
            near = around.near(path)
            yield Finding(
                record.at(*route),
                f"evidence `{text}` is no file of the repository",
                hint=f"did you mean `{near}`?" if near else "",
            )


def _missing(around: Surroundings, record: Record, text: str) -> str | None:
    """The path that a piece of evidence is, where nothing lies there."""
    path = path_of(text)
    return path if path and around.find(record, path, or_root=True) is None else None


_LINKED = re.compile(r"\[[^\]]*\]\(<?([^)>\s]+)>?\)|<([^>\s]+)>|`([^`]+)`")
_ELSEWHERE = re.compile(
    r"""[a-z][a-z0-9+.-]*:[^0-9]      # another scheme: https, mailto
      | //                            # the same scheme as this page
      | [#@!]                         # an issue, a person, a merge request
      | [\w-][\w.-]*/[\w.-]+(?:[#!]\d+|@[0-9a-f]{7,40})$  # an issue or commit elsewhere
      | (?:[a-z0-9-]+\.)+[a-z]{2,}/   # a host without its scheme
      | (?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|app|cloud|edu|gov)$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FILE = re.compile(r"[^\s#?]*(?:/[^\s#?]*|\.[a-z][a-z0-9]{0,7})(?=$|[#?])", re.IGNORECASE)
_LONGEST = 1000
_LINE = re.compile(r":\d+(?:[-:]\d+)?$")


def path_of(text: str) -> str | None:
    """The path that a piece of evidence is; None for addresses, issues and prose."""
    linked = _LINKED.fullmatch(text.strip())
    plain = next(filter(None, linked.groups()), "") if linked else text.strip()
    if len(plain) > _LONGEST or _ELSEWHERE.match(plain):
        return None
    found = _FILE.match(plain)
    return _LINE.sub("", found.group()) if found else None
