"""The quick reader of lines on what real teams wrote, as it is and spoilt at random."""

import random
from pathlib import Path

from tests.test_plain_lines import PIECES, front_matters, holds


def test_records_of_real_teams_read_as_libyaml_reads_them(corpora: Path) -> None:
    chance = random.Random(7)  # noqa: S311  # no secrets
    read = 0
    for text in front_matters(corpora):
        read += holds(text)
        for _ in range(5):
            at = chance.randrange(len(text) + 1)
            holds(text[:at] + chance.choice(PIECES) + text[at + chance.randrange(2) :])
    assert read
