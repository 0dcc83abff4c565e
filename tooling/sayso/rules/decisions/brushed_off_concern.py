"""SO306."""

import re
from collections.abc import Iterator, Sequence

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.model.decision import Concern
from sayso.rule import WARNING, rule
from sayso.rules.fields.template_text import placeholders
from sayso.text import words

FEWEST = 4
"""Words in which an answer can say something."""

_LONGEST = 80
"""Letters; a longer answer says more than thanks."""


@rule("SO306", "brushed-off-concern", WARNING)
def brushed_off_concern(log: Log) -> Iterator[Finding]:
    """A concern got an answer that does not say anything about it.

    ## Why

    "Noted" ends the talk without an answer. A sentence that takes up the doubt, and says what
    follows from it or why nothing does, lets people disagree and still go along.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    concerns:
      - concern: A message holds 256 KB at most
        by: minh
        answer: Noted, thanks.
        outcome: kept
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## Right

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    concerns:
      - concern: A message holds 256 KB at most
        by: minh
        answer: Our largest job is 40 KB, and we measure it every night
        outcome: kept
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Say in a sentence what we know about it, what we will do, or why we go on all the same. A
    link to where this was said is fine too.

    ## What it cannot know

    Whether a long answer answers. It reads English, and asks about answers of under four words
    and those that hold nothing but thanks and promises, such as "we will look into it".
    """
    if log.settings.language.partition("-")[0] != "en":
        return
    for decision in log.decisions:
        if "concerns" in decision.values:
            for concern in decision.concerns:
                if concern.answer and len(concern.answer) < _LONGEST and _brushes_off(concern):
                    yield Finding(
                        decision.at(*concern.route, "answer"),
                        f"answer `{concern.answer}` says little of the concern",
                        notes=("ask: what do we know about it, or why do we go on?",),
                        related=(decision.at(*concern.route, "concern", label="what was doubted"),),
                    )


def _brushes_off(concern: Concern) -> bool:
    said = concern.answer or ""
    if _ends_well(said.split()):
        return False
    if concern.outcome == "withdrawn" or _POINTER.search(said):
        return False
    if any(placeholders(said, 0, len(said))):
        return False  # `template-leftover` says so.
    spoken = words(said.casefold().replace("\u2019", "'"))
    return len(spoken) < FEWEST or all(word.strip(_AROUND) in _EMPTY for word in spoken)


def _ends_well(spoken: Sequence[str]) -> bool:
    """Whether an answer of some length ends on a word of its own; most do, and are done with."""
    return len(spoken) >= 2 * FEWEST and spoken[-1].casefold().strip(_AROUND) not in _EMPTY


_POINTER = re.compile(r"://|#\d|\]\(|`|\w\w/\w\w|\d{4}-")
"""A link, the number of an issue, a path or an id: the answer stands there."""

_AROUND = ".,;:!?…\"'()*_-\u2013\u2014"

_EMPTY_WORDS = """
    a about account acknowledged address addressed again agreed all also an and answer
    appreciate appreciated as at aware be bear being but care carefully closely comes comment
    comments concern concerns consider consideration considered course deal dealt discuss
    discussed do duly eye fair feedback fine for further future good great handle handled have
    hear heard how i i'll if in input interesting into is it it's keep later let's look looked
    looking matter mind monitor monitored much necessary need needed note noted of ok okay on
    once our out point possible question raising revisit right see so some soon sure take taken
    team thank thanks that that's the then there think this time to try understand understood
    us valid very we we'll well when will with work yes you your
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
"""Words of which alone no answer can be made: thanks, nods, and the promise to think of it."""
