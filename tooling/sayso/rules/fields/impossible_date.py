"""SO105."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.diagnostics import Finding, Fix, SetValue
from sayso.model import Log
from sayso.rule import ERROR, rule, told
from sayso.rules.fields.day_spellings import nearest_day, readings
from sayso.rules.fields.values_at import text_at


@rule("SO105", "impossible-date", ERROR, fixable=True)
def impossible_date(log: Log) -> Iterator[Finding]:
    """A date is none of the calendar, or is not written as YYYY-MM-DD.

    ## Why

    3/4/2026 is in March to some of us and in April to others. One spelling sorts as it stands,
    and needs no guessing.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 24.03.2026
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## Right

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Write year, month and day, as in 2026-03-24. The tool does so where only one day can be
    meant. For a day that does not exist, the last one of the month is named; whether that was
    meant, you know.

    ## What it cannot know

    Which day was meant where a day and a month could change places.
    """
    for finding in told(log, "impossible-date"):
        yield _read(finding, text_at(log.sources[finding.place.path].values, finding.place.route))


def _read(finding: Finding, text: str) -> Finding:
    days = [day.isoformat() for day in readings(text)]
    if len(days) > 1:
        return replace(finding, hint=f"{days[0]} or {days[1]}?")
    if days:
        change = SetValue(finding.place.path, finding.place.route, days[0])
        return replace(finding, fix=Fix(f"write `{days[0]}`", (change,)))
    near = nearest_day(text)
    return replace(finding, hint=f"the month ends on {near}") if near else finding
