"""Where links in bodies lead."""

import pytest

from sayso.renderers.publication import Publication, Repository
from tests.renderers.sampling import NOWHERE, decision, rendered, sample_log

HOST = "https://github.com/acme/handbook/blob/main"

LEADS = {
    "to a record": ("2026-11-02-keep-one-repository.md", "2026-11-02-keep-one-repository.html"),
    "to a heading of one": (
        "2026-03-10-use-sqs-for-the-job-queue.md#options",
        "2026-03-10-use-sqs-for-the-job-queue.html#options",
    ),
    "to a heading that is not there": (
        "2026-03-10-use-sqs-for-the-job-queue.md#nope",
        "2026-03-10-use-sqs-for-the-job-queue.html",
    ),
    "without the ending": (
        "./2026-11-02-keep-one-repository",
        "2026-11-02-keep-one-repository.html",
    ),
    "by a former id": ("0007-use-sqs.md", "2026-03-10-use-sqs-for-the-job-queue.html"),
    "to a goal": ("../goals/2026-Q4/fast-search.md", "../goals/2026-Q4/fast-search.html"),
    "to a quarter": ("../goals/2026-Q4/README.md", "../goals/2026-Q4/index.html"),
    "to a folder of records": ("../decisions/", "index.html"),
    "to a file": ("../src/jobs/run.py", f"{HOST}/src/jobs/run.py"),
    "to a line of a file": ("../src/jobs/run.py#L1", f"{HOST}/src/jobs/run.py#L1"),
    "to a file from the top": ("/src/jobs/run.py", f"{HOST}/src/jobs/run.py"),
    "to a folder": ("../src", f"{HOST}/src"),
    "to the heading below": ("#below", "#below"),
    "to another site": ("https://example.com/?a=1&b=2", "https://example.com/?a=1&amp;b=2"),
    "to a mailbox": ("mailto:linh@example.com", "mailto:linh@example.com"),
}


@pytest.mark.parametrize("case", LEADS)
def test_a_link_leads(case: str) -> None:
    target, href = LEADS[case]
    assert f'<a href="{href}">x</a>' in decision(f"[x]({target})\n\n## Below\n")


@pytest.mark.parametrize(
    "target", ["nope.md", "../../outside.md", "#nope", "owners.yaml", "c:/x", "%2e%2e/%2e%2e/etc"]
)
def test_a_dead_link_says_so(target: str) -> None:
    page = decision(f"[x]({target})\n")
    assert ">x</a>" not in page
    assert "<p>x <small" in page
    assert "(dead link: <code>" in page


@pytest.mark.parametrize("target", ["javascript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_a_link_that_runs_code_leads_nowhere(target: str) -> None:
    page = decision(f'<a href="{target}">x</a>\n')
    assert "href" not in page.partition("</dl>")[2]


def test_code_is_left_alone() -> None:
    assert "<code>[x](nope.md)</code>" in decision("`[x](nope.md)`\n")
    assert "[x](nope.md)\n</code>" in decision("```\n[x](nope.md)\n```\n")


def test_references_lead_too() -> None:
    page = decision("[x][1] and [1]\n\n[1]: 2026-11-02-keep-one-repository.md\n")
    assert page.count('href="2026-11-02-keep-one-repository.html"') == 2


def test_an_imported_record_links_from_where_it_was() -> None:
    page = rendered(sample_log())["decisions/0001-record-architecture-decisions.md"]
    assert '<a href="0002-keep-it-short.html">what came of it</a>' in page
    assert f'<a href="{HOST}/docs/adr/README.md">the list of all</a>' in page


def test_without_a_repository_a_file_is_told_by_its_path() -> None:
    log = sample_log(
        **{"decisions/2026-11-20-try.md": "---\ntitle: Try\n---\n[x](../src/jobs/run.py)\n"}
    )
    page = rendered(log, NOWHERE)["decisions/2026-11-20-try.md"]
    assert "x <small>(<code>src/jobs/run.py</code>)</small>" in page
    assert "Source: <code>decisions/2026-11-20-try.md</code>" in page


def test_a_log_in_a_folder_of_its_repository() -> None:
    repository = Repository("https://gitlab.com/acme/all", "trunk", "team/log", "gitlab")
    page = rendered(sample_log(), Publication("x", repository))[
        "decisions/2026-11-02-keep-one-repository.md"
    ]
    host = "https://gitlab.com/acme/all/-"
    path = "trunk/team/log/decisions/2026-11-02-keep-one-repository.md"
    assert f'<a href="{host}/edit/{path}">Edit this record</a>' in page
    assert f'<a href="{host}/blob/{path}">Source</a>' in page


IMAGES = {
    "one of the repository comes along": (
        "../docs/images/jobs.svg",
        '<img src="../assets/files/docs/images/jobs.svg" loading="lazy" alt="x">',
    ),
    "one of another host is a link": (
        "https://example.com/x.png",
        '<a href="https://example.com/x.png">x</a>',
    ),
    "one that is not there says so": ("none.png", "x <small"),
    "a file that is none says so": ("../src/jobs/run.py", "x <small"),
}


@pytest.mark.parametrize("case", IMAGES)
def test_images(case: str) -> None:
    target, shown = IMAGES[case]
    assert shown in decision(f"![x]({target})\n")


def test_an_image_comes_along_once() -> None:
    pages = rendered(sample_log())
    assert pages["assets/files/docs/images/jobs.svg"] == "docs/images/jobs.svg"


def test_a_badge_with_a_link_is_one_link() -> None:
    page = decision("[![x](https://example.com/x.svg)](https://example.com)\n")
    assert '<p><a href="https://example.com">x</a></p>' in page
