"""SO010."""

from collections.abc import Iterator
from itertools import islice

from sayso.diagnostics import Finding, Fix, Place, Rewrite, Route, Severity, Span
from sayso.model import Decision, Goal, Log, Record
from sayso.plain_yaml import Value
from sayso.rule import ERROR, NOTE, rule
from sayso.rules.fields.required_sections import saying, wanting
from sayso.rules.fields.template_text import instructions, optional_marks, placeholders
from sayso.schema import declaration
from sayso.text import words


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
    at most three are told at once. What stands in code is left alone.

    ## What it cannot know

    Placeholders in words that no common template uses, unless they fill a line in braces.
    """
    for record in log.records:
        # Most records hold none of these, and need no closer look.
        if any(map(record.source.text.__contains__, _SIGNS)):
            yield from islice(_leftovers(record), MOST)


_SIGNS = ("{", "[", "<!--", "TBD", " | ", "TODO", "FIXME", "ptional")

MOST = 3


def _leftovers(record: Record) -> Iterator[Finding]:
    text, body = record.source.text, record.source.body_start
    weight = _weight(record)
    yaml = record.source.yaml
    for span in optional_marks(text, yaml.start, yaml.end):
        yield _comment(record, span, weight)
    for route, value in _prose(record):
        for span in placeholders(value, 0, len(value)):
            yield _in_field(record, route, value[span.start : span.end], weight)
    silent = _told_elsewhere(record)
    marks = [(span, _placeholder) for span in placeholders(text, body, len(text))]
    marks += [(span, _comment) for span in instructions(text, body) if _beside_text(record, span)]
    for span, finding in sorted(marks, key=lambda mark: mark[0].start):
        if not any(one.start <= span.start < one.end for one in silent):
            yield finding(record, span, weight)


def _weight(record: Record) -> Severity | None:
    """None, for the rule's own, once a record is more than a draft."""
    early = isinstance(record, Decision) and not record.decided
    return NOTE if early or (isinstance(record, Goal) and record.status == "draft") else None


_FEWEST = 6
"""Words; a `why` of fewer is asked about already."""


def _prose(record: Record) -> Iterator[tuple[Route, str]]:
    """The sentences of the fields, save those that rules of their own look at."""
    for key, value in record.values.items():
        short = key == "why" and isinstance(value, str) and len(words(value)) < _FEWEST
        if key != "done-when" and not short:
            yield from _sentences(record.kind, (key,), value, prose=False)


def _sentences(
    kind: str, route: Route, value: Value, *, prose: bool
) -> Iterator[tuple[Route, str]]:
    prose = bool(declaration(kind, route).get("x-prose")) or (prose and isinstance(route[-1], int))
    if isinstance(value, str):
        if prose:
            yield route, value
        return
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for part, one in inner:
        yield from _sentences(kind, (*route, part), one, prose=prose)


def _told_elsewhere(record: Record) -> list[Span]:
    """The sections of which a rule of their own says that they say nothing."""
    found = wanting(record) if isinstance(record, Decision) else ()
    return [one.section.text for one in found if one.section]


def _beside_text(record: Record, comment: Span) -> bool:
    """Whether something is said in the section that a comment stands in."""
    text = record.source.text
    around = [one for one in record.sections if one.text.start <= comment.start < one.end]
    return not around or saying(text, around[-1].text) is not None


def _placeholder(record: Record, span: Span, weight: Severity | None) -> Finding:
    said = _shortened(record.source.text[span.start : span.end])
    place = record.in_body(span)
    return Finding(place, f"`{said}` is left of the template", severity=weight, subject=said)


def _in_field(record: Record, route: Route, said: str, weight: Severity | None) -> Finding:
    spot = record.source.spot(route)
    at = record.source.text.find(said, spot.value.start, spot.value.end) if spot else -1
    span = Span(at, at + len(said)) if at != -1 else None
    place = Place(record.path, route, span=span)
    message = f"`{_shortened(said)}` is left of the template"
    return Finding(place, message, severity=weight, subject=said)


def _comment(record: Record, span: Span, weight: Severity | None) -> Finding:
    text = record.source.text
    said = _shortened(text[span.start : span.end])
    removal = Rewrite(record.path, _with_its_line(text, span), "")
    return Finding(
        record.in_body(span),
        f"`{said}` is left of the template",
        fix=Fix("remove the comment", (removal,)),
        severity=weight,
        subject=said,
    )


def _with_its_line(text: str, span: Span) -> Span:
    """The whole line where a comment fills it, else the comment with the space before it."""
    begin = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end == -1 else end
    if text[begin : span.start].strip() or text[span.end : end].strip():
        return Span(begin + len(text[begin : span.start].rstrip()), span.end)
    return Span(begin, min(end + 1, len(text)))


_LONGEST = 50


def _shortened(text: str) -> str:
    said = " ".join(text.split())
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1].rstrip()}…"
