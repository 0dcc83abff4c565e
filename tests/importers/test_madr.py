from datetime import date

from tests.importers.foreign import drafted

SECTIONS = "\n## Context and Problem Statement\n\nx\n\n## Decision Outcome\n\ny\n"


def test_front_matter_of_madr_4() -> None:
    draft = drafted(
        "---\nstatus: accepted\ndate: 2024-09-20\ndecision-makers: linh, minh\n"
        "consulted: [hoa]\ninformed:\nnav_order: 3\ntags: [jobs]\n---\n# Use SQS\n" + SECTIONS
    )
    assert draft.format == "madr"
    assert (draft.title, draft.status, draft.day) == ("Use SQS", "accepted", date(2024, 9, 20))
    assert draft.people == {"decision-makers": ("linh", "minh"), "consulted": ("hoa",)}
    assert draft.tags == ("jobs",)
    assert draft.extra == {
        "decision-makers": "linh, minh",
        "consulted": ("hoa",),
        "nav_order": "3",
    }
    assert draft.body == "# Use SQS\n" + SECTIONS


def test_bullets_of_madr_2() -> None:
    draft = drafted(
        "# Use SQS\n\n* Status: superseded by [ADR-0005](0005-x.md) <!-- optional -->\n"
        "* Deciders: linh <!-- optional -->\n* Date: 2020-01-02\n* Weather: fine\n" + SECTIONS
    )
    assert (draft.format, draft.status, draft.day) == ("madr", "superseded", date(2020, 1, 2))
    assert [(one.relation, one.target) for one in draft.edges] == [
        ("superseded-by", "[ADR-0005](0005-x.md)"),
    ]
    assert draft.people == {"decision-makers": ("linh",)}
    assert draft.extra == {"Deciders": "linh <!-- optional -->", "Weather": "fine"}
    assert draft.body.startswith("# Use SQS\n\n* Status")


def test_madr_1_states_neither_status_nor_date() -> None:
    draft = drafted("# Use SQS\n\nWhich queue?\n\n## Considered Options\n\n* SQS\n* Redis\n")
    assert (draft.format, draft.status, draft.day, draft.notes) == ("madr", "unknown", None, ())


def test_braces_of_the_template_left_around_values() -> None:
    draft = drafted(
        "---\nstatus: { accepted }\ndate: {2024-09-20}\ndeciders: { Linh Tran, Minh Le }\n"
        "informed: {list everyone who is kept up-to-date}\nconsulted: {}\n---\n# X\n" + SECTIONS
    )
    assert (draft.status, draft.raw_status) == ("accepted", "{ accepted }")
    assert (draft.day, draft.raw_date) == (date(2024, 9, 20), "{2024-09-20}")
    assert draft.people["decision-makers"] == ("Linh Tran", "Minh Le")
    assert draft.people["informed"] == ()
    assert "`informed` names nobody" in draft.notes
    assert draft.extra["deciders"] == "{ Linh Tran, Minh Le }"
    assert "consulted" not in draft.extra


def test_a_byte_order_mark_is_no_part_of_a_record() -> None:
    draft = drafted("\ufeff---\nstatus: accepted\n---\n# X\n" + SECTIONS)
    assert (draft.status, draft.body) == ("accepted", "# X\n" + SECTIONS)
    draft = drafted("\ufeff# X\n" + SECTIONS)
    assert draft.body == "# X\n" + SECTIONS


def test_a_key_given_twice_keeps_both_people() -> None:
    draft = drafted("---\nstatus: draft\ndeciders: linh\ndeciders: minh\n---\n# X\n" + SECTIONS)
    assert draft.people["decision-makers"] == ("linh", "minh")
    assert draft.extra["deciders"] == ("linh", "minh")
    assert draft.notes == ("`deciders` is given twice: both are kept",)


def test_of_a_status_given_twice_the_first_counts_and_the_other_is_kept() -> None:
    draft = drafted("---\nstatus: draft\nstatus: accepted\n---\n# X\n" + SECTIONS)
    assert (draft.status, draft.extra) == ("proposed", {"status": "accepted"})


def test_windows_line_ends_stay() -> None:
    draft = drafted("---\r\nstatus: accepted\r\n---\r\n# X\r\n\r\n## Decision Outcome\r\n")
    assert (draft.status, draft.title, draft.line_end) == ("accepted", "X", "\r\n")
    assert draft.body == "# X\r\n\r\n## Decision Outcome\r\n"


def test_front_matter_that_never_closes_is_text_of_the_body() -> None:
    text = "---\nstatus: accepted\n# X\n" + SECTIONS
    draft = drafted(text)
    assert draft.body == text
    assert any("never closed" in note for note in draft.notes)


def test_a_file_of_the_log_may_show_no_other_sign_than_its_number() -> None:
    draft = drafted("## Proposal\n\nx\n", "docs/decisions/0024-equal-connectors.md")
    assert (draft.format, draft.title) == ("madr", "Equal connectors")


def test_an_impossible_date_stays_raw() -> None:
    draft = drafted("---\nstatus: accepted\ndate: 2024-023-2706\n---\n# X\n" + SECTIONS)
    assert (draft.day, draft.raw_date) == (None, "2024-023-2706")
    assert any("2024-023-2706" in note for note in draft.notes)
