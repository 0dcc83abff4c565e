"""Every kind of event, on real repositories: all that is told of a change, and nothing else."""

from pathlib import Path

import pytest

from sayso.events import KINDS
from tests.events.cases import CASES, Case
from tests.events.happening import happened, told


@pytest.mark.parametrize("case", [pytest.param(one, id=one.name) for one in CASES])
def test_all_that_happened_is_told_once(case: Case, tmp_path: Path) -> None:
    events = happened(tmp_path, case.before, case.after)
    assert told(events) == list(case.told)
    assert {one.kind for one in events} <= KINDS.keys()


@pytest.mark.slow
@pytest.mark.parametrize("case", [pytest.param(one, id=one.name) for one in CASES])
def test_nothing_is_told_of_what_stayed(case: Case, tmp_path: Path) -> None:
    assert happened(tmp_path, case.after, case.after) == []


def test_every_kind_has_a_case() -> None:
    seen = {line.split(" ", 1)[0] for one in CASES for line in one.told}
    assert seen == KINDS.keys()
