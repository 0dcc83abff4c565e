"""Where the site of a log has the page of a rule, for findings that are read elsewhere."""

import re

from sayso.model import Log
from sayso.reporters.report import CODE

_TAKES_OUR_PAGES = re.compile(r"^docs_dir:\s*[\"']?\.sayso/pages\b", re.MULTILINE)
_NO_FOLDERS = re.compile(r"^use_directory_urls:\s*(?:false|no|off)\b", re.MULTILINE | re.IGNORECASE)


def rule_address(log: Log) -> str:
    """The address of a rule's page, with CODE where its code belongs; empty if none is known."""
    site = log.settings.site.address
    if not site:
        return ""
    config = log.tree.text("mkdocs.yml") or ""
    own = _TAKES_OUR_PAGES.search(config) is not None
    ending = "/" if own and not _NO_FOLDERS.search(config) else ".html"
    return f"{site.rstrip('/')}/rules/{CODE}{ending}"
