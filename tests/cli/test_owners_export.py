"""`sayso owners export`: the CODEOWNERS file that says what the log says."""

import pytest

from tests.app.repository import decision
from tests.cli.shell import Shell

PLACE = ".github/CODEOWNERS"
HEADER = (
    "# Derived by `sayso owners export` (github) from owners.yaml and the records.\n"
    "# Edits made here are lost: make them there, and run it again.\n"
)
ROSTER = (
    "people:\n  linh: {name: Linh Tran, github: linh-t}\n  minh: {name: Minh Le}\n"
    "areas:\n  jobs: {owner: linh, paths: [src/jobs/**]}\n"
)
SQS = "decisions/2026-03-10-use-sqs.md"


@pytest.fixture
def owned(log: Shell) -> Shell:
    log.write("owners.yaml", ROSTER)
    return log


def test_file_is_written_once_and_then_left_alone(owned: Shell) -> None:
    assert owned.fine("owners", "export") == f"wrote {PLACE}\n"
    assert owned.read(PLACE) == f"{HEADER}/src/jobs/** @linh-t\n"
    assert owned.fine("owners", "export") == f"nothing to change in {PLACE}\n"
    assert owned.fine("owners", "export", "--check") == f"{PLACE} is up to date\n"
    assert owned.fine("owners", "export", "--diff") == ""


def test_check_and_diff_only_look(owned: Shell) -> None:
    said = owned("owners", "export", "--check")
    assert (said.code, said.out) == (1, f"{PLACE} is stale\n")
    said = owned("owners", "export", "--diff")
    assert said.code == 1
    assert "+/src/jobs/** @linh-t\n" in said.out
    assert PLACE not in owned.files()


def test_person_whom_the_host_does_not_know_is_named(owned: Shell) -> None:
    owned.write(SQS, decision(owner="minh"))
    said = owned("owners", "export")
    told = "Minh Le has neither a GitHub name nor an address in owners.yaml"
    assert (said.code, told in said.err) == (0, True)
    assert f"# {told}\n" in owned.read(PLACE)
    assert owned.read(PLACE).endswith(f"\n/{SQS}\n")


@pytest.mark.parametrize("place", [PLACE, "CODEOWNERS", "docs/CODEOWNERS"])
def test_hand_written_one_is_written_over_only_when_asked(owned: Shell, place: str) -> None:
    owned.write(place, "* @somebody\n")
    said = owned("owners", "export")
    assert (said.code, said.out) == (2, "")
    assert f"{place} was written by hand" in said.err
    assert "sayso owners import" in said.err
    assert owned.read(place) == "* @somebody\n"
    assert owned.fine("owners", "export", "--replace") == f"wrote {place}\n"
    assert owned.read(place).startswith(HEADER)


def test_gitlab_is_asked_for_or_seen(owned: Shell) -> None:
    assert owned.fine("owners", "export", "--for", "gitlab") == "wrote .gitlab/CODEOWNERS\n"
    owned.write("owners.yaml", ROSTER.replace("github: linh-t", "email: [linh@example.com]"))
    # The one that is there says for whom it is.
    assert owned.fine("owners", "export") == "wrote .gitlab/CODEOWNERS\n"
    assert owned.read(".gitlab/CODEOWNERS").endswith("\n/src/jobs/ linh@example.com\n")


def test_log_in_a_folder_writes_at_the_top_of_the_repository(owned: Shell) -> None:
    (owned.folder / "owners.yaml").unlink()
    owned.write("team/log/owners.yaml", ROSTER)
    owned.go("team/log")
    owned.fine("owners", "export")
    assert owned.read(PLACE).endswith("/team/log/src/jobs/** @linh-t\n")
    assert owned("check", "--select", "SO904").code == 0
    owned.write("team/log/owners.yaml", ROSTER.replace("linh-t", "linh-tran"))
    assert "SO904" in owned("check", "--select", "SO904").out
    owned.fine("fix", "--select", "SO904")
    assert owned.read(PLACE).endswith("/team/log/src/jobs/** @linh-tran\n")


def test_fix_writes_it_anew_together_with_what_it_mends(owned: Shell) -> None:
    owned.write(SQS, decision(owner="@linh"))
    owned.fine("owners", "export")
    owned.write("owners.yaml", ROSTER.replace("linh-t", "linh-tran"))
    said = owned("fix")
    assert said.out == f"fixed {PLACE}\nfixed {SQS}\n"
    assert owned.read(PLACE) == (f"{HEADER}/src/jobs/** @linh-tran\n/{SQS} @linh-tran\n")
    assert owned("check", "--select", "SO904").code == 0
    assert owned.fine("fix") == ""


def test_record_whose_area_asks_the_same_needs_no_line(owned: Shell) -> None:
    owned.write("owners.yaml", ROSTER.replace("[src/jobs/**]", "[src/jobs/**, decisions/]"))
    owned.fine("owners", "export")
    owned.write(SQS, decision(owner="linh"))
    assert owned("check", "--select", "SO904").code == 0
    owned.write(SQS, decision(owner="minh"))
    assert owned("check", "--select", "SO904").code == 1


def test_command_that_makes_it_stale_goes_on_and_says_so(owned: Shell) -> None:
    owned.write(SQS, decision(owner="linh"))
    owned.fine("owners", "export")
    said = owned("handoff", "--from", "linh", "--to", "minh", "--why", "She moves on")
    assert said.code == 0, said
    assert "SO904" in said.err
    assert "owner: minh" in owned.read(SQS)
    owned.fine("fix")
    assert owned("check", "--select", "SO904").code == 0
