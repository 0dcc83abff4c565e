"""Pages that stand beside each other under one name of the menu, as each of them offers them."""

PEOPLE = (
    ("people/index.md", "People"),
    ("teams/index.md", "Teams"),
    ("areas/index.md", "Areas"),
)
"""Who is there, and for what."""

LOG = (
    ("health.md", "Health"),
    ("rules/index.md", "Rules"),
    ("fields/index.md", "Fields"),
    ("glossary.md", "Glossary"),
)
"""The log itself, and what there is to look up."""
