from datetime import date
from pathlib import Path

import pytest

from sayso.app.adopt import adopt
from sayso.app.adopt.strictness import with_strict_from
from sayso.app.opening import open_log
from sayso.errors import UserError

TODAY = date(2026, 3, 20)
RECORD = b"# 1. Use SQS\n\n## Status\n\nAccepted\n"


@pytest.mark.parametrize(
    "before, after",
    [
        ("", "strict-from = 2026-03-20\n"),
        ("# ours\n", "# ours\nstrict-from = 2026-03-20\n"),
        (
            'language = "vi" # yes\n\n[site]\nname = "x"\n',
            'language = "vi" # yes\nstrict-from = 2026-03-20\n\n[site]\nname = "x"\n',
        ),
    ],
)
def test_settings_keep_all_else(before: str, after: str) -> None:
    assert with_strict_from(before, TODAY, nested=False) == after


def test_settings_may_be_a_table_of_a_larger_file() -> None:
    before = '[project]\nname = "x"\n\n[tool.sayso]\nlanguage = "vi"\n\n[tool.sayso.site]\n'
    assert with_strict_from(before, TODAY, nested=True) == before.replace(
        '"vi"\n', '"vi"\nstrict-from = 2026-03-20\n'
    )


def test_settings_that_cannot_be_read_are_named() -> None:
    with pytest.raises(UserError):
        with_strict_from("= 1\n", TODAY, nested=False)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A log beside which a record waits to come in."""
    (tmp_path / "owners.yaml").write_text("people: {}\n", encoding="utf-8")
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "0001-x.md").write_bytes(RECORD)
    return tmp_path


def test_a_log_that_took_records_in_is_strict_from_that_day(root: Path) -> None:
    report = adopt(open_log(root, TODAY), [root / "old"])
    assert report.strict_from is not None
    assert (report.strict_from.day, report.strict_from.path) == (TODAY, "sayso.toml")
    assert open_log(root, TODAY).log.settings.strict_from == TODAY


def test_the_table_of_the_project_is_used_where_it_is(root: Path) -> None:
    (root / "pyproject.toml").write_text("[tool.sayso]\n", encoding="utf-8")
    report = adopt(open_log(root, TODAY), [root / "old"])
    assert report.strict_from is not None
    assert report.strict_from.path == "pyproject.toml"
    assert not (root / "sayso.toml").exists()
    assert open_log(root, TODAY).log.settings.strict_from == TODAY


def test_an_earlier_day_stands(root: Path) -> None:
    (root / "sayso.toml").write_text("strict-from = 2020-01-01\n", encoding="utf-8")
    assert adopt(open_log(root, TODAY), [root / "old"]).strict_from is None
    assert open_log(root, TODAY).log.settings.strict_from == date(2020, 1, 1)


def test_where_nothing_came_in_the_settings_stay(root: Path) -> None:
    (root / "old" / "0001-x.md").write_text("# Notes\n", encoding="utf-8")
    assert adopt(open_log(root, TODAY), [root / "old"]).strict_from is None
    assert not (root / "sayso.toml").exists()
