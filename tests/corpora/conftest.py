"""Records that real teams wrote; they stand outside of the project, and never in it."""

import os
from functools import cache
from pathlib import Path

import pytest

from tests.corpora import imported as imports
from tests.corpora.imported import BringIn, Imported

CORPORA = Path(os.environ.get("SAYSO_CORPORA", Path(__file__).parents[3] / "shared" / "corpora"))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.corpora)


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of the real records; without it the tests skip, and say so."""
    if not CORPORA.is_dir():
        pytest.skip(f"NO CORPORA: {CORPORA} is not there; set SAYSO_CORPORA to their folder")
    return CORPORA


@pytest.fixture(scope="session")
def bring_in(corpora: Path, tmp_path_factory: pytest.TempPathFactory) -> BringIn:
    """Brings the corpora of some names into a log of their own, once."""

    @cache
    def imported(*names: str) -> Imported:
        return imports.bring_in(tmp_path_factory.mktemp("log"), corpora, names)

    return imported
