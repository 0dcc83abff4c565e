import pytest

from sayso.rules.files.cut_value import cut_value
from tests.rules.checking import DECISION, decision, findings, mended, messages


@pytest.mark.parametrize(
    "field,after",
    [
        ("reason: Update #2 # x", "reason: 'Update #2 # x'"),
        ("reason: it's #2", 'reason: "it\'s #2"'),
        ("expected: as before  #3  ", "expected: 'as before #3'  "),
        ("expected: as before\n  and then #3", "expected: 'as before and then #3'"),
        ("done-when:\n  - Ticket #5 is closed", "done-when:\n  - 'Ticket #5 is closed'"),
        ("done-when:\n  - text: See #5", "done-when:\n  - text: 'See #5'"),
        ("concerns:\n  - concern: a\n    answer: In #7", "answer: 'In #7'"),
    ],
)
def test_sentence_is_put_in_quotes(field: str, after: str) -> None:
    files = decision(f"owner: linh\n{field}")
    (found,) = findings(cut_value, files)
    assert found.fix is not None
    assert found.fix.safe
    fixed = mended(cut_value, files)
    assert after in fixed[DECISION]
    assert messages(cut_value, fixed) == []


def test_place_is_the_part_that_is_lost() -> None:
    (found,) = findings(cut_value, decision("reason: Update #2 # x"))
    assert found.message == "`#2 # x` is read as a comment, not as part of `reason`"
    assert (found.where.start.line, found.where.start.column) == (5, 16)


@pytest.mark.parametrize(
    "field",
    [
        "owner: linh # the lead of #2",
        "review-by: 2026-04-01 #2",
        "# a comment # with another",
        "  # indented comment",
        "reason: 'quoted' #2",
        'reason: "quoted #2"',
        "reason: a#2",
        "tags: [a, b] #2",
        "x-note: mine #2",
        "reason: | #2\n  a #3\n  b",
        "done-when: #2\n  - a",
    ],
)
def test_comments_elsewhere_are_welcome(field: str) -> None:
    assert messages(cut_value, decision(field)) == []


def test_what_may_be_a_comment_is_mended_only_when_asked() -> None:
    files = decision("reason: It is slow # says Minh")
    (found,) = findings(cut_value, files)
    assert found.fix is not None
    assert not found.fix.safe
    assert mended(cut_value, files) == {}


def test_goals_quarters_and_areas_are_read_too() -> None:
    files = {
        "goals/2026-Q1/a.md": "---\nwhy: Since #1\n---\n",
        "goals/2026-Q1/README.md": "---\nnot-doing:\n  - Part #2\n---\n",
        "owners.yaml": "areas:\n  jobs:\n    owner: linh\n    purpose: Jobs #3\n",
    }
    assert sorted(one.where.path for one in findings(cut_value, files)) == sorted(files)
