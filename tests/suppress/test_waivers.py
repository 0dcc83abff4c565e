"""A record says which rule does not apply to it; nothing is lost by that."""

from dataclasses import replace
from datetime import date

import pytest

from sayso.diagnostics import Severity
from sayso.engine import judge
from sayso.rules import RULES
from sayso.suppress import Sifted
from tests.logs import log_of
from tests.rules.checking import DECISION, decision

UNKNOWN = "owner: zoe\n"
OTHER = "decisions/2026-03-11-other.md"


def sifted(fields: str, *, today: date = date(2026, 3, 20), touched: bool = False) -> Sifted:
    log = log_of(decision(fields), today=today)
    return judge(replace(log, touched=frozenset([DECISION] if touched else [])), RULES)


def told(found: Sifted) -> list[str]:
    return [f"{one.code} {one.message}" for one in found.open]


def waiver(rule: str, more: str = "") -> str:
    return f"{UNKNOWN}waive:\n  - rule: {rule}\n    reason: she joins in May\n{more}"


@pytest.mark.parametrize("rule", ["SO202", "so202", "SO2", "SO", "unknown-person"])
def test_waived_finding_does_not_count_and_is_not_lost(rule: str) -> None:
    assert [one.code for one in sifted(UNKNOWN).open] == ["SO202"]
    found = sifted(waiver(rule))
    assert told(found) == []
    assert [(one.diagnostic.code, one.reason) for one in found.waived] == [
        ("SO202", "she joins in May")
    ]


@pytest.mark.parametrize("rule", ["SO201", "SO8", "unknown-perso", "unknown"])
def test_other_rules_count(rule: str) -> None:
    found = sifted(waiver(rule))
    assert [one.code for one in found.open] == ["SO202", "SO901"]
    assert found.waived == []


def test_waiver_is_for_its_own_record_alone() -> None:
    files = decision(waiver("SO202"))
    log = log_of({**files, OTHER: decision(UNKNOWN)[DECISION]})
    found = judge(log, RULES)
    assert [one.where.path for one in found.open] == [OTHER]
    assert [one.diagnostic.where.path for one in found.waived] == [DECISION]


def test_goals_and_quarters_can_waive_and_owners_cannot() -> None:
    waive = "waive: [{rule: SO5, reason: we try it for once}]\n"
    page = f"---\ntheme: Jobs\n{waive}---\n"
    goal = f"---\ntitle: A\nstatus: active\nowner: linh\ndone-when: 3 jobs run\n{waive}---\n"
    files = {"goals/2026-Q1/README.md": page, "goals/2026-Q1/a.md": goal}
    found = judge(log_of(files), RULES)
    assert told(found) == []
    assert {one.diagnostic.where.path for one in found.waived} == set(files)
    owners = "people: {linh: {name: Linh, team: x}}\nwaive: [{rule: SO2, reason: later}]\n"
    found = judge(log_of({"owners.yaml": owners}), RULES)
    assert "SO102 unknown key `waive`" in told(found)
    assert found.waived == []


def test_waiver_holds_through_its_last_day() -> None:
    ending = waiver("SO202", "    until: 2026-03-20\n")
    assert told(sifted(ending)) == []
    after = sifted(ending, today=date(2026, 3, 21))
    assert [one.code for one in after.open] == ["SO202", "SO901"]
    assert after.open[1].message == "waiver of `SO202` held until `2026-03-20`"
    assert after.open[1].where.start.line == after.open[1].where.end.line == 9


def test_day_that_passes_fails_nobody_and_work_on_the_record_may() -> None:
    ended = waiver("SO202", "    until: 2026-03-12\n")
    assert sifted(UNKNOWN).open[0].severity is Severity.ERROR
    assert sifted(ended).open[0].severity is Severity.WARNING
    assert sifted(ended, touched=True).open[0].severity is Severity.ERROR


def test_ended_waiver_beside_one_that_holds() -> None:
    both = waiver("SO202", "    until: 2026-03-12\n  - {rule: SO2, reason: again}\n")
    found = sifted(both)
    assert [one.reason for one in found.waived] == ["again"]
    assert told(found) == ["SO901 waiver of `SO202` held until `2026-03-12`"]


@pytest.mark.parametrize("rule", ["SO901", "SO902", "SO9", "SO"])
def test_what_is_said_of_waivers_cannot_be_waived(rule: str) -> None:
    fields = f"owner: linh\nwaive:\n  - rule: {rule}\n  - {{rule: SO301, reason: x}}\n"
    found = sifted(fields)
    assert {one.code for one in found.open} == {"SO901", "SO902"}
    assert found.waived == []


def test_waiver_without_a_reason_is_the_one_thing_to_mend() -> None:
    found = sifted(f"{UNKNOWN}waive:\n  - rule: SO202\n")
    assert told(found) == ["SO902 `reason` is missing"]
    assert found.open[0].where.start.line == 7
    assert found.open[0].notes == ("ask: why does the rule not apply here?",)
    assert [one.reason for one in found.waived] == [""]


@pytest.mark.parametrize("reason", ["''", '""', "[]"])
def test_empty_reason_is_none(reason: str) -> None:
    found = sifted(f"{UNKNOWN}waive:\n  - rule: SO202\n    reason: {reason}\n")
    assert {one.code for one in found.open} <= {"SO902", "SO104"}
    assert found.open


@pytest.mark.parametrize("waive", ["SO202", "[SO202]", "{rule: SO202}", "[{reason: x}]", "[[]]"])
def test_waiver_of_the_wrong_shape_waives_nothing(waive: str) -> None:
    found = sifted(f"{UNKNOWN}waive: {waive}\n")
    assert "SO202" in {one.code for one in found.open}
    assert len(found.open) > 1


def test_waiver_is_judged_only_where_its_rules_ran() -> None:
    def codes(rule: str, *ran: str) -> list[str]:
        log = log_of(decision(f"owner: linh\nwaive: [{{rule: {rule}, reason: x}}]\n"))
        rules = [one for one in RULES if one.code in ("SO901", *ran)]
        return [one.code for one in judge(log, rules, every=RULES).open]

    assert codes("SO301", "SO301") == ["SO901"]
    assert codes("SO301", "SO302") == []
    assert codes("SO30", "SO301") == []
    assert codes("SO1", *(one.code for one in RULES)) == ["SO901"]


def test_waiver_for_history_is_not_judged_as_it_is_needed_on_one_day_alone() -> None:
    past = [one for one in RULES if one.kind == "history"]
    for one in past:
        for given in (one.code, one.code[:3], one.name):
            assert told(sifted(f"owner: linh\nwaive: [{{rule: {given}, reason: x}}]\n")) == []


def test_entry_that_means_no_rule_says_so() -> None:
    found = sifted("owner: linh\nwaive: [{rule: SO999, reason: x}]\n")
    assert told(found) == ["SO901 no rule is called `SO999`"]
