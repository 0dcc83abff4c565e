"""What must hold for every rule: its page is whole, and its examples do what they say."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

import sayso.rules
from sayso.diagnostics import Diagnostic
from sayso.engine import run
from sayso.fixes import apply_fixes
from sayso.model import Log
from sayso.rule import Rule
from sayso.rules import RULES
from tests.logs import STANDING, log_of
from tests.rules.pages import HEADINGS, Page

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.code}-{rule.name}")


def found(log: Log) -> list[Diagnostic]:
    return run(log, RULES)


def shown(diagnostics: Sequence[Diagnostic]) -> list[str]:
    return [
        f"{one.where.path}:{one.where.start.line} {one.code} {one.message}" for one in diagnostics
    ]


@each_rule
def test_page_has_its_parts(rule: Rule) -> None:
    page = Page(rule.page)
    assert page.headings == HEADINGS
    assert rule.summary.endswith(".")
    assert "\n" not in rule.summary
    for heading in HEADINGS:
        assert page.section(heading).strip()


@each_rule
def test_wrong_example_is_found_with_a_place(rule: Rule) -> None:
    """The wrong example breaks this rule and no other, and the place is in its own text."""
    files = Page(rule.page).files("Wrong")
    diagnostics = found(Page(rule.page).log("Wrong"))
    assert diagnostics, "the wrong example is not found wrong"
    assert {one.code for one in diagnostics} == {rule.code}, shown(diagnostics)
    assert {one.name for one in diagnostics} == {rule.name}
    texts = {**STANDING, **files}
    for one in diagnostics:
        lines = texts.get(one.where.path, "").split("\n")
        assert 1 <= one.where.start.line <= len(lines)
        assert 1 <= one.where.start.column <= len(lines[one.where.start.line - 1]) + 1


@each_rule
def test_right_example_is_clean(rule: Rule) -> None:
    page = Page(rule.page)
    assert page.files("Right")
    assert shown(found(page.log("Right"))) == []


@each_rule
def test_only_pages_about_history_have_a_past(rule: Rule) -> None:
    """Where an example shows a past, the finding comes from it: without it there is none."""
    page = Page(rule.page)
    assert bool(page.versions("Wrong")) == (rule.kind == "history")
    if rule.kind == "history":
        assert shown(found(log_of(page.files("Wrong")))) == []


@each_rule
def test_fixing_wrong_gives_right(rule: Rule) -> None:
    page = Page(rule.page)
    wrong, right = page.files("Wrong"), page.files("Right")
    log = page.log("Wrong")
    fixes = [one.fix for one in found(log) if one.fix is not None]
    assert bool(fixes) == rule.fixable
    if rule.fixable:
        assert {**STANDING, **wrong, **apply_fixes(fixes, log.known_sources)} == {
            **STANDING,
            **right,
        }


@each_rule
def test_message_reads_well(rule: Rule) -> None:
    for one in found(Page(rule.page).log("Wrong")):
        assert not one.message.endswith(".")
        assert one.message[0] == "`" or not one.message[0].isupper()
        assert "\n" not in one.message


def test_codes_and_names_are_given_once() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(re.fullmatch(r"SO[0-9]{3}", rule.code) for rule in RULES)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name) for rule in RULES)
    assert [rule.code for rule in RULES] == sorted(rule.code for rule in RULES)


def test_list_holds_every_file_in_the_folders() -> None:
    """A rule's file bears its name and says its code; none is left out of the list."""
    folder = Path(sayso.rules.__file__).parent
    files = {
        path.stem.replace("_", "-"): path
        for path in folder.glob("*/*.py")
        if path.read_text("utf-8").startswith('"""SO')
    }
    assert set(files) == {rule.name for rule in RULES}
    for rule in RULES:
        assert files[rule.name].read_text("utf-8").startswith(f'"""{rule.code}."""')
