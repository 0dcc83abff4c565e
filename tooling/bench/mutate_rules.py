"""Takes the body out of every rule, one at a time, and asks the tests whether they notice.

Each rule is emptied in a process of its own: its function is left with `return; yield`, for
whoever holds it. Only its examples and the tests in its own file are run; both must pass
while the rule is whole. Prints each rule with a test that failed; ends with 1 where none did.
"""

import contextlib
import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from sayso.rule import Rule
from sayso.rules import RULES

TESTS = Path("tests/rules")


class Failures:
    """Remembers which tests failed."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Called by pytest after each part of a test."""
        if report.failed:
            self.names.append(report.nodeid)


def main() -> int:
    """Prints the list; answers how the script ends."""
    os.chdir(Path(__file__).parents[2])
    sick = [name for rule in RULES for name in failing(rule, emptied=False)]
    if sick:
        print("these fail while all rules are whole:", *dict.fromkeys(sick), sep="\n")
        return 1
    survivors = [rule for rule in RULES if not _is_noticed(rule)]
    noticed = len(RULES) - len(survivors)
    print(f"{noticed} of {len(RULES)} rules make a test fail when their body is taken out")
    return bool(survivors)


def failing(rule: Rule, *, emptied: bool) -> list[str]:
    """The tests of a rule that fail, in a process of their own."""
    back, out = os.pipe()
    child = os.fork()
    if not child:
        os.close(back)
        with os.fdopen(out, "w") as told:
            told.write("\n".join(_run(rule, emptied=emptied)))
        os._exit(0)
    os.close(out)
    with os.fdopen(back) as told:
        names = told.read().split("\n")
    os.waitpid(child, 0)
    return [name for name in names if name]


def _is_noticed(rule: Rule) -> bool:
    found = failing(rule, emptied=True)
    others = f" and {len(found) - 1} more" if len(found) > 1 else ""
    print(f"{rule.code} {rule.name:<28} {found[0] + others if found else 'SURVIVES'}", flush=True)
    return bool(found)


def _run(rule: Rule, *, emptied: bool) -> Sequence[str]:
    if emptied:
        rule.check.__code__ = _nothing.__code__
    failures = Failures()
    with contextlib.redirect_stdout(io.StringIO()):
        code = pytest.main(
            [*_tests_of(rule), "-q", "--no-header", "-p", "no:cacheprovider"], [failures]
        )
    known = (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
    return failures.names if code in known else [f"pytest ended with {code!r}"]


def _tests_of(rule: Rule) -> Iterator[str]:
    every = TESTS / "test_every_rule.py"
    for test in ("wrong_example_is_found_with_a_place", "fixing_wrong_gives_right"):
        yield f"{every}::test_{test}[{rule.code}-{rule.name}]"
    own = f"test_{rule.name.replace('-', '_')}.py"
    yield from map(str, sorted(TESTS.glob(f"*/{own}")))


def _nothing(_log: object) -> Iterator[None]:
    return
    yield


if __name__ == "__main__":
    sys.exit(main())
