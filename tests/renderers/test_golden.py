"""The pages of the sample, byte for byte.

After a change that is meant, `SAYSO_BLESS=1 pytest tests/renderers/test_golden.py` writes
them anew; look at what git shows then.
"""

import os
import shutil
from pathlib import Path

from tests.renderers.sampling import rendered, sample_log

GOLDEN = Path(__file__).parent / "golden"


def test_the_pages_of_the_sample() -> None:
    pages = {path: text for path, text in rendered(sample_log()).items() if is_kept(path)}
    if os.environ.get("SAYSO_BLESS"):
        bless(pages)
    known = {
        path.relative_to(GOLDEN).as_posix(): path.read_bytes().decode()
        for path in GOLDEN.rglob("*.*")
        if path.is_file()
    }
    assert sorted(pages) == sorted(known)
    for path, text in pages.items():
        assert text == known[path], path


def is_kept(path: str) -> bool:
    """Pages, and what other programs read of the log itself; the schemas are kept elsewhere."""
    return path.endswith((".md", ".ics")) or path in {"llms.txt", "log.json"}


def bless(pages: dict[str, str]) -> None:
    shutil.rmtree(GOLDEN)
    for path, text in pages.items():
        place = GOLDEN / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())
