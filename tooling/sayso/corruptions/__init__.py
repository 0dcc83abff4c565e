"""For every rule, how a team's own records are changed in memory so that it must speak."""

from collections.abc import Mapping

from sayso.corruptions.annals import ImaginedAnnals
from sayso.corruptions.damage import Corruption, Damage, LackingError, Texts
from sayso.corruptions.decisions import DECISIONS
from sayso.corruptions.done import DONE
from sayso.corruptions.fields import FIELDS
from sayso.corruptions.files import FILES
from sayso.corruptions.goals import GOALS
from sayso.corruptions.history import HISTORY
from sayso.corruptions.itself import ITSELF
from sayso.corruptions.links import LINKS
from sayso.corruptions.owners import OWNERS
from sayso.corruptions.roster import ROSTER
from sayso.corruptions.tree import ImaginedTree

CORRUPTIONS: Mapping[str, Corruption] = {
    **FILES,
    **FIELDS,
    **OWNERS,
    **DECISIONS,
    **DONE,
    **GOALS,
    **LINKS,
    **ROSTER,
    **ITSELF,
    **HISTORY,
}
"""By the code of the rule that each must set off."""

__all__ = [
    "CORRUPTIONS",
    "Corruption",
    "Damage",
    "ImaginedAnnals",
    "ImaginedTree",
    "LackingError",
    "Texts",
]
