"""Classes of data made lightly are what `dataclasses` would have made of them."""

import dataclasses
import inspect
import pickle
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso import diagnostics, settings
from sayso.data_classes import dataclass, field
from sayso.model import answering, duties, log, owners, past


@dataclass(frozen=True, order=True)
class Ours:
    """A thing."""

    kind: ClassVar[str] = "thing"

    name: str
    size: int = 3
    more: tuple[int, ...] = ()
    held: dict[str, int] = field(default_factory=dict)


@dataclasses.dataclass(frozen=True, order=True)
class Real:
    """A thing."""

    kind: ClassVar[str] = "thing"

    name: str
    size: int = 3
    more: tuple[int, ...] = ()
    held: dict[str, int] = dataclasses.field(default_factory=dict)


NAMES = st.sampled_from(["a", "b"])
GIVEN = st.tuples(NAMES, st.integers(0, 2), st.lists(st.integers(0, 1), max_size=2).map(tuple))


@given(one=GIVEN, other=GIVEN)
def test_they_compare_show_and_order_as_the_real_ones(
    one: tuple[Any, ...], other: tuple[Any, ...]
) -> None:
    ours, real = (Ours(*one), Ours(*other)), (Real(*one), Real(*other))
    assert (ours[0] == ours[1]) == (real[0] == real[1])
    assert repr(ours[0]) == repr(real[0]).replace("Real", "Ours")
    if one != other:
        assert (ours[0] < ours[1]) == (real[0] < real[1])
        assert (ours[0] <= ours[1]) == (real[0] <= real[1])
        assert sorted(ours) == [Ours(*dataclasses.astuple(each)) for each in sorted(real)]
    assert dataclasses.asdict(ours[0]) == dataclasses.asdict(real[0])
    assert dataclasses.replace(ours[0], name="c") == Ours("c", *one[1:])
    assert pickle.loads(pickle.dumps(ours[0])) == ours[0]  # noqa: S301  # written in this line


@pytest.mark.parametrize(
    "given,named",
    [((), {}), (("a", 1, (), {}, 5), {}), (("a",), {"name": "b"}), (("a",), {"colour": "red"})],
)
def test_what_the_real_ones_do_not_take_they_do_not(
    given: tuple[Any, ...], named: dict[str, Any]
) -> None:
    for each in (Ours, Real):
        with pytest.raises(TypeError):
            each(*given, **named)


def test_nothing_of_them_changes_and_nothing_is_shared() -> None:
    one = Ours("a")
    with pytest.raises(AttributeError):
        one.name = "b"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del one.name
    assert (one.name, one.size, one.kind) == ("a", 3, "thing")
    assert one.held is not Ours("a").held
    other: object = Real("a")
    assert one != other


def test_what_would_not_be_frozen_is_not_made() -> None:
    with pytest.raises(TypeError):
        dataclass(frozen=False)(type("Loose", (), {}))


def test_equal_ones_are_one_in_a_set() -> None:
    place = diagnostics.Place("a.md", ("title",))
    assert {place, diagnostics.Place("a.md", ("title",))} == {place}


LIGHT = [
    one
    for module in (diagnostics, settings, answering, duties, log, owners, past)
    for one in vars(module).values()
    if inspect.isclass(one)
    and one.__module__ == module.__name__
    and "__dataclass_fields__" in vars(one)
]


@pytest.mark.parametrize("light", LIGHT, ids=lambda one: one.__name__)
def test_every_one_has_the_fields_that_it_says(light: type[Any]) -> None:
    said = list(light.__annotations__)
    assert [one.name for one in dataclasses.fields(light)] == said
    assert light.__match_args__ == tuple(said)


def test_fields_are_made_once() -> None:
    place = diagnostics.Place("a.md")
    dataclasses.replace(place, label="here")
    assert diagnostics.Place.__dataclass_fields__ is diagnostics.Place.__dataclass_fields__
