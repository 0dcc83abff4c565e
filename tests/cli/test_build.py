"""`sayso build`, as somebody types it."""

import re

import pytest

from sayso.app.site.press.kept import looking
from tests.app.test_retouching import MINE as WITHOUT_SEARCH
from tests.cli.shell import Shell

FINE = """\
---
title: Use SQS for the job queue
status: proposed
owner: linh
opened-on: 2026-03-17
decide-by: 2026-03-24
---
## Context
Redis loses jobs on failover.
"""
PATH = "decisions/2026-03-17-use-sqs-for-the-job-queue.md"


def test_it_says_where_the_site_is(log: Shell) -> None:
    log.write(PATH, FINE)
    said = log("build")
    assert said.code == 0, said
    assert said.out == f"{log.folder / 'site/index.html'}\n"
    assert "Use SQS for the job queue" in (log.folder / "site/index.html").read_text("utf-8")


def test_a_log_with_errors_is_not_built(log: Shell) -> None:
    log.write(PATH, FINE.replace("owner: linh\n", "owner: nobody-here\n"))
    said = log("build")
    assert said.code == 1
    assert f"{PATH}:4:8: SO202 " in said.err
    assert "--allow-errors" in said.err
    assert said.out == ""
    assert not (log.folder / "site").exists()


def test_it_is_where_that_is_asked_for_and_tells_on_the_page(log: Shell) -> None:
    log.write(PATH, FINE.replace("owner: linh\n", "owner: nobody-here\n"))
    log.write("decisions/2026-03-18-broken.md", "---\ntitle: [\n---\n")
    said = log("build", "--allow-errors")
    assert said.code == 0, said
    pages = log.folder / "site/decisions"
    told = (pages / "2026-03-17-use-sqs-for-the-job-queue.html").read_text("utf-8")
    assert re.search(f"<code>{PATH}:4:8</code> <a href=.*rules/SO202.html.*>SO202</a>", told)
    assert "Redis loses jobs" in told
    broken = (pages / "2026-03-18-broken.html").read_text("utf-8")
    assert "decisions/2026-03-18-broken.md:2:" in broken


def test_it_is_built_as_of_a_day(log: Shell) -> None:
    log.write(PATH, FINE)
    log.fine("build", "--as-of", "2026-03-25")
    assert "due 2026-03-24, yesterday" in (log.folder / "site/index.html").read_text("utf-8")


def test_another_engine_is_named(log: Shell) -> None:
    log.write(PATH, FINE)
    log.fine("build", "--engine", "zensical")
    assert "zensical" in (log.folder / "site/index.html").read_text("utf-8")
    said = log("build", "--engine", "hugo")
    assert said.code == 2
    assert "properdocs" in said.err


def test_outside_of_a_log_it_names_the_way_in(shell: Shell) -> None:
    said = shell("build")
    assert said.code == 2
    assert "sayso init" in said.err


def test_an_edited_text_is_put_into_the_site_that_stands(
    log: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "_code", list)  # whoever works on the package meanwhile
    log.write("mkdocs.yml", WITHOUT_SEARCH)
    log.write(".gitignore", "/site/\n")
    log.write(PATH, FINE)
    log.repository()
    log.git("add", "--all")
    log.git("commit", "--quiet", "--message", "begin")
    first = log.fine("build")
    log.write(PATH, f"{FINE}\nWords that were added.\n")
    with monkeypatch.context() as patched:
        patched.setattr("sayso.app.site.building.build", None)
        assert log.fine("build") == first
    page = log.folder / "site" / PATH.removesuffix(".md") / "index.html"
    assert "Words that were added." in page.read_text("utf-8")
