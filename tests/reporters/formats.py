"""Reports to try formats on, and what the formats are published to hold."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sayso.diagnostics import Diagnostic, Fix, Location, Rewrite, Severity, Span
from sayso.engine import run
from sayso.reporters import REPORTERS
from sayso.reporters.report import Report
from sayso.rules import RULES
from sayso.source import Source
from sayso.text import shown
from tests.logs import log_of
from tests.rules.pages import Page

SCHEMAS = Path(__file__).parent / "schemas"

AWKWARD: Mapping[str, str] = {
    "decisions/a b#c%20?.md": "---\ntitle: 'x\x1b[31m'\nstatus: nö\towner: 1\n---\n",
    "decisions/a:b,{0}[x](y).md": "---\ntitle: '[x](y) {0}'\nstatus: '{0} [x](y)'\n---\n",
    "decisions/line\nbreak.md": '---\ntitle: <b>&amp;]]>\nstatus: "a\\nb\\u0000\\uFFFE"\n---\n',
    "decisions/決定 🎉 é.md": "---\ntitle: \u202e決定 🎉 é\nstatus: 完了\nowner: 山田\n---\n",
    "decisions/marked.md": "\ufeff---\ntitle: Use it\nstatus: propsed\nowner: linh\n---\n",
    "decisions/2026-03-10-slip.md": "---\r\ntitle: é 🎉\r\nstatus: propsed\r\nonwer: x\r\n---\r\n",
    "decisions/empty.md": "",
    "decisions/bytes.md": "\udcff\udcfe",
    "owners.yaml": "people: {linh: {name: [}\n",
}


def report_of(files: Mapping[str, str]) -> Report:
    log = log_of(files)
    return Report(run(log, RULES), log.known_sources, len(files), RULES)


def wrong_examples() -> list[Report]:
    """What is found in the wrong example on the page of every rule that offers fixes."""
    return [report_of(Page(rule.page).files("Wrong")) for rule in RULES if rule.fixable]


def told(name: str, report: Report) -> str:
    """A report as a format tells it, which can be written as UTF-8 and is the same each time."""
    text = REPORTERS[name](report, color=False)
    text.encode("utf-8")
    assert text == REPORTERS[name](report, color=True)
    return text


def valid(name: str, report: Report) -> Any:  # noqa: ANN401  # what JSON holds
    """A report as a format of JSON tells it, held against the format's schema."""
    whole = json.loads(told(name, report))
    _validator(name).validate(whole)
    return whole


def is_valid(name: str, whole: object) -> bool:
    """Whether something is what the schema of a format of JSON asks."""
    return _validator(name).is_valid(whole)


@cache
def _validator(name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


texts = st.text(alphabet="ab \r\n\té決🎉\ufeff\u2028\x85{}[]()%#", max_size=40)
# What breaks formats: control characters, halves of pairs, markup, right-to-left, emoji.
words = st.text(alphabet="ab\x00\x1b\n\r\udcff\ufffe<>&\"'|`*[](){}%:,\\\u202eא🎉é", max_size=20)
messages = words.map(shown).filter(bool)
paths = st.lists(st.text(alphabet="ab #%?:é🎉\n\udcff", min_size=1, max_size=6), min_size=1).map(
    "/".join
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Reports of findings whose fixes rewrite any stretches of any files."""
    written = draw(st.dictionaries(paths, texts, min_size=1, max_size=3))
    sources = {path: Source(path, text) for path, text in written.items()}
    found = draw(st.lists(_findings(sources), max_size=4))
    return Report(found, sources, len(sources))


@st.composite
def _findings(draw: st.DrawFn, sources: Mapping[str, Source]) -> Diagnostic:
    places = st.sampled_from(sorted(sources)).flatmap(lambda path: _places(sources[path]))
    fix = draw(st.none() | _fixes(sources))
    return Diagnostic(
        code="SO103",
        name="value-not-allowed",
        severity=draw(st.sampled_from(Severity)),
        where=draw(places),
        message=draw(messages),
        hint=draw(st.just("") | messages),
        notes=tuple(draw(st.lists(messages, max_size=2))),
        related=tuple(draw(st.lists(places, max_size=2))),
        fix=fix,
        record="a",
        fingerprint=draw(st.sampled_from("abc")),
    )


@st.composite
def _places(draw: st.DrawFn, source: Source) -> Location:
    span = draw(_spans(source.text))
    position = source.lines.position
    return Location(source.path, position(span.start), position(span.end), draw(words))


@st.composite
def _fixes(draw: st.DrawFn, sources: Mapping[str, Source]) -> Fix:
    changes = [
        Rewrite(path, span, draw(texts))
        for path in draw(st.lists(st.sampled_from(sorted(sources)), unique=True, min_size=1))
        for span in draw(_apart(sources[path].text))
    ]
    return Fix(draw(messages), tuple(changes), safe=draw(st.booleans()))


def _spans(text: str) -> st.SearchStrategy[Span]:
    offsets = st.integers(0, len(text))
    return st.tuples(offsets, offsets).map(lambda both: Span(min(both), max(both)))


def _apart(text: str) -> st.SearchStrategy[list[Span]]:
    """Stretches that do not overlap, in any order; some may be empty, at one point."""
    offsets = st.lists(st.integers(0, len(text)), min_size=2, max_size=6).map(sorted)
    spans = offsets.map(
        lambda all_: [Span(a, b) for a, b in zip(all_[::2], all_[1::2], strict=False)]
    )
    return spans.flatmap(st.permutations)
