import pytest

from sayso.model import Decision
from sayso.rules.decisions.options import options
from tests.logs import log_of
from tests.rules.decisions.made import decision


def counted(body: str) -> int:
    (found,) = log_of(decision("proposed", body=body)).decisions
    assert isinstance(found, Decision)
    return options(found)


@pytest.mark.parametrize(
    "body",
    [
        "## Options\n- A\n- B\n",
        "## Options\r\n\r\n* A\r\n* B\r\n",
        "## Considered Options\n1. A\n2. B\n",
        "## Alternatives considered\n1) A\n2) B\n",
        "## Options\n### A\n- cheap\n### B\n- dear\n",
        "## Options\n- A\n  - cheap\n  - quick\n- B\n",
        "## Options\n\n**SQS** is dear.\n\n**Redis** loses jobs.\n",
        "## Options\n| Option | Cost |\n| --- | ---: |\n| A | 1 |\n| B | 2 |\n",
        "## Options\n| | A | B |\n|---|---|---|\n| Cost | 1 | 2 |\n",
        "## Option 1: A\nIt is cheap.\n## Option 2: B\nIt is dear.\n",
        "Options\n-------\n- A\n- B\n",
        "## Pros and cons of the options\n### A\nCheap.\n### B\nDear.\n",
    ],
)
def test_two_options_in_any_shape(body: str) -> None:
    assert counted(body) == 2


@pytest.mark.parametrize(
    "body, count",
    [
        ("", 0),
        ("## Options\nWe saw no other way.\n", 0),
        ("## Options\n- A\n  - cheap\n  - quick\n", 1),
        ("## Options\n### A\n- cheap\n- quick\n", 1),
        ("## Options\n<!-- - A\n- B -->\n- C\n", 1),
        ("## Options\n```\n- A\n- B\n```\n", 0),
        ("## Options\n**Pros**: cheap\n\n**Cons**: slow\n", 0),
        ("## Options\n- A\n## Consequences\n- B\n- C\n", 1),
        ("## Consequences\n- A\n- B\n", 0),
        ("## Options\n| Option | Cost |\n|---|---|\n", 1),
    ],
)
def test_what_is_no_option(body: str, count: int) -> None:
    assert counted(body) == count
