"""axe-core finds nothing grave on any kind of page, and every state is told in a word."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

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

RUN = """async () => {
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, impact, nodes }) =>
        [impact, id, nodes.map(node => node.html.slice(0, 120))]);
}"""


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


# Colours follow the scheme and the layout follows the width, so two ways show all four.
@pytest.fixture(params=[("light", WIDE), ("dark", PHONE)], ids=["light-wide", "dark-phone"])
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    scheme, size = request.param
    context = browser.new_context(viewport=size, color_scheme=scheme)
    context.set_default_timeout(30_000)  # ms
    yield context.new_page()
    context.close()


def grave(page: Page) -> list[str]:
    """What axe finds on a page that keeps somebody from reading it."""
    page.evaluate(published(AXE).read_text("utf-8"))
    return [f"{id_}: {found}" for impact, id_, found in page.evaluate(RUN) if impact in GRAVE]


@pytest.mark.slow
def test_axe_finds_nothing_grave(
    reader: Page, paths: list[str], folder: Path, serve_folder: Callable[[Path], str]
) -> None:
    site, found = serve_folder(folder), {}
    for path in paths:
        reader.goto(f"{site}{path}")
        found[path] = grave(reader)
    assert {path: what for path, what in found.items() if what} == {}


def test_axe_would_tell(page: Page) -> None:
    page.set_content(
        "<html lang=en><title>t</title><main><h1>h</h1><p style='color:#bbb'>pale</p>"
        "<img src=data:,><button></button></main>"
    )
    assert {one.partition(":")[0] for one in grave(page)} == {
        "button-name",
        "color-contrast",
        "image-alt",
    }


def test_a_state_is_told_in_a_word(
    page: Page, paths: list[str], folder: Path, serve_folder: Callable[[Path], str]
) -> None:
    site, chips = serve_folder(folder), 0
    for path in paths:
        page.goto(f"{site}{path}")
        words = page.locator(".sayso-chip").all_inner_texts()
        assert all(word.strip() for word in words), path
        chips += len(words)
    assert chips > 30


def test_whether_a_line_is_met_is_told_to_those_who_listen(
    page: Page, folder: Path, serve_folder: Callable[[Path], str]
) -> None:
    page.goto(f"{serve_folder(folder)}decisions/2026-03-10-use-sqs-for-the-job-queue.html")
    for kind, said in (("met", "met: "), ("unmet", "not yet: ")):
        for line in page.locator(f".sayso-criteria > .sayso-{kind}").all():
            drawn = line.evaluate("one => getComputedStyle(one, '::before').content")
            assert f'/ "{said}"' in drawn
    assert page.locator(".sayso-criteria > .sayso-met").count()
