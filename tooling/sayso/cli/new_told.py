"""What `sayso new` says of a record that it wrote, and how a plain call of it is understood."""

import os
from collections.abc import Sequence

from sayso.app.adding.plainly.adding import Plain, add_plainly
from sayso.cli.talk import can_say, is_talking


def told(owner: str | None, found: str, *, fixable: bool = False) -> str:
    """For people, who owns a record and what the check asks for next, in lines."""
    whose = f"{owner} owns it. " if owner else ""
    if not found:
        return f"{whose}`sayso check` finds nothing in it.\n"
    mend = "`sayso fix` can mend what is not for a person to say.\n" if fixable else ""
    return f"{whose}What `sayso check` asks for next:\n{found}{mend}"


def added(arguments: Sequence[str]) -> tuple[str, str] | None:
    """What a plain call answers on its two outputs; None where click is to look at it.

    A `UserError` means the same: nothing has been written then.
    """
    given = _plain(arguments)
    if given is None or (given.context is None and is_talking()):
        return None  # whoever sits at a terminal is asked for it
    known = add_plainly(os.getcwd(), given, may_say=can_say)
    if known is None:
        return None
    return f"{known.path}\n", told(known.owner.name, "".join(known.found))


def _plain(arguments: Sequence[str]) -> Plain | None:
    """What a call says that has a title and the usual options, each with what belongs to it."""
    titles: list[str] = []
    said: dict[str, list[str]] = {"--owner": [], "--context": [], "--tag": []}
    rest = iter(arguments)
    for one in rest:
        text = next(rest, "-") if one in said else one
        if text.startswith("-"):
            return None
        said.get(one, titles).append(text)
    if len(titles) != 1 or max(len(said["--owner"]), len(said["--context"])) > 1:
        return None
    owner, context = (next(iter(said[name]), None) for name in ("--owner", "--context"))
    return Plain(titles[0], owner, context, tuple(said["--tag"]))
