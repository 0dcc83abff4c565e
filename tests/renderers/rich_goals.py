"""A log of two people whose goals have all that goals can have, over three quarters."""

from datetime import date

from sayso.model import Log
from tests.logs import log_of

TODAY = date(2026, 11, 22)

_OWNERS = """\
people:
  linh: {name: Linh Tran, team: platform}
  minh: {name: Minh Le, team: platform}
teams:
  platform: {name: Platform, lead: linh}
"""

_QUARTER = """\
---
theme: Jobs we can trust
why: Lost jobs cost us two customers in the winter, and both told us so.
not-doing:
  - A new scheduler
  - Moving to another cloud
---
The winter was hard, ![as a picture](../../docs/jobs.svg) shows, and [a host](https://example.com/).
[The goal that began it](no-lost-jobs.md) comes first, [another](../2026-Q3/no-lost-jobs.md) before,
and <a title="a way" href="../2026-Q3/no-lost-jobs.md">a way</a> leads there.

## What we bet on

Fewer moving parts.
"""

_LOST = """\
---
title: No job is ever lost without somebody hearing of it
status: active
owner: linh
supporter: minh
why: Two customers left after invoices were never sent.
carried-from: 2026-Q3/no-lost-jobs
done-when:
  - {text: Failed jobs nobody was told of, from: 12, to: 0, now: 3, unit: a month}
  - text: Nightly jobs with an alert
    from: 1
    to: 6
    now: 6
    unit: jobs
    met-on: 2026-11-10
    evidence: docs/alerts.md
  - {text: Share of retries that end well, from: 80%, to: 95%, now: 97.5%}
  - {text: Time to hear of a failure, from: 20, to: 10, now: 26, unit: minutes}
  - {text: Payloads refused, from: unknown, to: 0, now: 14}
check-ins:
  - {on: 2026-10-06, status: on-track, note: Alerts for two of six jobs are live.}
  - {on: 2026-10-20, status: off-track, note: The billing job retries for ever. Nobody knows why.}
  - {on: 2026-11-03, status: at-risk, note: We know why; the fix needs a new queue.}
  - {on: 2026-11-17, status: on-track, note: Dead-letter queues are live for five of six jobs.}
moved:
  - {on: 2026-10-20, what: Alerts for six jobs instead of five, why: Billing was forgotten}
---
"""

_SEARCH = """\
---
title: Search answers before people give up
status: closed
owner: minh
why: One search in five is abandoned after two seconds.
kind: stretch
done-when:
  - {text: p95 of the search, from: 2100 ms, to: 400 ms, now: 900 ms}
  - Nobody has to know which index is asked
check-ins:
  - {on: 2026-10-13, status: at-risk, note: The index does not fit into memory.}
  - {on: 2026-11-10, status: off-track}
closed:
  on: 2026-11-18
  result: partial
  evidence: [https://example.com/p95, docs/search.md]
  cause: The index had to be split, which took six weeks.
  lesson: Measure the index before promising a latency.
  next: modify
---
"""

_BEFORE = """\
---
title: No job is ever lost without somebody hearing of it
status: closed
owner: linh
why: Two customers left after invoices were never sent.
done-when: [All 6 nightly jobs raise an alert]
closed:
  on: 2026-09-30
  result: missed
  cause: A migration came first
  lesson: One thing at a time
  next: keep
---
"""

_AFTER = """\
---
title: Search answers in half a second
status: draft
owner: minh
carried-from: 2026-Q4/fast-search
---
"""

_SQS = """\
---
title: Use SQS for the job queue
status: accepted
owner: linh
opened-on: 2026-10-02
decided-on: 2026-10-09
goals: [2026-Q4/no-lost-jobs]
done-when: [All 6 nightly jobs run from SQS]
---
## Context
Redis loses jobs, as [the goal](../goals/2026-Q4/no-lost-jobs.md) says.

## Decision
SQS.
"""

_ELSEWHERE = """\
---
title: Keep one repository
status: rejected
owner: minh
opened-on: 2026-10-20
decided-on: 2026-11-02
reason: Builds would take twice as long
---
"""

_EARLIER = """\
---
title: Write decisions down
status: accepted
owner: linh
decided-on: 2026-08-01
no-action: none
---
"""

FILES = {
    "owners.yaml": _OWNERS,
    "goals/2026-Q3/no-lost-jobs.md": _BEFORE,
    "goals/2026-Q4/README.md": _QUARTER,
    "goals/2026-Q4/no-lost-jobs.md": _LOST,
    "goals/2026-Q4/fast-search.md": _SEARCH,
    "goals/2027-Q1/fast-search.md": _AFTER,
    "decisions/2026-10-02-use-sqs.md": _SQS,
    "decisions/2026-10-20-keep-one-repository.md": _ELSEWHERE,
    "decisions/2026-07-20-write-decisions-down.md": _EARLIER,
    "docs/alerts.md": "Alerts\n",
    "docs/search.md": "Search\n",
    "docs/jobs.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n',
}


def rich_log(today: date = TODAY, **more: str) -> Log:
    """The log; `more` are further files, or other texts for them."""
    return log_of(FILES | more, today=today, standing=False)
