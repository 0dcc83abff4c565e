"""The words of the domain as objects: decisions, goals, quarters, people, teams, areas, the log.

Frozen and without I/O. A field of the wrong shape reads as absent here: that it is wrong
has been told already, once, with its place, by whoever loaded the file.
"""

from sayso.model.decision import DECIDED, RETIRED, Concern, Decision
from sayso.model.duties import Duties, Duty
from sayso.model.goal import CheckIn, Goal, Quarter
from sayso.model.log import Log
from sayso.model.owners import Absence, Area, Owners, Person, Team
from sayso.model.past import Annals, Elsewhere, Past, Versions
from sayso.model.record import Criterion, Record, Reference
from sayso.model.tree import Mention, Tree

__all__ = [
    "DECIDED",
    "RETIRED",
    "Absence",
    "Annals",
    "Area",
    "CheckIn",
    "Concern",
    "Criterion",
    "Decision",
    "Duties",
    "Duty",
    "Elsewhere",
    "Goal",
    "Log",
    "Mention",
    "Owners",
    "Past",
    "Person",
    "Quarter",
    "Record",
    "Reference",
    "Team",
    "Tree",
    "Versions",
]
