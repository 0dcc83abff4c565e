"""Rules, fields and words: made from what the check goes by."""

from dataclasses import replace
from datetime import date

import pytest

from sayso.renderers.pages.fields import Field, kind
from sayso.renderers.pages.rules import FAMILIES
from sayso.rules import RULES
from sayso.schema import KINDS, schema
from sayso.settings import Settings
from tests.crawling import Page
from tests.logs import log_of
from tests.renderers.sampling import NOWHERE, rendered

ALL = replace(NOWHERE, rules=RULES)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return rendered(log_of({}), ALL)


def fields_of(name: str) -> dict[str, Field]:
    return {one.anchor: one for one in kind(name).fields}


@pytest.mark.parametrize("rule", RULES, ids=lambda one: one.code)
def test_every_rule_has_its_page(rule: object, pages: dict[str, str]) -> None:
    one = next(each for each in RULES if each is rule)
    page = pages[f"rules/{one.code}.md"]
    assert f"# {one.code} {one.name}" in page
    for heading in ("Why", "Wrong", "Right", "How to mend it", "What it cannot know"):
        assert f"\n## {heading} " in page
    assert f"<dd>{one.severity.word}</dd>" in page
    assert (f"sayso fix --select {one.code}" in page) is one.fixable
    assert f'href="{one.code}.html"' in pages["rules/index.md"]


def test_an_example_names_its_file_and_shows_it_whole(pages: dict[str, str]) -> None:
    page = pages["rules/SO305.md"]
    wrong = page.partition("## Wrong")[2].partition("## Right")[0]
    assert "<code>decisions/2026-03-10-use-sqs-for-the-job-queue.md</code>" in wrong
    assert "Redis loses jobs on failover." in wrong
    assert "```" not in page
    assert "dead link" not in "".join(pages[f"rules/{one.code}.md"] for one in RULES)


def test_every_family_has_a_name() -> None:
    assert {one.code[:3] for one in RULES} <= set(FAMILIES)


def test_rules_that_a_log_leaves_out_are_told() -> None:
    settings = Settings(ignore_rules=("SO305",), strict_from=date(2026, 1, 1))
    pages = rendered(log_of({}, settings=settings), ALL)
    assert "This log does not run this rule" in pages["rules/SO305.md"]
    assert "This log does not run" not in pages["rules/SO304.md"]
    assert pages["rules/index.md"].count("(not run in this log)") == 1
    assert "records from before <time>2026-01-01</time>" in pages["rules/index.md"]


@pytest.mark.parametrize("name", KINDS)
def test_every_field_stands_in_the_reference(name: str, pages: dict[str, str]) -> None:
    page = pages[f"fields/{name}.md"]
    anchors = Page(page).anchors
    declared = schema(name)["properties"]
    assert set(declared) <= anchors
    for key, one in declared.items():
        said = kind(name)
        (found,) = [each for each in said.fields if each.route == (key,)]
        assert found.about == one["description"]
        assert found.shape
    assert f'href="../schemas/{name}.json"' in page


def test_what_a_field_needs_is_told_in_words() -> None:
    fields = fields_of("decision")
    assert fields["title"].need == "always"
    assert fields["decide-by"].need == ("when `status` is `proposed`, unless there is `imported`")
    assert fields["done-when"].need == "when `status` is `accepted`, unless there is `no-action`"
    assert fields["tags"].need == ""


def test_what_a_field_holds_is_told_as_the_check_tells_it() -> None:
    fields = fields_of("decision")
    assert fields["status"].allowed[:2] == ("proposed", "accepted")
    assert fields["decide-by"].shape == "a date, as in 2026-03-17"
    assert fields["supersedes"].shape == "a list of ids, or one alone"
    assert fields["done-when.evidence"].about
    assert fields["outcome.result"].need == "always"
    assert fields_of("owners")["people.away.deputy"].about == "Who stands in."
    assert fields_of("settings")["active-goals"].shape == "a whole number"


def test_a_borrowed_field_says_from_where(pages: dict[str, str]) -> None:
    assert fields_of("decision")["owner"].source.startswith("DRI")
    assert "from DRI; DACI" in pages["fields/decision.md"]


def test_each_word_of_the_glossary_can_be_led_to(pages: dict[str, str]) -> None:
    page = pages["glossary.md"]
    anchors = Page(page).anchors
    assert {"owner", "supporter", "one-way", "concern", "done-when", "waiver"} <= anchors
    for source in ("DRI", "DACI", "RACI", "MADR", "KEP", "PEP 1", "RFC 7282", "Nygard", "OKR"):
        assert source in page
