"""A CODEOWNERS file as a code host reads it: its lines, and who owns a path."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sayso.model.patterns import Match, matcher
from sayso.ownership.signs import Host

_WORD = re.compile(r"(?:\\.|\S)+")
_SECTION = re.compile(r"(\^?)\[([^\]]+)\](?:\[(\d+)\])?(.*)")
_OWNER = re.compile(
    r"@@?[A-Za-z0-9](?:[\w.-]*\w)?(?:/[\w.-]+)*|[^@\s]+@[^@\s]+\.[^@\s]+|[^@\s]+@[\w.-]+"
)
_EXACTLY = "\x01"
"""What no name ends with: added to a pattern and to a path, it keeps folders from matching."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line that says who owns what; numbers from 1.

    `invalid` are the words that name nobody a host could know. `section` is GitLab's.
    """

    line: int
    pattern: str
    owners: tuple[str, ...]
    invalid: tuple[str, ...] = ()
    section: str = ""


@dataclass(frozen=True, slots=True)
class Codeowners:
    """The lines of a file, and what in it says more than who owns what, by line."""

    host: Host
    rules: tuple[Rule, ...]
    remarks: tuple[tuple[int, str], ...] = ()


def read_codeowners(text: str, host: Host) -> Codeowners:
    """What a file says; comments are left out."""
    rules: list[Rule] = []
    remarks: list[tuple[int, str]] = []
    section, default = "", ()
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        heading = _SECTION.fullmatch(line.strip()) if host == "gitlab" else None
        if heading:
            section = heading[2].strip().casefold()
            default = tuple(_WORD.findall(heading[4]))
            remarks += ((number, said) for said in _more_than_owners(heading))
        elif line.strip() and not line.lstrip().startswith("#"):
            one = _rule(number, line, host)
            owners = one.owners if one.owners or one.invalid else default
            rules.append(replace(one, section=section, owners=owners))
    return Codeowners(host, tuple(rules), tuple(remarks))


def meant(rule: Rule, host: Host) -> str | None:
    """A line's pattern as areas write it; None where the host reads none in it."""
    pattern = rule.pattern
    if host == "github":
        if rule.invalid or pattern.startswith("!") or re.search(r"[\[\]]|^\\#", pattern):
            return None
        return pattern.replace("\\ ", " ")
    pattern = re.sub(r"\\(.)", r"\1", pattern)
    if "/" in pattern.rstrip("/") and not pattern.startswith("/"):
        return f"**/{pattern}"
    return pattern


class Owned:
    """Who owns paths by a file; where sections ask on their own, all of them together."""

    def __init__(self, file: Codeowners) -> None:
        self._sections: dict[str, list[tuple[Rule, Match]]] = {}
        for rule in file.rules:
            match = _match(rule, file.host)
            if match is not None:
                self._sections.setdefault(rule.section, []).append((rule, match))

    def rules(self, path: str) -> list[Rule]:
        """The line that decides for a path, one for each section that has one."""
        found = (_last(rules, path) for rules in self._sections.values())
        return [one for one in found if one is not None]

    def owners(self, path: str) -> frozenset[str]:
        """Who is asked for a path."""
        return frozenset(owner for rule in self.rules(path) for owner in rule.owners)


def _last(rules: Iterable[tuple[Rule, Match]], path: str) -> Rule | None:
    return next((rule for rule, match in reversed(list(rules)) if match(path)), None)


def _match(rule: Rule, host: Host) -> Match | None:
    pattern = meant(rule, host)
    if pattern is None or host == "github" or pattern == "*" or pattern.endswith("/"):
        return matcher(pattern) if pattern else None
    exact = matcher(f"{pattern}{_EXACTLY}")
    return lambda path: exact(f"{path}{_EXACTLY}")


def _rule(number: int, line: str, host: Host) -> Rule:
    first, *others = _WORD.findall(line)
    words = list(_before_comment(others)) if host == "github" else others
    owners = tuple(word for word in words if _OWNER.fullmatch(word))
    invalid = tuple(word for word in words if not _OWNER.fullmatch(word))
    return Rule(number, first, owners, invalid)


def _before_comment(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if word.startswith("#"):
            return
        yield word


def _more_than_owners(heading: re.Match[str]) -> Iterator[str]:
    if heading[1]:
        yield f"section `{heading[2]}` is optional there"
    if heading[3]:
        yield f"section `{heading[2]}` asks for {heading[3]} approvals"
