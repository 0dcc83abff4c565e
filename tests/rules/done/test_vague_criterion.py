import pytest

from sayso.diagnostics import Severity
from sayso.engine import run
from sayso.rules.done.vague_criterion import vague_criterion
from sayso.rules.done.vagueness import KINDS, doubts
from sayso.settings import Lexicon, Settings
from tests.logs import log_of
from tests.rules.checking import findings
from tests.rules.done.made import accepted, goal

# What a careful reader would ask about, with the kind of the first question.
ASKED = {
    "Retries are added where appropriate": "escape",
    "Dashboards are updated as needed.": "escape",
    "Requests are traced if possible, and logged": "escape",
    "Old queues are removed on a best effort basis": "escape",
    "Time permitting, the mail job moves as well": "escape",
    "Ideally nobody notices the switch": "escape",
    "Access is reviewed when necessary by the lead": "escape",
    "All 6 jobs run from SQS, where possible": "escape",
    "Runbook covers failover, restore, etc.": "open-list",
    "The 3 services log requests, errors and so on": "open-list",
    "Teams can deploy, roll back and more": "open-list",
    "Checks include, including but not limited to, types": "open-list",
    "Billing, mail, reports…": "open-list",
    "Billing, mail, reports...": "open-list",
    "The nightly jobs are reliable": "quality",
    "Deploys are fast": "quality",
    "Deploys are **fast**, says the team": "quality",
    "A fast/cheap queue": "quality",
    "The new form is easy to use": "quality",
    "Onboarding feels simple and intuitive": "quality",
    "The queue is scalable": "quality",
    "Logging is robust under load": "quality",
    "Support answers customers in a timely manner": "quality",
    "Documentation has adequate coverage": "quality",
    "Test suite is stable": "quality",
    "Significant drop in pager load": "quality",
    "A better way to roll back": "quality",
    "Proper error handling in the importer": "quality",
    "The module is clean and well tested": "quality",
    "API responses are quick": "quality",
    "Seamless switch for customers": "quality",
    "A user-friendly command line": "quality",
    "Several jobs run from the new queue": "quantity",
    "Most teams use the new template": "quantity",
    "Some of the queues are gone": "quantity",
    "Feedback from various customers is in": "quantity",
    "Many customers moved over": "quantity",
    "Improve test coverage": "direction",
    "Reduce the pager load of the platform team": "direction",
    "Increasing trust in the nightly jobs": "direction",
    "We will streamline the release process": "direction",
    "Optimise queries of the report page": "direction",
    "Reduced build times": "direction",
    "To simplify the deployment": "direction",
    "Explore alternatives to Redis": "effort",
    "Investigate why failovers lose jobs": "effort",
    "Look into the cost of the queue": "effort",
    "Work on the migration": "effort",
    "Continue the rollout": "effort",
    "Help the mail team with their jobs": "effort",
    "Support the sales team": "effort",
    "Try out a managed queue": "effort",
    "The leads are aligned on the plan": "shared-mind",
    "Buy-in from the mail team": "shared-mind",
    "Better visibility of lost jobs": "quality",
    "Shared understanding of the failure modes": "shared-mind",
    "The mail team is convinced of the plan": "shared-mind",
    "Proper logging is in place": "quality",
    "A robust importer has been added": "quality",
    "Restores are simpler than before": "quality",
    "The team answers as quickly as possible": "escape",
    "Old jobs are moved where it makes sense": "escape",
    "Logs, traces… are kept": "open-list",
    "Billing, mail and others run from the queue": "open-list",
    "A few jobs run from the new queue": "quantity",
    "A good part of the jobs is moved": "quantity",
    "Fewer pages at night": "direction",
    "Speed up the nightly run": "direction",
    "Work with the mail team on their jobs": "effort",
    "Evaluate managed queues": "effort",
}

# What can be checked as it stands, however it sounds.
PLAIN = (
    "All 6 nightly jobs run from SQS in production for 7 days",
    "No nightly job has failed for 14 days",
    "Redis is switched off",
    "The on-call rota has been through a failover drill",
    "The runbook is linked from the alert",
    "Deploys are fast: 95 % take under 5 minutes",
    "Pages load fast (under 300 ms)",
    "Every team has a stable queue name",
    "The form is easy to use according to [the study](https://example.com/study)",
    "Reliable delivery is shown in #412",
    "Reduce build time from 12 to 5 minutes",
    "Increase coverage to 80%",
    "Move deploys from manual steps to a single command",
    "Reduce deploys from manual to scripted",
    "Improve restore times so that 2 people suffice",
    "Latency is below the limit that Finance signed",
    "The stable branch builds in CI",
    "A clean install works on the three laptops of the team",
    "The linter comes back clean",
    "The fast path is behind the flag `jobs.fast`",
    "Errors named `not stable` are gone from the log",
    'The alert "queue is not robust" is retired',
    "The page moves to the new host to make reviews easier",
    "Jobs restart by themselves so that recovery is fast",
    "The schema is published because clients need a stable one",
    "The jobs (mail, billing, etc.) run from the queue",
    "Files in /etc/jobs are gone",
    "As many workers run as there are queues",
    "The most recent report is on the start page",
    "Many-to-many links are gone from the schema",
    "Improved docs are published",
    "Support tickets about lost jobs are answered by the owner",
    "Support SSO in the admin page",
    "Help page explains how queues are named",
    "A robust queue from Kafka runs in staging",
    "The Simple Queue Service holds the jobs",
    "Fields that are needed by the importer are listed",
    "Columns that are possible duplicates are listed",
    "Up-to-date schema is in the repository",
    "Nobody restarts a worker by hand in a quick fix",
    "More than half of the queries use the index",
    "Quick replies are enabled in the chat",
    "Robust errors are in the forecast",
    "The importer is as fast as the old one",
    "Trying the demo does not need an account",
    "Bars are aligned to the axis",
    "Text alignment matches the design file",
    "Research data are in the archive",
    "Reduce step writes to the bucket",
    "Multiple choice is gone from the form",
)


@pytest.mark.parametrize("line", ASKED)
def test_line_that_raises_a_question(line: str) -> None:
    found = doubts(line)
    assert found
    assert found[0].kind == ASKED[line]
    assert found[0].word.lower() in line.lower()


@pytest.mark.parametrize("line", PLAIN)
def test_line_that_can_be_checked(line: str) -> None:
    assert doubts(line) == ()


def test_every_kind_is_tried() -> None:
    assert set(ASKED.values()) == set(KINDS)


def test_strongest_question_comes_first() -> None:
    found = doubts("Improve reliability of several fast jobs as needed, etc.")
    assert [one.kind for one in found] == [
        "escape",
        "open-list",
        "quality",
        "quantity",
        "direction",
    ]


def test_evidence_and_numbers_beside_a_line_speak_for_it() -> None:
    assert doubts("The queue is fast", backed=True) == ()
    assert doubts("Reduce lost jobs", measured=True) == ()
    assert [one.kind for one in doubts("Fast as needed", backed=True)] == ["escape"]


def test_words_of_the_team() -> None:
    own = Lexicon(allow=frozenset(("fast", "improve")), add=frozenset(("delightful", "good to go")))
    assert doubts("Deploys are fast", own) == ()
    assert doubts("Improving the queue", own) == ()
    assert [one.word for one in doubts("A delightful queue, good to go", own)] == [
        "good",
        "delightful",
        "good to go",
    ]


@pytest.mark.parametrize("line", ["", "…", " ", "-", "`", "((", "Übergröße", "ổn định"])
def test_odd_lines(line: str) -> None:
    assert all(one.kind == "open-list" for one in doubts(line))


def test_at_most_two_questions_a_record_and_one_a_line() -> None:
    lines = "- Improve docs\n- Jobs are fast and stable\n- text: Retries as needed\n- Explore SQS"
    found = findings(vague_criterion, accepted(lines, "expected: things get better\n"))
    assert [(one.where.start.line, one.message.split(":")[0]) for one in found] == [
        (8, "`fast`"),
        (9, "`as needed`"),
    ]


def test_it_asks_and_gives_an_example() -> None:
    (found,) = findings(vague_criterion, accepted("- text: The jobs are reliable"))
    assert (found.where.start.line, found.where.start.column) == (7, 11)
    assert found.message == (
        "`reliable`: how would someone else check this? "
        "For instance: no failed nightly run for 14 days"
    )
    assert found.severity is Severity.WARNING


def test_titles_of_goals_are_read_and_a_shared_mind_is_a_note() -> None:
    files = goal("- The leads are aligned")
    files = {path: text.replace("No lost jobs", "Reliable jobs") for path, text in files.items()}
    found = findings(vague_criterion, files)
    assert [(one.where.start.line, one.severity) for one in found] == [
        (2, Severity.WARNING),
        (7, Severity.NOTE),
    ]


@pytest.mark.parametrize(
    "files",
    [
        goal("- Jobs are fast", status="draft"),
        goal("- Jobs are fast", "closed: {on: 2026-03-19, result: missed}\n", status="closed"),
        accepted("- Jobs are fast", "done-on: 2026-03-19\n"),
        {path: text.replace("accepted", "rejected")
         for path, text in accepted("- Jobs are fast").items()},
        accepted("- tbd as needed"),
    ],
)  # fmt: skip
def test_silence(files: dict[str, str]) -> None:
    assert findings(vague_criterion, files) == []


@pytest.mark.parametrize("language, asked", [("en", 1), ("en-GB", 1), ("vi", 0), ("de", 0)])
def test_it_reads_english_alone(language: str, asked: int) -> None:
    log = log_of(accepted("- Jobs are fast"), settings=Settings(language=language))
    assert len(run(log, [vague_criterion])) == asked


def test_settings_reach_the_lines() -> None:
    allow = Settings(lexicon=Lexicon(allow=frozenset(("fast",))))
    assert run(log_of(accepted("- Jobs are fast"), settings=allow), [vague_criterion]) == []
