import pytest

from sayso.rules.files.missing_front_matter import missing_front_matter
from tests.rules.checking import DECISION, decision, findings, mended

RECORD = decision("owner: linh")[DECISION]


@pytest.mark.parametrize(
    "before,message",
    [
        ("\n", "front matter begins on line 2, expected on line 1"),
        ("\r\n \t\r\n", "front matter begins on line 3, expected on line 1"),
        ("  ", "front matter is indented"),
        ("\ufeff\n", "front matter begins on line 2, expected on line 1"),
    ],
)
def test_space_before_the_fence_is_removed(before: str, message: str) -> None:
    (found,) = findings(missing_front_matter, {DECISION: before + RECORD})
    assert found.message == message
    fixed = mended(missing_front_matter, {DECISION: before + RECORD})[DECISION]
    assert fixed.removeprefix("\ufeff") == RECORD


def test_finding_points_at_the_fence() -> None:
    (found,) = findings(missing_front_matter, {DECISION: "\n\n" + RECORD})
    assert (found.where.start.line, found.where.end.column) == (3, 4)


@pytest.mark.parametrize(
    "text,hint",
    [
        ("# Use SQS\n\nAccepted\n", "expected `---` here, and the fields below it"),
        ("+++\ntitle = 'x'\n+++\n", "this is TOML, expected YAML between lines of `---`"),
        ('{"title": "x"}\n', "this is JSON, expected YAML between lines of `---`"),
        ("----\ntitle: x\n----\n", "expected exactly `---`"),
        ("\u2014\ntitle: x\n\u2014\n", "expected exactly `---`"),
        ("<!-- licence -->\n---\ntitle: x\n---\n", "there is some on line 2, expected here"),
    ],
)
def test_what_stands_there_instead_is_named(text: str, hint: str) -> None:
    (found,) = findings(missing_front_matter, {DECISION: text})
    assert (found.message, found.hint) == ("file has no front matter", hint)
    assert found.fix is None


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", " \r\n\t\n"])
def test_empty_file_is_called_empty(text: str) -> None:
    (found,) = findings(missing_front_matter, {DECISION: text})
    assert found.message == "file is empty"
    assert found.fix is None
