from sayso.importers.loose_yaml import Field, read_front


def fields(yaml: str) -> dict[str, object]:
    front = read_front(yaml)
    assert front is not None
    return {one.key: one.value for one in front.fields}


def test_values_are_read_as_yaml_reads_them_where_it_can() -> None:
    assert fields("a: x\nb: 'y: z'\nc: [p, q]\nd:\n  - r\ne: >\n  s\n  t\nf:\n") == {
        "a": "x",
        "b": "y: z",
        "c": ("p", "q"),
        "d": ("r",),
        "e": "s t",
        "f": "",
    }


def test_what_yaml_refuses_or_misreads_is_kept_as_it_stands() -> None:
    assert fields("a: @linh\nb: {accepted}\nc: x: y\nd: *e\nf:\n  { g,\n    h }\ni: j\n") == {
        "a": "@linh",
        "b": "{accepted}",
        "c": "x: y",
        "d": "*e",
        "f": "{ g,\n  h }",
        "i": "j",
    }


def test_a_key_given_twice_is_kept_twice() -> None:
    front = read_front("a: x\na: y\n")
    assert front is not None
    assert [(one.key, one.value) for one in front.fields] == [("a", "x"), ("a", "y")]


def test_a_nested_value_is_kept_as_text() -> None:
    assert fields("a:\n  b:\n    c: d\n") == {"a": "b:\n  c: d"}


def test_comments_are_kept() -> None:
    front = read_front("# one\na: x # two\n# three\nb: y\n")
    assert front is not None
    assert front.comments == ("one", "three")
    assert front.fields[0] == Field("a", "x", "x # two")


def test_a_heading_below_the_fence_has_slipped_there() -> None:
    for yaml, heading in (
        ("# Use SQS\n\nstatus: accepted\n", "Use SQS"),
        ("# Use SQS\nstatus: accepted\n", ""),
        ("# These are optional elements. Feel free to remove any.\n\nstatus: x\n", ""),
    ):
        front = read_front(yaml)
        assert front is not None
        assert front.slipped_heading == heading


def test_prose_between_two_rules_is_no_front_matter() -> None:
    assert read_front("Some words here.\n") is None
    assert read_front("\n# A title\n\n") is None
    assert read_front("") is not None
