"""What is kept of one quiet decision."""

from hashlib import blake2b
from typing import NamedTuple

from sayso.model import Decision
from sayso.model.known import Outline, outline_of
from sayso.recall.stamps import Stamp

_LENGTH = 16


class Row(NamedTuple):
    """What is kept of a decision: its file's stamp and digest, and its outline if it is quiet."""

    stamp: Stamp
    digest: str
    outline: Outline | None = None


def row_of(decision: Decision | None, stamp: Stamp, data: bytes) -> Row:
    """The row of a file: of a quiet decision, or of one that is to be read each time."""
    if decision is None:
        return Row(stamp, digest(data))
    return Row(stamp, digest(data), outline_of(decision))


def digest(data: bytes) -> str:
    """What tells one file's bytes from another's."""
    return blake2b(data, digest_size=_LENGTH).hexdigest()
