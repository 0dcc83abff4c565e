"""Imports in tests: logs on the disk, foreign folders beside them, and what came of it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent

from sayso.app.adopt import Report, adopt
from sayso.app.opening import open_log

TODAY = date(2026, 3, 20)

NYGARD = dedent("""\
    # 1. Use SQS

    Date: 2020-01-02

    ## Status

    Accepted

    ## Context

    Redis loses jobs.
    """)

MADR = dedent("""\
    ---
    status: accepted
    date: 2020-01-02
    contact: linh-t
    deciders: "@linh-t, Stranger, Platform"
    nav_order: 3
    ---
    # Use SQS

    ## Context and Problem Statement

    Redis loses jobs.
    """)


def put(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def bring_in(root: Path, *given: Path, dry_run: bool = False) -> Report:
    return adopt(open_log(root, TODAY), given, dry_run=dry_run)


def record(root: Path, id_: str) -> str:
    return (root / "decisions" / f"{id_}.md").read_bytes().decode()


def everything(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def reasons(report: Report) -> dict[str, str]:
    return {one.source: one.reason for one in report.left_out}


def ids(report: Report) -> list[str]:
    return [one.id for one in report.came_in]
