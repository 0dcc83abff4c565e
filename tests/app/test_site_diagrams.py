"""Diagrams are drawn once, and never stop a build."""

from pathlib import Path

import pytest

from sayso.app.site import diagrams
from sayso.app.site.diagrams import Diagrams
from sayso.app.site.drawing import in_words
from sayso.renderers.drawing import is_still

PATH = "decisions/2026-11-20-try.md"
FLOW = 'flowchart LR\n  A[Is it <b>bold</b>?] --> B\n  click B "javascript:alert(1)"\n'


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which one diagram was drawn."""
    folder = tmp_path_factory.mktemp("kept") / "diagrams"
    assert len(Diagrams(folder).draw(FLOW, PATH).pictures) == 2
    return folder


@pytest.fixture
def nothing_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is drawn all the same has not been remembered."""
    monkeypatch.setattr(diagrams, "_ask", lambda _source: pytest.fail("drawn again"))


@pytest.mark.usefixtures("nothing_draws")
def test_what_was_drawn_is_not_drawn_again(kept: Path) -> None:
    again = Diagrams(kept)
    assert all(map(is_still, again.draw(FLOW, PATH).pictures))
    assert list(again.notes) == []


def test_a_file_that_is_not_whole_is_drawn_anew(kept: Path, tmp_path: Path) -> None:
    (whole,) = kept.iterdir()
    half = tmp_path / whole.name
    half.write_text(whole.read_text("utf-8")[:-30], "utf-8")
    assert len(Diagrams(tmp_path).draw(FLOW, PATH).pictures) == 2
    assert half.read_text("utf-8") == whole.read_text("utf-8")


@pytest.mark.parametrize("there", ["", "[]", '{"pictures": ["<svg/>"]}', '{"pictures": 1}'])
def test_nothing_else_in_the_folder_is_taken_for_a_drawing(
    there: str, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (whole,) = kept.iterdir()
    (tmp_path / whole.name).write_text(there, "utf-8")
    monkeypatch.setattr(diagrams, "_ask", lambda _source: whole.read_text("utf-8"))
    assert len(Diagrams(tmp_path).draw(FLOW, PATH).pictures) == 2


def test_a_refusal_is_told_with_its_record(tmp_path: Path) -> None:
    made = Diagrams(tmp_path)
    assert made.draw("flowchart TD\n  A -->", PATH).refused
    (note,) = made.notes
    assert note.startswith(f"{PATH}: a diagram is not drawn: Mermaid cannot read on after `")


def test_a_diagram_without_end_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(diagrams, "_PATIENCE", 0.01)
    assert Diagrams(tmp_path).draw(FLOW, PATH).refused == "drawing it took too long"
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_breaks_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(diagrams, "_ask", lambda _source: "")
    assert Diagrams(tmp_path).draw(FLOW, PATH).refused == "drawing it failed"


def test_a_picture_that_loads_something_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = '{"pictures": ["<svg viewBox=\'0 0 1 1\'><script/></svg>", ""]}'
    monkeypatch.setattr(diagrams, "_ask", lambda _source: said)
    assert Diagrams(tmp_path).draw(FLOW, PATH).refused.startswith("the picture would run")


def test_without_the_extra_the_build_says_so_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(diagrams, "_version", lambda: "")
    made = Diagrams(tmp_path)
    assert made.draw(FLOW, PATH) == made.draw(FLOW, "decisions/other.md")
    assert [note for note in made.notes if "sayso[diagrams]" in note] == list(made.notes)
    assert len(list(made.notes)) == 1


def test_what_mermaid_says_is_put_in_words(tmp_path: Path) -> None:
    assert "begins like this" in Diagrams(tmp_path).draw("nonsense", PATH).refused
    assert in_words("Error: Lexical error on line 2. Unrecognized text.\n...a §\n--^") == (
        "Mermaid cannot read on after `a §`"
    )
    assert in_words("Error: other\nmore") == "Error: other"
