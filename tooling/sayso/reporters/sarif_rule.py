"""A rule as SARIF describes it, made from its page."""

from typing import Any

from sayso.declared import printable
from sayso.rule import Rule


def descriptor(rule: Rule, address: str = "") -> dict[str, Any]:
    """The rule's names, weight and page, and where a site has that page."""
    page = printable(rule.page)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": printable(rule.summary)},
        "fullDescription": {"text": _why(page) or printable(rule.summary)},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": rule.severity.word},
        **({"helpUri": address} if address else {}),
        "properties": {"since": rule.since, "decidedBy": rule.kind, "fixable": rule.fixable},
    }


def _why(page: str) -> str:
    """The part of a page that says why the rule is there, without its line breaks."""
    _, _, after = page.partition("## Why\n")
    paragraphs = after.partition("\n## ")[0].strip().split("\n\n")
    return "\n\n".join(" ".join(one.split()) for one in paragraphs)
