import pytest

from sayso.app.adopt.linking import Entry, Index

INDEX = Index(
    [
        Entry("0001-use-sqs", "old/adr/0001-use-sqs.md"),
        Entry("0003-use-kafka", "old/adr/0003-use-kafka.md"),
        Entry("0003-queues", "old/adr/0003-queues.md"),
        Entry("0007-jobs", "old/adr/0007-jobs.md"),
        Entry("0007-jobs-web", "old/web/adr/0007-jobs.md", "web"),
        Entry("20200101-first", "old/adr/20200101-first.md"),
        Entry("moved", "old/far/0009-moved.md"),
    ]
)
HERE = "old/adr/0002-here.md"


@pytest.mark.parametrize(
    "target, id_",
    [
        ("[1](0001-use-sqs.md)", "0001-use-sqs"),
        ("[1](./0001-use-sqs.md#context)", "0001-use-sqs"),
        ("[1](0001-use-sqs)", "0001-use-sqs"),
        ("[3](../adr/0003-queues.md)", "0003-queues"),
        ("[x](<../web/adr/0007-jobs.md>)", "0007-jobs-web"),
        ("[x](0007%2Djobs.md)", "0007-jobs"),
        ("[x](https://git.example/blob/main/adr/0001-use-sqs.md)", "0001-use-sqs"),
        ("[x](wrong/folder/0001-use-sqs.md)", "0001-use-sqs"),
        ("[x](0010-use-sqs.md)", "0001-use-sqs"),
        ("[web/0007-jobs](gone.md)", "0007-jobs-web"),
        ("web/0007-jobs", "0007-jobs-web"),
        ("20200101-first", "20200101-first"),
        ("use-sqs", "0001-use-sqs"),
        ("moved", "moved"),
        ("ADR-0001", "0001-use-sqs"),
        ("ADR 1", "0001-use-sqs"),
        ("#1", "0001-use-sqs"),
        ("[17. Use SQS](0001-renamed.md)", None),
        ("[1. Queue](gone.md)", "0001-use-sqs"),
        ("9", "moved"),
        ("7", "0007-jobs"),
        ("3", None),
        ("ADR-0099", None),
        ("[x](gone.md)", None),
        ("", None),
    ],
)
def test_a_target_is_found_by_file_then_slug_then_number(target: str, id_: str | None) -> None:
    assert INDEX.find(target, HERE) == id_


def test_of_several_the_one_beside_is_meant() -> None:
    assert INDEX.find("ADR-7", "old/web/adr/0001-x.md") == "0007-jobs-web"
    assert INDEX.find("ADR-7", "elsewhere/0001-x.md") is None
