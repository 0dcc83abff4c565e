"""How long ago something was due, in words."""

from datetime import date


def ago(day: date, today: date) -> str:
    """How long ago a day was, as people say it."""
    days = (today - day).days
    return "yesterday" if days == 1 else f"{days} days ago"
