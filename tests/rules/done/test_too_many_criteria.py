from sayso.rules.done.too_many_criteria import too_many_criteria
from tests.rules.checking import messages
from tests.rules.done.made import accepted, goal


def test_five_are_fine() -> None:
    assert (
        messages(too_many_criteria, accepted("\n".join(f"- Job {n} runs" for n in "12345"))) == []
    )


def test_goals_are_counted_too() -> None:
    files = goal("\n".join(f"- Job {n} runs" for n in "1234567"))
    assert messages(too_many_criteria, files) == ["`done-when` has 7 lines, over 5"]
