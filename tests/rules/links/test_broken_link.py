import pytest

from sayso.rules.links.anchors import slugs
from sayso.rules.links.broken_link import broken_link
from tests.rules.checking import findings, messages
from tests.rules.links.made import accepted, path, proposed

HERE = "2026-03-10-use-sqs"
OTHER = """\
# Use Redis

## Context
### What we *know*
## Context
## See [the plan](../docs/plan.md) & `run_all()`!
<a id="by-hand"></a>

Underlined
----------
```sh
## in code
```
"""

AROUND = {
    **accepted("0007-use-redis"),
    path("0008-long"): f"---\ntitle: Long\nstatus: rejected\n---\n{OTHER}",
    "docs/a (b).md": "",
    "docs/two words.md": "",
    "docs/plan.md": "",
    "docs/img/x.png": "",
}

GOOD = (
    *("[a](0007-use-redis.md)", "[a](./0007-use-redis.md)", "[a](../docs/plan.md)"),
    *("[a](/docs/plan.md)", "[a](../docs/)", "![x](../docs/img/x.png)", "[a](../owners.yaml)"),
    *("[a](<../docs/two words.md>)", "[a](../docs/two%20words.md)", "[a](../docs/a%20(b).md)"),
    *("[a](../docs/plan.md?plain=1)", "[a](../docs/plan.md#anything)", "[a](../docs/plan.md 'T')"),
    *("[a](#context)", "[a](#Context)", "[a](0007-use-redis.md#context)", "[a](#)"),
    *("[a](0008-long.md#context-1)", "[a](0008-long.md#what-we-know)", "[a](#L12-L20)"),
    *("[a](0008-long.md#see-the-plan--run_all)", "[a](0008-long.md#by-hand)"),
    *("[a](0008-long.md#underlined)", "[a](0008-long.md#user-content-context)"),
    *("[a](https://example.com/x.md)", "[a](mailto:a@example.com)", "[a](//example.com/x)"),
    *("[a]({{site.url}}/x)", "`[a](gone.md)`", "<!-- [a](gone.md) -->", "\\[a](gone.md)"),
    *("```\n[a](gone.md)\n```", "    [a](gone.md)", "```\n[a]: gone.md\n```", "[a](gone .md)"),
    *("[a](@linh-t)", "A note.[^1]\n\n[^1]: gone.md", "<a href='gone.md'>a</a>"),
    *("[a][b]\n\n[b]: ../docs/plan.md", "a[0] (gone.md)", "[a](<gone.md)"),
)

WRONG = {
    "[a](gone.md)": "gone.md",
    "See ![x](../docs/img/gone.png).": "../docs/img/gone.png",
    "[a](../docs/gone.md#x)": "../docs/gone.md#x",
    "[a](/gone.md)": "/gone.md",
    "[a](docs/plan.md)": "docs/plan.md",
    "[a](<../docs/three words.md>)": "../docs/three words.md",
    "[a](../docs/a%20(c).md)": "../docs/a (c).md",
    "[a][b]\n\n[b]: ../docs/gone.md": "../docs/gone.md",
    "- one\n  - [a](gone\\_b.md)": "gone_b.md",
    "| a |\n| - |\n| [a](gone.md) |": "gone.md",
}


@pytest.mark.parametrize("body", GOOD)
def test_link_that_arrives_or_is_none(body: str) -> None:
    assert messages(broken_link, AROUND | proposed(HERE, body=f"Text.\n\n{body}")) == []


@pytest.mark.parametrize("body", WRONG)
def test_link_that_leads_to_no_file(body: str) -> None:
    assert messages(broken_link, AROUND | proposed(HERE, body=body)) == [
        f"link to `{WRONG[body]}` leads to no file of the repository"
    ]


@pytest.mark.parametrize(
    "target, whose, meant",
    [
        ("#contekst", "this file", "#context"),
        ("#decision", "this file", None),
        ("0008-long.md#contextt-1", "`0008-long`", "0008-long.md#context-1"),
        ("0008-long.md#in-code", "`0008-long`", None),
        ("0007-use-redis.md#consequences", "`0007-use-redis`", None),
    ],
)
def test_link_that_leads_to_no_heading(target: str, whose: str, meant: str | None) -> None:
    (found,) = findings(broken_link, AROUND | proposed(HERE, body=f"[a]({target})"))
    assert found.message == f"link to `{target}` leads to no heading of {whose}"
    assert found.hint == (f"did you mean `{meant}`?" if meant else "")


def test_place_is_that_of_the_target_and_code_of_the_same_text_is_spared() -> None:
    body = "`[a](gone.md)`\n\n    [a](gone.md)\n\nA [b](0007-use-redis.md), a [c](gone.md).\n"
    (found,) = findings(broken_link, AROUND | proposed(HERE, body=body))
    assert (found.where.start.line, found.where.start.column) == (12, 33)
    assert found.where.end.column == 40


def test_file_that_was_likely_meant() -> None:
    files = AROUND | proposed(HERE, body="[a](plan.md) [b](0001-old.md)")
    moved = accepted("2020-01-01-new", "formerly: [0001-old]\n")
    assert [one.hint for one in findings(broken_link, files | moved)] == [
        "did you mean `../docs/plan.md`?",
        "did you mean `2020-01-01-new.md`?",
    ]


def test_what_was_imported_is_looked_for_where_it_stood() -> None:
    body = "[a](0002-b.md) [b](../plan.md) [c](../../src/x.py) [d](0003-c.md)"
    files = {
        **proposed("2020-01-01-a", "imported: {path: docs/adr/0001-a.md}\n", body),
        **accepted("2020-01-02-b", "imported: {path: docs/adr/0002-b.md}\n"),
        "docs/plan.md": "",
        "src/x.py": "",
    }
    assert messages(broken_link, files) == [
        "link to `0003-c.md` leads to no file of the repository"
    ]


def test_goals_and_quarters_are_read_too() -> None:
    files = {
        "goals/2026-Q1/README.md": "---\ntheme: T\n---\n[a](no-lost-jobs.md) [b](gone.md)\n",
        "goals/2026-Q1/no-lost-jobs.md": "---\ntitle: T\n---\n[a](../../decisions/gone.md)\n",
    }
    assert len(messages(broken_link, files)) == 2


def test_anchors_are_those_of_code_hosts() -> None:
    assert slugs(["A b", "A  b", "C++ & more", "Über-uns_x", "A b", "A b", "Đọc"]) == {
        *("a-b", "a--b", "c--more", "über-uns_x", "a-b-1", "a-b-2", "đọc")
    }
