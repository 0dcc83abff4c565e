import pytest

from sayso.rules.links.one_sided_supersession import one_sided_supersession
from tests.rules.checking import findings, mended, messages
from tests.rules.links.made import accepted, path, proposed

OLD, NEW = "0001-use-redis", "0002-use-sqs"
RETIRED = f"superseded-by: [{NEW}]\n"


def said(*parts: dict[str, str]) -> list[str]:
    files = {name: text for part in parts for name, text in part.items()}
    return messages(one_sided_supersession, files)


def test_both_sides_agree() -> None:
    old = accepted(OLD, RETIRED, status="superseded")
    assert said(old, accepted(NEW, f"supersedes: {OLD}\n")) == []


def test_former_ids_are_ids() -> None:
    old = accepted(OLD, "superseded-by: [draft-sqs]\nformerly: [redis]\n", status="superseded")
    assert said(old, accepted(NEW, "supersedes: [redis]\nformerly: [draft-sqs]\n")) == []


def test_older_record_that_still_looks_in_force() -> None:
    files = accepted(OLD) | accepted(NEW, f"supersedes: [{OLD}]\n")
    (found,) = findings(one_sided_supersession, files)
    assert found.message == f"status is `accepted`, and `{NEW}` supersedes it"
    assert (found.where.path, found.where.start.line) == (path(OLD), 3)
    assert (found.related[0].path, found.related[0].start.line) == (path(NEW), 7)
    after = mended(one_sided_supersession, files)
    assert f"status: superseded\nsuperseded-by:\n  - {NEW}\nowner" in after[path(OLD)]
    assert said(files | after) == []


def test_older_record_that_names_another_successor() -> None:
    old = accepted(OLD, "superseded-by:\n  - 0003-mail\n", status="superseded")
    files = {
        **old,
        **accepted(NEW, f"supersedes: [{OLD}]\n"),
        **accepted("0003-mail", f"supersedes: [{OLD}]\n"),
    }
    assert said(files) == [f"`superseded-by` does not name `{NEW}`, which supersedes it"]
    after = mended(one_sided_supersession, files)
    assert f"superseded-by:\n  - 0003-mail\n  - {NEW}\n" in after[path(OLD)]


def test_newer_record_that_does_not_say_so() -> None:
    files = accepted(OLD, RETIRED, status="superseded") | accepted(NEW, "supersedes: [0000-a]\n")
    (found,) = findings(one_sided_supersession, files)
    assert found.message == f"`superseded-by` names `{NEW}`, which does not say `supersedes`"
    assert (found.where.path, found.where.start.line) == (path(OLD), 7)
    after = mended(one_sided_supersession, files)
    assert f"supersedes: [0000-a, {OLD}]\n" in after[path(NEW)]


def test_two_successors_are_written_one_after_the_other() -> None:
    files = {
        **accepted(OLD),
        **accepted(NEW, f"supersedes: [{OLD}]\n"),
        **accepted("0003-mail", f"supersedes: [{OLD}]\n"),
    }
    for _ in range(2):
        files |= mended(one_sided_supersession, files)
    assert f"superseded-by:\n  - {NEW}\n  - 0003-mail\n" in files[path(OLD)]
    assert said(files) == []


def test_a_proposal_retires_nothing_yet() -> None:
    assert said(accepted(OLD), proposed(NEW, f"supersedes: [{OLD}]\n")) == []
    assert said(accepted(OLD), accepted(NEW, f"supersedes: [{OLD}]\n", status="rejected")) == []


def test_an_imported_successor_counts_whatever_its_status() -> None:
    imported = proposed(NEW, f"supersedes: [{OLD}]\nimported: {{format: madr}}\n")
    assert said(accepted(OLD), imported) == [f"status is `accepted`, and `{NEW}` supersedes it"]


@pytest.mark.parametrize("status", ["rejected", "withdrawn", "deprecated"])
def test_what_ended_otherwise_keeps_its_status(status: str) -> None:
    new = accepted(NEW, f"supersedes: [{OLD}]\n")
    assert said(accepted(OLD, RETIRED, status=status), new) == []
    files = accepted(OLD, status=status) | new
    assert f"status: {status}\n" in mended(one_sided_supersession, files)[path(OLD)]


def test_superseded_by_nothing() -> None:
    files = accepted(OLD, status="superseded")
    (found,) = findings(one_sided_supersession, files)
    assert found.message == "status is `superseded`, and no decision in force supersedes it"
    assert found.fix is None


def test_superseded_by_what_is_not_decided() -> None:
    files = accepted(OLD, RETIRED, status="superseded") | proposed(NEW, f"supersedes: [{OLD}]\n")
    (found,) = findings(one_sided_supersession, files)
    assert [one.label for one in found.related] == [f"`{NEW}` is `proposed`"]


def test_what_other_rules_tell_is_left_to_them() -> None:
    assert said(accepted(OLD, "superseded-by: [9999-gone]\n", status="superseded")) == []
    assert said(accepted(OLD, "superseded-by: {a: b}\n", status="superseded")) == []
    circle = accepted(OLD, f"supersedes: [{NEW}]\n") | accepted(NEW, f"supersedes: [{OLD}]\n")
    assert said(circle, accepted("0003-x", "supersedes: [0003-x]\n")) == []
