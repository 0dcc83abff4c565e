"""The bodies that real teams wrote: many take the short way, and all of those rightly."""

import re
from pathlib import Path

from tests.renderers.both_ways import Everywhere, leads, long_way, short_way

_FRONT_MATTER = re.compile(r"\A\ufeff?---\n.*?\n---\n", re.DOTALL)


def test_half_of_all_bodies_take_the_short_way_to_the_same_page(corpora: Path) -> None:
    bodies = {
        _FRONT_MATTER.sub("", path.read_text("utf-8"), count=1) for path in corpora.rglob("*.md")
    }
    links = leads(Everywhere)
    short = {text: made for text in bodies if (made := short_way(text, links)) is not None}
    assert [text for text, made in short.items() if made != long_way(text, links)] == []
    assert len(short) >= 0.4 * len(bodies)
