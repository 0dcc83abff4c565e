import pytest

from sayso.rules.owners.approver_on_delegated_door import approver_on_delegated_door
from tests.rules.checking import decision, messages


def files(
    fields: str, *, delegation: str = "delegate", paths: str = "src/jobs/**"
) -> dict[str, str]:
    owners = f"""people:
  linh: {{name: Linh Tran}}
  hoa: {{name: Hoa Pham}}
areas:
  job-queue: {{owner: linh, paths: "{paths}", delegation: {delegation}}}
"""
    return {**decision(fields), "owners.yaml": owners, "src/jobs/run.py": "print()\n"}


DOOR = "owner: minh\napprover: hoa\napplies-to: "


def test_one_pattern_in_both_is_enough() -> None:
    said = messages(approver_on_delegated_door, files(DOOR + "lib/**", paths="lib/**"))
    assert said == ["`hoa` approves what was handed over with `job-queue`"]


@pytest.mark.parametrize("pattern", ["src/**/*.py", "/src/", "run.py"])
def test_patterns_that_match_one_file_overlap(pattern: str) -> None:
    assert messages(approver_on_delegated_door, files(DOOR + pattern))


@pytest.mark.parametrize(
    "fields",
    [
        DOOR + "docs/**",
        "owner: minh\napprover: hoa",
        "owner: minh\napplies-to: src/jobs/**",
        DOOR + "src/jobs/**\nreversibility: one-way",
        "owner: hoa\napprover: hoa\napplies-to: src/jobs/**",
        "owner: minh\napprover: linh\napplies-to: src/jobs/**",
    ],
    ids=["elsewhere", "no paths", "no approver", "one-way", "own approver", "area's owner"],
)
def test_silent_where_nothing_was_taken_back(fields: str) -> None:
    assert messages(approver_on_delegated_door, files(fields)) == []


@pytest.mark.parametrize("delegation", ["tell", "sell", "consult", "agree", "advise"])
def test_silent_where_the_last_word_was_kept(delegation: str) -> None:
    assert not messages(
        approver_on_delegated_door, files(DOOR + "src/jobs/**", delegation=delegation)
    )
