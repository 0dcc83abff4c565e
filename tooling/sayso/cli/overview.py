"""The commands with a line of help each, and all of it as a page, as click would lay it out.

The page is what a newcomer asks for first, and it is made without loading click: that alone
takes as long as starting Python three times. Tests hold it against what click says.
"""

import os
from collections.abc import Iterator

COMMANDS = {
    "init": "Begin a log in this folder.",
    "new": "Add a decision, a goal or a quarter.",
    "decide": "Accept, reject, withdraw or end a decision.",
    "concern": "Put a doubt about a decision on record.",
    "answer": "Answer a concern.",
    "done": "Say that a line of done-when is met, and show it.",
    "review": "Look back at a decision.",
    "amend": "Tell of a change to what was decided.",
    "list": "List records.",
    "show": "Show one record.",
    "begin": "Make the draft of a goal active.",
    "check-in": "Say how a goal stands.",
    "close": "Close a goal: how it ended, and what we learned.",
    "close-quarter": "End a quarter: what is open, how it ended, what goes on.",
    "handoff": "Hand what is open from one person to another.",
    "leave": "Propose who takes what somebody leaves open.",
    "away": "Note when somebody is away, and who stands in.",
    "rename": "Give a record, a person, a team or an area another name.",
    "renumber": "Give a decision another number.",
    "who": "Tell who owns a path, and why.",
    "why": "List the decisions that govern a path.",
    "owners": "Write CODEOWNERS from this log, or take one in.",
    "check": "Say what is wrong with the log.",
    "fix": "Mend what can be mended.",
    "mine": "Show what is open for you, or for somebody.",
    "offers": "Find something to offer to somebody.",
    "digest": "Tell in a dozen lines what needs somebody.",
    "changes": "Tell what happened to decisions, goals and owners.",
    "report": "Write a report to send or to archive.",
    "comment": "Write the comment for a pull request.",
    "selftest": "Prove that every rule speaks, on copies of your records.",
    "baseline": "Take in what is found today as known.",
    "forecast": "Tell what the clock will find.",
    "explain": "Tell what a rule finds, and why.",
    "import": "Bring in records of other tools.",
    "build": "Build the site.",
    "serve": "Build the site and show it live.",
}
"""Every command with its line of help; its module bears its name."""

SUMMARY = "Who owns this decision, what does done look like, and why are we doing it now."
EPILOG = "`sayso COMMAND --help` tells more. Exit codes: 0 clean, 1 findings, 2 wrong use."
DEBUG = "Show the traceback of an error of ours."

_OPTIONS = {
    "--debug": DEBUG,
    "-V, --version": "Show the version and exit.",
    "-h, --help": "Show this message and exit.",
}

WIDEST = 100
"""Columns of a page at most, however wide the terminal is."""

NARROW = 80
"""Columns below which lines of the lists might have to be broken."""


def overview() -> str | None:
    """The page as wide as the terminal; None where click is to lay it out."""
    if os.environ.get("COLUMNS"):
        return None
    try:
        columns = os.get_terminal_size(1).columns
    except OSError:  # no terminal
        columns = NARROW
    return page(columns) if columns >= NARROW else None


def page(columns: int) -> str:
    """The page for so many columns, which are not few."""
    return "\n".join(_lines(min(columns, WIDEST) - 2)) + "\n"


def _lines(width: int) -> Iterator[str]:
    yield "Usage: sayso [OPTIONS] COMMAND [ARGS]..."
    yield ""
    yield from _paragraph(SUMMARY, width)
    for heading, rows in (("Options", _OPTIONS), ("Commands", COMMANDS)):
        wide = max(map(len, rows))
        yield ""
        yield f"{heading}:"
        yield from (f"  {name:<{wide}}  {said}" for name, said in rows.items())
    yield ""
    yield from _paragraph(EPILOG, width)


def _paragraph(text: str, width: int) -> Iterator[str]:
    line = " "
    for word in text.split(" "):
        if len(line) + len(word) >= width:
            yield line
            line = " "
        line += f" {word}"
    yield line
