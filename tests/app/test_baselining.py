"""A log is adopted: what it has today is known, and only what comes later counts."""

import json
from datetime import date
from pathlib import Path

import pytest

from sayso.app.baselining import Rebased, prune, take_in
from sayso.app.checking import judged
from sayso.app.fixing import fix
from sayso.app.opening import open_log
from sayso.diagnostics import Severity
from sayso.errors import UserError
from sayso.rules import RULES
from sayso.suppress import Sifted
from sayso.suppress.baseline import BASELINE
from tests.app.repository import Repository, decision

TODAY = date(2026, 3, 20)
OLD = "decisions/2026-03-01-old.md"
NEW = "decisions/2026-03-10-new.md"
STRANGE = decision(owner="zoe", strange="x")


@pytest.fixture
def log(tmp_path: Path) -> Repository:
    made = Repository(tmp_path)
    made.write(OLD, STRANGE)
    return made


def taken(
    log: Repository, *select: str, ignore: tuple[str, ...] = (), day: date = TODAY
) -> Rebased:
    return take_in(log.root, day, select, ignore)


def pruned(log: Repository, *select: str) -> Rebased:
    return prune(log.root, TODAY, select, ())


def found(log: Repository, day: date = TODAY) -> Sifted:
    return judged(open_log(log.root, day).log, RULES)


def codes(log: Repository) -> list[str]:
    return [one.code for one in found(log).open]


def text(log: Repository) -> str:
    return (log.root / BASELINE).read_bytes().decode()


def test_after_it_a_check_tells_nothing_but_what_the_clock_says(log: Repository) -> None:
    log.write(NEW, decision(decide_by="2026-03-12", supporter="linh", x="") + "\n# Other\n")
    before = codes(log)
    assert {"SO102", "SO202", "SO301", "SO207"} <= set(before)
    assert {one.severity for one in found(log).open} >= {Severity.ERROR, Severity.WARNING}
    done = taken(log)
    assert codes(log) == ["SO301"]
    assert (done.known, done.added, done.by_clock) == (len(before) - 1,) * 2 + (1,)
    assert len(found(log).known) == done.known


def test_notes_are_taken_in_too(log: Repository) -> None:
    log.write(
        NEW,
        "---\n" + decision().removeprefix("---\n").replace("## Context", "# Other\n\n## Context"),
    )
    assert [one.severity for one in found(log).open if one.where.path == NEW] == [Severity.NOTE]
    taken(log)
    assert codes(log) == []


def test_running_it_twice_on_another_day_changes_nothing(log: Repository) -> None:
    taken(log)
    before = text(log)
    assert taken(log).added == 0
    assert taken(log, day=date(2027, 3, 20)).added == 0
    assert text(log) == before


def test_what_comes_later_counts_and_is_added_when_asked(log: Repository) -> None:
    taken(log)
    before = text(log).splitlines()
    log.write(NEW, decision(owner="zoe"))
    assert codes(log) == ["SO202"]
    assert taken(log).added == 1
    assert codes(log) == []
    added = [line.rstrip(",") for line in text(log).splitlines()]
    assert [line for line in added if line not in {one.rstrip(",") for one in before}] == [
        line for line in added if NEW.split("/")[1].removesuffix(".md") in line
    ]


def test_mended_findings_are_dropped_by_prune_and_only_they(log: Repository) -> None:
    taken(log)
    log.write(OLD, decision(owner="zoe"))
    log.write(NEW, decision(owner="zoe"))
    assert codes(log) == ["SO901", "SO202"]
    before = text(log)
    again = taken(log, "SO3")
    assert (again.added, again.needless, text(log)) == (0, 0, before)
    assert pruned(log) == Rebased(known=1, dropped=1)
    assert codes(log) == ["SO202"]
    assert pruned(log).dropped == 0
    assert taken(log) == Rebased(known=2, added=1)


def test_needless_entries_stay_when_new_ones_are_added(log: Repository) -> None:
    taken(log)
    log.write(OLD, decision())
    done = taken(log)
    assert (done.known, done.added, done.needless) == (2, 0, 2)


def test_rules_are_selected_and_ignored(log: Repository) -> None:
    assert taken(log, "SO2").added == 1
    assert codes(log) == ["SO102"]
    assert taken(log, ignore=("SO1",)).added == 0
    assert taken(log).added == 1
    log.write(OLD, decision())
    assert pruned(log, "SO202").dropped == 1
    assert [one["code"] for one in json.loads(text(log))["findings"]] == ["SO102"]


def test_finding_that_weighs_more_replaces_its_entry(log: Repository) -> None:
    log.write(OLD, decision(owner="zoe", status="rejected", decided_on="2026-03-12", reason="dear"))
    taken(log)
    log.write(OLD, decision(owner="zoe"))
    assert "SO202" in codes(log)
    taken(log)
    assert codes(log) == []


def test_log_with_nothing_to_take_in_gets_no_file(log: Repository) -> None:
    log.write(OLD, decision())
    assert taken(log) == pruned(log) == Rebased(0)
    assert not (log.root / BASELINE).exists()


def test_line_ends_of_windows_are_no_change(log: Repository) -> None:
    taken(log)
    (log.root / BASELINE).write_bytes(text(log).replace("\n", "\r\n").encode())
    before = text(log)
    assert codes(log) == []
    assert taken(log).added == pruned(log).dropped == 0
    assert text(log) == before


def test_git_that_ignores_the_file_is_told_of(log: Repository) -> None:
    assert not taken(log).ignored
    (log.root / ".gitignore").write_text("/.sayso/*\n", "utf-8")
    assert taken(log).ignored
    (log.root / ".gitignore").write_text("/.sayso/*\n!/.sayso/baseline.json\n", "utf-8")
    assert not taken(log).ignored


@pytest.mark.parametrize("data", [b"{", b"\xff", b"<<<<<<< a\n=======\n>>>>>>> b\n"])
def test_file_that_cannot_be_read_is_not_written_over(log: Repository, data: bytes) -> None:
    (log.root / ".sayso").mkdir()
    (log.root / BASELINE).write_bytes(data)
    for run in (taken, pruned):
        with pytest.raises(UserError, match=BASELINE):
            run(log)
    assert (log.root / BASELINE).read_bytes() == data


def test_two_branches_that_add_entries_merge_by_lines(log: Repository) -> None:
    for number in range(6):
        log.write(f"decisions/2026-02-0{number + 1}-x.md", decision(owner="zoe"))
    taken(log)
    log.commit()
    for branch, name in (("one", "2026-02-01-aa"), ("two", "2026-02-05-zz")):
        log.git("checkout", "--quiet", "-b", branch, "main")
        log.write(f"decisions/{name}.md", decision(owner="zoe"))
        taken(log)
        log.commit()
    log.git("merge", "--quiet", "--no-edit", "one")
    assert codes(log) == []
    assert taken(log).added == 0


def test_what_is_known_is_mended_all_the_same(log: Repository) -> None:
    log.write(OLD, decision(status="propsed"))
    taken(log)
    log.write(NEW, decision(owner="zoe"))
    settings = open_log(log.root, TODAY).log.settings
    mended = fix(log.root, settings, TODAY)
    assert list(mended.after) == [OLD]
    assert [one.code for one in mended.left] == ["SO202"]
    log.write(NEW, decision())
    log.write(OLD, decision(owner="zoe"))
    taken(log)
    assert fix(log.root, settings, TODAY).left == []
