"""`sayso rename`, `renumber`: references, files and aliases follow, and old names stay good."""

import pytest

from tests.app.repository import decision
from tests.cli.shell import Shell

OWNERS = """\
people:
  linh: {name: Linh Tran, email: [linh@example.com], team: platform}   # queue
  hoa:
    name: Hoa Pham
    team: platform
    away: [{from: 2026-04-01, to: 2026-04-14, deputy: linh}]
teams:
  platform: {name: Platform, lead: linh}
areas:
  job-queue: {owner: linh, team: platform, paths: [src/**]}
"""
QUEUE = "decisions/0007-use-sqs.md"
LATER = "decisions/0008-use-dead-letters.md"
GOAL = "goals/2026-Q1/no-lost-jobs.md"


@pytest.fixture
def numbered(shell: Shell) -> Shell:
    """A numbered log whose records refer to each other in every way there is."""
    shell.repository()
    shell.write("owners.yaml", OWNERS)
    shell.write("sayso.toml", 'decision-ids = "number"\n')
    shell.write("src/jobs.py", "# see decisions/0007-use-sqs.md\n")
    shell.write(QUEUE, decision(supporter="hoa") + "\n[Self](0007-use-sqs.md#context)\n")
    body = "\nAs [we said](0007-use-sqs.md#context) and\n```\n[code](0007-use-sqs.md)\n```\n"
    shell.write(LATER, decision(title="Use dead letters", depends_on="[0007-use-sqs] # why") + body)
    shell.write(
        "goals/2026-Q1/README.md", "---\ntheme: Jobs\nwhy: We lost two customers to them.\n---\n"
    )
    shell.write(
        GOAL,
        "---\ntitle: No background job is lost\nstatus: draft\nowner: linh\n---\n"
        "[It](../../decisions/0007-use-sqs.md)\n",
    )
    shell.commit()
    return shell


def changed(shell: Shell) -> list[str]:
    shell.git("add", "--all")
    patch = shell.git("diff", "--cached", "--unified=0", "--no-color", "-M").splitlines()
    return [line for line in patch if line[:1] in "+-" and not line.startswith(("+++", "---"))]


def test_a_decision_keeps_its_number_and_its_old_name_and_all_follow(numbered: Shell) -> None:
    said = numbered("rename", "use-sqs", "jobs-on-sqs")
    assert said.code == 0, said
    assert "the old name is also in src/jobs.py:1" in said.err
    assert changed(numbered) == [
        "+formerly:",
        "+  - 0007-use-sqs",
        "-[Self](0007-use-sqs.md#context)",
        "+[Self](0007-jobs-on-sqs.md#context)",
        "-depends-on: [0007-use-sqs] # why",
        "+depends-on: [0007-jobs-on-sqs] # why",
        "-As [we said](0007-use-sqs.md#context) and",
        "+As [we said](0007-jobs-on-sqs.md#context) and",
        "-[It](../../decisions/0007-use-sqs.md)",
        "+[It](../../decisions/0007-jobs-on-sqs.md)",
    ]
    assert numbered("check", "--base", "HEAD").code == 0
    assert "0007-jobs-on-sqs" in numbered.fine("show", "0007-use-sqs")


def test_a_number_is_given_anew_where_two_took_it(numbered: Shell) -> None:
    numbered.write("decisions/0007-use-kafka.md", decision(title="Use Kafka for events"))
    assert numbered("check").code == 1
    numbered.fine("renumber", "use-kafka")
    assert numbered("check").code == 0
    assert "decisions/0009-use-kafka.md" in numbered.files()
    assert "decisions/0007-use-kafka.md" not in numbered.files()
    taken = numbered("renumber", "use-kafka", "--to", "8")
    assert taken.code == 2
    assert "number 0008 is `0008-use-dead-letters`" in taken.err


def test_the_next_number_counts_other_branches(numbered: Shell) -> None:
    numbered.git("switch", "--quiet", "--create", "other")
    numbered.write("decisions/0009-elsewhere.md", decision(title="Elsewhere"))
    numbered.commit()
    numbered.git("switch", "--quiet", "main")
    numbered.fine("renumber", "dead-letters")
    assert "decisions/0010-use-dead-letters.md" in numbered.files()


def test_a_title_names_the_file_as_well(numbered: Shell) -> None:
    numbered.fine("rename", "no-lost-jobs", "--title", "Every job arrives")
    lines = changed(numbered)
    assert "+title: Every job arrives" in lines
    assert "+  - 2026-Q1/no-lost-jobs" in lines
    assert "goals/2026-Q1/every-job-arrives.md" in numbered.files()


def test_a_person_is_renamed_wherever_they_are_named(numbered: Shell) -> None:
    numbered.fine("rename", "linh", "linh-tran")
    text = numbered.read("owners.yaml")
    assert text == OWNERS.replace("  linh:", "  linh-tran:").replace(
        "team: platform}   # queue", "team: platform, previously: [linh]}   # queue"
    ).replace("deputy: linh", "deputy: linh-tran").replace("lead: linh", "lead: linh-tran").replace(
        "owner: linh", "owner: linh-tran"
    )
    assert "owner: linh-tran" in numbered.read(QUEUE)
    assert numbered("check", "--base", "HEAD").code == 0
    assert numbered.fine("show", "linh").count("linh-tran")


def test_a_team_and_an_area_are_renamed(numbered: Shell) -> None:
    numbered.fine("rename", "platform", "foundation")
    numbered.fine("rename", "job-queue", "queue")
    text = numbered.read("owners.yaml")
    assert "foundation: {name: Platform, lead: linh, previously: [platform]}" in text
    assert "queue: {owner: linh, team: foundation, paths: [src/**]}" in text
    assert text.count("team: foundation") == 3  # two members, one area
    assert numbered("check", "--base", "HEAD").code == 0


@pytest.mark.parametrize(
    "given, problem",
    [
        (("use-sqs", "use-sqs"), "is its name already"),
        (("use-sqs", "???"), "no letter and no digit"),
        (("use-sqs",), "which name?"),
        (("linh", "hoa"), "`hoa` is taken"),
        (("linh", "Linh Tran"), "is no key"),
        (("2026-Q1", "2026-Q2"), "cannot be renamed"),
    ],
)
def test_a_name_that_cannot_be_says_why(
    numbered: Shell, given: tuple[str, ...], problem: str
) -> None:
    before = numbered.files()
    said = numbered("rename", *given)
    assert said.code == 2
    assert problem in said.err
    assert numbered.files() == before


def test_a_record_with_errors_of_old_can_be_renamed(numbered: Shell) -> None:
    numbered.write(QUEUE, decision(status="accepted", decide_by=""))
    numbered.commit()
    assert numbered("check").code == 1
    assert numbered("rename", "use-sqs", "jobs-on-sqs").code == 0
