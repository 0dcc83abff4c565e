"""The figures on the lint's page are those that the labelled lines give, and good enough."""

import hashlib

import pytest

from sayso.rules.done.vague_criterion import vague_criterion
from sayso.rules.done.vagueness import KINDS
from tests.rules.done.scoring import ALL, HALVES, read_half, scores, table

LEAST_LINES = 300
LEAST_RIGHT = 0.7
LEAST_RIGHT_IN_ALL = 0.85


def test_page_shows_what_is_measured() -> None:
    assert "\n".join(table(scores(read_half("held-out")))) in vague_criterion.page


@pytest.mark.parametrize("kind", KINDS)
def test_kind_is_right_often_enough_to_be_on(kind: str) -> None:
    score = scores(read_half("held-out"))[kind]
    assert score.asked
    assert score.precision >= LEAST_RIGHT


def test_lint_is_right_often_enough_in_all() -> None:
    assert scores(read_half("held-out"))[ALL].precision >= LEAST_RIGHT_IN_ALL


def test_corpus_is_large_and_has_no_line_twice() -> None:
    texts = [line.text for half in HALVES for line in read_half(half)]
    assert len(texts) >= LEAST_LINES
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("half", HALVES)
def test_half_has_every_kind_and_lines_of_none(half: str) -> None:
    lines = read_half(half)
    assert {kind for line in lines for kind in line.kinds} == set(KINDS)
    assert any(not line.kinds for line in lines)


@pytest.mark.parametrize("half, parity", [("tuning", 0), ("held-out", 1)])
def test_nobody_chose_the_half_of_a_line(half: str, parity: int) -> None:
    strays = [
        line.text
        for line in read_half(half)
        if hashlib.sha256(line.text.encode()).digest()[0] % 2 != parity
    ]
    assert strays == []
