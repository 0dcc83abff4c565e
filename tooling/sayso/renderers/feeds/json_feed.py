"""A feed as JSON Feed 1.1, which takes whole addresses alone."""

import json
from typing import Any

from sayso.renderers.feeds.feed import Feed, Item

ENDING = "json"


def json_feed(feed: Feed) -> str:
    """The text of the file."""
    told: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "language": feed.language,
        "authors": [{"name": feed.by}],
    }
    if feed.address:
        told |= {"home_page_url": feed.home, "feed_url": feed.itself(ENDING)}
    told["items"] = [_item(one, whole=bool(feed.address)) for one in feed.items]
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def _item(one: Item, *, whole: bool) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": one.key,
        "title": one.title,
        "content_text": "\n".join(one.lines),
        "date_published": f"{one.day}T00:00:00Z",
    }
    if whole and one.href:
        told["url"] = one.href
    if one.commit:
        told["external_url"] = one.commit
    if one.author:
        told["authors"] = [{"name": one.author}]
    return told
