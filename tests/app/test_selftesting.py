"""Every rule is proven on a small complete log, and a rule that stays silent is caught."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.app.selftesting import SAMPLE, Bench, prove, sample, selftest
from sayso.corruptions import CORRUPTIONS, Damage
from sayso.diagnostics import Finding, Place
from sayso.model import Log
from sayso.rule import Rule
from sayso.rules import RULES
from sayso.settings import Lexicon, Settings
from sayso.source import File
from tests.logs import STANDING, TODAY, as_bytes, in_log
from tests.memory_tree import MemoryTree
from tests.rules.pages import Page

DECISION = "decisions/2026-03-10-use-sqs.md"
GOAL = "goals/2026-Q1/no-lost-jobs.md"
COMPLETE: Mapping[str, str] = {
    **STANDING,
    DECISION: (
        "---\ntitle: Use SQS for the job queue\nstatus: proposed\nowner: linh\n"
        "decide-by: 2026-03-24\ngoals: [2026-Q1/no-lost-jobs]\n---\n"
        "# Use SQS for the job queue\n\n## Context\nRedis loses jobs on failover.\n"
    ),
    GOAL: (
        "---\ntitle: No background job is lost\nstatus: active\nowner: minh\n"
        "why: Two customers left us in February after they lost orders.\n"
        "done-when:\n  - All 6 nightly jobs run for 14 days without a loss\n---\n"
    ),
}

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.code}-{rule.name}")


def bench(texts: Mapping[str, str], settings: Settings | None = None) -> Bench:
    files = {path: File(path, as_bytes(text)) for path, text in texts.items() if in_log(path)}
    return Bench(files, settings or Settings(), TODAY, MemoryTree(texts), {})


def named(name: str) -> Rule:
    return next(rule for rule in RULES if rule.name == name)


def silent(_: Log) -> Iterator[Finding]:
    return
    yield


@each_rule
def test_every_rule_is_proven_on_a_complete_log(rule: Rule) -> None:
    verdict = prove(rule, bench(COMPLETE))
    assert verdict.state == "proven", verdict.reason
    assert verdict.shown is not None
    assert verdict.shown.code == rule.code
    assert verdict.shown.where.start.line >= 1
    assert verdict.shown.where.start.column >= 1


@each_rule
def test_rule_without_a_body_is_caught(rule: Rule) -> None:
    verdict = prove(replace(rule, check=silent), bench(COMPLETE))
    assert verdict.state == "not-firing"
    assert verdict.reason.startswith("silent on ")


@pytest.mark.slow
@each_rule
def test_no_rule_is_called_silent_on_any_right_example(rule: Rule) -> None:
    """What a log lacks is named, and never taken for a fault of a rule."""
    texts = {**STANDING, **Page(rule.page).files("Right")}
    states = {one.name: prove(one, bench(texts)) for one in RULES}
    assert [name for name, one in states.items() if one.state == "not-firing"] == []
    assert all(one.reason for one in states.values() if one.state == "not-possible")


def test_every_corruption_is_for_a_rule() -> None:
    assert set(CORRUPTIONS) == {rule.code for rule in RULES}


def test_rule_that_always_says_the_same_proves_nothing() -> None:
    def always(log: Log) -> Iterator[Finding]:
        yield Finding(Place(log.owners.path), "it is Friday")

    rule = replace(named("overdue-decision"), check=always)
    assert prove(rule, bench(COMPLETE)).state == "not-firing"


def test_finding_in_a_file_that_is_not_there_proves_nothing() -> None:
    def nowhere(log: Log) -> Iterator[Finding]:
        for one in log.decisions:
            yield Finding(Place("decisions/none.md"), one.text("decide-by") or "")

    rule = replace(named("overdue-decision"), check=nowhere)
    assert prove(rule, bench(COMPLETE)).state == "not-firing"


def test_rule_without_a_corruption_is_caught() -> None:
    verdict = prove(named("overdue-decision"), bench(COMPLETE), {})
    assert (verdict.state, verdict.reason) == ("not-firing", "no corruption is written for it")


@pytest.mark.parametrize(
    "left_out, name, reason",
    [
        (GOAL, "quiet-goal", "no goal in this log"),
        (DECISION, "overdue-decision", "no decision in this log"),
        ("goals/2026-Q1/README.md", "quarter-without-why", "no page of a quarter in this log"),
        ("owners.yaml", "unknown-person", "nobody in owners.yaml of this log"),
    ],
)
def test_what_a_log_lacks_is_named(left_out: str, name: str, reason: str) -> None:
    texts = {path: text for path, text in COMPLETE.items() if path != left_out}
    verdict = prove(named(name), bench(texts))
    assert (verdict.state, verdict.reason) == ("not-possible", reason)


def test_settings_of_the_team_hold() -> None:
    vietnamese = prove(named("vague-criterion"), bench(COMPLETE, Settings(language="vi")))
    assert (vietnamese.state, vietnamese.reason) == ("not-possible", "this log is not in English")
    allowed = Settings(lexicon=Lexicon(allow=frozenset(("reliable",))), active_goals=7)
    assert prove(named("vague-criterion"), bench(COMPLETE, allowed)).state == "proven"
    many = prove(named("too-many-goals"), bench(COMPLETE, allowed))
    assert many.shown is not None
    assert "8 active goals" in many.shown.message


def test_rule_that_speaks_already_must_say_something_new() -> None:
    overdue = COMPLETE[DECISION].replace("2026-03-24", "2026-03-02")
    verdict = prove(named("overdue-decision"), bench({**COMPLETE, DECISION: overdue}))
    assert verdict.state == "proven"
    assert verdict.shown is not None
    assert "2026-03-02" not in verdict.shown.message


def test_log_whose_records_are_all_wrong_already_is_copied() -> None:
    ownerless = COMPLETE[DECISION].replace("owner: linh\n", "")
    made = bench({**COMPLETE, DECISION: ownerless})
    verdict = prove(named("missing-owner"), made)
    assert verdict.shown is not None
    assert verdict.shown.where.path == "decisions/2026-03-10-use-sqs-selftest.md"


def test_sample_is_small_and_holds_whole_quarters() -> None:
    many = [f"decisions/2026-03-10-use-{number}.md" for number in range(5000)]
    goals = [f"goals/{year}-Q1/{name}.md" for year in range(2000, 2030) for name in ("a", "README")]
    files = sample(File(path, b"") for path in ("owners.yaml", *many, "decisions/x.txt", *goals))
    assert len(files) < 5 * SAMPLE
    assert "owners.yaml" in files
    assert {path for path in files if path.startswith("decisions/")} <= set(many)
    of_goals = [path for path in files if path.endswith("/a.md")]
    assert of_goals
    assert all(path.replace("/a.md", "/README.md") in files for path in of_goals)


def test_damage_is_done_to_copies() -> None:
    made = bench(COMPLETE)
    made.read(Damage({DECISION: "---\n"}))
    assert made.read(Damage()).sources[DECISION].text == COMPLETE[DECISION]


def test_only_the_rules_that_are_enabled(tmp_path: Path) -> None:
    (tmp_path / "owners.yaml").write_text(COMPLETE["owners.yaml"], "utf-8")
    settings = Settings(ignore_rules=("SO2",))
    found = selftest(tmp_path, settings, TODAY, ("SO20", "SO80"), ("SO809",))
    assert [one.rule.code for one in found] == [f"SO80{number}" for number in range(1, 9)]
    assert {one.state for one in found} == {"proven"}
