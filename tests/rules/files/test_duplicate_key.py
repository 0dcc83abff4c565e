from sayso.rules.files.duplicate_key import duplicate_key
from tests.rules.checking import DECISION, decision, findings


def test_both_places_are_shown() -> None:
    (found,) = findings(duplicate_key, decision("owner: linh\nowner: minh"))
    (first,) = found.related
    assert (first.start.line, found.where.start.line) == (5, 6)
    assert first.label == "the first one"


def test_key_inside_an_entry_is_compared_with_its_own_entry() -> None:
    fields = "owner: linh\nconcerns:\n  - concern: a\n    by: minh\n    by: hoa"
    (found,) = findings(duplicate_key, decision(fields))
    assert found.message == "`by` is given twice"
    (first,) = found.related
    assert (first.start.line, found.where.start.line) == (8, 9)


def test_fields_in_braces_show_one_place_alone() -> None:
    fields = "owner: linh\noutcome: {on: 2026-03-10, on: 2026-03-11, result: mixed}"
    (found,) = findings(duplicate_key, decision(fields))
    assert found.related == ()
    assert found.where.path == DECISION


def test_key_given_three_times_is_told_twice() -> None:
    found = findings(duplicate_key, decision("owner: linh\nowner: minh\nowner: hoa"))
    assert [(one.related[0].start.line, one.where.start.line) for one in found] == [(5, 6), (6, 7)]
