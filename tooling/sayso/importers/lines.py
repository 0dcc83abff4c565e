"""The lines of a body that speak for the record: not those shown as code."""

from collections.abc import Iterator

from sayso.body import code_blocks


def speaking_lines(body: str, end: int | None = None) -> Iterator[str]:
    """The lines up to an offset that stand in no block of code, without their line ends."""
    blocks = code_blocks(body, 0)
    block = next(blocks, None)
    offset = 0
    for line in body[:end].split("\n"):
        while block is not None and block.end <= offset:
            block = next(blocks, None)
        if block is None or offset < block.start:
            yield line.rstrip("\r")
        offset += len(line) + 1
