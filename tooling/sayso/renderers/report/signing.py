"""The sign by which a document of ours is known again, unless somebody wrote in it since."""

import re
from hashlib import sha256

_SIGN = re.compile(rb"sayso-report:([0-9a-f]{16})")
UNSIGNED = "sayso-report:0000000000000000"
"""What stands in a document where its sign is to be."""


def signed(document: bytes) -> bytes:
    """A document with the sign that fits what it says, in the first place that waits for one."""
    return document.replace(UNSIGNED.encode(), b"sayso-report:" + _sum(document), 1)


def is_as_we_wrote_it(document: bytes) -> bool:
    """Whether a document was signed by us and says what it said then."""
    found = _SIGN.search(document)
    if found is None:
        return False
    blank = document[: found.start()] + UNSIGNED.encode() + document[found.end() :]
    return found[1] == _sum(blank)


def _sum(document: bytes) -> bytes:
    return sha256(document).hexdigest()[:16].encode()
