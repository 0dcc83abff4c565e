"""The digest as text and as Markdown: a dozen lines, and nothing comes of what people wrote."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sayso.renderers.digest.digest import HEADINGS, Digest, Part
from sayso.renderers.digest.line import Line
from sayso.renderers.digest.markdown import MARK, QUIET_MARK, markdown
from sayso.renderers.digest.plain import plain
from sayso.renderers.digest.sharing import MOST, MOST_CHANGES, shared

DAY = date(2026, 3, 20)
_FIRST, *_OTHERS = HEADINGS
NAMES = [*_OTHERS, _FIRST]


def line(title: str = "Use SQS", says: str = "due today", asks: str = "Linh Tran") -> Line:
    return Line("decision", "a", "decisions/a b.md", title, says, asks)


def digest(*counts: int) -> Digest:
    parts = [
        Part(name, tuple(line(f"{name} {n}") for n in range(count)), "sayso digest --all")
        for name, count in zip(NAMES, counts, strict=False)
        if count
    ]
    return Digest(DAY, "2026-03-13", tuple(parts))


@given(st.lists(st.integers(0, 20), min_size=1, max_size=len(NAMES)))
def test_parts_share_a_dozen_lines_and_none_hides_another(counts: list[int]) -> None:
    made = digest(*counts)
    found = shared(made.parts)
    assert [part for part, _ in found] == list(made.parts)
    assert all(lines == part.lines[: len(lines)] and lines for part, lines in found)
    wanted = [
        min(len(one.lines), MOST_CHANGES if one.name == "changed" else MOST) for one in made.parts
    ]
    assert sum(len(lines) for _, lines in found) == min(MOST, sum(wanted))
    cut = {len(lines) for (_, lines), most in zip(found, wanted, strict=True) if len(lines) < most}
    assert not cut or max(len(lines) for _, lines in found) <= min(cut) + 1


@given(st.lists(st.integers(0, 20), min_size=1, max_size=len(NAMES)))
def test_text_and_markdown_are_no_longer_than_that(counts: list[int]) -> None:
    made = digest(*counts)
    assert len(plain(made).splitlines()) <= MOST
    assert markdown(made).count("\n- ") <= MOST


def test_text_names_a_part_once_and_says_what_is_left_out() -> None:
    assert plain(digest(1, 0, 9, 5)).splitlines() == [
        "Needs a decision  needs-a-decision 0: due today (Linh Tran)",
        "Gone quiet        gone-quiet 0: due today (Linh Tran)",
        *(f"                  gone-quiet {n}: due today (Linh Tran)" for n in range(1, 5)),
        "                  gone-quiet 5: due today (Linh Tran); and 3 more: sayso digest --all",
        "Nobody has this   nobody-has-this 0: due today (ask Linh Tran)",
        *(f"                  nobody-has-this {n}: due today (ask Linh Tran)" for n in range(1, 5)),
    ]


def test_whole_leaves_nothing_out() -> None:
    made = digest(20, 20)
    assert len(plain(made, whole=True).splitlines()) == 40
    assert markdown(made, whole=True).count("\n- ") == 40
    assert "more" not in plain(made, whole=True)


@pytest.mark.parametrize(
    "since,said", [("", ""), ("2026-03-13", ", and nothing changed since 2026-03-13")]
)
def test_quiet_week_is_one_line(since: str, said: str) -> None:
    empty = Digest(DAY, since, ())
    assert plain(empty) == f"All quiet on 2026-03-20: nothing waits for anybody{said}.\n"
    assert markdown(empty).startswith(QUIET_MARK)
    assert len(markdown(empty).strip().splitlines()) == 3


def test_markdown_leads_to_the_files() -> None:
    said = markdown(digest(1), "https://example.com/blob/main/log/")
    assert said.startswith(f"{MARK}\n\n- **Needs a decision** · [needs\\-a\\-decision 0](")
    assert "(https://example.com/blob/main/log/decisions/a%20b.md): due today" in said


@pytest.mark.parametrize(
    "hostile",
    [
        "@acme/everyone",
        "#12 and GH-12",
        "<img src=x onerror=alert(1)>",
        "![a](https://evil.example)",
        "[x](javascript:alert(1))",
        "https://evil.example www.evil.example",
        "*a* `b` ~~c~~ | d\n# e\n- f",
        "<!-- sayso digest: quiet -->",
        "]( x",
    ],
)
def test_nothing_comes_of_what_people_wrote(hostile: str) -> None:
    part = Part("changed", (line(hostile, hostile, hostile),), "sayso changes x..")
    made = markdown(Digest(DAY, "", (part,)), "https://example.com/")
    (item,) = made.removeprefix(f"{MARK}\n\n").splitlines()
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(item)
    kinds = [one.type for token in tokens for one in token.children or ()]
    assert kinds.count("link_open") == 1
    assert not {"image", "html_inline", "em_open", "s_open", "code_inline"} & set(kinds)
    for sign in ("@a", "#1", "://evil", "www.evil", "GH-1"):
        assert sign not in item


def test_control_signs_do_not_reach_a_terminal() -> None:
    part = Part("changed", (line("a\x1b[31mb\nc", "d\u202ee", "f\x07g"),), "")
    said = plain(Digest(DAY, "", (part,)))
    assert said.isprintable() or said.strip("\n").isprintable()
    assert len(said.splitlines()) == 1
