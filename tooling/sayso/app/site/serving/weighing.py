"""What is wrong with the log: at once for what was just saved, and in full a moment later."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from sayso.app.checking import chosen_rules, judged
from sayso.app.site.serving.reading import Reading
from sayso.diagnostics import Diagnostic, Finding, Severity
from sayso.engine import run
from sayso.model import Log
from sayso.model.owners import OWNERS
from sayso.rule import Rule
from sayso.suppress import NEEDLESS, Sifted


class Stale(Exception):  # noqa: N818  # no error: the work is begun again
    """The log has changed while it was gone through."""


def at_once(
    reading: Reading, changed: Collection[str], known: Iterable[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """The errors of files that have changed, by rules that look at one file, with the others'."""
    log = reading.log
    rules = [one for one in chosen_rules(log.settings) if not one.across and one.name != NEEDLESS]
    quiet = frozenset(one.path for one in log.decisions if one.path not in changed)
    found = errors(run(replace(log, quiet=quiet, problems=_problems(log, changed)), rules))
    fresh = [one for one in found if one.where.path in changed]
    others = [one for one in known if one.where.path not in changed]
    return _with_owners(reading, (*fresh, *others), rules)


def in_full(
    reading: Reading, is_stale: Callable[[], bool]
) -> tuple[Sifted, tuple[Diagnostic, ...]]:
    """All that the log's rules find, and the errors among it; `Stale` as soon as that is so."""
    rules = chosen_rules(reading.log.settings)
    sifted = judged(reading.log, [_until(one, is_stale) for one in rules])
    return sifted, _with_owners(reading, errors(sifted.open), rules)


def errors(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings that would keep the site from being published."""
    return (one for one in found if one.severity >= Severity.ERROR)


def _with_owners(
    reading: Reading, found: Iterable[Diagnostic], rules: Iterable[Rule]
) -> tuple[Diagnostic, ...]:
    """The same, and what is wrong with an `owners.yaml` that cannot be read."""
    theirs: list[Diagnostic] = []
    if reading.written is not reading.log:
        log, problems = reading.written, _problems(reading.written, (OWNERS,))
        bare = replace(log, decisions=(), goals=(), quarters=(), problems=problems)
        theirs = [one for one in errors(run(bare, rules)) if one.where.path == OWNERS]
        found = (one for one in found if one.where.path != OWNERS)
    return tuple(sorted((*found, *theirs), key=lambda one: one.order))


def _problems(log: Log, paths: Collection[str]) -> dict[str, tuple[Finding, ...]]:
    """What was wrong with some files when they were loaded."""
    return {
        name: tuple(one for one in ones if one.place.path in paths)
        for name, ones in log.problems.items()
    }


def _until(rule: Rule, is_stale: Callable[[], bool]) -> Rule:
    def check(log: Log) -> Iterator[Finding]:
        if is_stale():
            raise Stale
        yield from rule.check(log)

    return replace(rule, check=check)
