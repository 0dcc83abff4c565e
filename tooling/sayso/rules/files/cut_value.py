"""SO007."""

from collections.abc import Iterator

from sayso.diagnostics import Finding, Fix, Place, Rewrite, Route, Span
from sayso.intake import kind_of
from sayso.model import Log
from sayso.placing import quoted
from sayso.plain_yaml import Spot
from sayso.rule import WARNING, rule
from sayso.schema import declaration
from sayso.source import Source


@rule("SO007", "cut-value", WARNING, fixable=True)
def cut_value(log: Log) -> Iterator[Finding]:
    """A sentence is cut off where ` #` begins a comment.

    ## Why

    In YAML all that follows a space and a `#` is a comment. The rest of the sentence stands in
    the file and on no page, and the record says something else than its author.

    ## Wrong

    ```decisions/2026-03-10-pin-build-image-2.md
    ---
    title: Pin the build image to release #2
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    A new image broke the build twice in February.
    ```

    ## Right

    ```decisions/2026-03-10-pin-build-image-2.md
    ---
    title: 'Pin the build image to release #2'
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    A new image broke the build twice in February.
    ```

    ## How to mend it

    Put the whole sentence in quotes. Where a comment is meant, a line of its own above the
    field says so. Only fields that hold sentences are looked at; a comment after an owner or a
    date is welcome.

    ## What it cannot know

    Whether a comment was meant after all. Where a space follows the `#`, that may be, and the
    fix is one to look at first.
    """
    for source in log.sources.values():
        yaml = source.yaml
        # A single letter is found many times faster than two.
        if source.text.find("#", yaml.start, yaml.end) != -1 and source.readable:
            kind = kind_of(source.path)
            if kind is not None:
                yield from _cut(kind, source)


def _cut(kind: str, source: Source) -> Iterator[Finding]:
    comments = list(_comments(source))
    if not comments:
        return
    # A list ends where its last item does; the longest route is that of the text itself.
    places = sorted(source.spots.items(), key=lambda place: len(place[0]))
    ends = {spot.value.end + source.yaml.start: route for route, spot in places}
    for rest in comments:
        route = ends.get(rest.start)
        spot = source.spot(route) if route else None
        if route and spot and _is_prose(kind, route) and _is_plain(source, route, spot):
            yield _finding(source, route, spot, rest)


def _comments(source: Source) -> Iterator[Span]:
    """Each comment that something precedes on its line, with the space before it."""
    text, at = source.text, source.yaml.start
    while (at := text.find(" #", at, source.yaml.end)) != -1:
        end = text.find("\n", at)
        before = text[text.rfind("\n", 0, at) + 1 : at].rstrip(" \t")
        if before:
            start = text.rfind("\n", 0, at) + 1 + len(before)
            yield Span(start, at + len(text[at:end].rstrip()))
        at = end


def _is_prose(kind: str, route: Route) -> bool:
    inner = declaration(kind, route).get("x-prose")
    in_list = isinstance(route[-1], int) and declaration(kind, route[:-1]).get("x-prose")
    return bool(inner or in_list)


def _is_plain(source: Source, route: Route, spot: Spot) -> bool:
    """Whether a text stands without quotes, and neither in brackets nor as a block."""
    outer = source.spot(route[:-1])
    marks = source.text[spot.value.start : spot.value.start + 1]
    marks += source.text[outer.value.start : outer.value.start + 1] if outer else ""
    return spot.value.start < spot.value.end and not set(marks) & set("'\"[{|>")


def _finding(source: Source, route: Route, spot: Spot, rest: Span) -> Finding:
    text = source.text
    said = text[rest.start : rest.end]
    comment = said.lstrip()
    whole = Span(spot.value.start, rest.end)
    sentence = " ".join(text[whole.start : whole.end].split())
    name = next(part for part in reversed(route) if isinstance(part, str))
    return Finding(
        Place(source.path, route, span=Span(rest.end - len(comment), rest.end)),
        f"`{comment}` is read as a comment, not as part of `{name}`",
        hint="in quotes it is text",
        fix=Fix(
            "put the whole sentence in quotes",
            (Rewrite(source.path, whole, quoted(sentence)),),
            safe=comment[1:2] not in {"", " "},
        ),
    )
