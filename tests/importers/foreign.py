"""Foreign files for tests: by hand, and by chance."""

from textwrap import dedent

from hypothesis import strategies as st

from sayso.importers import Draft, ForeignFile, format_of


def foreign(text: str, path: str = "old/0001-use-sqs.md") -> ForeignFile:
    """A foreign file of a text."""
    return ForeignFile(path, dedent(text).encode())


def drafted(text: str, path: str = "old/0001-use-sqs.md") -> Draft:
    """The draft of a text, by the first importer that recognises it."""
    file = foreign(text, path)
    form = format_of(file)
    assert form is not None, "no importer recognises this text"
    return form.read(file)


PIECES = (
    *(
        "---\n",
        "---\r\n",
        "\ufeff",
        "\n",
        "\r\n",
        "# 1. Use SQS\n",
        "# {short title}\n",
        "## Status\n",
    ),
    *("Accepted\n", "Partly superseded\n", "Superseded by [2. Later](0002-later.md)\n", "\n\n"),
    *("Amends [0001](0001-use-sqs.md)\n", "status: { accepted }\n", "status: accepted\n"),
    *("status: superseded by [ADR-0001](0001-use-sqs.md)\n", "date: 2023-9-15\n", "date: {x}\n"),
    *("deciders: @linh, @minh\n", "tags: [a, b]\n", "* Status: accepted\n", "- Status: draft\n"),
    *("- Date: 2020-01-02\n", "Date: 3/4/2020\n", "## Context\n", "## Decision\n", "```\n", "<!--"),
    *("## Context and Problem Statement\n", "key: 'x\n", "key: [a\n", "key: &a *b\n", "\ttab: x\n"),
    *("- Supersedes [x](0002-later.md)\n", "This ADR in part supersedes 0002.\n", "x:\n  - y\n"),
    *(
        "# These are optional elements.\n",
        "Title\n=====\n",
        "\x00",
        "\x85",
        "\u2028",
        "é",
        "\U0001f600",
    ),
)

texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=10).map("".join),
    st.text(max_size=60),
)
"""Texts that look like records, more or less."""

contents = st.one_of(
    texts.map(lambda text: text.encode("utf-8", "surrogatepass")), st.binary(max_size=60)
)
"""Bytes of files, of which not all are UTF-8."""
