"""Same log, same bytes: on any order of files, in any process."""

import os
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from sayso.reporters import REPORTERS
from sayso.rules import RULES
from tests.logs import STANDING
from tests.rules.pages import Page

DAY = "2026-03-20"


def _texts() -> dict[str, str]:
    """One log with what is wrong in the example of every rule that can stand beside others."""
    found: dict[str, str] = {}
    for rule in RULES:
        for path, text in Page(rule.page).files("Wrong").items():
            if path != "owners.yaml" and path.startswith(("decisions/", "goals/", "src/")):
                folder, _, name = path.rpartition("/")
                found[f"{folder}/{name.replace('.', f'-{rule.code.lower()}.', 1)}"] = text
    return {**found, **STANDING}


def _write(folder: Path, paths: Sequence[str], texts: dict[str, str]) -> Path:
    for path in paths:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(texts[path].encode("utf-8", "surrogateescape"))
    return folder


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The same log, written three times in another order each."""
    texts = _texts()
    orders = [sorted(texts), sorted(texts, reverse=True), sorted(texts)]
    random.Random(7).shuffle(orders[2])  # noqa: S311  # any order will do
    return [
        _write(tmp_path_factory.mktemp("log") / "same", order, texts)
        for order in orders
    ]  # fmt: skip


def _said(folder: Path, seed: str, *arguments: str) -> bytes:
    """What `sayso` prints in a process of its own; findings are expected."""
    done = subprocess.run(
        (sys.executable, "-m", "sayso", *arguments, "--as-of", DAY),
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr.decode()
    return done.stdout


def test_findings_are_the_same_bytes(folders: list[Path]) -> None:
    check = ("check", "--format", "json")
    first = _said(folders[0], "0", *check)
    assert first.count(b'"code"') > len(RULES) // 2
    for folder, seed in zip(folders, ("1", "4242", "random"), strict=True):
        assert _said(folder, seed, *check) == first


@pytest.mark.slow
@pytest.mark.parametrize("form", sorted(set(REPORTERS) - {"json"}))
def test_every_format_is_the_same_bytes(form: str, folders: list[Path]) -> None:
    first = _said(folders[0], "1", "check", "--format", form)
    assert first
    assert _said(folders[2], "4242", "check", "--format", form) == first


def test_selftest_is_the_same_bytes(folders: list[Path]) -> None:
    first = _said(folders[1], "1", "selftest", "--json")
    assert _said(folders[2], "4242", "selftest", "--json") == first
