"""`sayso comment`."""

import pytest

from tests.app.repository import decision
from tests.cli.shell import Shell

NEW = "decisions/2026-03-10-new.md"


@pytest.fixture
def branch(log: Shell) -> Shell:
    """A branch that adds a decision."""
    log.commit()
    log.git("checkout", "--quiet", "-b", "change")
    log.write(NEW, decision())
    log.commit()
    return log


def test_comment_goes_to_standard_output(branch: Shell) -> None:
    said = branch("comment", "--base", "main")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("<!-- sayso comment -->\n")
    assert "`@linh-t`" in said.out
    assert branch.fine("comment", "--base", "main", "--as-of", "2026-03-19") == said.out


def test_mention_and_links_are_for_those_who_ask(branch: Shell) -> None:
    address = "https://github.com/acme/jobs/blob/0f0f"
    out = branch.fine("comment", "--base", "main", "--mention", "--files-at", address)
    assert "(@linh-t)" in out
    assert f"]({address}/{NEW})" in out


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "https://x.y/) [z](q", "https://x.y/é", "//x.y", "https://x\ty"],
)
def test_address_must_be_one(branch: Shell, address: str) -> None:
    said = branch("comment", "--base", "main", "--files-at", address)
    assert said.code == 2
    assert "no address of the web" in said.err


def test_base_must_be_named_and_be_there(branch: Shell) -> None:
    assert branch("comment").code == 2
    said = branch("comment", "--base", "origin/main")
    assert said.code == 2
    assert "fetch-depth: 0" in said.err


def test_finding_is_told_and_fails_nothing(branch: Shell) -> None:
    """The check fails; the comment only tells."""
    branch.write(NEW, decision(owner="zoe"))
    assert "**New findings**" in branch.fine("comment", "--base", "main")
