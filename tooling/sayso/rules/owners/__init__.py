"""Owners: one named person for everything, whom the log knows."""

from sayso.rule import Rule
from sayso.rules.owners.approver_on_delegated_door import approver_on_delegated_door
from sayso.rules.owners.former_handle import former_handle
from sayso.rules.owners.handoff_missing import handoff_missing
from sayso.rules.owners.missing_owner import missing_owner
from sayso.rules.owners.owner_away import owner_away
from sayso.rules.owners.owner_became_supporter import owner_became_supporter
from sayso.rules.owners.owner_has_left import owner_has_left
from sayso.rules.owners.owner_not_a_person import owner_not_a_person
from sayso.rules.owners.supporter_is_owner import supporter_is_owner
from sayso.rules.owners.unknown_person import unknown_person

RULES: tuple[Rule, ...] = (
    missing_owner,
    unknown_person,
    owner_not_a_person,
    former_handle,
    owner_has_left,
    owner_away,
    supporter_is_owner,
    owner_became_supporter,
    handoff_missing,
    approver_on_delegated_door,
)
