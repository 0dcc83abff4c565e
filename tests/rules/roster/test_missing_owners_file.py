from sayso.engine import run
from sayso.rules import RULES
from sayso.rules.roster.missing_owners_file import missing_owners_file
from tests.logs import log_of
from tests.rules.checking import decision, findings, messages


def test_missing_file_is_told_once_and_nobody_is_unknown_for_it() -> None:
    (found,) = run(log_of(decision("owner: linh"), standing=False), RULES)
    assert (found.message, found.where.path) == ("`owners.yaml` is missing", "owners.yaml")
    assert found.where.start.line == 1


def test_file_of_another_ending_is_pointed_at() -> None:
    files = {**decision("owner: linh"), "owners.yml": "people: {}\n"}
    (found,) = findings(missing_owners_file, files, standing=False)
    assert found.hint == "`owners.yml` is there"


def test_empty_log_needs_no_owners() -> None:
    assert messages(missing_owners_file, {}, standing=False) == []


def test_file_that_cannot_be_read_is_told_elsewhere() -> None:
    for owners in ("people: [\n", "people: [linh]\n", "people: []\n"):
        files = {**decision("owner: linh"), "owners.yaml": owners}
        assert messages(missing_owners_file, files) == []


def test_file_that_names_nobody() -> None:
    for owners in ("", "# soon\n", "people:\n", "teams: {}\n"):
        files = {**decision("owner: linh"), "owners.yaml": owners}
        assert messages(missing_owners_file, files) == ["`owners.yaml` names nobody"]
