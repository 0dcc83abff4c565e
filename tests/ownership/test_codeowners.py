"""How a code host reads a CODEOWNERS file."""

import pytest

from sayso.ownership.codeowners import Owned, read_codeowners
from sayso.ownership.signs import Host

GITHUB = """\
# This is a comment
* @one @two-b docs@example.com   # said inline

*.js	@org/team
/my\\ file.txt @one
/apps/ @one
/apps/github
docs/ @two #@three
bad/ nobody @one
!not @one
[ab] @one
"""

GITLAB = """\
* @one
[Docs] @two @org/sub/team
/docs/
README.md @@maintainer
^[Data base][2]
/db/ dba@example.com
[docs]
/docs/api @three # four
\\#hash @one
"""


def owners(text: str, host: Host, path: str) -> set[str]:
    return set(Owned(read_codeowners(text, host)).owners(path))


@pytest.mark.parametrize(
    "path, expected",
    [
        ("README.md", {"@one", "@two-b", "docs@example.com"}),
        ("src/app.js", {"@org/team"}),
        ("my file.txt", {"@one"}),
        ("apps/a", {"@one"}),
        ("apps/github/a", set()),
        ("docs/a", {"@two"}),
        ("bad/a", {"@one", "@two-b", "docs@example.com"}),
        ("a", {"@one", "@two-b", "docs@example.com"}),
    ],
)
def test_github(path: str, expected: set[str]) -> None:
    assert owners(GITHUB, "github", path) == expected


@pytest.mark.parametrize(
    "path, expected",
    [
        ("x", {"@one"}),
        ("docs/a/b", {"@one", "@two", "@org/sub/team"}),
        ("docs/api", {"@one", "@three"}),
        ("docs/api/deep", {"@one", "@two", "@org/sub/team"}),
        ("web/README.md", {"@one", "@@maintainer"}),
        ("db/schema", {"@one", "dba@example.com"}),
    ],
)
def test_gitlab(path: str, expected: set[str]) -> None:
    assert owners(GITLAB, "gitlab", path) == expected


def test_words_that_name_nobody_are_kept_apart_with_their_line() -> None:
    (rule,) = (one for one in read_codeowners(GITHUB, "github").rules if one.invalid)
    assert (rule.line, rule.invalid, rule.owners) == (9, ("nobody",), ("@one",))


def test_what_sections_say_beyond_owners_is_told_by_line() -> None:
    assert read_codeowners(GITLAB, "gitlab").remarks == (
        (5, "section `Data base` is optional there"),
        (5, "section `Data base` asks for 2 approvals"),
    )
