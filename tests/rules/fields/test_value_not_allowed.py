import pytest

from sayso.rules.fields.value_not_allowed import value_not_allowed
from tests.rules.checking import DECISION, decision, findings, goal, mended


def with_status(status: str) -> dict[str, str]:
    return {DECISION: decision("owner: linh")[DECISION].replace("proposed", status)}


def after(status: str) -> str:
    text = mended(value_not_allowed, with_status(status))[DECISION]
    return text.partition("status: ")[2].partition("\n")[0]


@pytest.mark.parametrize(
    "written,meant",
    [
        ("Accepted", "accepted"),
        ("acepted", "accepted"),
        ("approved", "accepted"),
        ("ADOPTED", "accepted"),
        ("draft", "proposed"),
        ("In Review", "proposed"),
        ("in-review", "proposed"),
        ("declined", "rejected"),
        ("abandoned", "withdrawn"),
        ("obsolete", "deprecated"),
        ("no longer relevant", "deprecated"),
        ("replaced", "superseded"),
    ],
)
def test_word_that_says_the_same_is_mended(written: str, meant: str) -> None:
    assert after(written) == meant


@pytest.mark.parametrize(
    "written,meant",
    [
        ("implemented", "accepted"),
        ("on hold", "proposed"),
        ("Accepted (2024-01-02)", "accepted"),
        ("Superseded by ADR-0005", "superseded"),
    ],
)
def test_word_that_says_more_is_mended_only_when_asked(written: str, meant: str) -> None:
    (found,) = findings(value_not_allowed, with_status(written))
    assert found.hint == f"did you mean `{meant}`?"
    assert found.fix is not None
    assert not found.fix.safe


@pytest.mark.parametrize("written", ["banana", "42", "🎉"])
def test_word_like_none_is_only_told(written: str) -> None:
    (found,) = findings(value_not_allowed, with_status(written))
    assert found.message == f"`status` `{written}` is not a known one"
    assert found.fix is None
    assert found.notes == (
        "allowed: proposed, accepted, rejected, withdrawn, deprecated, superseded",
    )


def test_long_value_is_shortened_and_kept_on_one_line() -> None:
    (found,) = findings(value_not_allowed, with_status("|\n  " + "many words\n  " * 20))
    assert "\n" not in found.message
    assert "…`" in found.message


def test_unknown_is_for_imported_records_alone() -> None:
    (found,) = findings(value_not_allowed, with_status("unknown"))
    assert found.message == "`status` `unknown` is for imported records alone"
    assert "unknown" not in found.notes[0]
    files = with_status("unknown\nimported: {format: nygard}")
    assert findings(value_not_allowed, files) == []


def test_other_fields_have_words_of_their_own() -> None:
    (found,) = findings(value_not_allowed, decision("owner: linh\nreversibility: One-way door"))
    assert found.hint == "did you mean `one-way`?"
    (found,) = findings(value_not_allowed, goal("2026-Q1/a", "status: in progress"))
    assert found.hint == "did you mean `active`?"
    fields = "status: active\ncheck-ins:\n  - {on: 2026-03-16, status: amber}"
    (found,) = findings(value_not_allowed, goal("2026-Q1/a", fields))
    assert found.hint == "did you mean `at-risk`?"
