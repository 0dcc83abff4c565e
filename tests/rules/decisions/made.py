"""Decisions to hold against the rules of deciding."""

PATH = "decisions/2026-03-02-delete-the-history.md"

OPTIONS = "## Options\n- Delete it.\n- Keep it.\n"


def decision(status: str, fields: str = "", body: str = "") -> dict[str, str]:
    """A decision of a status with these fields, and with this text below its context."""
    return {
        PATH: (
            f"---\ntitle: Delete the old job history\nstatus: {status}\nowner: linh\n"
            f"{fields}\n---\n## Context\nThe history costs more than the queues.\n\n{body}"
        )
    }
