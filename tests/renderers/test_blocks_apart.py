"""Pages of records are headings and whole blocks of HTML, with an empty line between any two.

So a build converts them without the engine's Markdown, which takes several times as long.
"""

from importlib.resources import files

import pytest
import yaml

from sayso.app.site.press.shells.converting import Converter
from sayso.app.site.press.shells.stepping_aside import extensions
from tests.renderers.sampling import rendered, sample_log

PAGES = {
    path: text
    for path, text in rendered(sample_log()).items()
    if path.endswith(".md") and path.count("/") == (2 if path.startswith("goals/") else 1)
    if path.startswith(("decisions/2", "goals/2", "areas/"))
}


@pytest.mark.parametrize("path", PAGES)
def test_no_page_of_a_record_needs_the_engines_markdown(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = yaml.safe_load(files("sayso.app.site").joinpath("mkdocs.yml").read_text("utf-8"))
    monkeypatch.setattr(Converter, "convert_whole", lambda *_: None)
    body = PAGES[path].partition("\n---\n")[2].lstrip("\n")
    assert Converter(*extensions(settings)).convert(body) is not None
