"""SO803."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.diagnostics import Finding, Place
from sayso.model import Log, Owners, Person
from sayso.rule import ERROR, rule


@rule("SO803", "shared-handle", ERROR)
def shared_handle(log: Log) -> Iterator[Finding]:
    """Two people have the same handle, former handle, e-mail address or GitHub name.

    ## Why

    Each of these leads from a record or a commit to one person. Where it leads to two, the
    wrong one is asked, and history is told of somebody who was not there.

    ## Wrong

    ```owners.yaml
    people:
      linh:
        name: Linh Tran
        email: linh@example.com
      minh:
        name: Minh Le
        email: [minh@example.com, linh@example.com]
    ```

    ## Right

    ```owners.yaml
    people:
      linh:
        name: Linh Tran
        email: linh@example.com
      minh:
        name: Minh Le
        email: [minh@example.com]
    ```

    ## How to mend it

    Leave it with the one it belongs to. A handle that was given to somebody new stays with
    the new person; the one who had it before goes by their key of today.

    ## What it cannot know

    Whose it is.
    """
    bearers: dict[tuple[str, str], _Sign] = {}
    for sign in _signs(log.owners):
        first = bearers.setdefault((sign.kind, sign.text), sign)
        if first.bearer != sign.bearer:
            yield Finding(
                sign.place,
                f"`{sign.written}` is the {sign.kind} of both {first.bearer} and {sign.bearer}",
                related=(first.place,),
            )


@dataclass(frozen=True, slots=True)
class _Sign:
    """What somebody is known by; `text` is what is compared, `written` what the file says."""

    kind: str
    text: str
    written: str
    bearer: str
    place: Place


def _signs(owners: Owners) -> Iterator[_Sign]:
    """Keys first, so that a former handle is told of rather than the key it clashes with."""
    people, teams = owners.people.values(), owners.teams.values()
    for person in people:
        yield _Sign("handle", person.id, person.id, f"`{person.id}`", _key(owners, person.id))
    for team in teams:
        place = owners.at_key("teams", team.id)
        yield _Sign("handle", team.id, team.id, f"team `{team.id}`", place)
    for person in people:
        yield from _more(owners, person)
    for team in teams:
        for index, old in enumerate(team.previously):
            place = owners.at("teams", team.id, "previously", index)
            yield _Sign("handle", old, old, f"team `{team.id}`", place)


def _more(owners: Owners, person: Person) -> Iterator[_Sign]:
    bearer, route = f"`{person.id}`", ("people", person.id)
    for index, old in enumerate(person.previously):
        yield _Sign("handle", old, old, bearer, owners.at(*route, "previously", index))
    for index, address in enumerate(person.email):
        place = owners.at(*route, "email", index)
        yield _Sign("e-mail address", address.casefold(), address, bearer, place)
    for key, host, written in (
        ("github", "GitHub", person.github),
        ("gitlab", "GitLab", person.gitlab),
    ):
        if written:
            name = written.removeprefix("@").casefold()
            yield _Sign(f"{host} name", name, written, bearer, owners.at(*route, key))


def _key(owners: Owners, person: str) -> Place:
    return owners.at_key("people", person)
