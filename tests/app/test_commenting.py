"""What a branch does to a log, told from a real repository."""

from datetime import date
from pathlib import Path

import pytest

from sayso.app.commenting import comment_since
from sayso.errors import UserError
from sayso.renderers.comment.change import Manner
from sayso.renderers.comment.comment import MARK
from tests.app.repository import OWNERS, Repository, decision

DAY = date(2026, 3, 20)
OLD = "decisions/2026-03-01-old.md"
NEW = "decisions/2026-03-10-new.md"
AREAS = OWNERS + "areas:\n  jobs: {owner: minh, paths: [src/jobs/**]}\n"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path, "docs/log")
    made.write("owners.yaml", AREAS)
    made.write(OLD, decision(title="Use Redis", owner="zoe"))
    made.write("src/jobs/run.py", "print('run')\n" * 20)
    made.commit()
    made.git("checkout", "--quiet", "-b", "change")
    return made


def said(repository: Repository, base: str = "main") -> str:
    return comment_since(repository.root, base, DAY, Manner())[0]


def test_nothing_but_what_was_wrong_before_is_nothing_to_say(repository: Repository) -> None:
    repository.write("README.md", "# Words\n")
    repository.commit()
    assert said(repository).startswith(f"{MARK}This touches no decision")


def test_new_decision_with_its_finding_and_paths_from_the_top(repository: Repository) -> None:
    repository.write(NEW, decision(owner="mihn"))
    repository.commit()
    text = said(repository)
    assert f"**Use SQS for the job queue** (`docs/log/{NEW}`): new, proposed, owned by" in text
    assert f"- error in `docs/log/{NEW}:4:8`: SO202" in text
    assert "Redis" not in text


def test_renamed_and_changed_decision_is_the_same_one(repository: Repository) -> None:
    repository.git("mv", f"docs/log/{OLD}", f"docs/log/{NEW}")
    repository.write(NEW, decision(title="Use Redis", status="rejected", owner="linh"))
    repository.commit()
    text = said(repository)
    assert "proposed → rejected, owned by zoe → Linh" in text
    assert "removed" not in text
    assert ": new" not in text
    assert "One earlier finding is mended here. Thank you." in text


def test_removed_decision_is_told(repository: Repository) -> None:
    (repository.root / OLD).unlink()
    repository.commit()
    assert "- **Use Redis** is removed\n" in said(repository)


def test_decision_that_can_no_longer_be_read_is_not_removed(repository: Repository) -> None:
    repository.write(OLD, "---\ntitle: [\n---\n")
    repository.commit()
    text = said(repository)
    assert "removed" not in text
    assert "**New findings**" in text


@pytest.mark.parametrize("change", ["edit", "move", "delete", "leave uncommitted"])
def test_files_count_where_they_were_and_where_they_are(
    repository: Repository, change: str
) -> None:
    run = repository.root / "src/jobs/run.py"
    if change == "edit":
        run.write_text("print('walk')\n", "utf-8")
    elif change == "delete":
        run.unlink()
    elif change == "move":
        repository.git("mv", "docs/log/src/jobs/run.py", "docs/log/src/run.py")
    else:
        repository.write("src/jobs/new.py", "print('new')\n")
    if change != "leave uncommitted":
        repository.commit()
    assert "- Minh: the area `jobs`\n" in said(repository)


def test_what_main_did_meanwhile_is_not_the_branchs(repository: Repository) -> None:
    repository.write("src/jobs/run.py", "print('walk')\n")
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.write(NEW, decision())
    repository.commit()
    repository.git("checkout", "--quiet", "change")
    text = said(repository)
    assert "SQS" not in text
    assert "the area `jobs`" in text


def test_same_log_same_bytes(repository: Repository) -> None:
    for number in range(5):
        repository.write(f"decisions/2026-03-1{number}-x.md", decision(owner=f"zoe{number}"))
    assert said(repository) == said(repository)


def test_missing_base_has_a_way_out(repository: Repository) -> None:
    with pytest.raises(UserError, match="no revision `nowhere`"):
        said(repository, "nowhere")
