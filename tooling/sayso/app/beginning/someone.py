"""Who owns the first records: whom git knows, else an example to be replaced."""

import re
from dataclasses import dataclass
from pathlib import Path

from sayso import history
from sayso.app.spelling import slug
from sayso.placing import quoted

_GITHUB = re.compile(r"(?:\d+\+)?([a-z\d-]+)@users\.noreply\.github\.com", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Someone:
    """The person a new `owners.yaml` begins with."""

    handle: str
    name: str
    email: str = ""
    github: str = ""
    example: bool = False

    @property
    def team(self) -> str:
        """The key of their team, which nobody shares."""
        return "core" if self.handle != "core" else "core-team"

    @property
    def entry(self) -> str:
        """Their lines of `owners.yaml`."""
        lines = [f"  {quoted(self.handle)}:", f"    name: {quoted(self.name)}"]
        lines += [f"    email: [{quoted(self.email, flow=True)}]"] if self.email else []
        lines += [f"    github: {self.github}"] if self.github else []
        lines.append(f"    team: {self.team}")
        return "\n".join([_ABOUT_EXAMPLE, *lines] if self.example else lines)


_ABOUT_EXAMPLE = (
    "  # An example, as git knows no name here: write your own name, address and handle."
)

EXAMPLE = Someone("alex", "Alex Example", "alex@example.com", example=True)


def someone(folder: Path) -> Someone:
    """The person git knows in a folder."""
    email = " ".join((history.author_email(folder) or "").split())
    name = " ".join((history.author_name(folder) or "").split())
    local = email.partition("@")[0]
    hidden = _GITHUB.fullmatch(email)
    handle = slug(name) or slug(local)
    if not handle:
        return EXAMPLE
    return Someone(handle, name or local, email, hidden[1] if hidden else "")
