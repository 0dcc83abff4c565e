"""SO010."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice

from sayso.diagnostics import Finding, Fix, Place, Rewrite, Route, Severity, Span
from sayso.model import Decision, Goal, Log, Record
from sayso.rule import ERROR, NOTE, rule
from sayso.rules.fields.required_sections import saying, wanting
from sayso.rules.fields.sentences import sentences
from sayso.rules.fields.template_text import (
    instructions,
    may_hold_any,
    optional_marks,
    placeholders,
)
from sayso.text import shortened


@rule("SO010", "template-leftover", ERROR, fixable=True)
def template_leftover(log: Log) -> Iterator[Finding]:
    """Something of the template was left in a record.

    ## Why

    `TBD`, `{title of option 1}` or `accepted | rejected` look like text to every tool, and say
    nothing to whoever has to act on them. A comment that tells how to fill in the template has
    done its work once the record is filled in.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    # These are optional elements. Feel free to remove any of them.
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.

    <!-- This is an optional element. Feel free to remove. -->
    ## Options
    - Redis, as today
    - SQS
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

    ## Options
    - Redis, as today
    - SQS
    ```

    ## How to mend it

    Write what belongs there, or remove it. The tool can remove comments; nobody but you knows
    what a `TBD` should say. It is a note while a decision is proposed or a goal is a draft, and
    at most three placeholders are told at once. What stands in code is left alone.

    ## What it cannot know

    Placeholders in words that no common template uses, unless they fill a line in braces.
    """
    for record in log.records:
        if may_hold_any(record.source.text, record.source.body_start):
            yield from _comments(record)
            yield from islice(_placeholders(record), MOST)


MOST = 3
"""Placeholders of one record that are told at once."""

LONGEST = 50
"""Letters of a placeholder that a message repeats."""


def _placeholders(record: Record) -> Iterator[Finding]:
    text, body = record.source.text, record.source.body_start
    for route, value in sentences(record):
        for span in placeholders(value, 0, len(value)):
            said = value[span.start : span.end]
            yield _left(record, _in_field(record, route, said), said)
    found = list(placeholders(text, body, len(text)))
    silent = _told_elsewhere(record) if found else []
    for span in found:
        if not any(one.start <= span.start < one.end for one in silent):
            yield _left(record, record.in_body(span), text[span.start : span.end])


def _left(record: Record, place: Place, said: str) -> Finding:
    message = f"`{shortened(said, LONGEST)}` is left of the template"
    weight, notes = _weight(record), _notes(record)
    return Finding(place, message, notes=notes, severity=weight, subject=said)


def _notes(record: Record) -> tuple[str, ...]:
    """How to keep a file that is the template itself."""
    if "template" not in record.id.casefold():
        return ()
    return (f'to keep a template here, list it in the settings: `ignore = ["{record.path}"]`',)


def _in_field(record: Record, route: Route, said: str) -> Place:
    spot = record.source.spot(route)
    at = record.source.text.find(said, spot.value.start, spot.value.end) if spot else -1
    return Place(record.path, route, span=Span(at, at + len(said)) if at != -1 else None)


def _comments(record: Record) -> Iterator[Finding]:
    """All comments of the template in one, as they go together."""
    text, yaml = record.source.text, record.source.yaml
    inside = instructions(text, record.source.body_start)
    spans = [
        *optional_marks(text, yaml.start, yaml.end),
        *_beside_text(record, inside),
    ]
    if not spans:
        return
    first = text[spans[0].start : spans[0].end]
    more = f", and {len(spans) - 1} more" if len(spans) > 1 else ""
    removals = tuple(Rewrite(record.path, _with_its_line(text, span), "") for span in spans)
    yield Finding(
        record.in_body(spans[0]),
        f"comment `{shortened(first, LONGEST)}` is left of the template{more}",
        related=tuple(record.in_body(span, label="and this") for span in spans[1:]),
        notes=_notes(record),
        fix=Fix("remove the comments" if more else "remove the comment", removals),
        severity=_weight(record),
        subject="comments",
    )


def _weight(record: Record) -> Severity | None:
    """None, for the rule's own, once a record is more than a draft."""
    early = isinstance(record, Decision) and not record.decided
    return NOTE if early or (isinstance(record, Goal) and record.status == "draft") else None


def _told_elsewhere(record: Record) -> list[Span]:
    """The sections of which a rule of their own says that they say nothing."""
    found = wanting(record) if isinstance(record, Decision) else ()
    return [one.section.text for one in found if one.section]


def _beside_text(record: Record, found: Iterable[Span]) -> Iterator[Span]:
    """Comments in whose section something is said."""
    text = record.source.text
    starts = [one.start for one in record.sections]
    says: dict[int, bool] = {}
    for comment in found:
        index = bisect_right(starts, comment.start) - 1
        if index not in says:
            section = record.sections[index].text if index >= 0 else None
            says[index] = section is None or saying(text, section) is not None
        if says[index]:
            yield comment


def _with_its_line(text: str, span: Span) -> Span:
    """The whole line where a comment fills it, else the comment with the space before it."""
    begin = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end == -1 else end
    if text[begin : span.start].strip() or text[span.end : end].strip():
        return Span(begin + len(text[begin : span.start].rstrip()), span.end)
    return Span(begin, min(end + 1, len(text)))
