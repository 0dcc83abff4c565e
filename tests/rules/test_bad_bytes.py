"""Whatever bytes a file holds: nothing raises, places are in the file, nothing is hidden."""

import random
from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sayso.app.fixing import Mended, mend
from sayso.diagnostics import Diagnostic, Location
from sayso.engine import run
from sayso.load import load
from sayso.model import Log
from sayso.reporters import REPORTERS
from sayso.reporters.report import Report
from sayso.rules import RULES
from sayso.settings import Settings
from sayso.source import File
from tests.logs import OWNERS, QUARTER, TODAY
from tests.memory_tree import MemoryTree

DECISION = """---
title: Use SQS for the job queue
status: accepted
owner: linh
opened-on: 2026-03-09
decided-on: 2026-03-10
reversibility: one-way
consulted: [minh, hoa]
expected: No job is lost when a node fails
review-by: 2026-06-10
goals:
  - 2026-Q1/no-lost-jobs
done-when:
  - All 6 nightly jobs run from SQS for 7 days
  - {text: No job is lost in a drill, from: 3, to: 0, evidence: "https://example.com/1"}
concerns:
  - concern: 'It costs more: 40 a month'
    by: minh
    answer: We measured it, and it is less than one lost order
    outcome: kept
x-ticket: OPS-1 # ours
---
# Use SQS for the job queue

## Context
Redis loses jobs on failover, see [the report](https://example.com/report).

## Options
- Redis, as today
- SQS

## Decision
The job queue moves to SQS.

```sh
sqs create-queue --name "{name}" <<< "TBD"
```
"""

GOAL = """---
title: No background job is lost
status: active
owner: linh
why: Two customers left us in February after they lost orders.
done-when: All 6 nightly jobs run for 14 days without a loss
check-ins:
  - {on: 2026-03-16, status: on-track, note: All moved but one}
---
It is about time.
"""

TEXTS = {
    "decisions/2026-03-10-use-sqs.md": DECISION,
    "goals/2026-Q1/no-lost-jobs.md": GOAL,
    "goals/2026-Q1/README.md": QUARTER,
    "owners.yaml": OWNERS,
}

GOOD = "decisions/2026-03-11-pin-the-image.md"
"""Another record of the same log, with findings of its own that must stay."""

OTHER = """---
title: Pin the build image to release 2
status: proposed
owner: linh
decide-by: 24.03.2026
---
## Context
A new image broke the build twice in February.
"""

MARKS = (
    *(
        "---\n",
        "---",
        "...\n",
        ": ",
        ":",
        "- ",
        "\n- ",
        "\n  ",
        "\n",
        "\r\n",
        "\r",
        "\t",
        " #",
        "#",
    ),
    *(
        "[",
        "]",
        "{",
        "}",
        "[[[[",
        "{{",
        "'",
        '"',
        "\\",
        "@",
        "`",
        "*",
        "&a ",
        "*a",
        "!!x ",
        "%",
        "|",
    ),
    *(">", "?", "? ", ",", "<<: ", "\ufeff", "\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028"),
    *("\udcff", "\udcc3", "\udced\udca0\udc80", "\udcf4\udc90\udc80\udc80", "\ufffd", "é", "🎉"),
    *("<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "```\n", "~~~\n", "<!--", "-->", "TBD", "{x y}"),
    *(
        "title: ",
        "owner: ",
        "status: ",
        "done-when:\n",
        "date: 1.2.2026\n",
        "deciders: [a]\n",
        "# ",
    ),
    *(
        "## Context\n",
        "## Decision\n",
        "[a](b.md)",
        "| a | b | c |",
        "proposed | accepted | x",
        "0",
    ),
)

RAW = tuple(mark.encode("utf-8", "surrogateescape") for mark in MARKS)


@st.composite
def spoilt(draw: st.DrawFn, text: str) -> bytes:
    """A valid file's bytes with a few cut out, doubled, or replaced by marks."""
    data = text.encode()
    if draw(st.booleans()):
        data = data.replace(b"\n", b"\r\n")
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(start + draw(st.sampled_from((0, 0, 0, 1, 2, 8, 40))), len(data))
        between = draw(st.sampled_from(RAW) | st.binary(max_size=4) | st.just(data[start:end] * 2))
        data = data[:start] + between + data[end:]
    return data


@st.composite
def shuffled(draw: st.DrawFn, text: str) -> bytes:
    """A valid file's lines with some dropped, doubled, moved or indented."""
    lines = text.splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(lines) - 1, 0)))
        drop = bool(lines) and draw(st.booleans())
        line = lines.pop(at) if drop else (lines or ["\n"])[at]
        lead = draw(st.sampled_from(("", "", "  ", "- ", "\t", "# ", "> ")))
        lines.insert(draw(st.integers(0, len(lines))), lead + line)
    return "".join(lines).encode()


@st.composite
def bad_files(draw: st.DrawFn) -> tuple[str, bytes]:
    path = draw(st.sampled_from(sorted(TEXTS)))
    return path, draw(st.binary(max_size=60) | spoilt(TEXTS[path]) | shuffled(TEXTS[path]))


def read(files: Mapping[str, bytes]) -> Log:
    texts = {path: data.decode("utf-8", "replace") for path, data in files.items()}
    listed = [File(path, data) for path, data in files.items()]
    return load(listed, Settings(), TODAY, MemoryTree(texts))


def with_bad(path: str, data: bytes) -> dict[str, bytes]:
    whole = {name: text.encode() for name, text in TEXTS.items()}
    return whole | {GOOD: OTHER.encode(), path: data}


def places(one: Diagnostic) -> list[Location]:
    return [one.where, *one.related]


many = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.slow
@many
@given(bad_files())
@example(("decisions/2026-03-10-use-sqs.md", b""))
@example(("decisions/2026-03-10-use-sqs.md", b"---\n---\n"))
@example(("decisions/2026-03-10-use-sqs.md", b"---\r\n\xff---\r\n"))
@example(("owners.yaml", b"people:\n  linh: [\n"))
def test_nothing_raises_and_every_place_is_in_its_file(bad: tuple[str, bytes]) -> None:
    path, data = bad
    log = read(with_bad(path, data))
    found = run(log, RULES)
    for one in found:
        for place in places(one):
            lines = log.sources[place.path].text.split("\n")
            for position in (place.start, place.end):
                assert 1 <= position.line <= len(lines)
                assert 1 <= position.column <= len(lines[position.line - 1]) + 1
            assert place.start <= place.end
        assert "\n" not in one.message
        assert not one.message.endswith(".")
    report = Report(found, log.sources, 5)
    for render in REPORTERS.values():
        assert render(report, color=True).encode()


OWN = tuple(run(read(with_bad("owners.yaml", OWNERS.encode())), RULES))


@many
@given(bad_files())
def test_no_file_hides_another_record(bad: tuple[str, bytes]) -> None:
    """What is said of a good record stays word for word, whatever its neighbour has become."""
    path, data = bad
    found = run(read(with_bad(path, data)), RULES)
    expected = {one.fingerprint for one in OWN if one.where.path == GOOD}
    left = {one.fingerprint for one in found if one.where.path == GOOD}
    assert expected
    # Who is spoilt out of the file of owners is a stranger in every record from then on.
    assert expected <= left if path == "owners.yaml" else expected == left


@pytest.mark.slow
@many
@given(bad_files(), st.booleans())
def test_mending_twice_is_mending_once(bad: tuple[str, bytes], unsafe: bool) -> None:
    files = with_bad(*bad)
    once = mended(files, unsafe=unsafe)
    after = files | {path: text.encode() for path, text in once.after.items()}
    assert mended(after, unsafe=unsafe).after == {}


def mended(files: Mapping[str, bytes], *, unsafe: bool) -> Mended:
    whole = {path: File(path, data) for path, data in files.items()}
    return mend(
        whole,
        lambda now: read({file.path: file.data for file in now}),
        lambda log: run(log, RULES),
        unsafe=unsafe,
    )


@pytest.mark.slow
@many
@given(bad_files(), st.integers(0, 99))
def test_order_of_files_never_matters(bad: tuple[str, bytes], seed: int) -> None:
    files = with_bad(*bad)
    paths = list(files)
    random.Random(seed).shuffle(paths)  # noqa: S311  # no secrets here
    assert run(read({path: files[path] for path in paths}), RULES) == run(read(files), RULES)


@pytest.mark.parametrize("path", sorted(TEXTS))
@pytest.mark.parametrize("mark", RAW)
def test_mark_at_either_end_of_a_file_is_survived(path: str, mark: bytes) -> None:
    text = TEXTS[path].encode()
    for data in (mark + text, text + mark, mark):
        log = read(with_bad(path, data))
        assert all(one.where.start.line >= 1 for one in run(log, RULES))


def test_valid_files_are_clean() -> None:
    assert [one.code for one in OWN if one.where.path != GOOD] == []
