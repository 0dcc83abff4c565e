"""The examples on a rule's page."""

import re
from dataclasses import dataclass

_FENCE = re.compile(r"^```(\S+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)

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
        """The files of an example by path."""
        return dict(_FENCE.findall(self.section(heading)))
