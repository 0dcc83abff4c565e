"""The ways of looking at all decisions, as every such page offers them."""

INDEX = "decisions/index.md"
TIMELINE = "decisions/timeline.md"
GRAPH = "decisions/graph.md"

VIEWS = (
    (INDEX, "All"),
    (TIMELINE, "Timeline"),
    (GRAPH, "Connections"),
    ("decisions/by-status.md", "By status"),
    ("decisions/by-area.md", "By area"),
    ("decisions/by-owner.md", "By owner"),
    ("decisions/by-tag.md", "By tag"),
)
"""Each page with its name."""
