"""What a page says to the search, and what it weighs."""

from sayso.renderers.searching.findable import HEAVIEST, About, findable
from sayso.renderers.searching.reading import Said, said


def test_a_page_is_read_as_plain_words_in_passages() -> None:
    html = (
        "<h1>Use <code>SQS</code></h1>\n<h2>Why</h2><div><p>A &lt;b&gt;\n <em>q</em>ueue</p></div>"
    )
    assert said(html) == Said("Use SQS", ("Why",), "Why\nA <b> queue")


def test_what_tells_of_other_pages_is_passed_over() -> None:
    html = (
        '<h1>A</h1><dl class="sayso-facts"><dl><dt>no</dt></dl>no</dl>'
        '<table class="wide sayso-records"><tr><td>no</td></tr></table><p>yes</p>'
        '<div data-search-exclude="true"><div>no</div>no</div><nav>no</nav>'
        '<svg><text>no</text></svg><!-- no --><p class="sayso-openly" title="a > b">and yes</p>'
        "<script>no</script>"
    )
    assert said(html).text == "yes\nand yes"


def test_headings_with_nothing_below_them_are_left_out() -> None:
    html = "<h1>A</h1><h2>Empty</h2><h2>Full</h2><h3>Part</h3><p>x</p><h3>None</h3><h2>Last</h2>"
    assert said(html) == Said("A", ("Full", "Part"), "Full\nPart\nx")


def test_half_a_tag_ends_nothing() -> None:
    assert said("<h1>A</h1><p>1 < 2 and <nav").text == "1 < 2 and <nav"


def weights(said: Said, about: About) -> dict[str, int]:
    lines = findable("a.html", said, about).words.split("\n")
    return {word: int(line.split()[0]) for line in lines for word in line.split()[1:]}


def test_titles_weigh_more_than_headings_and_headings_more_than_bodies() -> None:
    page = Said("Use queues", ("Reasons",), "Reasons\nbody words body body")
    found = weights(page, About("a.html", "Decision", "0042-use-queues", "accepted", "linh"))
    assert found["queues"] > found["reasons"] > found["body"] > found["words"] > 0
    assert found["0042"] == found["42"] == found["0042-use-queues"] == HEAVIEST
    assert {"kind:decision", "status:accepted", "owner:linh"} <= set(found)


def test_what_no_longer_holds_weighs_less() -> None:
    page = Said("Use queues", (), "body body body")
    now = weights(page, About("a.html", "Decision", "a", "accepted"))
    then = weights(page, About("a.html", "Decision", "a", "superseded"))
    assert all(then[word] < now[word] for word in ("queues", "body"))


def test_a_year_is_no_number_of_a_record() -> None:
    for one in ("2026-11-22-use-queues", "2026-Q4/no-lost-jobs"):
        found = weights(Said("T", (), "x"), About("a", "Decision", one))
        assert found["2026"] < HEAVIEST


def test_other_pages_have_no_part_in_the_weights_of_one() -> None:
    page = findable("a.html", Said("T", (), "some words"), About("a.html", "Guide"))
    assert page == findable("a.html", Said("T", (), "some words"), About("a.html", "Guide"))
    other = findable("a.html", Said("T", (), "some words more"), About("a.html", "Guide"))
    assert page.name != other.name
    assert page.sign != other.sign
