import pytest

from sayso.rules.links.leans_on_retired import leans_on_retired
from tests.rules.checking import findings
from tests.rules.links.made import accepted, proposed

LEANING = proposed("0002-b", "depends-on: [0001-a]\n")


@pytest.mark.parametrize("status", ["rejected", "withdrawn", "superseded"])
def test_ground_that_is_gone(status: str) -> None:
    (found,) = findings(leans_on_retired, LEANING | accepted("0001-a", status=status))
    assert found.message == f"`0001-a` is {status}"
    assert found.where.start.line == 6


@pytest.mark.parametrize("status", ["accepted", "deprecated", "proposed", "unknown"])
def test_ground_that_holds(status: str) -> None:
    assert findings(leans_on_retired, LEANING | accepted("0001-a", status=status)) == []


def test_what_came_instead_is_named() -> None:
    old = accepted("0001-a", "superseded-by: [0003-c]\n", status="superseded")
    files = LEANING | old | accepted("0003-c", "supersedes: [0001-a]\n")
    assert [one.hint for one in findings(leans_on_retired, files)] == ["`0003-c` came instead"]


def test_what_is_over_itself_may_rest() -> None:
    old = accepted("0001-a", status="rejected")
    over = accepted("0002-b", "depends-on: [0001-a]\n", status="deprecated")
    assert findings(leans_on_retired, old | over) == []
    other = proposed("0002-b", "supersedes: [0001-a]\n")
    assert findings(leans_on_retired, old | other) == []
