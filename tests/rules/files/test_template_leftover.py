import pytest

from sayso.app.adding.decision import NO_CONTEXT, NO_OPTIONS
from sayso.diagnostics import Severity
from sayso.engine import run
from sayso.rules import RULES
from sayso.rules.fields.template_text import is_instruction
from sayso.rules.files.template_leftover import template_leftover
from tests.logs import log_of
from tests.rules.checking import DECISION, findings, goal, mended, messages


def accepted(body: str, fields: str = "owner: linh") -> dict[str, str]:
    return {
        DECISION: (
            "---\ntitle: Use SQS for the job queue\nstatus: accepted\ndecided-on: 2026-03-10\n"
            f"no-action: We only say so\n{fields}\n---\n## Context\nRedis loses jobs.\n\n"
            f"## Decision\nWe move.\n\n{body}"
        )
    }


def left(body: str) -> list[str]:
    return [one.split("`")[1] for one in messages(template_leftover, accepted(body))]


@pytest.mark.parametrize(
    "body,said",
    [
        ("The limit is TBD.\n", "TBD"),
        ("TODO: ask Minh\n", "TODO"),
        ("- TODO\n", "TODO"),
        ("{describe the outcome}\n", "{describe the outcome}"),
        ('Chosen option: "{title of option 1}", because\n', "{title of option 1}"),
        ("* Good, because {argument a}\n", "{argument a}"),
        ("* {anything at all, alone on its line}\n", "{anything at all, alone on its line}"),
        ("### {title}\n", "{title}"),
        ("[list everyone involved in the decision]\n", "[list everyone involved in the decision]"),
        ("* [option 1]\n", "[option 1]"),
        ("* Status: proposed | accepted | rejected\n", "proposed | accepted | rejected"),
    ],
)
def test_placeholders_of_common_templates_are_told(body: str, said: str) -> None:
    assert left(body) == [said]


@pytest.mark.parametrize(
    "body",
    [
        "Use /users/{id} and {id}.\n",
        "Format with {fmt}, or with ${name of it}.\n",
        "The set {red, green, blue} of colours.\n",
        "Helm reads {{ title of it }} here.\n",
        "{toc}\n",
        "`{title of option 1}` and ``[option 1]``\n",
        "```\nTBD {title of option 1}\n```\n",
        "<!-- TBD -->\n",
        "We practise trunk-based development (TBD).\n",
        "![TBD](https://example.com/TBD-red)\n",
        "TODO comments are not allowed.\n",
        "[option 1](a.md), [title of it][a], [description of it]\n\n[description of it]: a.md\n",
        "### [Option 1] Add a method\n",
        "He said: we [...] know.\n",
        "- [ ] yes\n- [x] no\n",
        "| yes | no | low |\n|---|---|---|\n| high | low | no |\n",
        "a | yes | no\n--|--|--\nb | no | yes\n",
        "cat a | grep b | wc\n",
        "<!-- Minh: is this still so? -->\n",
        "We drop `<!-- optional -->` from our template.\n",
        "```\n<!-- optional -->\n```\n",
        "A {small} word, and \\frac{a b}{c d}.\n",
    ],
)
def test_other_uses_of_the_same_marks_are_left_alone(body: str) -> None:
    assert left(body) == []


@pytest.mark.parametrize(
    "title,count",
    [
        ("Use /users/{id}", 0),
        ("'{short title of what was chosen}'", 1),
        ("TBD", 1),
        ("Use `{title of it}`", 0),
    ],
)
def test_sentences_of_the_front_matter_are_read(title: str, count: int) -> None:
    files = accepted("")
    files[DECISION] = files[DECISION].replace("Use SQS for the job queue", title)
    assert len(findings(template_leftover, files)) == count


def test_place_is_the_very_words() -> None:
    found = findings(template_leftover, accepted("The limit is TBD.\n", "expected: It is TBD so"))
    assert [(one.where.start.column, one.where.end.column) for one in found] == [(17, 20), (14, 17)]


def test_at_most_three_placeholders_are_told() -> None:
    assert len(left("TBD TBD TBD TBD TBD\n")) == 3


def test_it_is_a_note_while_the_record_is_being_written() -> None:
    draft = {DECISION: accepted("TBD\n")[DECISION].replace("accepted", "proposed")}
    assert [one.severity for one in findings(template_leftover, draft)] == [Severity.NOTE]
    assert [one.severity for one in findings(template_leftover, accepted("TBD\n"))] == [
        Severity.ERROR
    ]
    for status, weight in (("draft", Severity.NOTE), ("active", Severity.ERROR)):
        files = goal("2026-Q1/a", f"status: {status}")
        files["goals/2026-Q1/a.md"] += "TBD\n"
        assert [one.severity for one in findings(template_leftover, files)] == [weight]


def test_comments_go_together_and_take_their_lines_along() -> None:
    body = "## Links <!-- optional -->\n<!-- numbers of links can vary -->\n- [a](b.md)\n"
    (found,) = findings(template_leftover, accepted(body))
    assert found.message == "comment `<!-- optional -->` is left of the template, and 1 more"
    assert mended(template_leftover, accepted(body)) == accepted("## Links\n- [a](b.md)\n")


def test_comment_of_our_own_template_is_told_once_it_has_done_its_work() -> None:
    assert is_instruction(NO_CONTEXT)
    assert is_instruction(NO_OPTIONS)
    files = accepted("")
    untouched = files[DECISION].replace("Redis loses jobs.", NO_CONTEXT)
    assert messages(template_leftover, {DECISION: untouched}) == []
    filled_in = files[DECISION].replace("Redis loses jobs.", f"{NO_CONTEXT}\nRedis loses jobs.")
    assert mended(template_leftover, {DECISION: filled_in}) == files


def test_section_that_only_holds_a_placeholder_is_told_once() -> None:
    files = {DECISION: accepted("")[DECISION].replace("Redis loses jobs.", "{describe it}")}
    assert [one.code for one in run(log_of(files), RULES)] == ["SO109"]


def test_criteria_have_a_rule_of_their_own() -> None:
    assert messages(template_leftover, accepted("", "done-when: TBD")) == []


def test_way_to_keep_a_template_is_named() -> None:
    path = "decisions/adr-template.md"
    (found,) = findings(template_leftover, {path: accepted("TBD\n")[DECISION]})
    assert found.notes == (
        f'to keep a template here, list it in the settings: `ignore = ["{path}"]`',
    )
