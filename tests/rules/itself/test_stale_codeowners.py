from dataclasses import replace

import pytest

from sayso.diagnostics import Severity
from sayso.engine import run
from sayso.model import Past
from sayso.ownership.deriving import derive
from sayso.ownership.signs import HOSTS, Host
from sayso.rules.itself.stale_codeowners import stale_codeowners
from tests.logs import log_of
from tests.rules.checking import findings

ROSTER = (
    "people:\n  linh: {name: Linh, github: linh-t}\nareas:\n  a: {owner: linh, paths: [src/]}\n"
)
FILES = {"owners.yaml": ROSTER}


def derived(host: Host, folder: str = "") -> str:
    return derive(log_of(FILES), host, folder).text


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("place", [".github/CODEOWNERS", "CODEOWNERS", ".gitlab/CODEOWNERS"])
def test_fresh_one_is_fine_and_a_stale_one_is_found(host: Host, place: str) -> None:
    assert findings(stale_codeowners, FILES | {place: derived(host)}) == []
    assert findings(stale_codeowners, FILES | {place: derived(host).replace("\n", "\r\n")}) == []
    (one,) = findings(stale_codeowners, FILES | {place: derived(host) + "* @linh-t\n"})
    assert (one.where.path, one.where.start.line, one.severity) == (place, 1, Severity.ERROR)


def test_hand_written_one_is_left_alone() -> None:
    assert findings(stale_codeowners, FILES | {"CODEOWNERS": "* @somebody\n"}) == []
    assert findings(stale_codeowners, FILES | {"CODEOWNERS": ""}) == []


def test_new_record_makes_it_stale() -> None:
    record = "---\ntitle: Use SQS\nstatus: proposed\nowner: linh\ndecide-by: 2026-04-01\n---\n"
    files = FILES | {"decisions/2026-03-10-sqs.md": record, "CODEOWNERS": derived("github")}
    assert len(findings(stale_codeowners, files)) == 1


def test_only_a_note_where_the_log_is_compared_with_a_base() -> None:
    log = log_of(FILES | {"CODEOWNERS": derived("github") + "* @linh-t\n"})
    (one,) = run(replace(log, past=Past({})), [stale_codeowners])
    assert one.severity == Severity.NOTE


def test_log_in_a_folder_finds_its_own_file_above_it() -> None:
    above = "../../.github/CODEOWNERS"
    fresh = derived("github", "services/jobs/")
    assert findings(stale_codeowners, FILES | {above: fresh}) == []
    assert len(findings(stale_codeowners, FILES | {above: fresh + "x @y\n"})) == 1
    # Another log's file, two folders up, is not this log's to judge.
    assert findings(stale_codeowners, FILES | {above: derived("github") + "x @y\n"}) == []
