"""How texts are split into words that are looked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.renderers.searching.stems import stemmed
from sayso.renderers.searching.words import LONGEST, words_of


@pytest.mark.parametrize(
    "text, words",
    [
        ("Use SQS, for the job-queue!", ["use", "sqs", "for", "the", "job", "queue"]),
        ("It's the team's; they don't.", ["it", "the", "team", "they", "don"]),
        ("Phạm Thị Hòa ở Đà Nẵng", ["pham", "thi", "hoa", "o", "da", "nang"]),
        ("Straße, Çà et là, Łódź, smørrebrød", ["strasse", "ca", "et", "la", "lodz", "smorrebrod"]),
        ("owners.yaml 2026-11 0042 v1.5", ["owners", "yaml", "2026", "11", "0042", "v1", "5"]),
        ("検索機能 of 東京 x", ["検索", "索機", "機能", "of", "東京", "x"]),
        ("全", ["全"]),
        ("\uff46\uff55\uff4c\uff4c ﬁle", ["full", "file"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("ΟΔΟΣ οδός", ["οδοσ", "οδοσ"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_a_word_without_end_counts_as_far_as_its_beginning() -> None:
    assert words_of("x" * 500) == ["x" * LONGEST]


@given(st.text())
def test_words_are_made_of_the_same_words(text: str) -> None:
    assert words_of(" ".join(words_of(text))) == words_of(text)


def test_forms_of_a_word_have_one_stem() -> None:
    stems = stemmed(["deciding", "decided", "decide", "decision", "queue", "sqs", "v1"], "en")
    assert stems["deciding"] == stems["decided"] == stems["decide"] != "decide"
    assert "sqs" not in stems
    assert stemmed(["deciding"], "vi") == {}
    assert stemmed(["entscheidungen"], "de-AT") == {"entscheidungen": "entscheid"}
