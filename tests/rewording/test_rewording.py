"""The reading of changes: agreement with labels by hand, and what must hold for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.rewording import Editorial, Normative, read_change
from tests.growth import grows_evenly
from tests.rewording.pairs import EDITORIAL, LATER_EDITORIAL, LATER_NORMATIVE, NORMATIVE

Pair = tuple[str, str]

MISSED: frozenset[Pair] = frozenset(
    {
        # Two letters in a word of three, and a real word in place of another.
        ("The que is managed for us.", "The queue is managed for us."),
        ("It has no affect on mail.", "It has no effect on mail."),
        # Punctuation is passed over, so a question reads like a statement.
        ("We should expect less load.", "We should expect less load?"),
    }
)
"""What the reading gets wrong among the pairs it was written with; its page says why."""


def agrees(pair: Pair, label: type[Editorial | Normative]) -> bool:
    return isinstance(read_change(*pair), label)


@pytest.mark.parametrize("pair", [one for one in EDITORIAL if one not in MISSED])
def test_editorial_change_passes(pair: Pair) -> None:
    assert read_change(*pair) == Editorial()


@pytest.mark.parametrize("pair", [one for one in NORMATIVE if one not in MISSED])
def test_normative_change_is_seen(pair: Pair) -> None:
    found = read_change(*pair)
    assert isinstance(found, Normative)
    assert found.was or found.now
    assert not isinstance(read_change(pair[1], pair[0]), Editorial), "the way back reads otherwise"


def test_agreement_with_the_labels_is_what_it_was() -> None:
    """Measured, and asserted in both directions: it may neither fall nor rise unseen."""
    missed = {one for one in EDITORIAL if not agrees(one, Editorial)} | {
        one for one in NORMATIVE if not agrees(one, Normative)
    }
    assert missed == MISSED
    assert (len(EDITORIAL), len(NORMATIVE)) == (73, 76)


def test_agreement_on_pairs_that_nothing_was_mended_for() -> None:
    editorial = sum(agrees(one, Editorial) for one in LATER_EDITORIAL)
    normative = sum(agrees(one, Normative) for one in LATER_NORMATIVE)
    assert (editorial, len(LATER_EDITORIAL)) == (14, 15)
    assert (normative, len(LATER_NORMATIVE)) == (17, 17)


@pytest.mark.parametrize(
    "before, after, told",
    [
        ("Keep jobs for 7 days.", "Keep jobs for 14 days.", "`7` became `14`"),
        ("We do not keep Redis.", "We do keep Redis.", "`not` is gone"),
        ("Jobs must run.", "Jobs should run.", "`must` became `should`"),
        ("We use SQS.", "We use SQS for mail.", "`for mail` is new"),
        (
            "We use SQS.",
            "We use SQS. Redis stays for the cache, the search index and billing reports.",
            "`Redis stays for the cache the \u2026` is new",
        ),
    ],
)
def test_reason_is_told_in_the_words_of_the_text(before: str, after: str, told: str) -> None:
    found = read_change(before, after)
    assert isinstance(found, Normative)
    assert found.told == told


def test_first_reason_is_the_first_in_the_text() -> None:
    found = read_change("Keep 7 jobs. We must ask.", "Keep 8 jobs. We should ask.")
    assert isinstance(found, Normative)
    assert (found.reason, found.was) == ("number", "7")


WORDS = st.sampled_from(
    ["redis", "queue", "for", "7", "days", "not", "**bold**", "|", "`", "[x](y)"]
)
TEXTS = st.lists(st.one_of(WORDS, st.just("\n")), max_size=30).map(" ".join)


@given(TEXTS)
def test_text_that_stays_is_editorial(text: str) -> None:
    assert read_change(text, text) == Editorial()
    assert read_change(text, text.upper()) == Editorial()
    assert read_change(text, f"\n{text}  \n") == Editorial()


@given(TEXTS, st.sampled_from(["must", "never", "12", "all", "kubernetes"]))
def test_word_of_weight_at_the_end_is_never_missed(text: str, word: str) -> None:
    kept = text.replace("`", "").replace("[", "").replace("*", "")
    after = f"{kept}\n\nThen {word} {word}x."
    assert isinstance(read_change(kept, after), Normative)


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_two_texts_get_a_reading(before: str, after: str) -> None:
    assert isinstance(read_change(before, after), Editorial | Normative)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["word ", "~~", "[", "](", "<!--", "**", "a1,2.3:", "| - |\n", "_x", "> - "]
)
def test_long_texts_are_read_in_time(piece: str) -> None:
    """A record of the largest size must not stop a check."""

    def work(size: int) -> None:
        text = piece * (size // len(piece))
        read_change(text, f"{text} and 12 more")

    assert grows_evenly(work, 200_000)
