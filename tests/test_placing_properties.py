"""Whatever is written is read back as it was meant, and all else stays."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sayso.diagnostics import AddEntry, AddItem, Fields, RemoveItem, SetValue, Written
from sayso.source import read_record
from tests.edited import RECORD, changed

anything = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\ufeff"), min_size=1)
keys = st.sampled_from(["on", "what", "with space", "no", "1", "a: b"])
flat = st.dictionaries(keys, anything, min_size=1).map(Fields.of)
values: st.SearchStrategy[Written] = st.one_of(
    anything,
    flat,
    st.lists(st.one_of(anything, flat), min_size=1).map(tuple),
    st.dictionaries(keys, st.lists(anything, min_size=1).map(tuple), min_size=1).map(Fields.of),
)


def plain(value: Written) -> object:
    if isinstance(value, str):
        return value
    if isinstance(value, Fields):
        return {key: plain(one) for key, one in value.pairs}
    return [plain(one) for one in value]


def values_of(text: str) -> dict[str, Any]:
    found = read_record("x.md", text.encode())
    assert found.readable
    assert not found.troubles
    return dict(found.values)


@given(values, st.sampled_from(["concerns", "tags", "ids", "amendments", "handoffs", "done-when"]))
def test_item_is_read_back_at_the_end_of_its_list(value: Written, key: str) -> None:
    after = changed(RECORD, AddItem("x.md", (key,), value))
    assert after is not None
    was, now = values_of(RECORD), values_of(after)
    assert now.pop(key) == [*was.pop(key, []), plain(value)]
    assert now == was
    assert after.endswith("---\nBody\n")


@given(values, st.sampled_from(["title", "concerns", "tags", "note", "outcome", "only"]))
def test_value_of_any_shape_is_read_back(value: Written, key: str) -> None:
    after = changed(RECORD, SetValue("x.md", (key,), value))
    assert after is not None
    assert values_of(after) == {**values_of(RECORD), key: plain(value)}
    assert after.endswith("---\nBody\n")


@given(values, st.integers(0, 4), st.sampled_from(["\n", "\r\n"]))
def test_criterion_of_any_shape_is_read_back(value: Written, at: int, end: str) -> None:
    text = RECORD.replace("\n", end)
    after = changed(text, SetValue("x.md", ("done-when", at), value))
    assert after is not None
    was, now = values_of(text), values_of(after)
    was["done-when"][at] = plain(value)
    assert now == was
    assert end == "\n" or "\n" not in after.replace("\r\n", "")


@given(values, st.sampled_from([(), ("outcome",), ("done-when", 3), ("done-when", 4)]))
def test_entry_of_any_shape_is_read_back(value: Written, at: tuple[str | int, ...]) -> None:
    after = changed(RECORD, AddEntry("x.md", "x-new", value, at=at))
    assert after is not None
    was, now = values_of(RECORD), values_of(after)
    place: Any = was
    for part in at:
        place = place[part]
    place["x-new"] = plain(value)
    assert now == was


@given(st.data())
def test_what_was_added_can_be_taken_out_again(data: st.DataObject) -> None:
    value = data.draw(values)
    key = data.draw(st.sampled_from(["tags", "amendments", "done-when"]))
    added = changed(RECORD, AddItem("x.md", (key,), value))
    assert added is not None
    last = len(values_of(added)[key]) - 1
    assert changed(added, RemoveItem("x.md", (key, last))) == RECORD
