import pytest

from sayso.model.patterns import Patterns, foothold, matcher, means, precision, steps


@pytest.mark.parametrize(
    "pattern", ["src/jobs/**", "/src/jobs", "src/jobs/", "./src/jobs/**/**", " src//jobs "]
)
def test_patterns_that_are_written_differently_agree(pattern: str) -> None:
    assert steps(pattern) == ("src", "jobs")


@pytest.mark.parametrize(
    "pattern, expected",
    [
        ("Makefile", ("**", "Makefile")),
        ("**/Makefile", ("**", "Makefile")),
        ("docs/", ("**", "docs")),
        ("/docs", ("docs",)),
        ("src/*", ("src", "*")),
        ("**", ("**",)),
        ("**/a/**/**/b", ("**", "a", "**", "b")),
        ("**/a/**", ("**", "a")),
        ("", ()),
        ("/", ()),
    ],
)
def test_steps(pattern: str, expected: tuple[str, ...]) -> None:
    assert steps(pattern) == expected


def test_foothold_ends_at_the_first_wildcard() -> None:
    assert foothold("src/jobs/*/retry.py") == ("src", "jobs")
    assert foothold("*.py") == ()


def test_closer_patterns_are_more_precise() -> None:
    rising = ["**", "*.py", "Makefile", "src/**", "src/*.py", "src/**/jobs", "src/jobs/run.py"]
    assert sorted(rising, key=precision) == rising
    assert precision("src/**") == precision("/src/") == precision("/src")
    assert precision("src/**") < precision("src/*")


@pytest.mark.parametrize(
    "pattern, owned, not_owned",
    [
        ("*", ["README.md", "src/deep/down.c"], []),
        ("*.js", ["app.js", "web/app.js"], ["app.jsx", "js"]),
        ("/build/logs/", ["build/logs/a", "build/logs/b/c"], ["old/build/logs/a", "build/logs"]),
        ("docs/*", ["docs/getting-started.md"], ["docs/build-app/troubleshooting.md", "a/docs/b"]),
        ("**/docs/*", ["docs/a", "docs/docs/a", "a/docs/b"], ["docs/a/b"]),
        ("apps/", ["apps/a", "web/apps/a/b"], ["apps", "myapps/a"]),
        ("/docs/", ["docs/a", "docs/a/b"], ["web/docs/a"]),
        ("**/logs", ["build/logs/a", "scripts/logs/b", "deeply/nested/logs/c"], ["logs.txt"]),
        ("/apps/github", ["apps/github", "apps/github/a"], ["apps/githubs", "web/apps/github"]),
    ],
)
def test_cases_that_github_explains(pattern: str, owned: list[str], not_owned: list[str]) -> None:
    assert [path for path in (*owned, *not_owned) if matcher(pattern)(path)] == owned


@pytest.mark.parametrize("pattern", ["", "#src", "src/[a", "!", "/", "  "])
def test_what_is_no_pattern_means_nothing(pattern: str) -> None:
    assert not any(matcher(pattern)(path) for path in ("src", "src/a", "#src", "a"))


def test_last_of_a_list_that_matches_decides_and_the_closest_is_told() -> None:
    assert means(["src/jobs/", "src/**"], "src/jobs/a") == "src/jobs/"
    assert means(["src/**", "!*.md"], "src/a.md") is None
    assert means(["!*.md", "src/**"], "src/a.md") == "src/**"
    assert means(["src/**"], "lib/a") is None


def test_many_patterns_are_asked_from_the_outside_inwards() -> None:
    index = Patterns([("src/jobs/*.py", 1), ("*.py", 2), ("src/jobs/run.py", 3), ("lib/", 4)])
    assert list(index.of("src/jobs/run.py")) == [2, 1, 3]
    assert list(index.of("lib/x")) == [4]
    assert list(index.of("README.md")) == []
