"""A feed as Atom (RFC 4287)."""

from html import escape
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from sayso.renderers.feeds.feed import Feed, Item

ENDING = "atom"


def atom(feed: Feed) -> str:
    """The text of the file."""
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language})
    _add(root, "id", feed.key)
    _add(root, "title", feed.title)
    _add(root, "updated", _moment(feed.updated.isoformat()))
    _add(SubElement(root, "author"), "name", feed.by)
    SubElement(root, "link", {"rel": "self", "href": feed.itself(ENDING)})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.home})
    for one in feed.items:
        _item(SubElement(root, "entry"), one, feed.home)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _item(entry: Element, one: Item, home: str) -> None:
    _add(entry, "id", one.key)
    _add(entry, "title", one.title)
    _add(entry, "updated", _moment(one.day.isoformat()))
    if one.author:
        _add(SubElement(entry, "author"), "name", one.author)
    SubElement(entry, "link", {"rel": "alternate", "href": one.href or one.commit or home})
    if one.commit and one.href:
        SubElement(entry, "link", {"rel": "related", "href": one.commit})
    _add(entry, "content", "".join(f"<p>{escape(line)}</p>" for line in one.lines), type="html")


def _add(parent: Element, tag: str, text: str, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = text


def _moment(day: str) -> str:
    """The log tells days; Atom asks for a moment of one."""
    return f"{day}T00:00:00Z"
