from sayso.rules.done.missing_done_when import missing_done_when
from tests.rules.checking import decision, findings, goal


def test_it_points_at_what_asks_for_it() -> None:
    found = findings(missing_done_when, goal("2026-Q1/a", "status: active\nowner: linh"))
    assert [(one.where.start.line, one.hint) for one in found] == [(3, "required because of this")]
    assert found[0].notes == ("ask: how will we know that we are there?",)


def test_before_the_decision_nobody_asks() -> None:
    assert findings(missing_done_when, decision("owner: linh")) == []
    assert findings(missing_done_when, goal("2026-Q1/a", "status: draft")) == []


def test_a_decision_after_which_nothing_happens_needs_none() -> None:
    files = decision("owner: linh\nno-action: we keep what we have")
    kept = {path: text.replace("proposed", "accepted") for path, text in files.items()}
    assert findings(missing_done_when, kept) == []
