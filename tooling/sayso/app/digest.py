"""The digest of the log that a folder lies in, with what changed since a day or a revision."""

from datetime import date, timedelta
from pathlib import Path

from sayso.app.changing import changes_since
from sayso.app.opening import open_log
from sayso.errors import UserError
from sayso.renderers.digest.digest import Digest, digest_of

WEEK = timedelta(days=7)


def digest_since(start: Path, since: str | None, day: date | None) -> tuple[Digest, str]:
    """The digest; beside it what to say where changes could not be told as they were asked for.

    Without a day or a revision, changes are those of a week, where git knows of them. A
    `UserError` where one was asked for and git does not know it.
    """
    if since and ".." in since:
        raise UserError(
            f"the digest tells up to now, and not `{since}`", f"`sayso changes {since}`"
        )
    opened = open_log(start, day)
    asked = since or (opened.log.today - WEEK).isoformat()
    try:
        found = changes_since(opened, asked)
    except UserError as error:
        if since is not None:
            raise
        return digest_of(opened.log), f"what changed is left out: {error.problem}"
    remarks = found.remarks if since is not None else ()
    return digest_of(opened.log, found.events, asked), "\n".join(remarks)
