"""SO904."""

from collections.abc import Iterator

from sayso.diagnostics import Finding, Fix, Place, Rewrite, Span
from sayso.model import Log
from sayso.ownership.deriving import derive, derived_files
from sayso.rule import ERROR, NOTE, rule


@rule("SO904", "stale-codeowners", ERROR, fixable=True, across=True)
def stale_codeowners(log: Log) -> Iterator[Finding]:
    """A CODEOWNERS file that was derived from the log no longer says what the log says.

    ## Why

    The code host asks whom that file names. Somebody who handed an area over is still asked,
    and who took it on is not, and nobody notices, since a review that is not asked for makes
    no sound.

    ## Wrong

    ```owners.yaml
    people:
      linh: {name: Linh Tran, github: linh-t}
      minh: {name: Minh Le, github: minh-le}
    areas:
      job-queue: {owner: minh, paths: [src/jobs/**]}
    ```

    ```src/jobs/retry.py
    print("again")
    ```

    ```.github/CODEOWNERS
    # Derived by `sayso owners export` (github) from owners.yaml and the records.
    # Edits made here are lost: make them there, and run it again.
    /src/jobs/** @linh-t
    ```

    ## Right

    ```owners.yaml
    people:
      linh: {name: Linh Tran, github: linh-t}
      minh: {name: Minh Le, github: minh-le}
    areas:
      job-queue: {owner: minh, paths: [src/jobs/**]}
    ```

    ```src/jobs/retry.py
    print("again")
    ```

    ```.github/CODEOWNERS
    # Derived by `sayso owners export` (github) from owners.yaml and the records.
    # Edits made here are lost: make them there, and run it again.
    /src/jobs/** @minh-le
    ```

    ## How to mend it

    Run `sayso fix`, or `sayso owners export`. On a pull request, which is compared with its
    base, this is a note: whoever writes a record need not bring the file along, and two who do
    would be in each other's way. It is an error on the branch itself.

    ## What it cannot know

    A file that was written by hand is never looked at. Who is merely away is asked all the
    same, as a file that changed with the days would be stale by tomorrow.
    """
    for found in derived_files(log):
        source = log.source(found.path)
        text = derive(log, found.host, found.folder).text
        if source.text.replace("\r\n", "\n") != text:
            change = Rewrite(found.path, Span(0, len(source.text)), text)
            yield Finding(
                Place(found.path),
                "does not say what the log says",
                notes=("`sayso owners export` writes it anew",),
                fix=Fix("derive it anew", (change,)),
                severity=NOTE if log.past is not None else None,
            )
