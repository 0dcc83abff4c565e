"""A newcomer's five questions, each answered from the first page in two clicks of 1,000 records."""

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from sayso.app.opening import open_log
from sayso.app.site.building import build
from sayso.app.site.happening import happened
from tests.renderers.many import many_decisions
from tests.renderers.sampling import SAMPLE, TODAY

MOST_CLICKS = 2
SCREEN = ViewportSize(width=1280, height=900)
SEARCH = "decisions/2026-11-16-move-the-search-index-to-postgres.md"
KAFKA = """\
---
title: Use Kafka for the audit trail
status: accepted
owner: minh
supporter: hoa
opened-on: 2026-11-17
decided-on: 2026-11-19
supersedes: [2021-01-04-matter-0]
done-when: [The audit trail of one day can be read back]
---
## Context

The trail has to outlive the database.

## Decision

Kafka, since the trail is a log already.
"""


def git(root: Path, *words: str, day: str = "2026-11-02") -> None:
    """Runs git as somebody, on a day."""
    dates = {f"GIT_{one}_DATE": f"{day}T10:00:00Z" for one in ("AUTHOR", "COMMITTER")}
    name = ("-c", "user.name=Linh", "-c", "user.email=linh@example.com")
    subprocess.run(
        ["git", *name, *words], cwd=root, check=True, capture_output=True, env=os.environ | dates
    )


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory, serve_folder: Callable[[Path], str]) -> str:
    """The address of the site of a log of 1,000 records and of two weeks."""
    root = tmp_path_factory.mktemp("thousand") / "log"
    shutil.copytree(SAMPLE, root)
    for path, text in many_decisions(1_000, days=2).items():
        (root / path).write_text(text.replace("status: proposed", "status: rejected"), "utf-8")
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "remote", "add", "origin", "https://github.com/acme/handbook.git")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "begin")
    (root / "decisions/2026-11-17-use-kafka.md").write_text(KAFKA, "utf-8")
    search = (root / SEARCH).read_text("utf-8")
    (root / SEARCH).write_text(search.replace("decide-by: 2026-11-27", "decide-by: 2026-11-28"))
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "decide", day="2026-11-19")
    opened = open_log(root, TODAY)
    assert len(opened.log.decisions) > 1_000
    return serve_folder(build(opened.root, opened.log, told=happened(opened)).site)


@dataclass
class Newcomer:
    """Somebody who begins at the first page, and clicks."""

    page: Page
    clicks: list[str] = field(default_factory=list)

    def click(self, what: Locator) -> None:
        expect(what).to_be_visible()
        self.clicks.append(what.inner_text())
        assert len(self.clicks) <= MOST_CLICKS, self.clicks
        what.click()


@pytest.fixture
def newcomer(page: Page, thousand: str) -> Newcomer:
    page.set_viewport_size(SCREEN)
    page.goto(thousand)
    return Newcomer(page)


def part(page: Page, name: str) -> Locator:
    """A part of this week."""
    return page.locator(".sayso-digest > div").filter(has=page.locator("dt", has_text=name))


def test_what_needs_a_decision(newcomer: Newcomer) -> None:
    page = newcomer.page
    line = part(page, "Needs a decision").locator("dd").first
    expect(line).to_be_in_viewport(ratio=1)
    expect(line).to_contain_text("due 2026-11-10, 12 days ago (Linh Tran)")
    newcomer.click(line.get_by_role("link").first)
    expect(page.locator("h1")).to_contain_text("Keep one repository")
    expect(page.locator(".sayso-facts .sayso-chip")).to_have_text("proposed")


def test_who_owns_a_decision(newcomer: Newcomer) -> None:
    page = newcomer.page
    newcomer.click(page.get_by_role("link", name="Find a decision"))
    page.get_by_label("Words of the title").fill("settle matter 501")
    newcomer.click(
        page.locator("table.sayso-records").get_by_role("link", name="Settle matter 501")
    )
    owner = page.locator(".sayso-facts > div").filter(has_text="Owner")
    expect(owner).to_contain_text("Minh Le")


def test_who_owns_a_part_of_the_code(newcomer: Newcomer) -> None:
    page = newcomer.page
    newcomer.click(page.get_by_role("link", name="Who owns what"))
    newcomer.click(page.locator("article").get_by_role("link", name="job-queue"))
    expect(page.locator("article")).to_contain_text("Linh Tran")
    expect(page.locator("article")).to_contain_text("src/jobs/**")


def test_what_we_try_to_do_this_quarter_and_why(newcomer: Newcomer) -> None:
    page = newcomer.page
    quarter = page.get_by_role("region", name="This quarter")
    expect(quarter.get_by_text("Lost jobs cost us two customers")).to_be_in_viewport()
    expect(quarter.get_by_text("Dead-letter queues are live")).to_be_in_viewport()
    newcomer.click(quarter.get_by_role("link", name="2026-Q4"))
    expect(page.locator("h1")).to_contain_text("Jobs we can trust")


def test_what_changed(newcomer: Newcomer) -> None:
    page = newcomer.page
    expect(part(page, "Changed")).to_contain_text("Use Kafka for the audit trail")
    newcomer.click(page.get_by_role("link", name="What changed, by month"))
    newcomer.click(page.get_by_role("navigation", name="Months").get_by_role("link").first)
    expect(page.locator("h1")).to_contain_text("November 2026")
    first = page.locator(".sayso-commit").first
    expect(first).to_contain_text("superseded by “Use Kafka for the audit trail”")
    expect(first).to_contain_text("Linh Tran")


def test_what_we_decided_about_something_and_why(newcomer: Newcomer) -> None:
    page = newcomer.page
    newcomer.click(page.get_by_role("combobox", name="Search"))
    page.keyboard.type("audit trail kafka")
    newcomer.click(page.get_by_role("option").first)
    expect(page.locator("h1")).to_contain_text("Use Kafka for the audit trail")
    expect(page.locator("article")).to_contain_text("since the trail is a log already")
    expect(page.locator(".sayso-facts")).to_contain_text("Hoa Pham")


def test_what_was_replaced_leads_on_at_once(page: Page, thousand: str) -> None:
    page.goto(thousand)
    turns = page.get_by_role("region", name="Minds changed")
    turns.get_by_role("link", name="Settle matter 0").click()
    banner = page.locator(".sayso-banner")
    expect(banner).to_be_in_viewport()
    banner.get_by_role("link", name="Use Kafka for the audit trail").click()
    expect(page.locator("h1")).to_contain_text("Use Kafka")
