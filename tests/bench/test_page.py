"""The page of the docs, its table and its pictures."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

from bench.days import read_days
from bench.growth_plot import growth, growth_plot
from bench.history_plot import history_plot
from bench.page import GUIDE, files
from bench.rows import read_rows
from bench.table import floors, lines, markdown, number
from tests.bench.measured import day, figure, spent

ROWS = {row.name: row for row in read_rows(full=True)}
DAYS = [
    day("2026-11-20", figure(value=1.2, target=0.8, work=spent(6), peer=spent(5))),
    day(
        "2026-11-22",
        figure(value=0.7, target=0.8, cpu=0.6, lowest=0.65, highest=0.9, work=spent(4)),
        figure(value=0.9, size=1_000, work=spent(0.4), peer=spent(0.5)),
        figure("site-cold", 0.5, size=5_000, target=0.25, work=spent(30), peer=spent(60)),
    ),
]

REACHED = ("reached", "2026-11-22")
MISSED = ("not reached", "2026-11-22")


def _texts(svg: str) -> list[str]:
    every = ET.fromstring(svg).iter()  # noqa: S314  # our own
    return ["".join(one.itertext()) for one in every if one.tag.endswith("text")]


def test_what_is_committed_is_what_the_figures_yield() -> None:
    """`python -m bench.run --page` writes it anew."""
    for name, text in files(read_days()).items():
        assert (GUIDE / name).read_text("utf-8") == text, name


def test_table_has_the_newest_figure_in_the_order_of_the_rows() -> None:
    told = [line.strip("| ").split(" | ") for line in markdown(DAYS, ROWS)][2:]
    assert [(cells[0], cells[1], *cells[3:]) for cells in told] == [
        ("`sayso check`, cold", "1,000", "0.9", "-", "-", "-", "-", "-", "2026-11-22"),
        ("`sayso check`, cold", "20,000", "0.7", "0.65 to 0.9", "0.6", "-", "0.8", *REACHED),
        ("cold site build, pages alone", "5,000", "0.5", "-", "-", "-", "0.25", *MISSED),
    ]
    assert told[0][2] == "reading the files and composing their YAML with libyaml"


def test_table_tells_of_how_many_saves_a_delay_is() -> None:
    saved = figure("save-to-page", 0.4, size=5_000, measure="delay", target=0.5, runs=7)
    told = list(markdown([day("2026-11-22", saved)], ROWS))[-1]
    assert ": 7 saves | 5,000 | the clock, in seconds | 0.4 s |" in told


def test_every_line_of_the_table_has_as_many_cells() -> None:
    assert {line.count("|") for line in markdown(DAYS, ROWS)} == {11}


def test_table_tells_how_many_times_its_floor_a_work_takes_and_what_the_floor_is() -> None:
    cold = figure("site-cold", 0.5, size=5_000, work=spent(30), peer=spent(60), floor=spent(4))
    with_floor = [day("2026-11-22", cold, figure())]
    lines_of_rows = list(markdown(with_floor, ROWS))[2:]
    assert [line.split(" | ")[6] for line in lines_of_rows] == ["-", "7.5"]
    assert list(floors(with_floor, ROWS)) == [
        "- writing the files of the finished site: cold site build, pages alone"
    ]
    assert growth(with_floor, ROWS, "site")["copy"] == {5_000: 4.0}


def test_text_tells_passes_and_misses() -> None:
    told = list(lines(DAYS[1].rows))
    assert "pass" in told[1]
    assert "pass" not in told[2]
    assert "MISS" not in told[2]
    assert "MISS" in told[3]


def test_numbers_are_short_and_never_powers_of_ten() -> None:
    assert [number(one) for one in (None, -0.3227, 0.00012, 0.01234, 1.2345, 12345.6)] == [
        "",
        "-0.323",
        "0.00012",
        "0.0123",
        "1.23",
        "12,346",
    ]


def test_history_has_a_mark_for_each_day_and_shows_what_is_missed_by_its_shape() -> None:
    svg = history_plot(DAYS)
    assert svg.count("<circle") == 1  # reached on the second day
    assert svg.count("<path") == 2  # not on the first, nor by the site
    assert "0.7, 0.8" in _texts(svg)


def test_a_figure_above_its_target_stands_above_the_line_and_within_its_strip() -> None:
    levels = []
    for value in (0.00001, 0.4, 0.8, 1.6, 9e9):
        svg = history_plot([day("2026-11-20", figure(value=value, target=0.8))])
        levels.append(_level(svg))
    assert levels == sorted(levels, reverse=True)
    assert levels[0] - levels[-1] <= 30


def _level(svg: str) -> float:
    found = re.search(r'cy="([\d.]+)"', svg)
    if found:
        return float(found[1])
    moved = re.search(r'path d="M[\d.]+ ([\d.]+)l', svg)
    assert moved
    return float(moved[1]) + 5


def test_growth_has_a_series_for_each_work_and_peer() -> None:
    assert growth(DAYS, ROWS, "check") == {
        "cold": {1_000: 0.4, 20_000: 4.0},
        "floor": {1_000: 0.5},
    }
    assert growth(DAYS[:1], ROWS, "check") == {"cold": {20_000: 6.0}, "floor": {20_000: 5.0}}
    later = day("2026-11-23", figure(value=0.7, work=spent(9)))
    assert growth([*DAYS, later], ROWS, "check") == growth(DAYS, ROWS, "check")
    assert growth([], ROWS, "check") == {}
    begun = figure("check-growth", 0.8, measure="growth", work=spent(3), peer=spent(1), since=500)
    assert growth([day("2026-11-22", begun)], ROWS, "check") == {"cold": {500: 1.0, 20_000: 3.0}}


def test_words_beside_lines_do_not_cover_each_other() -> None:
    rows = [
        figure("site-cold", 1, size=5_000, work=spent(60), peer=spent(60)),
        figure("site-zensical", 1, size=5_000, work=spent(60), peer=spent(60)),
    ]
    svg = growth_plot([day("2026-11-22", *rows)], ROWS)
    places = sorted(float(one) for one in re.findall(r'y="([\d.]+)" class="series', svg))
    assert len(places) == 4
    assert all(below - above >= 13 for above, below in pairwise(places))


def test_pictures_tell_in_words_what_they_show_and_follow_light_and_dark() -> None:
    for svg in (history_plot(DAYS), growth_plot(DAYS, ROWS)):
        root = ET.fromstring(svg)  # noqa: S314  # our own
        words = {one.tag.rpartition("}")[2]: one.text or "" for one in root}
        assert words["title"]
        assert "20,000" in words["desc"]
        assert "prefers-color-scheme:dark" in words["style"]


def test_without_figures_the_page_says_so_little_and_breaks_nothing() -> None:
    assert "nothing has been measured yet" in files([])["speed-history.svg"]
    ET.fromstring(files([])["speed-growth.svg"])  # noqa: S314  # our own
