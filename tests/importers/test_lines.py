from hypothesis import given

from sayso.body import code_blocks
from sayso.importers.lines import speaking_lines
from tests.importers.foreign import texts


def test_lines_of_code_do_not_speak() -> None:
    body = "one\n```\ntwo\n```\r\nthree\r\n~~~\nfour"
    assert list(speaking_lines(body)) == ["one", "three"]
    assert list(speaking_lines(body, 2)) == ["on"]


@given(texts)
def test_lines_are_those_that_begin_outside_of_every_block(body: str) -> None:
    starts = [0, *(index + 1 for index, letter in enumerate(body) if letter == "\n")]
    spoken = [
        body[start:].partition("\n")[0].rstrip("\r")
        for start in starts
        if not any(block.start <= start < block.end for block in code_blocks(body, 0))
    ]
    assert list(speaking_lines(body)) == spoken
