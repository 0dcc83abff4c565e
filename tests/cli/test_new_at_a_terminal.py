"""What `sayso new` asks, and that it asks nothing where nobody can answer."""

import subprocess
import sys

from tests.cli.shell import Shell
from tests.cli.terminal import at_a_terminal


def test_somebody_at_a_terminal_is_asked(log: Shell) -> None:
    """A true terminal: who owns it and why it is needed are asked for, and nothing else."""
    log.git("config", "user.email", "stranger@example.com")
    log.git("config", "user.name", "Stranger")
    screen, code = at_a_terminal(
        log.folder, ["new", "decision", "Use SQS"], ["minh", "Redis loses jobs."]
    )
    assert code == 0, screen
    assert "Who owns this? (linh, minh, hoa)" in screen
    text = log.read("decisions/2026-03-20-use-sqs.md")
    assert "owner: minh\n" in text
    assert "## Context\nRedis loses jobs.\n" in text


def test_enter_leaves_the_context_for_later(log: Shell) -> None:
    screen, code = at_a_terminal(log.folder, ["new", "decision", "Use SQS"], [""])
    assert code == 0, screen
    assert "## Context\n<!-- " in log.read("decisions/2026-03-20-use-sqs.md")


def test_only_what_the_check_would_ask_for_is_asked(log: Shell) -> None:
    screen, code = at_a_terminal(
        log.folder,
        ["new", "goal", "No job is lost", "--status", "active"],
        ["Two customers left us after a failover.", "All 6 jobs run for 14 days"],
    )
    assert code == 0, screen
    assert "Who owns this?" not in screen
    text = log.read("goals/2026-Q1/no-job-is-lost.md")
    assert "why: Two customers left us after a failover.\n" in text
    assert "  - All 6 jobs run for 14 days\n" in text


def test_what_is_needed_is_asked_again(log: Shell) -> None:
    given = ["new", "decision", "Use SQS", "--status", "accepted", "--context", "x", "--one-way"]
    screen, code = at_a_terminal(log.folder, given, ["It costs less.", "", "All 6 jobs run"])
    assert code == 0, screen
    assert screen.count("How will somebody else know") == 2
    text = log.read("decisions/2026-03-20-use-sqs.md")
    assert "expected: It costs less.\n" in text
    assert "  - All 6 jobs run\n" in text


def test_end_of_input_stops_and_writes_nothing(log: Shell) -> None:
    before = log.files()
    screen, code = at_a_terminal(log.folder, ["new", "decision", "Use SQS"], ["\x04"])
    assert code == 130, screen
    assert "stopped" in screen
    assert log.files() == before


def test_without_a_terminal_nothing_waits_for_an_answer(log: Shell) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sayso", "new", "decision", "Use SQS"],
        cwd=log.folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "decisions/2026-03-20-use-sqs.md\n"
