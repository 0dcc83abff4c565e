"""A quarter of a small team, played through with the commands alone, in a real repository.

After every step git tells that only the lines changed that had to, `sayso check --base`
finds nothing that was not there before, and the step is committed.
"""

from datetime import UTC, date, datetime

import pytest

from tests.cli.shell import Said, Shell

OWNERS = """\
# The team. Comments stay where they are.
people:
  linh: {name: Linh Tran, email: [linh@example.com], github: linh-t, team: platform}
  minh: {name: Minh Le, email: [minh@example.com], team: platform}   # since May
  hoa:
    name: Hoa Pham
    email: [hoa@example.com]
    team: platform
  duc: {name: Duc Vo, email: [duc@example.com], team: platform}
teams:
  platform: {name: Platform, lead: hoa}
areas:
  job-queue:
    owner: linh
    team: platform
    paths: ["src/jobs/**"]
"""

REDIS = "decisions/2025-11-03-use-redis.md"
SQS = "decisions/2026-01-12-use-sqs-for-the-job-queue.md"
LOST = "goals/2026-Q1/no-background-job-is-lost.md"
ALARM = "goals/2026-Q1/a-lost-job-raises-an-alarm.md"
CI = "https://ci.example.com/nightly"

REDIS_TEXT = """\
---
title: "Use Redis for the job queue"      # double quotes on purpose
status: accepted
owner: duc
decided-on: 2025-11-03
done-on: 2025-11-20
done-when:
- {text: All 6 nightly jobs run from Redis, met-on: 2025-11-20, evidence: https://ci.example.com/1}
applies-to: [src/jobs/**]
---
## Context
Cron loses jobs.

## Decision
Redis.
"""


class Team(Shell):
    """A folder in which a team works, one command a day."""

    def on(self, day: str) -> None:
        noon = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC)
        self.set("SOURCE_DATE_EPOCH", str(int(noon.timestamp()) + 12 * 3600))
        for moment in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
            self.set(moment, f"{day}T12:00:00Z")

    def step(self, *command: str, changed: dict[str, str]) -> Said:
        """Runs a command that must end well and change just these lines, then commits.

        `changed` is what `git diff --numstat` says of each file: `"4 1"` is four lines that
        came and one that went.
        """
        said = self(*command)
        assert said.code == 0, said
        self.git("add", "--all")
        counted = self.git("diff", "--cached", "--numstat", "-M").splitlines()
        told = {path: f"{came} {went}" for came, went, path in map(str.split, counted)}
        assert told == changed
        self.clean()
        self.git("commit", "--quiet", "--message", " ".join(command[:2]))
        return said

    def refused(self, *command: str) -> str:
        """Runs a command that must be refused and write nothing; answers what it says."""
        said = self(*command)
        assert said.code == 2, said
        assert self.git("status", "--porcelain") == ""
        return said.err

    def clean(self) -> None:
        """No finding that was not there at the last commit, error or not."""
        said = self("check", "--base", "HEAD", "--strict")
        assert said.code == 0, said


@pytest.fixture
def team(shell: Shell, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Team:
    """A team that has a queue on Redis, and a quarter before it."""
    found = Team(shell.folder, capsys, monkeypatch)
    found.repository()
    found.write("owners.yaml", OWNERS)
    found.write(REDIS, REDIS_TEXT)
    found.write("src/jobs/run.py", "")
    found.on("2025-12-01")
    found.commit()
    return found


def test_a_quarter_is_played_through(team: Team) -> None:
    plan(team)
    argue(team)
    work(team)
    part(team)
    end(team)


def plan(team: Team) -> None:
    team.on("2026-01-05")
    team.step(
        *("new", "quarter", "2026-Q1", "--theme", "Jobs we can trust"),
        *("--why", "Lost jobs cost us two customers in the winter"),
        *("--not-doing", "A new scheduler"),
        changed={"goals/2026-Q1/README.md": "6 0"},
    )
    team.step(
        *("new", "goal", "No background job is lost", "--quarter", "2026-Q1", "--owner", "linh"),
        *("--status", "active", "--why", "Two customers left us after they lost orders"),
        *("--done-when", "All 6 nightly jobs run for 14 days without a loss"),
        changed={LOST: "8 0"},
    )
    team.step(
        *("new", "goal", "A lost job raises an alarm", "--quarter", "2026-Q1", "--owner", "minh"),
        changed={ALARM: "5 0"},
    )
    team.step(
        *("begin", "raises-an-alarm", "--why", "We hear of lost jobs from customers first"),
        *("--done-when", "Each of 3 drills raises an alarm within 5 minutes"),
        changed={ALARM: "4 1"},
    )


def argue(team: Team) -> None:
    team.on("2026-01-12")
    team.step(
        *("new", "decision", "Use SQS for the job queue", "--owner", "linh"),
        *("--goal", "no-background", "--supersedes", "redis"),
        *("--context", "Redis loses jobs on failover; we had two such incidents."),
        changed={SQS: "16 0"},
    )
    team.on("2026-01-14")
    team.step(
        *("concern", "use-sqs", "SQS has a limit of 256 KB a message", "--by", "minh"),
        changed={SQS: "3 0"},
    )
    team.step(
        *("concern", "use-sqs", "One more provider to pay", "--by", "hoa"), changed={SQS: "2 0"}
    )
    assert "sayso answer" in team.refused("decide", "use-sqs", "accepted", "--done-when", "x 1")
    team.step(
        *("answer", "use-sqs", "256 KB", "--outcome", "changed"),
        "Payloads above 200 KB go to the object store",
        changed={SQS: "2 0"},
    )
    team.step(
        *("answer", "use-sqs", "2", "--outcome", "kept", "The bill is 40 dollars a month"),
        changed={SQS: "2 0"},
    )
    team.on("2026-01-16")
    assert "--done-when" in team.refused("decide", "use-sqs", "accepted")
    team.step(
        *("decide", "use-sqs", "accepted"),
        *("--done-when", "All 6 nightly jobs run from SQS in production for 7 days"),
        changed={SQS: "4 1", REDIS: "3 1"},
    )
    assert "superseded-by" in team.read(REDIS)
    assert 'title: "Use Redis for the job queue"      # double quotes on purpose' in team.read(
        REDIS
    )
    assert "new decision" in team.refused("decide", "use-sqs", "rejected", "--why", "too dear")


def work(team: Team) -> None:
    team.on("2026-01-20")
    team.step(
        *("check-in", "no-background", "--status", "on-track", "--note", "Two of six jobs moved"),
        changed={LOST: "4 0"},
    )
    team.on("2026-02-02")
    team.step(
        "away",
        "minh",
        "2026-02-09",
        "2026-02-20",
        "--deputy",
        "linh",
        changed={"owners.yaml": "1 1"},
    )
    team.step(
        *("check-in", "raises-an-alarm", "--status", "at-risk", "--note", "The pager is late"),
        changed={ALARM: "4 0"},
    )
    team.on("2026-02-12")
    assert "Minh" in team.fine("mine", "linh")
    team.on("2026-02-16")
    team.step(
        *("check-in", "no-background", "--status", "on-track", "--note", "Five of six"),
        changed={LOST: "3 0"},
    )
    team.on("2026-03-02")
    team.step(*("done", "use-sqs", "--criterion", "1", "--evidence", CI), changed={SQS: "4 1"})
    assert "done-on: 2026-03-02" in team.read(SQS)
    team.step(
        *("amend", "use-sqs", "--what", "Payloads above 100 KB go to the object store"),
        *("--why", "Reading 200 KB from the queue was slow"),
        changed={SQS: "4 0"},
    )
    assert "superseded" in team.fine("why", "src/jobs/run.py", "--all")


def part(team: Team) -> None:
    team.on("2026-03-06")
    team.step(
        *("handoff", "--from", "minh", "--to", "duc", "--only", "raises-an-alarm"),
        *("--why", "Duc runs the pager"),
        changed={ALARM: "1 1"},
    )
    team.on("2026-03-10")
    assert "nobody" not in team.fine("leave", "linh", "--on", "2026-03-31")
    team.step(
        *("leave", "linh", "--on", "2026-03-31", "--successor", "duc"),
        *("--give", "job-queue=minh", "--yes"),
        changed={LOST: "1 1", "owners.yaml": "2 2"},
    )
    assert "Minh Le" in team.fine("who", "src/jobs/run.py")
    assert "owner: linh" in team.read(SQS)  # it is done: the name is true, and stays


def end(team: Team) -> None:
    team.on("2026-03-30")
    assert "proposed: missed" in team.fine("close-quarter", "2026-Q1")
    team.step(
        *("done", "no-background", "--criterion", "1", "--evidence", CI), changed={LOST: "3 1"}
    )
    team.step(
        *("close", "no-background", "--result", "achieved"),
        *("--lesson", "Moving one job a week kept everybody calm"),
        changed={LOST: "5 1"},
    )
    team.write(
        "sheet.yaml",
        "- goal: 2026-Q1/a-lost-job-raises-an-alarm\n  result: missed\n"
        "  cause: The pager changed hands twice\n  lesson: Begin with a drill\n  carry: yes\n",
    )
    (team.folder / ".git/info/exclude").write_text("sheet.yaml\n", "utf-8")
    team.step(
        *("new", "quarter", "2026-Q2", "--theme", "Alarms that reach somebody"),
        *("--why", "We still hear of lost jobs from customers"),
        *("--not-doing", "A new pager"),
        changed={"goals/2026-Q2/README.md": "6 0"},
    )
    team.step(
        *("close-quarter", "2026-Q1", "--from", "sheet.yaml"),
        changed={ALARM: "7 1", "goals/2026-Q2/a-lost-job-raises-an-alarm.md": "9 0"},
    )
    told = team.fine("changes", "2026-01-01..2026-03-30")
    for word in ("Use SQS for the job queue", "No background job is lost", "Linh Tran"):
        assert word in told
    assert team.fine("close-quarter", "2026-Q1") == "nothing of 2026-Q1 is open\n"
    assert team("check").code == 0
