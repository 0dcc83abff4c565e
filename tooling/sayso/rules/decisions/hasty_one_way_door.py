"""SO303."""

from collections.abc import Iterator, Sequence

from sayso.diagnostics import Finding, Place
from sayso.model import Decision, Log
from sayso.rule import ERROR, rule
from sayso.rules.decisions.care import lacking
from sayso.rules.decisions.options import options_sections

_NEVER_TAKEN = ("rejected", "withdrawn")

_SAID = {
    "options": ("two options", "what else could we do?"),
    "consulted": ("anybody consulted", "who will have to live with it?"),
    "expected": ("`expected`", "what do we think will happen?"),
    "review-by": ("`review-by`", "when do we look back?"),
}


@rule("SO303", "hasty-one-way-door", ERROR)
def hasty_one_way_door(log: Log) -> Iterator[Finding]:
    """A decision that cannot be taken back lacks some of the care that this asks for.

    ## Why

    Most doors swing both ways, and it is right to walk through them fast. Where there is no
    way back, an hour more is cheap: a second option, somebody else's view, and a note of what
    we expect, so that we can learn from what comes.

    ## Wrong

    ```decisions/2026-03-10-delete-the-old-job-history.md
    ---
    title: Delete the old job history
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    reversibility: one-way
    ---
    ## Context
    The history of 6 years costs more than all the queues together.
    ```

    ## Right

    ```decisions/2026-03-10-delete-the-old-job-history.md
    ---
    title: Delete the old job history
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    reversibility: one-way
    consulted: [hoa]
    expected: The bill falls by 40 %, and nobody asks for a job older than a year
    review-by: 2026-06-24
    ---
    ## Context
    The history of 6 years costs more than all the queues together.

    ## Options
    - Delete what is older than a year.
    - Move it to cheaper storage.
    ```

    ## How to mend it

    List two options at least under `## Options`; to leave things as they are is one. Name in
    `consulted` whom you asked, write down what is `expected`, and set a `review-by`. Where one
    can walk back after all, say `reversibility: two-way`.

    ## What it cannot know

    Whether the advice was heard, or an option was ever a real one. Those who decide with the
    owner and those who raised a concern count as consulted. Options count as items, rows, or
    headings of their own.
    """
    for decision in log.decisions:
        if decision.one_way and decision.status not in _NEVER_TAKEN:
            lacks = lacking(decision)
            if lacks:
                yield _finding(decision, lacks)


def _finding(decision: Decision, lacks: Sequence[str]) -> Finding:
    names = [_SAID[one][0] for one in lacks]
    listed = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    return Finding(
        decision.at("reversibility"),
        f"`one-way` door without {listed}",
        notes=tuple(f"ask: {_SAID[one][1]}" for one in lacks),
        related=_too_few(decision) if "options" in lacks else (),
        subject="one-way door in haste",
    )


def _too_few(decision: Decision) -> tuple[Place, ...]:
    return tuple(
        decision.in_body(one.heading, "fewer than two here") for one in options_sections(decision)
    )
