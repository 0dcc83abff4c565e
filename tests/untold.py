"""What is shown of pages, read back from the files of a site as a browser does it."""

import json
from base64 import b64decode
from zlib import decompressobj

ONE, LETTER = 240, 255


def untold(content: bytes, book: str) -> str:
    """A text that was told by a book, from its file and that of the book."""
    known = json.loads(book)
    inflating = decompressobj(-15)
    codes = inflating.decompress(b64decode(known["begin"]) + content) + inflating.flush()
    assert inflating.eof
    rest = iter(codes[known["length"] :])
    units = b""
    for code in rest:
        if code < ONE:
            units += known["words"][code].encode("utf-16-be", "surrogatepass")
        elif code < LETTER:
            word = known["words"][ONE + (code - ONE) * 256 + next(rest)]
            units += word.encode("utf-16-be", "surrogatepass")
        else:
            units += bytes((next(rest), next(rest)))
    return units.decode("utf-16-be", "surrogatepass")
