"""What came in, against an oracle's list; where the two disagree, a table says whom to believe.

Every entry of a table was looked at in its file. An entry that no longer disagrees fails.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import pytest

from tests.corpora.imported import (
    GOVUK,
    LOG4BRAINS,
    SEMANTIC_KERNEL,
    BringIn,
    Imported,
    expected,
)

Told = TypeVar("Told")

COUNTS = {GOVUK: 38, LOG4BRAINS: 37, SEMANTIC_KERNEL: 77}

IN_BRACES = "the template's braces stand around a day; YAML makes a mapping of it, we read the day"
NO_HEADING = "no heading of the first level: a section is no title, the file's name stands in"

STATUSES = {
    "0003-aws-networking-outline.md": (
        "accepted",
        "`Partly superseded`: only the address ranges went (0033 says so); the rest still binds",
    ),
}

DATES = {
    "0021-aiservice-metadata.md": ("2023-11-10", IN_BRACES),
    "0025-planner-telemetry-enhancement.md": ("2023-11-21", IN_BRACES),
    "0044-OTel-semantic-convention.md": ("2024-05-02", IN_BRACES),
    "0046-azure-model-as-a-service.md": ("2024-06-20", IN_BRACES),
    "0052-python-ai-connector-new-abstract-methods.md": ("2024-09-03", IN_BRACES),
    "0056-python-streaming-content-for-token-usage.md": ("2024-09-18", IN_BRACES),
    "0057-python-structured-output.md": ("2024-09-10", IN_BRACES),
    "0071-multi-agent-orchestration.md": ("2025-04-30", IN_BRACES),
}

BEGUN = {
    "ro-project/docs/adr/20201028-adr-with-no-metadata-no-title.md": "2020-10-28",
    "ro-project/docs/adr/20201028-adr-with-no-metadata.md": "2020-10-28",
    "ro-project/docs/adr/20201028-adr-without-date.md": "2020-10-28",
    "package1/adr/20201028-adr-without-date.md": "2020-10-28",
}
"""log4brains names a file by the day it was made. The oracle lists no date for these, and we
no day of decision: the day is written as `opened-on`."""

TITLES = {
    "20200102-adr-without-title.md": ("Adr without title", NO_HEADING),
    "20201028-adr-with-no-metadata-no-title.md": ("Adr with no metadata no title", NO_HEADING),
    "0018-kernel-hooks-phase2.md": ("Kernel hooks phase2", NO_HEADING),
    "0024-connectors-api-equalization.md": ("Connectors api equalization", NO_HEADING),
    "0072-context-based-function-selection.md": ("Context based function selection", NO_HEADING),
    "0039-set-plugin-name-in-metadata.md": (
        "Set plugin name in metadata",
        "the heading is still the template's, braces and all: the file's name stands in",
    ),
    "0042-samples-restructure.md": (
        "Reestructure of How Sample Code will be Structured In the Repository",
        "the author's heading slipped below the fence; the oracle took one from far below",
    ),
}


@pytest.fixture(params=COUNTS)
def name(request: pytest.FixtureRequest) -> str:
    """One corpus after the other."""
    return str(request.param)


@pytest.fixture
def imported(bring_in: BringIn, name: str) -> Imported:
    """The log that the corpus makes."""
    return bring_in(name)


@pytest.fixture
def oracle(corpora: Path, name: str) -> dict[str, Any]:
    """What the oracle says of the corpus."""
    return expected(corpora, name)


def items(oracle: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {f"{oracle['corpus']}/{one['path']}": one for one in oracle["items"]}


def exception(table: Mapping[str, Told], path: str) -> Told | None:
    return next((told for end, told in table.items() if path.endswith(f"/{end}")), None)


def judged(ours: str | None, theirs: str | None, told: tuple[str, str] | None) -> bool:
    """Whether both agree, or disagree in the way that a table says."""
    return ours == theirs if told is None else (ours == told[0] and ours != theirs)


def test_every_record_came_in(imported: Imported, oracle: dict[str, Any], name: str) -> None:
    assert len(imported.report.came_in) == oracle["records"] == COUNTS[name]
    assert {one.source for one in imported.report.came_in} == set(items(oracle))
    assert len(imported.opened.log.decisions) == COUNTS[name]


def test_statuses(imported: Imported, oracle: dict[str, Any]) -> None:
    theirs = items(oracle)
    for one in imported.report.came_in:
        told = exception(STATUSES, one.source)
        assert judged(one.status, theirs[one.source]["status"], told), one.source
        assert imported.decision(one.id).status == one.status
    moved = Counter(theirs[path]["status"] for path in theirs if exception(STATUSES, path))
    ours = Counter(imported.report.statuses) + moved
    ours -= Counter(told[0] for path in theirs if (told := exception(STATUSES, path)))
    assert ours == Counter(oracle["status_histogram"])


def test_raw_statuses(imported: Imported, oracle: dict[str, Any]) -> None:
    for one in imported.report.came_in:
        ours = imported.decision(one.id).imported.get("status")
        theirs = items(oracle)[one.source]["status_raw"]
        if isinstance(ours, str) and ours.startswith("{"):
            assert theirs == str({ours.strip("{ }"): None}), one.source
        else:
            assert ours == theirs, one.source


def test_dates(imported: Imported, oracle: dict[str, Any]) -> None:
    for one in imported.report.came_in:
        values = imported.decision(one.id).values
        begun = exception(BEGUN, one.source)
        if begun:
            assert (values.get("opened-on"), values.get("decided-on")) == (begun, None)
        ours = None if begun else values.get("decided-on") or values.get("opened-on")
        assert ours is None or isinstance(ours, str)
        theirs = items(oracle)[one.source]["date"]
        assert judged(ours, theirs, exception(DATES, one.source)), one.source


def test_dates_that_cannot_be_read_stay_raw(imported: Imported, oracle: dict[str, Any]) -> None:
    for path, _, raw in oracle["unparseable_dates"]:
        one = next(one for one in imported.report.came_in if one.source.endswith(path))
        kept = imported.decision(one.id).imported["date"]
        if exception(DATES, one.source):
            assert str(kept).startswith("{")
        else:
            assert (kept, one.lacks) == (raw, ("owner", "date"))


def test_titles(imported: Imported, oracle: dict[str, Any]) -> None:
    for one in imported.report.came_in:
        told = exception(TITLES, one.source)
        ours = imported.decision(one.id).title
        assert judged(ours, items(oracle)[one.source]["title"], told), one.source
        noted = any("title" in note or "heading" in note for note in one.notes)
        assert noted == (told is not None), one.source


def test_people_stay_raw(imported: Imported, oracle: dict[str, Any]) -> None:
    for one in imported.report.came_in:
        kept = {key.casefold(): raw for key, raw in imported.decision(one.id).imported.items()}
        for key, (theirs, *_) in items(oracle)[one.source]["people"].items():
            if theirs and not theirs.startswith("{"):
                assert kept[key] == theirs, one.source


def test_edges(imported: Imported, oracle: dict[str, Any]) -> None:
    assert set(our_edges(imported)) == set(their_edges(imported, oracle))


def our_edges(imported: Imported) -> Iterator[tuple[str, str, str]]:
    """Every relation as newer, what it does, older."""
    for one in imported.opened.log.decisions:
        yield from ((one.id, "supersedes", older) for older in one.related("supersedes"))
        yield from ((newer, "supersedes", one.id) for newer in one.related("superseded-by"))
        yield from ((one.id, "amends", older) for older in one.related("amends"))


def their_edges(imported: Imported, oracle: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """The oracle's relations in our words: what supersedes in part amends."""
    for edge in oracle["edges"]:
        one, other = (full_id(imported, edge[end]) for end in ("from", "to"))
        if edge["type"] in {"superseded_by", "supersedes"}:
            newer, older = (other, one) if edge["type"] == "superseded_by" else (one, other)
            yield newer, "supersedes", older
        else:
            newer, older = (other, one) if edge["type"] == "amended_by" else (one, other)
            yield newer, "amends", older


def full_id(imported: Imported, label: str) -> str:
    begin = label.removeprefix("(fixture)")
    (found,) = (one.id for one in imported.report.came_in if one.id.startswith(begin))
    return found


def test_superseding_is_told_by_both_sides(imported: Imported) -> None:
    log = imported.opened.log
    newer = {(one.id, id_) for one in log.decisions for id_ in one.related("supersedes")}
    older = {(id_, one.id) for one in log.decisions for id_ in one.related("superseded-by")}
    assert newer == older
    assert {imported.decision(id_).status for _, id_ in newer} == {"superseded"}


def test_what_supersedes_in_part_says_so(bring_in: BringIn) -> None:
    newer = bring_in(GOVUK).decision("0033-ip-ranges")
    assert newer.values["amends"] == [
        {"id": "0003-aws-networking-outline", "scope": "replaced in part"},
    ]


def test_no_exception_is_left_over(bring_in: BringIn) -> None:
    sources = [one.source for name in COUNTS for one in bring_in(name).report.came_in]
    for table in (STATUSES, DATES, BEGUN, TITLES):
        for end in table:
            assert sum(source.endswith(f"/{end}") for source in sources) == 1, end
