"""Sites that are made once, for tests that begin where one is."""

import shutil
from pathlib import Path

import pytest

from sayso.app.opening import open_log
from sayso.app.site.building import build
from tests.app.repository import Repository
from tests.renderers.sampling import SAMPLE, TODAY
from tests.unmeasured import unmeasured


@pytest.fixture(scope="session")
def built_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample log with its site and what was kept of making it, to be copied."""
    root = tmp_path_factory.mktemp("built") / "log"
    shutil.copytree(SAMPLE, root)
    build_there(root)
    return root


@pytest.fixture(scope="session")
def built_in_git(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, below the top of a repository, which pages tell of."""
    repository = Repository(tmp_path_factory.mktemp("built") / "top", "log")
    shutil.copytree(SAMPLE, repository.root, dirs_exist_ok=True)
    repository.commit()
    build_there(repository.root)
    return repository.root


def build_there(root: Path) -> None:
    with unmeasured():
        opened = open_log(root, TODAY)
        build(opened.root, opened.log)
