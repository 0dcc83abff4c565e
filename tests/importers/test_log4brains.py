from datetime import date

from sayso.importers import ForeignFile
from sayso.importers.log4brains import packages
from tests.importers.foreign import drafted, foreign

PATH = "docs/adr/20201028-use-sqs.md"
BULLETS = (
    "- Status: accepted\n- Deciders: Linh Tran, Minh Le\n- Date: 2020-10-29\n- Tags: jobs, aws\n"
)
SECTION = "\n## Decision Outcome\n\nx\n"


def test_bullets_below_the_title() -> None:
    draft = drafted("# Use SQS\n\n" + BULLETS + "\nTechnical Story: T-1\n" + SECTION, PATH)
    assert draft.format == "log4brains"
    assert (draft.title, draft.status, draft.day) == ("Use SQS", "accepted", date(2020, 10, 29))
    assert draft.people == {"decision-makers": ("Linh Tran", "Minh Le")}
    assert draft.tags == ("jobs", "aws")
    assert draft.extra == {"Deciders": "Linh Tran, Minh Le", "Technical Story": "T-1"}


def test_bullets_after_a_paragraph_and_without_a_title() -> None:
    draft = drafted("# Use SQS\n\nAn introduction.\n\n" + BULLETS + SECTION, PATH)
    assert draft.status == "accepted"
    draft = drafted(BULLETS + SECTION, PATH)
    assert (draft.title, draft.status) == ("Use sqs", "accepted")
    assert draft.notes == ("there is no title: its file's name stands in",)


def test_the_day_in_the_files_name_is_the_day_it_was_begun() -> None:
    draft = drafted("# Use SQS\n" + SECTION, PATH)
    assert (draft.status, draft.day, draft.named_on) == ("unknown", None, date(2020, 10, 28))


def test_bullets_with_dashes_tell_the_format_where_the_name_does_not() -> None:
    assert drafted("# X\n\n" + BULLETS + SECTION, "adr/a_WeIrd-name.md").format == "log4brains"
    assert drafted("# X\n\n" + BULLETS + SECTION, "adr/0001-x.md").format == "madr"
    assert drafted("# X\n\n* Status: accepted\n" + SECTION, "adr/x.md").format == "madr"


def test_links_tell_relations() -> None:
    draft = drafted("# X\n" + SECTION + "\n## Links\n\n- Supersedes [a](20200101-a.md)\n", PATH)
    assert [(one.relation, one.target) for one in draft.edges] == [
        ("supersedes", "[a](20200101-a.md)"),
    ]


def test_packages_are_named_in_the_settings() -> None:
    settings = foreign(
        """\
        project:
          name: x
          adrFolder: ./docs/adr
          packages:
            - name: web
              path: ./packages/web
              adrFolder: ./packages/web/adr
            - path: ./packages/nameless
        """,
        "repository/.log4brains.yml",
    )
    assert packages(settings) == {"repository/packages/web/adr": "web"}
    assert packages(ForeignFile(".log4brains.yml", b"[")) == {}
