import re
from unicodedata import category, normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sayso.app.spelling import LONGEST, one_line, searchable, slug
from sayso.errors import UserError


@pytest.mark.parametrize(
    "title,expected",
    [
        ("Use SQS for the job queue", "use-sqs-for-the-job-queue"),
        ("Dùng hàng đợi của Đội", "dung-hang-doi-cua-doi"),
        ("Straße, İstanbul & Łódź", "strasse-istanbul-lodz"),
        ("Don't “panic”: it\u2019s 1.10", "dont-panic-its-1-10"),
        ("日本語のガイド", "日本語のガイド"),
        ("Решение: Ёлка", "решение-ёлка"),
        ("हिन्दी में निर्णय", "हिन्दी-में-निर्णय"),
        ("\uff26\uff35\uff2c\uff2c ² ½", "full-2-1-2"),
        ("-- a --", "a"),
        ("🎉 !?", ""),
        ("../../etc/passwd", "etc-passwd"),
        (f"{'word ' * 20}", "-".join(["word"] * 12)),
        ("x" * 90, "x" * 60),
        (f"{'x' * 59} y z", f"{'x' * 59}"),
    ],
)
def test_slug_of_a_title(title: str, expected: str) -> None:
    assert slug(title) == expected


@given(st.text(max_size=120))
@example("ẞ\u0307")
@example("\u00df" * 60)
@example("i\u0307\u0301")
def test_slug_is_a_fair_name_for_a_file(title: str) -> None:
    name = slug(title)
    assert len(name) <= LONGEST
    assert len(name.encode()) <= 4 * LONGEST
    assert normalize("NFC", name) == name
    assert not name.startswith("-")
    assert not name.endswith("-")
    assert "--" not in name
    assert all(letter == "-" or category(letter)[0] in "LNM" for letter in name)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F), max_size=80))
def test_slug_of_latin_letters_stays_the_same_when_made_again(title: str) -> None:
    assert slug(slug(title)) == slug(title)


@given(st.text(st.sampled_from("abcXYZ 019-_.,:!?'"), min_size=1, max_size=80))
def test_slug_of_ascii_is_kebab(title: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(title))


def test_search_overlooks_case_and_accents() -> None:
    assert searchable("Hàng ĐỢI") == "hang doi"
    assert searchable("STRASSE") == searchable("straße")
    assert searchable("Use SQS") == "use sqs"


@pytest.mark.parametrize("text", ["", " \t", "a\nb", "a\x0bb", "a\u2028b", "a\x00", "\udcff"])
def test_what_is_no_line_is_refused(text: str) -> None:
    with pytest.raises(UserError, match=r"^the title is "):
        one_line(text, "the title")


def test_line_is_stripped() -> None:
    assert one_line("  Use SQS \n", "the title") == "Use SQS"
