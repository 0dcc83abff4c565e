"""axe-core finds nothing grave on any kind of page, and every state is told in a word."""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sayso.app.checking import check
from sayso.app.opening import open_log
from sayso.app.site.building import build
from tests.crawling import Site
from tests.published import FROM_NPM, published
from tests.renderers.sampling import AT_HOST, SAMPLE, TODAY

AXE = FROM_NPM / "axe-core" / "axe.min.js"
GRAVE = frozenset(("serious", "critical"))
WIDE = ViewportSize(width=1280, height=900)
PHONE = ViewportSize(width=390, height=844)

# What the sample lacks: a diagram, a footnote, code of many colours, a table, a fold.
BODY = """\
---
title: Show everything that a body can hold
status: proposed
owner: linh
decide-by: 2026-12-01
done-when: [One page shows it]
---
## Context

A sentence with a [link](2026-03-10-use-sqs-for-the-job-queue.md), `code` and a note[^1].

[^1]: The note.

```mermaid
flowchart LR
  A[Proposed] --> B[Accepted]
```

```python
@cached  # a remark
def jobs(day: date = None, *, limit=10) -> list[str]:
    \"\"\"All of them.\"\"\"
    return [f"{day!r}: {one}" for one in QUEUE if one.size >= 0x1F and not None]
```

```diff
- old
+ new
```

| a | b |
|---|--:|
| 1 | 2 |

> A word of somebody's.

<details><summary>More</summary>Folded.</details>
"""
BROKEN = "---\ntitle: [\n---\n"

Found = dict[tuple[str, str], list[str]]
"""What axe finds, by what it was shown and in which way."""

LOOKS = ("color-contrast", "link-in-text-block", "target-size")
"""The rules that go by colours and widths together; the others go by one of them, or neither."""


class Way(NamedTuple):
    """A way of looking at a page, and the rules of axe that are tried in it; none named, all."""

    scheme: Literal["light", "dark"]
    size: ViewportSize
    rules: tuple[str, ...] = ()


WAYS: Mapping[str, Way] = {
    "light, wide": Way("light", WIDE),
    "light, phone": Way("light", PHONE, LOOKS),
    "dark, phone": Way("dark", PHONE),
    "dark, wide": Way("dark", WIDE, LOOKS),
}
"""All ways, in an order in which each changes one thing of the one before."""

RUN = """async only => {
    const { violations } = await axe.run(document, {
        resultTypes: ["violations"],
        ...(only.length ? { runOnly: only } : { rules: { "target-size": { enabled: true } } }),
    });
    return violations.map(({ id, impact, nodes }) =>
        [impact, id, nodes.map(node => node.html.slice(0, 120))]);
}"""
SETTLED = """async scheme => {
    const frame = () => new Promise(requestAnimationFrame);
    const theme = document.querySelector("[data-md-color-scheme]")?.dataset;
    for (let left = 600; theme && (theme.mdColorScheme === "slate") !== (scheme === "dark");) {
        if (!left--) throw Error(`the page does not turn ${scheme}`);
        await frame();
    }
    await frame();
    document.getAnimations().forEach(one => one.finish());
    await frame();
}"""
OPEN = "() => document.querySelectorAll('details').forEach(one => { one.open = true; })"


CHIP = re.compile(r'<span class="sayso-chip[^"]*">([^<]*)</span>')
_RULE = re.compile(r"rules/SO")
_FEW_RULES = frozenset(("rules/SO005.html", "rules/SO305.html", "rules/SO904.html"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("read-by-all") / "log"
    shutil.copytree(SAMPLE, root)
    (root / "decisions/2026-11-20-show-everything.md").write_text(BODY, "utf-8")
    (root / "decisions/2026-11-21-broken.md").write_text(BROKEN, "utf-8")
    opened = open_log(root, TODAY)
    return build(opened.root, opened.log, check(opened.log), told=AT_HOST.happened).site


@pytest.fixture(scope="module")
def paths(folder: Path) -> list[str]:
    """Every page that is read, not led through; of the rules, which are alike, a few."""
    found = [path for path, page in Site(folder).pages.items() if "__search" in page.anchors]
    found = [path for path in found if not _RULE.match(path) or path in _FEW_RULES]
    assert len(found) > 30
    return found


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    context.set_default_timeout(30_000)  # ms
    yield context.new_page()
    context.close()


def grave(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """What axe finds on a page, as it is now, that keeps somebody from reading it."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(published(AXE).read_text("utf-8"))
    told = page.evaluate(RUN, rules)
    return [f"{id_}: {found}" for impact, id_, found in told if impact in GRAVE]


def in_all_ways(page: Page, named: str) -> Found:
    """What axe finds on a page in both schemes and both widths, settled each time."""
    found = Found()
    for name, way in WAYS.items():
        page.emulate_media(color_scheme=way.scheme)
        page.set_viewport_size(way.size)
        page.evaluate(SETTLED, way.scheme)
        found[named, name] = grave(page, way.rules)
    return found


@pytest.mark.slow
def test_axe_finds_nothing_grave(
    reader: Page, paths: list[str], folder: Path, serve_folder: Callable[[Path], str]
) -> None:
    site, found = serve_folder(folder), Found()
    for path in paths:
        reader.goto(f"{site}{path}")
        reader.evaluate(OPEN)
        found |= in_all_ways(reader, path)
    assert len(found) == len(paths) * len(WAYS)
    assert {where: what for where, what in found.items() if what} == {}


def in_use(page: Page, site: str) -> Iterator[str]:
    """Pages while somebody uses them, one after the other."""
    for sought, told in (("sqs", "1 of"), ("nothing-is-called-so", "No decision")):
        page.goto(f"{site}decisions/index.html?text={sought}")
        expect(page.get_by_role("status").filter(has_text=told)).to_be_visible()
        yield f"decisions, {sought}"
    for sought, told in (("queue", "SQS"), ("nothing-is-called-so", "othing")):
        page.set_viewport_size(WIDE)
        page.goto(f"{site}people/linh.html")
        page.get_by_role("combobox", name="Search").fill(sought)
        expect(page.locator(".sayso-search__panel")).to_contain_text(told)
        yield f"search, {sought}"
    page.set_viewport_size(PHONE)
    page.locator("label.md-header__button[for=__drawer]").click()
    expect(page.locator(".md-nav--primary")).to_be_in_viewport()
    yield "menu"


@pytest.mark.slow
def test_axe_finds_nothing_grave_while_a_page_is_used(
    reader: Page, folder: Path, serve_folder: Callable[[Path], str]
) -> None:
    found = Found()
    for state in in_use(reader, serve_folder(folder)):
        found |= in_all_ways(reader, state)
    assert len(found) == 5 * len(WAYS)
    assert {where: what for where, what in found.items() if what} == {}


@pytest.mark.slow
def test_axe_finds_nothing_grave_where_nothing_is_yet(
    reader: Page, tmp_path: Path, serve_folder: Callable[[Path], str]
) -> None:
    (tmp_path / "sayso.toml").touch()
    opened = open_log(tmp_path, TODAY)
    site = serve_folder(build(opened.root, opened.log, check(opened.log)).site)
    found = Found()
    for path in ("", "decisions/", "goals/", "people/", "changes/", "health.html", "404.html"):
        reader.goto(f"{site}{path}")
        found |= in_all_ways(reader, path)
    assert {where: what for where, what in found.items() if what} == {}


EXPECTED = {"button-name", "color-contrast", "image-alt", "target-size"}
TINY = "<button aria-label=tiny style='width:9px;height:9px;padding:0;border:0'></button>"


def test_axe_would_tell(page: Page) -> None:
    page.set_content(
        "<html lang=en><title>t</title><main><h1>h</h1><p style='color:#bbb'>pale</p>"
        f"<img src=data:,><button></button><p>{TINY}{TINY}</p></main>"
    )
    found = in_all_ways(page, "bad")
    for (_, name), way in zip(found, WAYS.values(), strict=True):
        rules = {one.partition(":")[0] for one in found["bad", name]}
        assert rules == (EXPECTED & {*way.rules} if way.rules else EXPECTED)


def test_a_state_is_told_in_a_word(paths: list[str], folder: Path) -> None:
    pages = (folder.joinpath(path).read_text("utf-8") for path in paths)
    chips = [word for page in pages for word in CHIP.findall(page)]
    assert len(chips) > 30
    assert all(word.strip() for word in chips)


def test_whether_a_line_is_met_is_told_to_those_who_listen(
    page: Page, folder: Path, serve_folder: Callable[[Path], str]
) -> None:
    page.goto(f"{serve_folder(folder)}decisions/2026-03-10-use-sqs-for-the-job-queue.html")
    for kind, said in (("met", "met: "), ("unmet", "not yet: ")):
        for line in page.locator(f".sayso-criteria > .sayso-{kind}").all():
            drawn = line.evaluate("one => getComputedStyle(one, '::before').content")
            assert f'/ "{said}"' in drawn
    assert page.locator(".sayso-criteria > .sayso-met").count()
