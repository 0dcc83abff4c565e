"""SO901."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import WARNING, rule, told
from sayso.suppress import NEEDLESS


@rule("SO901", NEEDLESS, WARNING, kind="clock")
def needless_waiver(log: Log) -> Iterator[Finding]:
    """A waiver has ended, or a waiver or an entry of the baseline is no longer needed.

    ## Why

    What is set aside stays set aside after the reason has gone. A waiver that waits for
    nothing takes in the next mistake of that kind, which nobody has looked at.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    supporter: minh
    decide-by: 2026-03-24
    waive:
      - rule: supporter-is-owner
        reason: Linh works on this alone until Minh is back
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ```.sayso/baseline.json
    {
      "version": 1,
      "findings": [
        {"fingerprint": "0123456789abcdef", "code": "SO202", "severity": "error",
         "record": "2026-03-10-use-sqs", "message": "`lin` is not in `owners.yaml`"}
      ]
    }
    ```

    ## Right

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    supporter: minh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ```.sayso/baseline.json
    {
      "version": 1,
      "findings": []
    }
    ```

    ## How to mend it

    Take the entry out of `waive`; `sayso baseline --prune` takes entries out of the baseline.
    Where a waiver has ended, mend what it waived, or say why it goes on and until when. What
    it waived is told again, as a warning at most for as long as nobody works on the record,
    since a day that passes should fail nobody's change.

    ## What it cannot know

    Whether the reason still holds. It says nothing of waivers for rules that did not run, and
    nothing of those for rules about git's history, which find something on one day alone.
    """
    # Who applies the waivers knows, once all other rules have run.
    yield from told(log, NEEDLESS)
