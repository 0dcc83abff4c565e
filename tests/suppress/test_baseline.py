"""What a log had when its team began to check it is known, and fails nothing."""

import json
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sayso.diagnostics import Severity
from sayso.engine import judge
from sayso.errors import UserError
from sayso.rules import RULES
from sayso.schema import schema
from sayso.suppress import Sifted
from sayso.suppress.baseline import BASELINE, Entry, entry_of, read_baseline, written
from tests.logs import log_of
from tests.rules.checking import DECISION, decision

WRONG = decision("owner: zoe\nsupporter: zoe\n")
TWICE = "\nSee [the plan](plan.md).\n\nSee [the plan](plan.md).\n"


def sifted(files: Mapping[str, str], baseline: str | None = None) -> Sifted:
    beside = {} if baseline is None else {BASELINE: baseline}
    return judge(log_of({**files, **beside}), RULES)


def taken(files: Mapping[str, str]) -> list[Entry]:
    return [entry_of(one) for one in sifted(files).open]


def codes(found: Sifted) -> tuple[list[str], list[str]]:
    return [one.code for one in found.open], [one.code for one in found.known]


def test_what_was_taken_in_is_known_and_fails_nothing() -> None:
    found = codes(sifted(WRONG, written(taken(WRONG))))
    assert found[0] == []
    assert len(found[1]) == len(taken(WRONG)) >= 2


def test_what_came_after_counts() -> None:
    later = decision("owner: zoe\nsupporter: zoe\nstrange: x\n")
    assert codes(sifted(later, written(taken(WRONG))))[0] == ["SO102"]


def test_entry_that_finds_nothing_is_told_at_its_line() -> None:
    text = written(taken(WRONG))
    (one, *_) = found = sifted(decision("owner: linh\n"), text).open
    assert {each.code for each in found} == {"SO901"}
    assert len(found) == len(taken(WRONG))
    assert (one.where.path, one.where.start.line, one.where.start.column) == (BASELINE, 4, 5)
    assert text.split("\n")[3][4:].startswith('{"fingerprint": ')
    assert [each.where.start.line for each in found] == list(range(4, 4 + len(found)))


def test_two_alike_need_two_entries() -> None:
    files = {DECISION: WRONG[DECISION] + TWICE}
    entries = taken(files)
    alike = [one for one in entries if one.code == "SO607"]
    assert len(alike) == 2
    assert alike[0] == alike[1]
    assert codes(sifted(files, written(entries)))[0] == []
    entries.remove(alike[0])
    assert codes(sifted(files, written(entries)))[0] == ["SO607"]
    once = {DECISION: files[DECISION].replace(TWICE, TWICE[: len(TWICE) // 2])}
    assert codes(sifted(once, written([*entries, alike[0]])))[0] == ["SO901"]


def test_what_weighs_more_than_when_it_was_taken_in_counts() -> None:
    entries = taken(WRONG)
    assert {one.severity for one in entries} == {Severity.ERROR, Severity.WARNING}
    lighter = written(replace(one, severity=Severity.WARNING) for one in entries)
    assert codes(sifted(WRONG, lighter)) == (["SO202"] * 2, ["SO207"])
    heavier = written(replace(one, severity=Severity.ERROR) for one in entries)
    assert codes(sifted(WRONG, heavier))[0] == []


def test_waiver_comes_before_the_baseline() -> None:
    text = written(taken(decision("owner: zoe\n")))
    waived = decision("owner: zoe\nwaive: [{rule: SO202, reason: she joins in May}]\n")
    found = sifted(waived, text)
    assert [one.diagnostic.code for one in found.waived] == ["SO202"]
    assert codes(found) == (["SO901"], [])


def test_entries_of_rules_that_did_not_run_are_not_judged() -> None:
    log = log_of({**decision("owner: linh\n"), BASELINE: written(taken(WRONG))})
    ran = [one for one in RULES if one.code in {"SO901", "SO301"}]
    assert judge(log, ran, every=RULES).open == []


@pytest.mark.parametrize(
    "text,said",
    [
        ("", "cannot be read"),
        ("{", "cannot be read"),
        ("[" * 100_000, "cannot be read"),
        ("[]", "not a set of fields"),
        ("{}", "`version` is missing"),
        ('{"version": 2, "findings": []}', "`version` is `2`, expected 1"),
        ('{"version": 1, "findings": {}}', "`findings` is a set of fields"),
        ('{"version": 1, "findings": [{}]}', "`fingerprint` is missing"),
        ('{"version": 1, "findings": [], "x": 1}', "unknown key"),
        ("{\n<<<<<<< ours\n=======\n>>>>>>> theirs\n}", "unfinished merge"),
    ],
)
def test_file_that_is_no_baseline_is_said_to_be_none(text: str, said: str) -> None:
    with pytest.raises(UserError, match=said) as raised:
        sifted(WRONG, text)
    assert raised.value.problem.startswith(BASELINE)
    assert raised.value.way_out


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
entries = st.builds(
    Entry,
    st.text("0123456789abcdef", min_size=16, max_size=16),
    st.sampled_from(["SO101", "SO202"]),
    st.sampled_from(Severity),
    words,
    words,
)


@given(st.lists(entries, max_size=6))
@settings(deadline=None)
def test_any_entries_read_back_and_have_a_line_each(given_: list[Entry]) -> None:
    text = written(given_)
    Draft202012Validator(schema("baseline")).validate(json.loads(text))
    assert sorted(read_baseline(text).entries, key=repr) == sorted(given_, key=repr)
    assert written(read_baseline(text).entries) == text == written(reversed(given_))
    assert text.count("\n") == len(given_) + (5 if given_ else 4)
