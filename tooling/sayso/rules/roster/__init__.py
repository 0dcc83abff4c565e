"""The people, teams and areas of owners.yaml."""

from sayso.rule import Rule
from sayso.rules.roster.area_without_owner import area_without_owner
from sayso.rules.roster.broken_absence import broken_absence
from sayso.rules.roster.broken_succession import broken_succession
from sayso.rules.roster.broken_team_tree import broken_team_tree
from sayso.rules.roster.contested_path import contested_path
from sayso.rules.roster.lead_outside_team import lead_outside_team
from sayso.rules.roster.missing_owners_file import missing_owners_file
from sayso.rules.roster.shared_handle import shared_handle
from sayso.rules.roster.team_without_members import team_without_members

RULES: tuple[Rule, ...] = (
    lead_outside_team,
    broken_team_tree,
    shared_handle,
    broken_succession,
    broken_absence,
    team_without_members,
    area_without_owner,
    contested_path,
    missing_owners_file,
)
