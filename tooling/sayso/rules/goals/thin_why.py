"""SO502."""

import re
from collections.abc import Iterator

from sayso.diagnostics import Finding, Place
from sayso.model import Goal, Log
from sayso.rule import WARNING, rule
from sayso.text import words

_FEWEST = 6
_WORD = re.compile(r"\w+")
_FILLER = frozenset(
    _WORD.findall("""
    a an and are as be because for goal have in is it must need needs of on order our should so
    that the then this to us want we will would
    """)
)
_IDEOGRAPHS = "\u2e80"
"""From here on, writing does not part its words by spaces."""


@rule("SO502", "thin-why", WARNING)
def thin_why(log: Log) -> Iterator[Finding]:
    """A goal's `why` is very short, or says what its title says.

    ## Why

    "Because it matters" is true of every goal. A reason that names a person, a number or an
    event lets everybody see when it no longer holds.

    ## Wrong

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: active
    owner: linh
    why: We want that no background job is lost.
    done-when:
      - All 6 nightly jobs run for 14 days without a loss
    check-ins:
      - {on: 2026-03-16, status: on-track}
    ---
    ```

    ## Right

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: active
    owner: linh
    why: Two customers left us in February after they lost orders.
    done-when:
      - All 6 nightly jobs run for 14 days without a loss
    check-ins:
      - {on: 2026-03-16, status: on-track}
    ---
    ```

    ## How to mend it

    Ask what happens if we leave it for a quarter, and write the answer.

    ## What it cannot know

    Whether a long reason says more than a short one.
    """
    for goal in log.goals:
        why = goal.why
        if why is None or not why.strip() or goal.status == "draft":
            continue
        if _says_the_title(goal, why):
            title = goal.at("title", label="the title")
            yield _asked(goal, "`why` says what the title says", title)
        elif (count := _count(why)) < _FEWEST:
            yield _asked(goal, f"`why` has {count} word{'s' * (count != 1)}, expected a sentence")


def _asked(goal: Goal, message: str, *related: Place) -> Finding:
    ask = ("ask: what happens if we leave it for a quarter?",)
    return Finding(goal.at("why"), message, notes=ask, related=related, subject="why")


def _says_the_title(goal: Goal, why: str) -> bool:
    said = {*_WORD.findall(why.casefold())} - _FILLER
    return bool(said) and said <= {*_WORD.findall(goal.title.casefold())}


def _count(why: str) -> int:
    return len(words(why)) + sum(letter > _IDEOGRAPHS for letter in why) // 2
