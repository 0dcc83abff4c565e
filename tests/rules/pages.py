"""The examples on a rule's page.

A fence names its file: ```` ```decisions/2026-03-10-use-sqs.md ````. On the page of a rule about
history, `before/decisions/…` is that file as it was at the base; a file that is only in the
example is new, and one that is only at the base is gone. What was before the base begins with
`before-2/`, then `before-3/`, the oldest with the highest number. `elsewhere/decisions/…` stands
on another branch.
"""

import re
from dataclasses import dataclass

from sayso.model import Log
from tests.logs import log_of

_FENCE = re.compile(r"^```(\S+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)

_BEFORE = re.compile(r"before(?:-([2-9]))?/")
_ELSEWHERE = "elsewhere/"
_NOT_TODAY = re.compile(rf"before(?:-[2-9])?/|{_ELSEWHERE}")

HEADINGS = ("Why", "Wrong", "Right", "How to mend it", "What it cannot know")


@dataclass(frozen=True)
class Page:
    """A rule's page in its parts."""

    text: str

    @property
    def headings(self) -> tuple[str, ...]:
        prose = _FENCE.sub("", self.text)
        return tuple(re.findall(r"^## (.*)$", prose, re.MULTILINE))

    def section(self, heading: str) -> str:
        """What stands below a heading; examples hold headings too, so fences are skipped."""
        hidden = _FENCE.sub(lambda found: "\0" * len(found.group()), self.text)
        start = hidden.index(f"## {heading}\n") + len(f"## {heading}\n")
        end = hidden.find("\n## ", start)
        return self.text[start : end if end != -1 else len(self.text)]

    def files(self, heading: str) -> dict[str, str]:
        """The files of an example by path, as they are today."""
        found = _FENCE.findall(self.section(heading))
        return {path: text for path, text in found if not _NOT_TODAY.match(path)}

    def versions(self, heading: str) -> list[dict[str, str]]:
        """The files of an example as they were, the base last; none where it has no past."""
        found: dict[int, dict[str, str]] = {1: {}} if self.elsewhere(heading) else {}
        for path, text in _FENCE.findall(self.section(heading)):
            if match := _BEFORE.match(path):
                age = int(match.group(1) or 1)
                found.setdefault(age, {})[path[match.end() :]] = text
        return [found[age] for age in sorted(found, reverse=True)]

    def elsewhere(self, heading: str) -> list[str]:
        """The paths of files that an example has on another branch."""
        paths = [path for path, _ in _FENCE.findall(self.section(heading))]
        return [path.removeprefix(_ELSEWHERE) for path in paths if path.startswith(_ELSEWHERE)]

    def log(self, heading: str) -> Log:
        """The log of an example."""
        versions, elsewhere = self.versions(heading), self.elsewhere(heading)
        return log_of(self.files(heading), versions=versions, elsewhere=elsewhere)
