import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.app.adopt.naming import LONGEST, legal_id, name_all


@pytest.mark.slow
@given(st.text())
def test_every_stem_makes_an_id_that_a_file_may_bear(stem: str) -> None:
    name = legal_id(stem.encode("utf-8", "ignore").decode())
    assert name
    assert not set(name) & set(' <>:"/\\|?*\n\t\0')
    assert not name.startswith((".", "-", " "))
    assert len(name.encode()) <= LONGEST
    assert legal_id(name) == name


paths = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from("ade"), st.sampled_from(["1-x", "1-X", "2"])),
    unique=True,
).map(lambda rows: [f"{a}/{b}/{stem}.md" for a, b, stem in rows])


@given(st.data(), paths, st.sets(st.sampled_from(["1-x", "2", "2-a"])))
def test_ids_differ_in_any_case_and_do_not_depend_on_order(
    data: st.DataObject, given_paths: list[str], taken: set[str]
) -> None:
    holders = dict.fromkeys(taken, "")
    ids = name_all(given_paths, {}, holders)
    assert name_all(data.draw(st.permutations(given_paths)), {}, holders) == ids
    spelled = [one.casefold() for one in ids.values()]
    assert len(set(spelled)) == len(given_paths)
    assert not set(spelled) & taken


def test_a_name_of_its_own_is_kept() -> None:
    assert name_all(["x/0001-a.md", "x/0002-b.md"], {}, {}) == {
        "x/0001-a.md": "0001-a",
        "x/0002-b.md": "0002-b",
    }
