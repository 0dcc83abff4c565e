"""The published schemas, and what they find told in human words."""

from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sayso.plain_yaml import Value
from sayso.schema import declaration, problems, schema

PUBLISHED = sorted(path.name.removesuffix(".json") for path in files("sayso.schemas").iterdir())

GOOD: dict[str, Value] = {
    "title": "Use SQS",
    "status": "proposed",
    "owner": "linh",
    "decide-by": "2026-03-17",
}


def told(**fields: Value) -> list[str]:
    return [one.message for one in problems("decision", GOOD | fields)]


@pytest.mark.parametrize("name", PUBLISHED)
def test_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("kind", ["decision", "goal", "quarter", "owners", "settings"])
def test_every_field_says_what_it_is(kind: str) -> None:
    for name, declared in schema(kind)["properties"].items():
        assert declared.get("description", "").endswith("."), name


def test_valid_fields_have_no_problem() -> None:
    assert problems("decision", GOOD) == []


@pytest.mark.parametrize(
    "fields,rule,route,message",
    [
        (
            {"status": "acepted"},
            "value-not-allowed",
            ("status",),
            "`status` `acepted` is not a known one",
        ),
        ({"onwer": "x"}, "unknown-key", ("onwer",), "unknown key `onwer`"),
        (
            {"owner": ["a", "b"]},
            "owner-not-a-person",
            ("owner",),
            "`owner` is a list, expected one person",
        ),
        (
            {"tags": {"a": "b"}},
            "wrong-shape",
            ("tags",),
            "`tags` is a set of fields, expected a list of texts",
        ),
        ({"title": ""}, "wrong-shape", ("title",), "`title` is empty"),
        (
            {"decide-by": "2026-02-30"},
            "impossible-date",
            ("decide-by",),
            "`decide-by` `2026-02-30` is not a day of the calendar",
        ),
        (
            {"decide-by": "next week"},
            "impossible-date",
            ("decide-by",),
            "`decide-by` `next week` is not a date like 2026-03-17",
        ),
        (
            {"done-when": [{"evidence": "x"}]},
            "missing-field",
            ("done-when", 0, "text"),
            "`text` is missing",
        ),
        (
            {"done-when": ["a", {"text": "b", "form": "1"}]},
            "unknown-key",
            ("done-when", 1, "form"),
            "unknown key `form`",
        ),
        (
            {"concerns": [{"concern": "a", "outcome": "kep"}]},
            "value-not-allowed",
            ("concerns", 0, "outcome"),
            "`outcome` `kep` is not a known one",
        ),
        ({"amends": [{"scope": "x"}]}, "missing-field", ("amends", 0, "id"), "`id` is missing"),
    ],
)
def test_problem_is_told_in_words_at_its_route(
    fields: dict[str, Value], rule: str, route: tuple[str | int, ...], message: str
) -> None:
    found = [(one.rule, one.route, one.message) for one in problems("decision", GOOD | fields)]
    assert found == [(rule, route, message)]


@pytest.mark.parametrize(
    "status,key,rule",
    [
        ("proposed", "decide-by", "missing-field"),
        ("accepted", "decided-on", "missing-field"),
        ("accepted", "done-when", "missing-done-when"),
        ("rejected", "decided-on", "missing-field"),
    ],
)
def test_status_asks_for_more_fields(status: str, key: str, rule: str) -> None:
    found = problems("decision", {"title": "x", "status": status, "owner": "linh"})
    assert (rule, (key,), "status") in [(one.rule, one.route, one.because) for one in found]


def test_reason_for_no_action_stands_in_for_criteria() -> None:
    fields: dict[str, Value] = {"status": "accepted", "decided-on": "2026-03-10"}
    assert told(**fields) == ["`done-when` is missing"]
    assert told(**fields, **{"no-action": "we only wrote down what is so"}) == []


def test_misspelt_key_does_not_make_its_field_missing_too() -> None:
    fields: dict[str, Value] = {key: value for key, value in GOOD.items() if key != "owner"}
    found = problems("decision", fields | {"ownr": "linh"})
    assert [(one.rule, one.instead) for one in found] == [("unknown-key", "owner")]


def test_no_validator_language_reaches_a_person() -> None:
    for fields in ({"goals": {"a": "b"}}, {"done-when": {"text": "x"}}, {"outcome": "x"}):
        for message in told(**fields):
            assert "schema" not in message
            assert "instance" not in message


def test_keys_of_the_teams_own_are_theirs() -> None:
    assert told(**{"x-ticket": "OPS-1"}) == []


def test_declaration_follows_references() -> None:
    assert declaration("decision", ("title",))["x-prose"] is True
    assert declaration("decision", ("done-when", 2, "text"))["x-prose"] is True
    assert declaration("decision", ("concerns", 0, "answer"))["x-prose"] is True
    assert declaration("owners", ("people", "linh", "left-on"))["format"] == "date"
    assert declaration("decision", ("nothing", "here")) == {}


leaves = st.sampled_from(
    [
        "",
        "x",
        "linh",
        "accepted",
        "proposed",
        "unknown",
        "2026-03-17",
        "2026-02-30",
        "2026-3-1",
        "20260317",
        "one-way",
        "changed",
        "1",
        "\uff12026-03-17",
    ]
)
trees = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "text",
                    "id",
                    "scope",
                    "on",
                    "concern",
                    "by",
                    "answer",
                    "outcome",
                    "from",
                    "to",
                    "x-a",
                    "zz",
                    "name",
                    "owner",
                    "deputy",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=6,
)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["decision", "goal", "quarter", "owners"])
@given(data=st.data())
def test_both_validators_agree(kind: str, data: st.DataObject) -> None:
    """The gate lets nothing pass that would be told, and stops nothing that would not."""
    names = st.sampled_from([*schema(kind)["properties"], "zz", "x-own"])
    fields: dict[str, Any] = data.draw(st.dictionaries(names, trees, max_size=6))
    full = Draft202012Validator(schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert bool(problems(kind, fields)) == (not full.is_valid(fields))
