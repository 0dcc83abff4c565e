from hypothesis import given
from hypothesis import strategies as some

from sayso.rules.circles import circles
from sayso.rules.links.decisions_in_a_circle import decisions_in_a_circle
from tests.rules.checking import findings, messages
from tests.rules.links.made import accepted, path, proposed


def test_a_decision_that_rests_on_itself() -> None:
    (found,) = findings(decisions_in_a_circle, proposed("0001-a", "depends-on: [0001-a]\n"))
    assert found.message == "`0001-a` depends on itself"
    assert found.where.start.line == 6


def test_told_once_at_the_first_with_the_way_round() -> None:
    files = {
        **accepted("0003-c", "supersedes: [0001-a]\n"),
        **accepted("0001-a", "supersedes: [0000-x, 0002-b]\n"),
        **accepted("0002-b", "supersedes: [0003-c]\n"),
        **accepted("0000-x"),
    }
    (found,) = findings(decisions_in_a_circle, files)
    assert found.message == "`0001-a` supersedes itself, by way of `0002-b`, `0003-c`"
    assert found.where.path == path("0001-a")
    assert [one.path for one in found.related] == [path("0002-b"), path("0003-c")]


def test_a_long_way_is_cut_short() -> None:
    files: dict[str, str] = {}
    for number in range(6):
        files |= proposed(f"000{number}-x", f"depends-on: 000{(number + 1) % 6}-x\n")
    assert messages(decisions_in_a_circle, files) == [
        "`0000-x` depends on itself, by way of `0001-x`, `0002-x`, `0003-x` and 2 more"
    ]


def test_relations_are_not_mixed() -> None:
    files = accepted("0002-b", "supersedes: [0001-a]\n") | accepted(
        "0001-a", "depends-on: [0002-b, 9999-gone]\n"
    )
    assert findings(decisions_in_a_circle, files) == []


def test_a_former_id_leads_back_too() -> None:
    files = proposed("0001-a", "formerly: [a]\ndepends-on: [a]\n")
    assert len(findings(decisions_in_a_circle, files)) == 1


def test_a_chain_of_thousands_is_no_trouble() -> None:
    chain = {f"{number:05}": [f"{number + 1:05}"] for number in range(50_000)}
    assert list(circles(chain)) == []
    assert len(next(circles(chain | {"50000": ["00000"]}))) == 50_001


names = some.sampled_from("abcdefg")


@given(some.dictionaries(names, some.lists(names, max_size=4)))
def test_circles_are_circles_and_none_is_missed(graph: dict[str, list[str]]) -> None:
    found = list(circles(graph))
    for way in found:
        assert way[0] == min(way)
        assert all(after in graph[one] for one, after in zip(way, (*way[1:], way[0]), strict=True))
    on_circles = {name for name in graph if name in _reachable(graph, name)}
    assert bool(found) == bool(on_circles)
    for name in on_circles:
        knot = {one for one in on_circles if _both_ways(graph, name, one)}
        assert sum(way[0] in knot for way in found) == 1


def _reachable(graph: dict[str, list[str]], start: str) -> set[str]:
    reached: set[str] = set()
    ahead = list(graph.get(start, ()))
    while ahead:
        name = ahead.pop()
        if name not in reached:
            reached.add(name)
            ahead += graph.get(name, ())
    return reached


def _both_ways(graph: dict[str, list[str]], one: str, other: str) -> bool:
    return other in _reachable(graph, one) and one in _reachable(graph, other)
