"""What a site is made of: all that is made in one go, by its name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sayso.artifact import Artifact, Copy
from sayso.model import Decision
from sayso.renderers.edition import Edition
from sayso.renderers.pages.decision import decision_page


@dataclass(frozen=True, slots=True)
class Unit:
    """What is made in one go; `about` is the path of the record that it is about, if it is one."""

    name: str
    make: Callable[[Edition], Iterator[Artifact | Copy]]
    about: str = ""


def unit_of(decision: Decision) -> Unit:
    """What is made of one decision."""

    def make(edition: Edition) -> Iterator[Artifact | Copy]:
        return decision_page(edition, decision)

    return Unit(f"decision {decision.path}", make, decision.path)
