"""Questions to whoever sits at the terminal; where nobody does, nothing is asked."""

import click

from sayso.app.opening import Opened
from sayso.app.owning import author, author_unknown, here, person_named
from sayso.cli.talk import is_talking
from sayso.model import Person

MOST_SHOWN = 12
"""People in a choice; more are not listed, though each may be given."""


def owner_of_new(opened: Opened, given: str | None) -> Person:
    """Who owns a new record: as given, as git says, as asked; else a `UserError`."""
    if given:
        return person_named(opened.log, given)
    person = author(opened.root, opened.log)
    if person is not None:
        return person
    if not is_talking():
        raise author_unknown(opened.root, opened.log)
    handles = [one.id for one in here(opened.log)]
    chosen: str = click.prompt(
        "Who owns this?",
        type=click.Choice(handles, case_sensitive=False),
        show_choices=len(handles) <= MOST_SHOWN,
        err=True,
    )
    return person_named(opened.log, chosen)


def ask(given: str | None, question: str, *, needed: bool = False) -> str | None:
    """What was given, else what somebody answers; Enter leaves out what is not needed."""
    if given or not is_talking():
        return given
    if needed:
        return str(click.prompt(question, err=True))
    said = click.prompt(f"{question} (Enter: later)", default="", show_default=False, err=True)
    return str(said) or None
