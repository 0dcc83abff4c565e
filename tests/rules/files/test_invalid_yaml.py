import pytest

from sayso.engine import run
from sayso.rules import RULES
from sayso.rules.files.invalid_yaml import invalid_yaml
from tests.logs import log_of
from tests.rules.checking import DECISION, decision, findings, mended, messages

QUOTED = "in quotes it is text"


def one(fields: str) -> tuple[str, str, int, int]:
    (found,) = findings(invalid_yaml, decision(fields))
    return found.message, found.hint, found.where.start.line, found.where.start.column


def fixed(fields: str) -> str:
    text = mended(invalid_yaml, decision(fields)).get(DECISION, "")
    return text.partition("2026-03-24\n")[2].partition("\n---\n")[0]


@pytest.mark.parametrize(
    "field,letter,after",
    [
        ("reason: Jobs: they are lost", ":", "reason: 'Jobs: they are lost'"),
        ("reason: what we said:", ":", "reason: 'what we said:'"),
        ("owner: @linh", "@", "owner: '@linh'"),
        ("owner: @linh # the lead", "@", "owner: '@linh' # the lead"),
        ("reason: `make` is slow #2", "`", "reason: '`make` is slow #2'"),
        ("reason: **slow** jobs", "*", "reason: '**slow** jobs'"),
        ("reason: %d jobs", "%", "reason: '%d jobs'"),
        ("reason: [RFC] Jobs", "[", "reason: '[RFC] Jobs'"),
        ("reason: {jobs} lost", "{", "reason: '{jobs} lost'"),
        ("x-a: {a | b | superseded by [1](1.md)}", "{", "x-a: '{a | b | superseded by [1](1.md)}'"),
        ("reason: > 5 jobs", ">", "reason: '> 5 jobs'"),
        ("reason: it's: slow", ":", 'reason: "it\'s: slow"'),
        ("done-when:\n  - Jobs: 5: ok", ":", "done-when:\n  - 'Jobs: 5: ok'"),
        ("done-when:\n  - @linh says so", "@", "done-when:\n  - '@linh says so'"),
        ("outcome:\n  note: a: b", ":", "outcome:\n  note: 'a: b'"),
    ],
)
def test_value_that_begins_something_else_is_put_in_quotes(
    field: str, letter: str, after: str
) -> None:
    (found,) = findings(invalid_yaml, decision(field))
    assert found.hint == QUOTED
    text = decision(field)[DECISION].split("\n")
    assert text[found.where.start.line - 1][found.where.start.column - 1] == letter
    assert fixed(field) == after


@pytest.mark.parametrize(
    "field,message,after",
    [
        ("reason: 'it is slow", "quote `'` is never closed", "reason: 'it is slow'"),
        ('reason: "it is slow', 'quote `"` is never closed', 'reason: "it is slow"'),
        ("reason: 'it's slow'", "quote `'` is closed here, and the value goes on", None),
        ('reason: "A" is slow', 'quote `"` is closed here, and the value goes on', None),
        ('reason: "C:\\dir"', "`\\` begins an escape inside double quotes", None),
        ("tags: [a, b", "`[` is never closed", "tags: [a, b]"),
        ("reason: [a", "`[` is never closed", "reason: '[a'"),
        ("consulted: [@a, b]", "item of a list begins with `@`", "consulted: ['@a', b]"),
        ("consulted: [`a`]", "item of a list begins with a backtick", "consulted: ['`a`']"),
        (
            "tags:\n\t- a\n\t- b",
            "line is indented with a tab, expected spaces",
            "tags:\n  - a\n  - b",
        ),
        ("owner:linh\nx-a: b", "no space follows `owner:`", "owner: linh\nx-a: b"),
    ],
)
def test_slip_is_named_and_mended(field: str, message: str, after: str | None) -> None:
    assert one(field)[0] == message
    log = log_of(mended(invalid_yaml, decision(field)))
    assert len(log.decisions) == 1
    assert after is None or fixed(field) == after


def test_inner_quotes_are_kept() -> None:
    assert fixed("reason: 'it's slow'") == "reason: it's slow"
    assert fixed('reason: "A" is slow') == "reason: '\"A\" is slow'"
    assert fixed('reason: "C:\\dir"') == "reason: 'C:\\dir'"


@pytest.mark.parametrize(
    "field,message,line",
    [
        ("owner: linh\n  team: a", "line is indented more than the line above it", 6),
        ("tags:\n  - a\n - b", "line does not fit the lines above it", 7),
        ("linh has this\nx-a: b", "line is neither a field nor an item of a list", 5),
        ("tags: - a", "value begins with `-`", 5),
        ("x-a: \x07", "character U+0007 is not text", 5),
        ("x-a: [a, b]]", "`[…]` reads neither as a list nor as fields", 5),
    ],
)
def test_what_cannot_be_mended_is_placed(field: str, message: str, line: int) -> None:
    assert (one(field)[0], one(field)[2]) == (message, line)
    assert fixed(field) == ""


def test_value_that_goes_on_below_is_not_cut_off_by_quotes() -> None:
    (found,) = findings(invalid_yaml, decision("reason: Jobs: they\n  are lost"))
    assert found.message == "`:` inside a value begins another field"
    assert found.fix is None


def test_every_slip_of_a_file_is_told_at_once() -> None:
    fields = "owner: @linh\nreason: a: b\nexpected: 'c\nconsulted: [@minh, @hoa]"
    found = findings(invalid_yaml, decision(fields))
    assert [one.where.start.line for one in found] == [5, 6, 7, 8]
    assert len(log_of(mended(invalid_yaml, decision(fields))).decisions) == 1


def test_file_of_many_handles_is_mended_in_one_go() -> None:
    people = "".join(f"  p{number}:\n    name: @p{number}\n" for number in range(40))
    files = {"owners.yaml": f"people:\n{people}"}
    assert len(findings(invalid_yaml, files)) == 40
    assert len(log_of(mended(invalid_yaml, files)).owners.people) == 40


def test_text_in_a_block_is_left_alone() -> None:
    fields = "x-text: |\n  a: b: c\n  'd\nreason: Jobs: lost"
    assert one(fields)[2] == 8
    assert fixed(fields).startswith("x-text: |\n  a: b: c\n  'd\n")


def test_errors_that_are_said_well_are_told_as_they_are() -> None:
    assert messages(invalid_yaml, {DECISION: "---\n- a\n---\n"}) == [
        "front matter is not a list of fields"
    ]
    assert messages(invalid_yaml, {"owners.yaml": "a\n"}) == ["file is not a list of fields"]
    deep = decision("x-a: " + "[" * 200)
    assert messages(invalid_yaml, deep)[0].startswith("nested over ")


def test_braces_of_another_template_engine_are_no_fields() -> None:
    assert one("reason: {{ jobs }}")[0] == "value begins with `{`"
    assert fixed("reason: {{ jobs }}") == "reason: '{{ jobs }}'"


def test_indented_front_matter_is_moved_back() -> None:
    files = {DECISION: "---\n title: a\nstatus: b\n---\n"}
    assert messages(invalid_yaml, files) == ["first field is indented, and this one is not"]
    assert mended(invalid_yaml, files)[DECISION].startswith("---\ntitle: a\n")


def test_second_document_is_called_one() -> None:
    assert messages(invalid_yaml, {"owners.yaml": "people:\n---\nteams:\n"}) == [
        "a second document begins here, expected one"
    ]


def test_broken_file_is_told_by_this_rule_alone() -> None:
    codes = {one.code for one in run(log_of(decision("owner: @a\nzz: b: c")), RULES)}
    assert codes == {"SO005"}


def test_long_file_is_mended_step_by_step() -> None:
    files = {"owners.yaml": "people:\n" + "  a: {name: b}\n" * 2000 + "x: @y\n" * 20}
    assert len(findings(invalid_yaml, files)) == 8
