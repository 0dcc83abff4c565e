from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from sayso.app.checking import check
from sayso.app.comparing import compare
from sayso.app.opening import read_log
from sayso.diagnostics import Severity
from sayso.rules.itself.stale_schema import stale_schema
from sayso.schema import KINDS
from sayso.settings import Settings
from tests.app.repository import Repository, decision
from tests.rules.checking import findings

DAY = date(2026, 3, 20)


def copy(kind: str) -> str:
    return files("sayso.schemas").joinpath(f"{kind}.json").read_text("utf-8")


def test_copies_of_this_version_are_fine_however_they_are_laid_out() -> None:
    copies = {f".sayso/schemas/{kind}.json": copy(kind) for kind in KINDS}
    assert findings(stale_schema, copies) == []
    as_on_windows = {path: text.replace("\n", "\r\n") for path, text in copies.items()}
    assert findings(stale_schema, as_on_windows) == []


@pytest.mark.parametrize("text", ["", "{}", "[]", "no JSON", "[" * 100_000])
@pytest.mark.parametrize("kind", KINDS)
def test_copy_that_says_something_else_is_found_at_its_first_line(kind: str, text: str) -> None:
    (one,) = findings(stale_schema, {f".sayso/schemas/{kind}.json": text})
    assert (one.where.path, one.where.start.line) == (f".sayso/schemas/{kind}.json", 1)
    assert kind in one.message


def test_other_files_beside_them_are_not_looked_at() -> None:
    assert findings(stale_schema, {".sayso/schemas/other.json": "{}"}) == []


STALE = ".sayso/schemas/decision.json"


@pytest.fixture
def upgraded(tmp_path: Path) -> Repository:
    """A log whose copies are those of an older version, which its main branch has committed."""
    made = Repository(tmp_path)
    made.write("decisions/2026-03-10-use-sqs.md", decision())
    for kind in KINDS:
        made.write(f".sayso/schemas/{kind}.json", copy(kind))
    made.write(STALE, copy("decision").replace('"approver"', '"sponsor"', 1))
    made.commit()
    made.git("checkout", "--quiet", "-b", "change")
    return made


def told(repository: Repository) -> dict[str, list[str]]:
    found = compare(repository.root, Settings(), DAY, "main")
    sorted_out = {"new": found.new, "known": found.known, "fixed": found.fixed}
    return {name: [one.where.path for one in some] for name, some in sorted_out.items() if some}


def test_stale_copy_is_an_error_of_the_log_and_of_no_branch(upgraded: Repository) -> None:
    (one,) = check(read_log(upgraded.root, Settings(), DAY))
    assert (one.code, one.severity, one.where.path) == ("SO903", Severity.ERROR, STALE)
    assert told(upgraded) == {"known": [STALE]}
    upgraded.write("decisions/2026-03-11-keep-redis.md", decision(title="Keep Redis for sessions"))
    upgraded.commit()
    assert told(upgraded) == {"known": [STALE]}, "work on the log is no work on its copies"


def test_branch_that_writes_the_copy_anew_has_mended_it(upgraded: Repository) -> None:
    upgraded.write(STALE, copy("decision"))
    assert told(upgraded) == {"fixed": [STALE]}


def test_branch_that_spoils_a_good_copy_answers_for_it(upgraded: Repository) -> None:
    upgraded.write(".sayso/schemas/goal.json", "{}")
    assert told(upgraded) == {"new": [".sayso/schemas/goal.json"], "known": [STALE]}


def test_copies_that_git_is_told_to_ignore_are_no_work_of_a_branch(upgraded: Repository) -> None:
    upgraded.git("checkout", "--quiet", "main")
    upgraded.git("rm", "--quiet", "-r", "--cached", ".sayso")
    upgraded.write(".gitignore", "/.sayso/\n")
    upgraded.commit()
    assert told(upgraded) == {"known": [STALE]}
