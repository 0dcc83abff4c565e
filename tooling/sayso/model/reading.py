"""The fields of `owners.yaml` → people, teams and areas."""

from collections.abc import Mapping

from sayso.model.owners import Absence, Area, Owners, Person, Team
from sayso.model.values import as_day, as_list, as_map, as_text, as_texts
from sayso.plain_yaml import Value
from sayso.source import Source


def read_owners(source: Source) -> Owners:
    """The owners a file names; entries of the wrong shape are read as far as they go."""
    people = {key: _person(key, fields) for key, fields in _entries(source, "people")}
    return Owners(
        source.path,
        people,
        {key: _team(key, fields) for key, fields in _entries(source, "teams")},
        {key: _area(key, fields) for key, fields in _entries(source, "areas")},
        known=bool(people),
        unowned=as_texts(source.values.get("unowned")),
    )


def _entries(source: Source, key: str) -> list[tuple[str, Mapping[str, Value]]]:
    return [(name, as_map(fields)) for name, fields in as_map(source.values.get(key)).items()]


def _person(key: str, fields: Mapping[str, Value]) -> Person:
    return Person(
        id=key,
        name=as_text(fields.get("name")) or key,
        email=as_texts(fields.get("email")),
        github=as_text(fields.get("github")),
        gitlab=as_text(fields.get("gitlab")),
        team=as_text(fields.get("team")),
        previously=as_texts(fields.get("previously")),
        away=tuple(
            _absence(key, index, as_map(item))
            for index, item in enumerate(as_list(fields.get("away")))
        ),
        left_on=as_day(fields.get("left-on")),
        successor=as_text(fields.get("successor")),
    )


def _absence(person: str, index: int, fields: Mapping[str, Value]) -> Absence:
    return Absence(
        as_day(fields.get("from")),
        as_day(fields.get("to")),
        as_text(fields.get("deputy")),
        ("people", person, "away", index),
    )


def _team(key: str, fields: Mapping[str, Value]) -> Team:
    return Team(
        id=key,
        name=as_text(fields.get("name")) or key,
        lead=as_text(fields.get("lead")),
        parent=as_text(fields.get("parent")),
        previously=as_texts(fields.get("previously")),
    )


def _area(key: str, fields: Mapping[str, Value]) -> Area:
    return Area(
        id=key,
        owner=as_text(fields.get("owner")),
        team=as_text(fields.get("team")),
        paths=as_texts(fields.get("paths")),
        purpose=as_text(fields.get("purpose")),
        delegation=as_text(fields.get("delegation")),
        reviewers=as_texts(fields.get("reviewers")),
    )
