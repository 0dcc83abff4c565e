"""What the keys of foreign records mean, however they are spelled."""

import re

STATUS = frozenset({"status", "state", "adr-status", "decision-status"})
DATE = frozenset({"date", "decision-date", "date-decided", "decided-on"})
TAGS = frozenset({"tags", "tag"})
OWNER = ("owner", "contact")
"""Keys that name one person who looks after the record, the stronger first."""

ROLES = {
    "deciders": "decision-makers",
    "decider": "decision-makers",
    "decision-maker": "decision-makers",
    "decision-makers": "decision-makers",
    "decision-maker(s)": "decision-makers",
    "consulted": "consulted",
    "informed": "informed",
    "owner": "owner",
    "contact": "contact",
}

RELATIONS = frozenset(
    {
        *("supersedes", "supercedes", "replaces", "superseded-by", "superceded-by", "replaced-by"),
        *("amends", "amended-by", "clarifies", "clarified-by", "depends-on"),
    }
)

_OTHERS = frozenset(
    {
        *("author", "authors", "approver", "approvers", "reviewer", "reviewers", "participants"),
        *("stakeholders", "driver", "technical-story", "user-story", "ticket", "issue", "created"),
        *("updated", "last-updated", "last-modified", "deadline", "due-date", "impact", "outcome"),
    }
)

KNOWN = frozenset({*STATUS, *DATE, *TAGS, *ROLES, *RELATIONS, *_OTHERS})
"""Keys that show that a line such as `Date: 2020-01-02` is about the record."""


def plain(key: str) -> str:
    """A key in the one spelling that the tables here use."""
    return re.sub(r"[\s_]+", "-", key.strip().strip("*_").strip()).casefold()
