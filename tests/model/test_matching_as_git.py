"""Path patterns mean to us what they mean to git itself."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model.patterns import Patterns, excludes, matcher, means

NAMES = ("a", "b", "ab", "a.py", "b.py", ".a", "a b", "#a", "docs")
STEPS = (*NAMES, "*", "**", "*.py", "a*", "?", "[ab]", "[!a]b", "*b", "\\#a", "a\\ b", ".*")

paths = st.lists(st.sampled_from(NAMES), min_size=1, max_size=4).map("/".join)
patterns = st.builds(
    lambda lead, parts, tail: lead + "/".join(parts) + tail,
    st.sampled_from(["", "", "/", "!"]),
    st.lists(st.sampled_from(STEPS), min_size=1, max_size=4),
    st.sampled_from(["", "", "/", "/**"]),
)


class Ignoring:
    """A repository whose .gitignore holds the patterns that are asked about."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._git("init", "--quiet")

    def means(self, listed: Sequence[str], asked: Sequence[str]) -> dict[str, bool]:
        """Which paths git takes a list of patterns to mean; none of the paths need be there."""
        (self.folder / ".gitignore").write_text("".join(f"{one}\n" for one in listed), "utf-8")
        how = ("check-ignore", "--no-index", "-z", "--stdin", "--verbose", "--non-matching")
        fields = self._git(*how, given="\0".join(asked)).split("\0")[:-1]
        rows = [fields[at : at + 4] for at in range(0, len(fields), 4)]
        return {row[3]: bool(row[2]) and not row[2].startswith("!") for row in rows}

    def _git(self, *question: str, given: str = "") -> str:
        done = subprocess.run(
            ["git", "-c", "core.excludesFile=", *question],
            cwd=self.folder,
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode in {0, 1}, done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def git(tmp_path_factory: pytest.TempPathFactory) -> Ignoring:
    return Ignoring(tmp_path_factory.mktemp("ignoring"))


def _stays(pattern: str) -> bool:
    """The one place where CODEOWNERS differs from .gitignore on purpose."""
    return pattern.endswith("/*")


@settings(max_examples=150, derandomize=True, deadline=None, database=None)
@given(pattern=patterns, asked=st.lists(paths, min_size=1, max_size=12, unique=True))
def test_one_pattern(git: Ignoring, pattern: str, asked: list[str]) -> None:
    told = git.means([pattern.removeprefix("!")], asked)
    ours = {path: matcher(pattern)(path) for path in asked}
    if _stays(pattern):
        assert {path for path in asked if ours[path]} <= {path for path in asked if told[path]}
    else:
        assert ours == told
    index = Patterns([(pattern, "here")])
    assert {path: bool(list(index.of(path))) for path in asked} == ours


@settings(max_examples=60, derandomize=True, deadline=None, database=None)
@given(
    listed=st.lists(patterns.filter(lambda one: not _stays(one)), min_size=1, max_size=4),
    asked=st.lists(paths, min_size=1, max_size=12, unique=True),
)
def test_list_of_patterns(git: Ignoring, listed: list[str], asked: list[str]) -> None:
    """The last that matches decides; git can never take back a file of a folder it skips."""
    if any(excludes(one) for one in listed):
        told = git.means(listed, asked)
        assert all(means(listed, path) for path in asked if told[path] and _whole(listed, path))
    else:
        told = git.means(listed, asked)
        assert {path: means(listed, path) is not None for path in asked} == told


def _whole(listed: Sequence[str], path: str) -> bool:
    """Whether no exclusion speaks of the path."""
    return not any(excludes(one) and matcher(one)(path) for one in listed)


def test_git_is_really_asked(git: Ignoring) -> None:
    told = git.means(["src/**", "!src/a"], ["src/b", "src/a", "other"])
    assert told == {"src/b": True, "src/a": False, "other": False}
