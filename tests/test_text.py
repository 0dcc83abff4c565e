from hypothesis import given
from hypothesis import strategies as st

from sayso.diagnostics import Position
from sayso.text import Edit, Lines, apply_edits, closest, line_end, shortened, words


@given(st.text(alphabet="ab\r\n\té😀"), st.integers(0, 40))
def test_position_counts_lines_and_characters(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    before = text[:offset]
    position = Lines(text).position(offset)
    assert position.line == before.count("\n") + 1
    assert position.column == len(before) - (before.rfind("\n") + 1) + 1


def test_position_past_the_end_is_the_end() -> None:
    assert Lines("ab\nc").position(99) == Position(2, 2)


def test_line_comes_without_its_line_end() -> None:
    lines = Lines("one\r\ntwo\nthree")
    assert [lines.line(number) for number in (1, 2, 3)] == ["one", "two", "three"]
    assert len(lines) == 3


@given(st.text(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text(max_size=3))))
def test_edits_change_only_what_they_span(text: str, wanted: list[tuple[int, int, str]]) -> None:
    edits: list[Edit] = []
    for start, length, new in wanted:
        begin = min(start, len(text))
        edit = Edit(begin, min(begin + length, len(text)), new)
        if not any(edit.touches(other) for other in edits):
            edits.append(edit)
    result = apply_edits(text, edits)
    grown = sum(len(edit.text) - (edit.end - edit.start) for edit in edits)
    assert len(result) == len(text) + grown
    # Taking the edits back, from the last to the first, gives the text again.
    shift = 0
    restored = result
    back = []
    for edit in sorted(edits):
        back.append(
            Edit(
                edit.start + shift, edit.start + shift + len(edit.text), text[edit.start : edit.end]
            )
        )
        shift += len(edit.text) - (edit.end - edit.start)
    for edit in reversed(back):
        restored = restored[: edit.start] + edit.text + restored[edit.end :]
    assert restored == text


def test_two_edits_at_one_point_touch() -> None:
    assert Edit(3, 3, "a").touches(Edit(3, 3, "b"))
    assert Edit(0, 4, "a").touches(Edit(3, 5, "b"))
    assert not Edit(0, 3, "a").touches(Edit(3, 5, "b"))


def test_closest_finds_the_word_that_was_meant_and_no_other() -> None:
    assert closest("acepted", ["accepted", "rejected"]) == "accepted"
    assert closest("Accepted", ["accepted"]) == "accepted"
    assert closest("banana", ["accepted", "rejected"]) is None


def test_line_end_is_that_of_the_first_line() -> None:
    assert line_end("a\r\nb\n") == "\r\n"
    assert line_end("a\nb\r\n") == "\n"
    assert line_end("") == "\n"
    assert line_end("\nb") == "\n"


def test_words_are_what_a_person_counts() -> None:
    assert words("Use SQS — for the  job-queue!") == ["Use", "SQS", "for", "the", "job-queue!"]


def test_shortened_text_fits_on_one_line() -> None:
    assert shortened("a\n  b") == "a b"
    assert shortened("word " * 20, 12) == "word word w…"
    assert shortened("x" * 12, 12) == "x" * 12
