import pytest

from sayso.model.patterns import foothold, precision, steps


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
    assert precision("src/**") == precision("src/*")
