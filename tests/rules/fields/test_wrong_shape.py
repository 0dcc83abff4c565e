import pytest

from sayso.engine import run
from sayso.rules import RULES
from sayso.rules.fields.wrong_shape import wrong_shape
from tests.logs import log_of
from tests.rules.checking import DECISION, decision, findings, mended, messages


@pytest.mark.parametrize(
    "field,message",
    [
        ("tags: {a: b}", "`tags` is a set of fields, expected a list of texts"),
        ("tags: [a, [b]]", "item 2 of `tags` is a list, expected text"),
        ("reason: [a]", "`reason` is a list, expected one line of text"),
        ("reason: ''", "`reason` is empty"),
        ("decided-on: [2026-03-10]", "`decided-on` is a list, expected a date"),
        ("reversibility: [one-way]", "`reversibility` is a list, expected one word"),
        ("reversibility: ''", "`reversibility` is empty"),
        ("outcome: better", "`outcome` is a single value, expected fields with `on` and `result`"),
        ("concerns: It is slow", "`concerns` is a single value, expected a list of concerns"),
        ("handoffs: [linh]", "item 1 of `handoffs` is a single value, expected fields"),
        ("waive: [SO108]", "item 1 of `waive` is a single value, expected fields"),
        ("imported: yes", "`imported` is a single value, expected what the import kept"),
        ("id: [a]", "`id` is a list, expected one line of text"),
    ],
)
def test_shape_is_told_in_words(field: str, message: str) -> None:
    (found,) = findings(wrong_shape, decision(f"owner: linh\n{field}"))
    assert found.message.startswith(message)


def test_every_declared_value_says_its_shape() -> None:
    for field in ("title", "status", "goals", "amends", "formerly", "waive", "depends-on"):
        for wrong in ("{a: {b: c}}", "[[a]]"):
            for message in messages(wrong_shape, decision(f"{field}: {wrong}")):
                assert "something else" not in message


@pytest.mark.parametrize(
    "item,after",
    [
        ("Jobs: 6 run for 7 days", "'Jobs: 6 run for 7 days'"),
        ("Jobs: it's fine", '"Jobs: it\'s fine"'),
        ("'Jobs': 6", None),
        ("{Jobs: 6}", None),
        ("Jobs: 6\n      run", None),
    ],
)
def test_line_with_a_colon_is_put_in_quotes(item: str, after: str | None) -> None:
    files = decision(f"owner: linh\ndone-when:\n  - {item}")
    (found,) = findings(wrong_shape, files)
    assert (
        found.message == "item 1 of `done-when` is read as a field `Jobs`, expected a line of text"
    )
    assert (found.fix is None) == (after is None)
    assert after is None or f"  - {after}\n" in mended(wrong_shape, files)[DECISION]


def test_colon_is_told_once() -> None:
    files = decision("owner: linh\nconcerns:\n  - Money: it costs")
    assert {one.code for one in run(log_of(files), RULES)} == {"SO104"}


def test_entry_that_bears_any_known_field_is_no_line() -> None:
    assert messages(wrong_shape, decision("done-when:\n  - evidence: a.md")) == []


@pytest.mark.parametrize(
    "field,after",
    [
        ("reversibility: { one-way }", "reversibility: one-way"),
        ("review-by: {2026-04-01}", "review-by: 2026-04-01"),
        ("consulted: { Minh Le, hoa }", "consulted: [Minh Le, hoa]"),
        ("informed:\n  { linh }", "informed:\n  [linh]"),
        ("reason: { it's slow }", "reason: it's slow"),
    ],
)
def test_braces_of_a_template_are_removed_from_what_was_written_into_them(
    field: str, after: str
) -> None:
    files = decision(f"owner: linh\n{field}")
    (found,) = findings(wrong_shape, files)
    assert found.hint == "in braces it is a set of fields"
    assert f"\n{after}\n" in mended(wrong_shape, files)[DECISION]


@pytest.mark.parametrize(
    "field,hint",
    [
        ("consulted: {list everyone whose opinions are sought}", "left of the template"),
        ("consulted: {}", ""),
        ("consulted: {minh: yes}", ""),
    ],
)
def test_other_braces_are_only_told(field: str, hint: str) -> None:
    (found,) = findings(wrong_shape, decision(f"owner: linh\n{field}"))
    assert (found.hint, found.fix) == (hint, None)
