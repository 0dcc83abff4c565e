"""Decisions to hold against the rules of links."""


def path(name: str) -> str:
    return f"decisions/{name}.md"


def proposed(name: str, more: str = "", body: str = "We need a queue.") -> dict[str, str]:
    """A proposed decision with these lines added to its fields."""
    return _decision(name, "status: proposed\nowner: linh\ndecide-by: 2026-03-24\n" + more, body)


def accepted(name: str, more: str = "", *, status: str = "accepted") -> dict[str, str]:
    """A decision that was accepted, or ended otherwise, with these lines added to its fields."""
    fields = f"status: {status}\nowner: linh\ndecided-on: 2026-03-10\nno-action: it runs\n{more}"
    return _decision(name, fields, "We need a queue.")


def goal(name: str, status: str = "active", more: str = "") -> dict[str, str]:
    """A goal by its id, with these lines added to its fields."""
    fields = f"title: No lost jobs\nstatus: {status}\nowner: linh\n{more}"
    return {f"goals/{name}.md": f"---\n{fields}---\n"}


def _decision(name: str, fields: str, body: str) -> dict[str, str]:
    return {path(name): f"---\ntitle: Use SQS\n{fields}---\n## Context\n{body}\n"}
