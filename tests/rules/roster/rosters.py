"""Texts of owners.yaml for tests."""


def people(**fields: str) -> dict[str, str]:
    """An `owners.yaml` of people with these fields besides a name."""
    return {"owners.yaml": _entries("people", fields, "name: A Tran")}


def with_teams(files: dict[str, str], **fields: str) -> dict[str, str]:
    """The same with teams."""
    return {"owners.yaml": files["owners.yaml"] + _entries("teams", fields, "name: Team")}


def with_areas(files: dict[str, str], **fields: str) -> dict[str, str]:
    """The same with areas."""
    return {"owners.yaml": files["owners.yaml"] + _entries("areas", fields, "purpose: Work")}


def _entries(key: str, fields: dict[str, str], first: str) -> str:
    lines = (f"  {name}: {{{first}{', ' * bool(more)}{more}}}\n" for name, more in fields.items())
    return f"{key}:\n" + "".join(lines)
