import subprocess
from pathlib import Path

import pytest

from sayso.app.opening import open_log
from sayso.engine import run
from sayso.rules.links.cites_retired_decision import cites_retired_decision
from tests.logs import TODAY
from tests.rules.checking import findings
from tests.rules.links.made import accepted, path, proposed

OLD = "2026-02-02-use-redis"


def test_line_and_column_count_letters() -> None:
    text = "# nothing here\n# Đọc 2026-03-10-other, dann 2026-02-02-use-redis.md\n"
    files = accepted(OLD, status="deprecated") | {"src/a.py": text}
    (found,) = findings(cites_retired_decision, files)
    assert found.message == f"`{OLD}` is deprecated"
    assert (found.where.path, found.where.start.line, found.where.start.column) == (
        "src/a.py",
        2,
        30,
    )
    assert found.where.end.column == 30 + len(OLD)
    assert found.related[0].path == path(OLD)


def test_told_once_a_file_with_what_came_instead() -> None:
    files = {
        **accepted(OLD, "superseded-by: [0042-sqs]\n", status="superseded"),
        **accepted("0042-sqs", f"supersedes: [{OLD}]\n"),
        "a.md": f"{OLD} and {OLD} and 0042-sqs",
        "b.md": OLD,
    }
    found = findings(cites_retired_decision, files)
    assert [(one.where.path, one.hint) for one in found] == [
        ("a.md", "`0042-sqs` came instead"),
        ("b.md", "`0042-sqs` came instead"),
    ]


@pytest.mark.parametrize(
    "text",
    [f"{OLD}-cluster", f"x{OLD}y", "2026-02-02", "use-redis", "0001-use-kafka"],
)
def test_other_words(text: str) -> None:
    files = accepted(OLD, status="rejected") | accepted("0001-use-kafka")
    assert findings(cites_retired_decision, files | {"a.md": text}) == []


def test_records_may_cite_what_they_like() -> None:
    files = accepted(OLD, status="rejected") | proposed("0002-b", body=f"Unlike {OLD}.")
    assert findings(cites_retired_decision, files) == []


def test_ids_without_a_number_are_not_looked_for() -> None:
    files = accepted("use-redis", status="rejected") | {"a.md": "use-redis"}
    assert findings(cites_retired_decision, files) == []


def test_git_counts_columns_in_bytes(tmp_path: Path) -> None:
    for name, text in accepted(OLD, status="deprecated").items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "owners.yaml").write_text("people: {linh: {name: Linh Tran}}\n", "utf-8")
    (tmp_path / "a.md").write_text(f"Đọc {OLD} là hết.\n", "utf-8")
    (tmp_path / "b.txt").write_bytes(f"\nd\xe9j\xe0 vu: {OLD}\n".encode("latin-1"))
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "-A"], cwd=tmp_path, check=True)
    found = run(open_log(tmp_path, TODAY).log, [cites_retired_decision])
    assert [(one.where.path, one.where.start.line, one.where.start.column) for one in found] == [
        ("a.md", 1, 5),
        ("b.txt", 1, 1),
    ]
