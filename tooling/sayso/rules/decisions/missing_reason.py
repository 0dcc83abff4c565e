"""SO310."""

import re
from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Decision, Log
from sayso.rule import ERROR, WARNING, rule
from sayso.rules.done.emptiness import is_placeholder
from sayso.rules.fields.template_text import placeholders

_ASKED = ("rejected", "withdrawn", "deprecated")

_IN_BODY = re.compile(r"\b(?:reasons?|why|reject|withdr[ae]w|deprecat)", re.IGNORECASE)


@rule("SO310", "missing-reason", WARNING)
def missing_reason(log: Log) -> Iterator[Finding]:
    """A decision was rejected, withdrawn or deprecated, and the record does not say why.

    ## Why

    The reason is what such a record is still read for. Without it the same idea comes back in
    a year, and the same talk is held by people who were not there.

    ## Wrong

    ```decisions/2026-03-02-run-redis-with-sentinels.md
    ---
    title: Run Redis with three sentinels
    status: rejected
    owner: linh
    decided-on: 2026-03-10
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    We do not run sentinels.
    ```

    ## Right

    ```decisions/2026-03-02-run-redis-with-sentinels.md
    ---
    title: Run Redis with three sentinels
    status: rejected
    owner: linh
    decided-on: 2026-03-10
    reason: Nobody on call knows how to recover them, and SQS needs no recovery
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    We do not run sentinels.
    ```

    ## How to mend it

    Write the `reason` in a sentence, for somebody who has the same idea next year. Other
    findings weigh less in records that are over; this one does not, as it asks for the very
    thing they are kept for.

    ## What it cannot know

    A reason that stands in the prose. It looks for the field, and for a heading that speaks of
    a reason.
    """
    for decision in log.decisions:
        if decision.status in _ASKED and not _says_why(decision):
            yield Finding(
                decision.at("status"),
                f"decision is `{decision.status}` without a `reason`",
                notes=("ask: what would somebody need to know who has the same idea again?",),
                # All of these records are softened by a level, which would make a note of it.
                severity=ERROR,
                subject="no reason",
            )


def _says_why(decision: Decision) -> bool:
    reason = decision.text("reason") or ""
    if reason.strip() and not is_placeholder(reason):
        return True
    if "reason" in decision.excused or any(placeholders(reason, 0, len(reason))):
        return True  # Said elsewhere.
    return any(_IN_BODY.search(one.title) for one in decision.sections)
